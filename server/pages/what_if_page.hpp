// The workbench: a scored lot with other weights or grades, beside what was announced. It says everywhere
// that it is not the ranking.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/what_if_form.hpp"

#include <cstddef>
#include <string>

namespace server {

struct WhatIfView {
  std::string id;  // of the tender
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;  // as announced
  std::size_t lot = 0;                      // its place in the tender
  // The copy; where what was sent has findings, the one without changes.
  const evaluator::insight::WhatIf& found;
  criteria::Findings findings;
  FormFields sent;  // shown again beside findings
};

std::string what_if_page(const WhatIfView& view, const PageContext& context);

}  // namespace server
