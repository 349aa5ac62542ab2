#include "import/agreement_json.hpp"

#include "criteria/agreement_names.hpp"
#include "import/named_variant.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, Threshold& threshold) {
  ObjectReader object(field);
  object.required("from", threshold.from);
  object.required("level", threshold.level);
  object.required("value", threshold.value);
  object.finish();
}

// ---- what a rule asks -----------------------------------------------------------------------------------

void read_parameters(ObjectReader& object, QuantityRule& rule) {
  object.required("quantity", rule.quantity);
  object.optional("basis", rule.basis);
  object.optional("unit", rule.unit);
  object.optional("method", rule.method);
  object.required("bound", rule.bound);
  object.required("thresholds", rule.thresholds);
}
void read_parameters(ObjectReader& object, CriterionRule& rule) {
  object.required_id("library", rule.library);
}
void read_parameters(ObjectReader& object, ClauseRule& rule) { object.required_id("library", rule.library); }
void read_parameters(ObjectReader& object, AwardMethodRule& rule) {
  object.required("methods", rule.methods);
}
void read_parameters(ObjectReader&, AbsoluteScoringRule&) {}
template <typename OnlyThresholds>
void read_parameters(ObjectReader& object, OnlyThresholds& rule) {
  object.required("thresholds", rule.thresholds);
}

// ---- the agreement --------------------------------------------------------------------------------------

void read(const Field& field, Scope& scope) {
  ObjectReader object(field);
  if (const auto segments = object.member("segments")) read_ids(*segments, scope.segments.emplace());
  object.optional("valueFrom", scope.value_from);
  object.optional("valueBelow", scope.value_below);
  object.optional("procedures", scope.procedures);
  object.finish();
}

void read(const Field& field, AgreementRule& rule) {
  ObjectReader object(field);
  object.required_id("id", rule.id);
  object.required("title", rule.title);
  object.required("clause", rule.clause);
  object.optional("text", rule.text);
  object.optional("evidence", rule.evidence);
  object.optional("scope", rule.scope);
  if (const auto demand = object.needed("demand")) {
    std::optional<Demand> named;
    read_named(*demand, "rule", named);
    if (named) rule.demand = std::move(*named);
  }
  object.finish();
}

void read(const Field& field, Signature& signature) {
  ObjectReader object(field);
  object.required_id("party", signature.party);
  object.optional("signedOn", signature.signed_on);
  object.finish();
}

namespace {

void read(const Field& field, Agreement& agreement) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, agreement_format)) return;
  object.required_id("id", agreement.id);
  object.required("title", agreement.title);
  object.optional("description", agreement.description);
  object.optional("source", agreement.source);
  if (const auto segments = object.needed("segments")) read_ids(*segments, agreement.segments);
  if (const auto prefixes = object.member("cpvPrefixes"))
    read_ids(*prefixes, agreement.cpv_prefixes.emplace());
  object.required("level", agreement.level);
  object.required("validFrom", agreement.valid_from);
  object.optional("validTo", agreement.valid_to);
  object.required("parties", agreement.parties);
  object.required("rules", agreement.rules);
  object.finish();
}

}  // namespace

Checked<Agreement> read_agreement(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_agreement(tree->root(), limits);
}

Checked<Agreement> read_agreement(DataValue document, const Limits& limits) {
  return read_whole<Agreement>(
      document, limits, [](const Field& root, Agreement& agreement) { read(root, agreement); },
      [](const Agreement& agreement) { return validate(agreement); });
}

}  // namespace importing
