#include "server/pages/lot_summary.hpp"

#include "criteria/names.hpp"
#include "evaluator/method.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Award;
using criteria::AwardMethod;
using templates::Language;

std::string explained(const Award& award, Language language) {
  templates::TextParameters parameters{{"scale", award.points_scale().to_truncated(30)}};
  if (award.factor) parameters.emplace_back("factor", award.factor->text());
  if (award.reference) {
    parameters.emplace_back("price", award.reference->price.text());
    parameters.emplace_back("quality", award.reference->quality.text());
    parameters.emplace_back("fullPrice", award.reference->price_at_full_quality.text());
  }
  return page_text(language, "method." + std::string(criteria::name(award.method)), parameters);
}

}  // namespace

std::string lot_title(const criteria::Lot& lot, Language language, std::string_view key) {
  std::string title = page_text(language, key, {{"id", lot.id}});
  if (lot.title) title.append(": ").append(*lot.title);
  return title;
}

void add_award(TemplateValues content, const Award& award) {
  const Language language = content.language();
  TemplateValues values = content.include("AWARD", "award.tpl");
  values.set("METHOD", templates::label(award.method, language)).set("EXPLAINED", explained(award, language));
  values.set("ROUNDING", templates::label(award.rounding, language));
  values.set("WITHDRAWAL", templates::label(award.withdrawal(), language));
  if (!award.ties || award.ties->empty()) {
    values.show("NO_TIES");
    return;
  }
  TemplateValues ties = values.add("TIES");
  for (const criteria::TieRule& rule : *award.ties)
    ties.add("TIE").set("RULE", templates::label(rule, language));
}

const evaluator::LotEvaluation* find_lot(const evaluator::Evaluation* evaluation, std::string_view lot) {
  if (!evaluation) return nullptr;
  const auto found = std::find_if(evaluation->lots.begin(), evaluation->lots.end(),
                                  [lot](const evaluator::LotEvaluation& one) { return one.id == lot; });
  return found == evaluation->lots.end() ? nullptr : &*found;
}

std::string bidder_name(const criteria::Bid& bid) { return bid.bidder ? bid.bidder->name : bid.id; }

const criteria::Bid* find_bid(const criteria::Dossier& dossier, std::string_view bid) {
  const auto found = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [bid](const criteria::Bid& one) { return one.id == bid; });
  return found == dossier.bids.end() ? nullptr : &*found;
}

std::string bidder_name(const criteria::Dossier& dossier, std::string_view bid) {
  const criteria::Bid* found = find_bid(dossier, bid);
  return found ? bidder_name(*found) : std::string(bid);
}

std::string total_text(const criteria::Number& total, const Award& award, Language language) {
  const auto& [decimals, mode, at] = award.rounding;
  if (evaluator::is_in_euros(award.method)) return templates::amount_text(total, decimals, mode, language);
  return templates::number_text(total, decimals, mode, language);
}

std::string total_phrase(const criteria::Number& total, const Award& award, Language language) {
  const std::string text = total_text(total, award, language);
  return award.method == AwardMethod::weighted_points ? page_text(language, "points", {{"points", text}})
                                                      : text;
}

std::string unrounded_text(const criteria::Number& total, const Award& award, Language language) {
  const std::string plain = total.to_truncated(12);
  return evaluator::is_in_euros(award.method) ? templates::amount_text(plain, language)
                                              : templates::number_text(plain, language);
}

std::string tie_rule_text(std::string_view name, const Award& award, Language language) {
  if (award.ties)
    for (const criteria::TieRule& rule : *award.ties)
      if (criteria::name(rule) == name) return templates::label(rule, language);
  return std::string(name);
}

}  // namespace server
