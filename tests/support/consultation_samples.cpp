#include "tests/support/consultation_samples.hpp"

#include <algorithm>

namespace test_support {
namespace {

using namespace criteria;

Decimal d(const char* text) { return Decimal::of(text); }

Criterion leaf(const char* id, Kind kind, const char* title, AnswerType answer) {
  Criterion made;
  made.id = id;
  made.kind = kind;
  made.title = title;
  made.description = std::string("Beschrijving van ") + title;
  made.answer = std::move(answer);
  return made;
}

}  // namespace

Tender secret_tender() {
  Tender tender;
  tender.reference = "T-1";
  tender.title = "Betonstraatstenen";
  tender.description = "Alleen intern: GEHEIM-BESCHRIJVING";
  tender.buyer = Buyer{"GEHEIM-KOPER"};
  tender.segment = "betonproducten";
  tender.estimated_value = d("7654321.98");
  tender.procedure = Procedure::private_tender;
  tender.deadline = Timestamp::parse("2027-12-31T11:22:33Z");
  Provision clause;
  clause.id = "C1";
  clause.kind = ProvisionKind::contract_clause;
  clause.title = "Bepaling";
  clause.text = "GEHEIM-GENODIGDE bv";
  tender.provisions.emplace().push_back(clause);
  Lot lot;
  lot.id = "1";
  lot.title = "GEHEIM-PERCEEL";
  lot.description = "GEHEIM-PERCEELTEKST";
  lot.award.scale = d("98765");
  Criterion requirement = leaf("E1", Kind::requirement, "Terugname", BooleanAnswer{});
  requirement.accept = Equals{true};
  Criterion share = leaf("K1", Kind::quality, "Secundair materiaal", NumberAnswer{"%"});
  share.weight = d("17.0317");
  share.scoring = Linear{d("0"), d("80"), Outside::clamp};
  share.minimum_score = d("23.0723");
  Criterion plan = leaf("K2", Kind::quality, "Plan", GradeAnswer{});
  plan.weight = d("19.0619");
  plan.scoring = Levels{{{"goed", d("100")}, {"matig", d("40")}}};
  plan.panel = Panel{{"GEHEIM-BEOORDELAAR"}, Combine::consensus};
  Criterion later = leaf("K3", Kind::quality, "MKI", NumberAnswer{"€"});
  later.weight = d("21.0921");
  later.scoring = Linear{d("86420.5"), d("13579.5"), Outside::clamp};
  Criterion price = leaf("P", Kind::price, "Prijs", AmountAnswer{});
  price.weight = d("42.8143");
  price.scoring = Linear{d("7777777.77"), d("5555555.55"), Outside::reject};
  lot.criteria = {requirement, share, plan, later, price};
  tender.lots = {lot};
  return tender;
}

CriteriaTemplate secret_template() {
  const Tender tender = secret_tender();
  CriteriaTemplate set;
  set.id = "betonstraatstenen";
  set.title = {"Betonstraatstenen", "Concrete paving"};
  set.description = LocalizedText{"GEHEIM-BEDOELD", "GEHEIM-MEANT"};
  set.segment = "betonproducten";
  set.award = tender.lots[0].award;
  set.criteria = tender.lots[0].criteria;
  set.provisions = tender.provisions;
  for (Criterion& each : set.criteria)
    each.description = each.description.value() + " [Inkoper: GEHEIM-OPMERKING]";
  return set;
}

std::vector<Secret> in_every_notation(const std::string& what, const std::string& number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  const auto written = [&](char separator, char decimal) {
    std::string text = number;
    if (point < text.size()) text[point] = decimal;
    for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, 1, separator);
    return text;
  };
  std::vector<Secret> all{{what, number}};
  for (std::string text : {written('.', ','), written(',', '.')})
    if (text != number) all.push_back({what, std::move(text)});
  return all;
}

std::vector<std::string> withheld_bounds() { return {"7777777.77", "5555555.55", "86420.5", "13579.5"}; }

std::vector<Secret> secrets() {
  std::vector<Secret> all{{"any text marked secret", "GEHEIM"},
                          {"the deadline", "2027-12-31"},
                          {"the deadline", "31-12-2027"},
                          {"the deadline", "31 december 2027"},
                          {"the deadline", "31 December 2027"},
                          {"the time of the deadline", "11:22:33"},
                          {"the time of the deadline in the Netherlands", "12:22:33"}};
  const auto add = [&all](const std::string& what, const std::string& number) {
    for (Secret& each : in_every_notation(what, number)) all.push_back(std::move(each));
  };
  // Of an amount the whole euros: rounded it would give as much away.
  add("the estimate", "7654321");
  add("the scale", "98765");
  add("a minimum score", "23.0723");
  for (const std::string& bound : withheld_bounds())
    add("a withheld bound", bound.substr(0, bound.find('.')));
  return all;
}

std::vector<Secret> secret_weights() {
  std::vector<Secret> all;
  for (const char* weight : {"17.0317", "19.0619", "21.0921", "42.8143"})
    for (Secret& each : in_every_notation("a weight", weight)) all.push_back(std::move(each));
  return all;
}

}  // namespace test_support
