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

// A cell of a workbook holds 32,767 UTF-16 units, the marks and escapes of the template's form among them.
constexpr std::size_t most_units = 32'000;
constexpr std::size_t units_of_escape = 6;

std::size_t units_in_cell(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    if (text.substr(at, 2) == "_x") units += units_of_escape;
  }
  return units;
}

void check_length(std::string_view text, const std::string& place, Findings& findings) {
  if (units_in_cell(text) > most_units)
    findings.push_back(error("template.textTooLong", place, {{"most", std::to_string(most_units)}}));
}

void check_length(const LocalizedText& text, const std::string& place, Findings& findings) {
  check_length(text.nl, place + ".nl", findings);
  check_length(text.en, place + ".en", findings);
}

// The workbook of the template shows every text whole, or it would come back as another one.
void check_lengths(const CriteriaTemplate& set, Findings& findings) {
  check_length(set.title, "title", findings);
  if (set.description) check_length(*set.description, "description", findings);
  for (const PlacedCriterion& placed : all_criteria(set.criteria, "")) {
    const std::string place = placed.place.substr(1);
    check_length(placed.criterion->title, place + ".title", findings);
    check_length(placed.criterion->description.value_or(""), place + ".description", findings);
  }
  if (!set.provisions) return;
  for (std::size_t i = 0; i < set.provisions->size(); ++i) {
    const std::string place = at_index("provisions", i);
    check_length((*set.provisions)[i].title, place + ".title", findings);
    check_length((*set.provisions)[i].text.value_or(""), place + ".text", findings);
  }
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
  check_lengths(set, findings);
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
