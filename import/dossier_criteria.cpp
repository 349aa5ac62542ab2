#include "import/dossier_parts.hpp"
#include "import/named_variant.hpp"

namespace importing {

using criteria::Criterion;
using criteria::DataKind;

// ---- answer types ---------------------------------------------------------------------------------------

void read_parameters(ObjectReader&, criteria::BooleanAnswer&) {}
void read_parameters(ObjectReader& object, criteria::NumberAnswer& asked) {
  object.optional("unit", asked.unit);
}
void read_parameters(ObjectReader&, criteria::AmountAnswer&) {}
void read_parameters(ObjectReader&, criteria::GradeAnswer&) {}
void read_parameters(ObjectReader& object, criteria::LccAnswer& asked) {
  object.optional("method", asked.method);
  object.required("rate", asked.rate);
  object.required("years", asked.years);
}
void read_parameters(ObjectReader& object, criteria::MciAnswer& asked) {
  object.optional("method", asked.method);
  object.required("Lav", asked.average_life);
  object.required("Uav", asked.average_use);
}
void read_parameters(ObjectReader& object, criteria::DetachabilityAnswer& asked) {
  object.optional("method", asked.method);
}
void read_parameters(ObjectReader& object, criteria::MkiAnswer& asked) {
  object.optional("method", asked.method);
  object.optional("weights", asked.weights);
}
void read_parameters(ObjectReader& object, criteria::MpgAnswer& asked) {
  object.optional("method", asked.method);
  object.optional("weights", asked.weights);
  object.required("years", asked.years);
}

// ---- scoring rules --------------------------------------------------------------------------------------

void read_parameters(ObjectReader& object, criteria::Linear& rule) {
  object.required("worst", rule.worst);
  object.required("best", rule.best);
  object.required("outside", rule.outside);
}
void read_parameters(ObjectReader& object, criteria::Levels& rule) { object.required("levels", rule.levels); }
void read_parameters(ObjectReader& object, criteria::Steps& rule) { object.required("steps", rule.steps); }
void read_parameters(ObjectReader& object, criteria::Points& rule) { object.required("max", rule.max); }
void read_parameters(ObjectReader&, criteria::RelativeLowest&) {}
void read_parameters(ObjectReader&, criteria::RelativeHighest&) {}
void read_parameters(ObjectReader&, criteria::RelativeRange&) {}
void read_parameters(ObjectReader&, criteria::DistanceLowest&) {}
void read_parameters(ObjectReader& object, criteria::RelativeMean& rule) {
  object.required("factor", rule.factor);
  object.required("centre", rule.centre);
}
void read_parameters(ObjectReader& object, criteria::Logarithmic& rule) {
  object.required("base", rule.base);
  object.required("negative", rule.negative);
}
void read_parameters(ObjectReader& object, criteria::RankPoints& rule) {
  object.required("percents", rule.percents);
  object.required("best", rule.best);
}
void read_parameters(ObjectReader& object, criteria::Factor& rule) { object.required("factor", rule.factor); }
void read_parameters(ObjectReader& object, criteria::PercentDiscount& rule) {
  object.required("levels", rule.levels);
}

void read_answer_type(const Field& field, std::optional<criteria::AnswerType>& type) {
  read_named(field, "type", type);
}
void read_scoring_rule(const Field& field, std::optional<criteria::ScoringRule>& rule) {
  read_named(field, "rule", rule);
}

// ---- accept ---------------------------------------------------------------------------------------------

namespace {

// A text stands for a level or for a number, as the criterion asks.
void read_accept_value(const Field& field, bool is_level, criteria::AcceptValue& value) {
  if (field.value.is(DataKind::boolean))
    read(field, value.emplace<bool>());
  else if (is_level)
    read(field, value.emplace<criteria::Level>().key);
  else
    read(field, value.emplace<criteria::Decimal>());
}

}  // namespace

void read_accept(const Field& field, const Criterion& leaf, std::optional<criteria::Accept>& accept) {
  const bool is_level = leaf.answer && answer_form(leaf) == criteria::AnswerForm::level;
  ObjectReader object(field);
  int count = 0;
  const auto member = [&](std::string_view name) {
    auto found = object.member(name);
    if (found) ++count;
    return found;
  };
  if (const auto equals = member("equals")) {
    criteria::Equals rule;
    read_accept_value(*equals, is_level, rule.value);
    accept = rule;
  }
  if (const auto bound = member("atLeast")) {
    criteria::AtLeast rule;
    read(*bound, rule.bound);
    accept = rule;
  }
  if (const auto bound = member("atMost")) {
    criteria::AtMost rule;
    read(*bound, rule.bound);
    accept = rule;
  }
  if (const auto values = member("oneOf")) {
    criteria::OneOf rule;
    read_items(*values, rule.values, [&](const Field& item, criteria::AcceptValue& value) {
      read_accept_value(item, is_level, value);
    });
    accept = rule;
  }
  object.finish();
  if (count != 1 && field.value.is(DataKind::object))
    field.refuse("accept.oneRule", {{"allowed", "equals, atLeast, atMost, oneOf"}});
}

void read(const Field& field, criteria::Step& step) {
  ObjectReader object(field);
  object.required("from", step.from);
  object.required("percent", step.percent);
  object.finish();
}

void read(const Field& field, criteria::Panel& panel) {
  ObjectReader object(field);
  if (const auto assessors = object.needed("assessors")) read_ids(*assessors, panel.assessors);
  object.required("combine", panel.combine);
  object.finish();
}

void read(const Field& field, criteria::Circularity& circular) {
  ObjectReader object(field);
  object.optional("strategy", circular.strategy);
  object.optional("quantity", circular.quantity);
  object.optional("basis", circular.basis);
  object.finish();
}

void read(const Field& field, Criterion& criterion) {
  ObjectReader object(field);
  object.required_id("id", criterion.id);
  object.required("kind", criterion.kind);
  object.optional_filled("title", criterion.title);
  object.optional("description", criterion.description);
  object.optional("weight", criterion.weight);
  object.optional("value", criterion.value);
  if (const auto answer = object.member("answer")) read_answer_type(*answer, criterion.answer);
  if (const auto scoring = object.member("scoring")) read_scoring_rule(*scoring, criterion.scoring);
  object.optional("minimumScore", criterion.minimum_score);
  object.optional("panel", criterion.panel);
  object.optional("circular", criterion.circular);
  object.optional("library", criterion.library);
  if (const auto accept = object.member("accept")) read_accept(*accept, criterion, criterion.accept);
  if (const auto below = object.member("criteria")) {
    read(*below, criterion.criteria);
    if (below->value.is(DataKind::array) && below->value.empty())
      below->refuse("criterion.noCriteria", {{"criterion", criterion.id}});
  }
  object.finish();
}

}  // namespace importing
