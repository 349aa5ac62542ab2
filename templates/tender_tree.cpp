#include "templates/dossier_tree.hpp"

namespace templates {

using namespace criteria;

// ---- answer types and scoring rules ---------------------------------------------------------------------

void write(const Slot& slot, const Step& step) {
  ObjectWriter object(slot);
  object.member("from", step.from);
  object.member("percent", step.percent);
}

namespace {

// The parameters behind the name of an answer type or a scoring rule.
struct Parameters {
  ObjectWriter& object;

  void operator()(const NumberAnswer& asked) const { object.member("unit", asked.unit); }
  void operator()(const LccAnswer& asked) const {
    object.member("method", asked.method);
    object.member("rate", asked.rate);
    object.member("years", asked.years);
  }
  void operator()(const MciAnswer& asked) const {
    object.member("method", asked.method);
    object.member("Lav", asked.average_life);
    object.member("Uav", asked.average_use);
  }
  void operator()(const DetachabilityAnswer& asked) const { object.member("method", asked.method); }
  void operator()(const MkiAnswer& asked) const {
    object.member("method", asked.method);
    object.member("weights", asked.weights);
  }
  void operator()(const MpgAnswer& asked) const {
    object.member("method", asked.method);
    object.member("weights", asked.weights);
    object.member("years", asked.years);
  }

  void operator()(const Linear& rule) const {
    object.member("worst", rule.worst);
    object.member("best", rule.best);
    object.member("outside", rule.outside);
  }
  void operator()(const Levels& rule) const { object.member("levels", rule.levels); }
  void operator()(const Steps& rule) const { object.member("steps", rule.steps); }
  void operator()(const Points& rule) const { object.member("max", rule.max); }
  void operator()(const RelativeMean& rule) const {
    object.member("factor", rule.factor);
    object.member("centre", rule.centre);
  }
  void operator()(const Logarithmic& rule) const {
    object.member("base", rule.base);
    object.member("negative", rule.negative);
  }
  void operator()(const RankPoints& rule) const {
    object.member("percents", rule.percents);
    object.member("best", rule.best);
  }
  void operator()(const Factor& rule) const { object.member("factor", rule.factor); }
  void operator()(const PercentDiscount& rule) const { object.member("levels", rule.levels); }

  template <typename WithoutParameters>
  void operator()(const WithoutParameters&) const {}
};

}  // namespace

void write(const Slot& slot, const AnswerType& type) {
  ObjectWriter object(slot);
  object.word("type", name(type));
  std::visit(Parameters{object}, type);
}

void write(const Slot& slot, const ScoringRule& rule) {
  ObjectWriter object(slot);
  object.word("rule", name(rule));
  std::visit(Parameters{object}, rule);
}

// ---- criteria -------------------------------------------------------------------------------------------

void write(const Slot& slot, const AcceptValue& value) {
  if (const bool* truth = std::get_if<bool>(&value))
    write(slot, *truth);
  else if (const auto* level = std::get_if<Level>(&value))
    write(slot, level->key);
  else
    write(slot, std::get<Decimal>(value));
}

void write(const Slot& slot, const Accept& accept) {
  ObjectWriter object(slot);
  const Slot rule = object.slot(name(accept));
  if (const auto* equals = std::get_if<Equals>(&accept))
    write(rule, equals->value);
  else if (const auto* lower = std::get_if<AtLeast>(&accept))
    write(rule, lower->bound);
  else if (const auto* upper = std::get_if<AtMost>(&accept))
    write(rule, upper->bound);
  else
    write(rule, std::get<OneOf>(accept).values);
}

void write(const Slot& slot, const Panel& panel) {
  ObjectWriter object(slot);
  object.member("assessors", panel.assessors);
  object.member("combine", panel.combine);
}

void write(const Slot& slot, const Circularity& circular) {
  ObjectWriter object(slot);
  object.member("strategy", circular.strategy);
  object.member("quantity", circular.quantity);
  object.member("basis", circular.basis);
}

void write(const Slot& slot, const Criterion& criterion) {
  ObjectWriter object(slot);
  object.member("id", criterion.id);
  object.member("kind", criterion.kind);
  object.filled("title", criterion.title);
  object.member("description", criterion.description);
  object.member("weight", criterion.weight);
  object.member("value", criterion.value);
  object.member("answer", criterion.answer);
  object.member("accept", criterion.accept);
  object.member("scoring", criterion.scoring);
  object.member("minimumScore", criterion.minimum_score);
  object.member("panel", criterion.panel);
  object.member("circular", criterion.circular);
  object.member("library", criterion.library);
  if (!criterion.is_leaf()) object.member("criteria", criterion.criteria);
}

// ---- lots and the tender --------------------------------------------------------------------------------

void write(const Slot& slot, const Rounding& rounding) {
  ObjectWriter object(slot);
  object.member("decimals", rounding.decimals);
  object.member("mode", rounding.mode);
  object.member("at", rounding.at);
}

void write(const Slot& slot, const ReferencePoint& reference) {
  ObjectWriter object(slot);
  object.member("price", reference.price);
  object.member("quality", reference.quality);
  object.member("priceAtFullQuality", reference.price_at_full_quality);
}

void write(const Slot& slot, const TieRule& rule) {
  slot.tree.add_text(slot.tree.keep(name(rule)), slot.key);
}

void write(const Slot& slot, const Award& award) {
  ObjectWriter object(slot);
  object.member("method", award.method);
  object.member("rounding", award.rounding);
  object.member("scale", award.scale);
  object.member("factor", award.factor);
  object.member("reference", award.reference);
  object.member("onWithdrawal", award.on_withdrawal);
  object.member("ties", award.ties);
}

void write(const Slot& slot, const Lot& lot) {
  ObjectWriter object(slot);
  object.member("id", lot.id);
  object.member("title", lot.title);
  object.member("description", lot.description);
  object.member("award", lot.award);
  object.member("criteria", lot.criteria);
}

void write(const Slot& slot, const Buyer& buyer) { ObjectWriter(slot).member("name", buyer.name); }

void write(const Slot& slot, const Provision& provision) {
  ObjectWriter object(slot);
  object.member("id", provision.id);
  object.member("kind", provision.kind);
  object.filled("title", provision.title);
  object.member("text", provision.text);
  object.member("library", provision.library);
}

void write(const Slot& slot, const TemplatePin& pin) {
  ObjectWriter object(slot);
  object.member("id", pin.id);
  object.member("version", pin.version);
  object.member("sha256", pin.sha256);
}

void write(const Slot& slot, const Tender& tender) {
  ObjectWriter object(slot);
  object.filled("reference", tender.reference);
  object.filled("title", tender.title);
  object.member("description", tender.description);
  object.member("buyer", tender.buyer);
  object.member("segment", tender.segment);
  object.member("template", tender.drafted_from);
  object.member("cpvCodes", tender.cpv_codes);
  object.member("estimatedValue", tender.estimated_value);
  object.member("procedure", tender.procedure);
  object.member("publishedOn", tender.published_on);
  object.member("deadline", tender.deadline);
  object.member("provisions", tender.provisions);
  object.member("lots", tender.lots);
}

}  // namespace templates
