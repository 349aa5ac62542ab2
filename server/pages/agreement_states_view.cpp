#include "server/pages/agreement_states_view.hpp"

#include "server/pages/page_texts.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

namespace server {

void add_agreement_states(TemplateValues content, const std::vector<AgreementReport>& reports) {
  const auto language = content.language();
  TemplateValues states = content.include("AGREEMENT_STATES", "agreement_states.tpl");
  if (reports.empty()) states.show("NO_AGREEMENT");
  for (const AgreementReport& report : reports) {
    const auto open =
        static_cast<std::size_t>(std::count_if(report.verdicts.begin(), report.verdicts.end(), is_unsettled));
    TemplateValues row = states.add("AGREEMENT");
    row.set("TITLE", text(report.agreement->title, language));
    row.set("STATE", open == 0 ? std::string(page_text(language, "publishing.aligned"))
                               : counted(language, "open-rules", open));
    row.set("LOOK", open == 0 ? "success" : "danger");
    if (open == 0) continue;
    TemplateValues rules = row.add("OPEN_RULES");
    for (const RuleVerdict& verdict : report.verdicts)
      if (is_unsettled(verdict)) {
        TemplateValues rule = rules.add("OPEN_RULE");
        rule.set("RULE", verdict.check.rule->id).set("RULE_TITLE", text(verdict.check.rule->title, language));
        rule.set("RULE_OUTCOME", templates::outcome_text(verdict.check, language));
        if (verdict.check.lot) rule.set_if_any("RULE_LOT", *verdict.check.lot);
      }
  }
}

}  // namespace server
