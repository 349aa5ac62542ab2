#include "criteria/names.hpp"
#include "templates/document_rules.hpp"
#include "templates/eforms/notice_parts.hpp"
#include "templates/formulas.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

using namespace criteria;

std::string title_of(const Criterion& node) { return node.title.empty() ? node.id : node.title; }

class Flattening {
 public:
  Flattening(const Lot& lot, Language language) : lot_(lot), language_(language) {}

  FlatCriteria run() {
    const bool has_weights = weight_rule(lot_.award.method) == WeightRule::sum_with_price;
    if (has_weights)
      flat_.weight_kind = lot_.award.points_scale() == Number(100) ? "per-exa" : "poi-exa";
    else
      flat_.formula = formula();
    std::vector<const Criterion*> above;
    for (const Criterion& node : lot_.criteria) visit(node, above);
    return std::move(flat_);
  }

 private:
  std::string formula() const {
    const FormulaText text = formula_text(name(lot_.award.method), language_);
    return label("notice.text.method", language_,
                 {{"method", std::string(label(lot_.award.method, language_))},
                  {"words", text.words},
                  {"notation", text.notation}});
  }

  void visit(const Criterion& node, std::vector<const Criterion*>& above) {
    if (node.kind == Kind::requirement) return;
    if (node.is_leaf()) {
      add(node, above);
      return;
    }
    above.push_back(&node);
    for (const Criterion& below : node.criteria) visit(below, above);
    above.pop_back();
  }

  std::string type_of(const Criterion& leaf) const {
    if (leaf.kind == Kind::quality) return "quality";
    const bool is_cost = leaf.answer && std::holds_alternative<LccAnswer>(*leaf.answer);
    return is_cost ? "cost" : "price";
  }

  void add(const Criterion& leaf, const std::vector<const Criterion*>& above) {
    FlatCriterion flat;
    flat.type = type_of(leaf);
    for (const Criterion* node : above) flat.name.append(title_of(*node)).append(" - ");
    flat.name.append(title_of(leaf));
    flat.description = leaf.description.value_or("");
    const auto sentence = [&](const std::string& text) {
      if (!flat.description.empty()) flat.description.append("\n");
      flat.description.append(text);
    };
    for (const Criterion* node : above)
      sentence(label("notice.text.part", language_,
                     {{"group", title_of(*node)}, {"weight", weight_text(*node, language_)}}));
    if (const std::string weight = weight_text(leaf, language_); !weight.empty())
      sentence(label("notice.text.weight", language_, {{"weight", weight}}));
    if (leaf.scoring)
      sentence(label("notice.text.rule", language_, {{"rule", rule_text(*leaf.scoring, language_)}}));
    if (leaf.minimum_score)
      sentence(label("notice.text.minimum", language_, {{"percent", leaf.minimum_score->text()}}));
    if (flat.description.empty()) sentence(std::string(label("notice.text.documents", language_)));
    // Beside a formula no number may stand (BT-543: rules BR-BT-00543-*); the text has the minimum as well.
    if (!flat_.weight_kind.empty()) {
      if (leaf.weight) flat.weight = leaf.weight->text();
      if (leaf.minimum_score) flat.threshold = leaf.minimum_score->text();
    }
    flat_.criteria.push_back(std::move(flat));
  }

  const Lot& lot_;
  Language language_;
  FlatCriteria flat_;
};

void add_parameter(const UblElement& extension, const char* list, std::string_view code,
                   const std::string& number) {
  const UblElement parameter = extension.add("efac:AwardCriterionParameter");
  parameter.add("efbc:ParameterCode", code, {"listName", list});
  parameter.add("efbc:ParameterNumeric", number);
}

}  // namespace

FlatCriteria flat_criteria(const Lot& lot, Language language) { return Flattening(lot, language).run(); }

void add_award_criteria(const UblElement& terms, const NoticeDraft& draft, std::size_t lot) {
  std::vector<std::pair<std::string_view, FlatCriteria>> told;
  for (const NoticeVoice& voice : draft.voices)
    told.emplace_back(language_code(voice.language), flat_criteria(voice.tender.lots[lot], voice.language));
  const FlatCriteria& first = told.front().second;
  const UblElement awarding = terms.add("cac:AwardingTerms");
  const bool negotiates =
      draft.subtype() == NoticeSubtype::contract && draft.question.tender.procedure == Procedure::negotiated;
  if (negotiates)
    awarding.add("cbc:NoFurtherNegotiationIndicator",
                 truth(draft.terms().may_skip_negotiation.value_or(false)));
  const UblElement criterion = awarding.add("cac:AwardingCriterion");
  for (const auto& [language, flat] : told)
    criterion.add_filled("cbc:CalculationExpression", flat.formula, {"languageID", language});
  for (std::size_t i = 0; i < first.criteria.size(); ++i) {
    const FlatCriterion& each = first.criteria[i];
    const UblElement one = criterion.add("cac:SubordinateAwardingCriterion");
    if (!each.weight.empty() || !each.threshold.empty()) {
      const UblElement extension = add_extension(one);
      if (!each.weight.empty()) add_parameter(extension, "number-weight", first.weight_kind, each.weight);
      if (!each.threshold.empty()) add_parameter(extension, "number-threshold", "min-score", each.threshold);
    }
    one.add("cbc:AwardingCriterionTypeCode", each.type, {"listName", "award-criterion-type"});
    for (const auto& [language, flat] : told)
      one.add("cbc:Name", flat.criteria[i].name, {"languageID", language});
    for (const auto& [language, flat] : told)
      one.add("cbc:Description", flat.criteria[i].description, {"languageID", language});
  }
}

}  // namespace templates
