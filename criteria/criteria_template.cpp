#include "criteria/criteria_template.hpp"

#include "criteria/plain_id.hpp"
#include "criteria/validate.hpp"
#include "criteria/validate_parts.hpp"

namespace criteria {
namespace {

constexpr std::string_view in_lot = "tender.lots[0].";
constexpr std::string_view in_tender = "tender.";

std::string place_in_template(std::string place) {
  if (place.starts_with(in_lot)) return place.substr(in_lot.size());
  if (place.starts_with(in_tender)) return place.substr(in_tender.size());
  return place;
}

}  // namespace

Lot lot_of(const CriteriaTemplate& set, LotId id) {
  Lot lot;
  lot.id = std::move(id);
  lot.award = set.award;
  lot.criteria = set.criteria;
  return lot;
}

Findings validate(const CriteriaTemplate& set) {
  Findings findings;
  if (!is_plain_id(set.id)) findings.push_back(error("template.id", "id", {{"value", set.id}}));
  check_text(set.title, "title", findings);
  if (set.description) check_text(*set.description, "description", findings);
  if (!is_plain_id(set.segment))
    findings.push_back(error("template.segment", "segment", {{"value", set.segment}}));
  Tender draft;
  draft.provisions = set.provisions;
  draft.lots.push_back(lot_of(set, "1"));
  for (Finding& finding : validate(draft)) {
    finding.place = place_in_template(std::move(finding.place));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace criteria
