// The advice on a draft tender: its page, and a summary that other pages show.
#pragma once

#include "criteria/tender.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

struct LintView {
  std::string id;  // of the tender
  const criteria::Tender& tender;
  criteria::Date on;  // the thresholds of this date were used
  const std::vector<evaluator::lint::LintFinding>& findings;
};

std::string lint_page(const LintView& view, const PageContext& context);

// {{>LINT}} from lint_summary.tpl: how many findings of each gravity, and the link to the page.
void add_lint_summary(TemplateValues content, std::string_view tender_id,
                      const std::vector<evaluator::lint::LintFinding>& findings);

}  // namespace server
