// What changed since a market consultation: its frozen criteria beside a later template or tender.
#pragma once

#include "criteria/localized_text.hpp"
#include "criteria/template_difference.hpp"
#include "server/app/failure.hpp"
#include "server/app/readable.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class ComparedKind { criteria_template, tender };

struct ComparedWith {
  ComparedKind kind = ComparedKind::criteria_template;
  std::string id;                       // of the template, or the reference of the tender, published or not
  std::optional<std::int64_t> version;  // of the template; absent: the newest
  std::optional<std::string> lot;       // of the tender; absent: its first
  bool operator==(const ComparedWith&) const = default;
};

struct ConsultationChanges {
  ComparedWith with;  // the version that it is, of a tender too, and the lot of a tender
  criteria::LocalizedText title;
  criteria::TemplateChanges changes;
};

// Only what the market could see of the criteria is compared (criteria::changes_since). `NotFound` of kind
// "consultation", "template", "tender" or "lot".
Result<ConsultationChanges> consultation_changes(Service& service, std::string_view consultation,
                                                 const ComparedWith& with, const Reader& reader = {});

struct ComparedChoice {
  ComparedKind kind = ComparedKind::criteria_template;
  std::string id;
  criteria::LocalizedText title;
};
// The published templates of the consultation's segment, then its tenders that the reader may read, the
// newest hundred first.
std::vector<ComparedChoice> comparison_choices(Service& service, std::string_view segment,
                                               const Reader& reader = {});

}  // namespace server
