#include "server/pages/shared_deviations_view.hpp"

#include "server/pages/page_paths.hpp"
#include "templates/number_text.hpp"

namespace server {

void add_shared_deviations(TemplateValues content, const templates::MonitorReport& report, bool of_all) {
  const auto language = content.language();
  TemplateValues list = content.include("DEVIATIONS", "shared_deviations.tpl");
  list.show_if(report.deviations.empty(), "NO_DEVIATIONS");
  if (report.deviations.empty()) return;
  TemplateValues table = list.add("DEVIATION_TABLE");
  table.show_if(of_all, "WITH_AGREEMENT");
  for (const templates::SharedDeviation& each : report.deviations) {
    TemplateValues row = table.add("DEVIATION");
    if (of_all)
      row.add("OF_AGREEMENT")
          .set("AGREEMENT", templates::agreement_name(report, each.agreement, language))
          .set("AGREEMENT_ADDRESS", page_path::agreement(each.agreement));
    row.set("RULE", templates::deviation_rule(each, language))
        .set("PARTY", templates::party_name(report, each.party, language))
        .set("TENDER", templates::deviation_tender(each, language));
    if (!each.tender.empty()) row.add("TO_TENDER").set("TENDER_ADDRESS", page_path::tender(each.tender));
    row.set("REASON", each.reason).set("DECIDED_BY", each.decided_by);
    if (const auto day = criteria::Date::parse(each.decided_on))
      row.set("DECIDED_ON", templates::day_text(*day, language));
  }
}

}  // namespace server
