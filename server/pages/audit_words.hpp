// What the entries of the audit log are called on its pages.
#pragma once

#include "server/storage/audit_log.hpp"
#include "templates/labels.hpp"

#include <span>
#include <string>
#include <string_view>

namespace server {

// "inschrijving ontvangen"; the action itself when there is no word for it.
std::string action_text(std::string_view action, templates::Language language);

// What it was done to: "quality: An, Cas" reads "kwaliteit: An, Cas". Identifiers stay as they are.
std::string subject_text(const AuditEntry& entry, templates::Language language);

// A kind of actions that the filter offers.
struct ActionGroup {
  std::string_view name;        // its word is the label `audit-group.NAME`
  std::string_view beginnings;  // of the actions, as `AuditFilter::action` takes them
};
std::span<const ActionGroup> action_groups();

}  // namespace server
