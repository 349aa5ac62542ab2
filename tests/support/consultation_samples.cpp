#include "tests/support/consultation_samples.hpp"

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

std::vector<Secret> secrets() {
  return {{"the estimate", "7654321"},      {"any text marked secret", "GEHEIM"},
          {"the deadline", "2027-12-31"},   {"the time of the deadline", "11:22:33"},
          {"the scale", "98765"},           {"a minimum score", "23.0723"},
          {"the price ceiling", "7777777"}, {"the price floor", "5555555"},
          {"a withheld bound", "86420"},    {"a withheld bound", "13579"}};
}

std::vector<Secret> secret_weights() {
  return {{"a weight", "17.0317"}, {"a weight", "19.0619"}, {"a weight", "21.0921"}, {"a weight", "42.8143"}};
}

}  // namespace test_support
