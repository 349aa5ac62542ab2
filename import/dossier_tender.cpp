#include "import/dossier_parts.hpp"

namespace importing {
namespace {

using criteria::Award;
using criteria::DataKind;
using criteria::TieRule;

constexpr std::string_view by_criterion = "criterion:";

void read_tie_rule(const Field& field, TieRule& rule) {
  if (!field.expect(DataKind::text)) return;
  const std::string_view text = field.value.text();
  if (text == "quality") {
    rule = criteria::TieByQuality{};
  } else if (text == "lowest-price") {
    rule = criteria::TieByLowestPrice{};
  } else if (text == "draw") {
    rule = criteria::TieByDraw{};
  } else if (text.substr(0, by_criterion.size()) == by_criterion) {
    rule = criteria::TieByCriterion{std::string(text.substr(by_criterion.size()))};
  } else {
    refuse_word(field, "criterion:ID, quality, lowest-price, draw");
  }
}

}  // namespace

void read(const Field& field, criteria::Rounding& rounding) {
  ObjectReader object(field);
  object.required("decimals", rounding.decimals);
  object.required("mode", rounding.mode);
  object.required("at", rounding.at);
  object.finish();
}

void read(const Field& field, criteria::ReferencePoint& reference) {
  ObjectReader object(field);
  object.required("price", reference.price);
  object.required("quality", reference.quality);
  object.required("priceAtFullQuality", reference.price_at_full_quality);
  object.finish();
}

void read(const Field& field, Award& award) {
  ObjectReader object(field);
  object.required("method", award.method);
  object.required("rounding", award.rounding);
  object.optional("scale", award.scale);
  object.optional("factor", award.factor);
  object.optional("reference", award.reference);
  object.optional("onWithdrawal", award.on_withdrawal);
  if (const auto ties = object.member("ties")) read_items(*ties, award.ties.emplace(), read_tie_rule);
  object.finish();
}

void read(const Field& field, criteria::Lot& lot) {
  ObjectReader object(field);
  object.required_id("id", lot.id);
  object.optional("title", lot.title);
  object.optional("description", lot.description);
  object.required("award", lot.award);
  object.required("criteria", lot.criteria);
  object.finish();
}

void read(const Field& field, criteria::Buyer& buyer) {
  ObjectReader object(field);
  object.required("name", buyer.name);
  object.finish();
}

void read(const Field& field, criteria::Provision& provision) {
  ObjectReader object(field);
  object.required_id("id", provision.id);
  object.required("kind", provision.kind);
  object.optional_filled("title", provision.title);
  object.optional("text", provision.text);
  object.optional("library", provision.library);
  object.finish();
}

void read(const Field& field, criteria::TemplatePin& pin) {
  ObjectReader object(field);
  object.required_id("id", pin.id);
  object.required("version", pin.version);
  object.required_id("sha256", pin.sha256);
  object.finish();
}

void read(const Field& field, criteria::Tender& tender) {
  ObjectReader object(field);
  object.optional_filled("reference", tender.reference);
  object.optional_filled("title", tender.title);
  object.optional("description", tender.description);
  object.optional("buyer", tender.buyer);
  object.optional("segment", tender.segment);
  object.optional("template", tender.drafted_from);
  if (const auto codes = object.member("cpvCodes")) read_ids(*codes, tender.cpv_codes.emplace());
  object.optional("estimatedValue", tender.estimated_value);
  object.optional("procedure", tender.procedure);
  object.optional("publishedOn", tender.published_on);
  object.optional("deadline", tender.deadline);
  object.optional("provisions", tender.provisions);
  object.required("lots", tender.lots);
  object.finish();
}

}  // namespace importing
