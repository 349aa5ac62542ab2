// The page of a draft as the answer to what was asked or sent.
#pragma once

#include "server/http/page_answers.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/tender_form.hpp"

#include <string>
#include <vector>

namespace server {

// What was sent and refused, with findings at the names of its fields or elsewhere.
struct DraftRefusal {
  FilledForm sent;
  std::vector<std::string> locked;  // LOT/CRITERION
};

// 422 with findings, else 200; on to the publication where the tender is published.
Response draft_answer(Site& site, const Request& request, TenderId id, DraftRefusal refused);
// The page with what was sent in it, where a form can tell why it was refused.
Response draft_again(Site& site, const Request& request, TenderId id, const Pairs& fields,
                     const Failure& failure);

}  // namespace server
