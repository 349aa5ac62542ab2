// The page on which a buyer chooses what is left out of a dossier before others get it.
#pragma once

#include "criteria/redaction.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

struct RedactionChoice {
  criteria::RedactionRule rule;
  bool is_chosen = true;
};

struct RedactionView {
  std::string id;
  std::string title;                     // of the tender
  std::vector<RedactionChoice> choices;  // those that are usual, then what the buyer adds
  criteria::Findings findings;           // of what was sent
};

std::string redaction_page(const RedactionView& view, const PageContext& context);

}  // namespace server
