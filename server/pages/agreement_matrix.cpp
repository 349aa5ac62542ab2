#include "server/pages/agreement_matrix.hpp"

#include "server/pages/page_texts.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

namespace server {
namespace {

using evaluator::Standing;
using evaluator::StandingCounts;

Standing worst_of(const StandingCounts& counts) {
  if (counts.fails > 0) return Standing::fails;
  if (counts.not_determinable > 0) return Standing::not_determinable;
  return counts.deviates > 0 ? Standing::deviates : Standing::meets;
}

std::string_view look_of(Standing standing) {
  switch (standing) {
    case Standing::meets:
      return "success";
    case Standing::deviates:
      return "warning";
    case Standing::not_determinable:
      return "neutral";
    case Standing::fails:
      return "danger";
  }
  return "neutral";
}

}  // namespace

void add_agreement_matrix(TemplateValues content, const templates::MonitorReport& report) {
  const auto language = content.language();
  std::map<std::string, std::map<std::string, StandingCounts>> by_party;
  std::set<std::string> segments;
  for (const evaluator::MonitorRow& row : report.monitor.rows) {
    if (row.figures.standings.covered() == 0) continue;
    by_party[row.party][row.segment] += row.figures.standings;
    segments.insert(row.segment);
  }
  if (by_party.empty()) return;
  TemplateValues table = content.include("MATRIX", "agreement_matrix.tpl");
  for (const std::string& segment : segments)
    table.add("SEGMENT").set("NAME", templates::segment_name(report, segment, language));
  for (const auto& [party, cells] : by_party) {
    TemplateValues row = table.add("PARTY");
    row.set("NAME", templates::party_name(report, party, language));
    for (const std::string& segment : segments) {
      TemplateValues cell = row.add("CELL");
      const auto found = cells.find(segment);
      if (found == cells.end()) {
        cell.show("NONE");
        continue;
      }
      const auto worst = worst_of(found->second);
      cell.add("STANDING")
          .set("LOOK", look_of(worst))
          .set("COUNT", page_text(language, "matrix.count",
                                  {{"meets", std::to_string(found->second.meets)},
                                   {"all", std::to_string(found->second.covered())}}))
          .set("WORST", templates::label(std::string("standing.").append(name(worst)), language));
    }
  }
}

}  // namespace server
