#include "criteria/validate.hpp"

#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace criteria {
namespace {

constexpr int amount_decimals = 2;

void check_lot(const Lot& lot, const std::string& place, Findings& findings) {
  const LotCheck check{lot, place, all_criteria(lot.criteria, place), findings};
  if (lot.criteria.empty()) {
    findings.push_back(error("lot.empty", place + ".criteria"));
    return;
  }
  check_tree(check);
  check_answer_types(check);
  check_weights(check);
  check_scoring(check);
  check_award(check);
  check_ties(check);
  check_circularity(check);
}

void check_lot_ids(const Tender& tender, Findings& findings) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const std::string place = at_index("tender.lots", i) + ".id";
    if (tender.lots[i].id.empty()) findings.push_back(error("id.empty", place));
    if (!seen.insert(tender.lots[i].id).second)
      findings.push_back(error("id.duplicate", place, {{"id", tender.lots[i].id}}));
  }
}

}  // namespace

Findings validate(const Tender& tender) {
  Findings findings;
  if (tender.lots.empty()) findings.push_back(error("tender.noLots", "tender.lots"));
  check_tender_facts(tender, findings);
  check_lot_ids(tender, findings);
  for (std::size_t i = 0; i < tender.lots.size(); ++i)
    check_lot(tender.lots[i], at_index("tender.lots", i), findings);
  return findings;
}

Findings validate(const Dossier& dossier) {
  Findings findings = validate(dossier.tender);
  check_bids(dossier, findings);
  check_grades(dossier, findings);
  check_draws(dossier, findings);
  return findings;
}

std::string at_index(const std::string& place, std::size_t index) {
  return place + "[" + std::to_string(index) + "]";
}

void check_text(const LocalizedText& text, const std::string& place, Findings& findings) {
  if (text.nl.empty()) findings.push_back(error("text.empty", place + ".nl"));
  if (text.en.empty()) findings.push_back(error("text.empty", place + ".en"));
}

void check_amount(const Decimal& amount, const std::string& place, Findings& findings) {
  if (amount.decimals() > amount_decimals)
    findings.push_back(error("amount.decimals", place, {{"value", amount.text()}}));
}

}  // namespace criteria
