#include "templates/award_letter.hpp"

#include "evaluator/advice/relative_advantage.hpp"
#include "evaluator/panel.hpp"
#include "templates/confidential_text.hpp"
#include "templates/document_lots.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"
#include "templates/point_price.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace templates {
namespace {

// "€ 268.500", "72%", "15 jaar".
std::string in_unit(const std::string& number, const std::string& unit) {
  if (unit == "€") return unit + " " + number;
  return unit.empty() ? number : number + (unit == "%" ? "" : " ") + unit;
}

using criteria::error;
using criteria::Number;
using criteria::warning;
using evaluator::Column;
using evaluator::LeafScore;
using evaluator::Outcome;

std::vector<FieldValues> condition(bool holds) {
  return holds ? std::vector<FieldValues>{FieldValues{}} : std::vector<FieldValues>{};
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

// What the assessors wrote about a bid on one criterion; of a mean every assessor's, a line for each.
std::string motivation_of(const LotView& lot, const ShownBid& bid, const Column& column) {
  const auto grades = lot.grades.grades(bid.index, column.criterion->id);
  const auto& panel = column.criterion->panel;
  if (panel && panel->combine == criteria::Combine::consensus) {
    const criteria::Grade* agreed = evaluator::consensus_grade(grades);
    return agreed ? agreed->motivation.value_or("") : "";
  }
  std::string all;
  if (!panel) return all;
  for (const criteria::AssessorId& assessor : panel->assessors) {
    const criteria::Grade* grade = evaluator::individual_grade(grades, assessor);
    if (grade && grade->motivation && !is_blank(*grade->motivation))
      all += (all.empty() ? "" : "\n") + *grade->motivation;
  }
  return all;
}

class Maker {
 public:
  Maker(const AwardQuestion& question, const EvaluationView& view, const LotView& lot)
      : question_(question), view_(view), lot_(lot), language_(question.language) {}

  AwardLetters make() {
    check_outcome();
    check_settings();
    if (lot_.evaluation.winner || lot_.evaluation.outcome == Outcome::no_admissible_bid) {
      for (const ShownBid& bid : lot_.bids)
        if (!bid.withdrawn) made_.letters.push_back(letter_to(bid));
      for (const evaluator::RejectedBid& rejected : lot_.evaluation.rejected) add_rejected(rejected);
      for (const ExcludedBid& excluded : question_.excluded)
        if (excluded.bid.lot == announced().id && !excluded.bid.withdrawn) add_excluded(excluded);
    }
    return std::move(made_);
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }
  const criteria::Lot& announced() const { return lot_.plan.lot; }
  const criteria::AwardFile& file() const { return question_.file; }

  void add(criteria::Finding finding) {
    if (std::find(made_.findings.begin(), made_.findings.end(), finding) == made_.findings.end())
      made_.findings.push_back(std::move(finding));
  }

  void check_outcome() {
    const std::vector<std::pair<std::string, std::string>> about{{"lot", announced().id}};
    if (lot_.evaluation.outcome == Outcome::tie) add(error("letter.tie", "", about));
    if (lot_.evaluation.outcome == Outcome::no_admissible_bid) add(warning("letter.noWinner", "", about));
    if (lot_.evaluation.outcome == Outcome::incomplete) add(error("letter.incomplete", "", about));
  }

  void check_settings() {
    const criteria::LetterSettings& settings = file().letters;
    if (!question_.dossier.tender.buyer) add(error("letter.buyerMissing", "tender.buyer"));
    if (is_blank(settings.court)) add(error("letter.courtMissing", "letters.court"));
    if (is_blank(settings.signatory)) add(error("letter.signatoryMissing", "letters.signatory"));
    if (is_blank(settings.contact)) add(warning("letter.contactMissing", "letters.contact"));
    if (question_.log_head.empty()) add(warning("letter.logHeadMissing", ""));
    const auto& deadline = question_.dossier.tender.deadline;
    if (deadline && settings.sent_on.text() < deadline->text().substr(0, settings.sent_on.text().size()))
      add(error("letter.sentTooEarly", "letters.sentOn", {{"sent", settings.sent_on.text()}}));
    for (std::size_t at = 0; at < file().evidence.size(); ++at)
      if (file().evidence[at].bid == lot_.evaluation.winner &&
          file().evidence[at].verdict != criteria::EvidenceVerdict::met)
        add(warning("letter.evidenceOpen", "evidence[" + std::to_string(at) + "]",
                    {{"requirement", file().evidence[at].requirement}}));
    for (std::size_t at = 0; at < file().prices.size(); ++at)
      if (file().prices[at].verdict == criteria::PriceVerdict::pending)
        add(warning("letter.priceOpen", "prices[" + std::to_string(at) + "]",
                    {{"bid", file().prices[at].bid}}));
  }

  const ShownBid& winner() const {
    return *std::find_if(lot_.bids.begin(), lot_.bids.end(), [&](const ShownBid& bid) {
      return !bid.withdrawn && bid.result->bid == lot_.evaluation.winner;
    });
  }

  std::string bidder(const criteria::BidId& bid) { return named(bid, view_.bidder(bid)); }
  std::string named(const criteria::BidId& bid, std::string name) {
    if (is_blank(name)) add(error("letter.bidderMissing", "", {{"bid", bid}}));
    return name;
  }

  std::string number(const Number& value) const {
    const criteria::Rounding& rounding = announced().award.rounding;
    return number_text(value, rounding.decimals, rounding.mode, language_);
  }

  // ---- what every letter says -----------------------------------------------------------------------------

  FieldValues common(const criteria::BidId& bid) { return common(bid, bidder(bid)); }
  FieldValues common(const criteria::BidId& bid, const std::string& name) {
    const criteria::Tender& tender = question_.dossier.tender;
    const criteria::LetterSettings& settings = file().letters;
    FieldValues values;
    values.texts = {
        {"aanbesteding", tender.title},
        {"kenmerk", tender.reference},
        {"perceel", tender.lots.size() > 1 ? lot_title(announced(), language_) : ""},
        {"onderwerp", subject()},
        {"europrijs_punt", point_price(lot_.plan, language_)},
        {"europrijs_toelichting", point_price_text(lot_.plan, language_)},
        {"opdrachtgever", tender.buyer ? tender.buyer->name : ""},
        {"inschrijver", name},
        {"inschrijving", bid},
        {"datum", day_text(settings.sent_on, language_)},
        {"plaats", settings.place},
        {"rechtbank", settings.court},
        {"contact", settings.contact},
        {"ondertekenaar", settings.signatory},
        {"functie", settings.signatory_role},
        {"logkop", question_.log_head},
        {"winnaar", lot_.evaluation.winner ? bidder(*lot_.evaluation.winner) : words("letter.nobody")},
        {"aantal_inschrijvingen", std::to_string(lot_.evaluation.ranking.size())},
        {"gunningsmethode", std::string(label(announced().award.method, language_))},
        {"afronding", label(announced().award.rounding, language_)},
        {"totaal_soort", words("total." + std::string(criteria::name(announced().award.method)))},
        {"totaal_winnaar", lot_.evaluation.winner ? number(winner().result->total) : "–"},
        {"opschortende_dagen", std::to_string(settings.standstill.days)},
        {"einde_opschortende_termijn",
         day_text(criteria::standstill_end(settings.sent_on, settings.standstill), language_)},
        {"bij_terugtrekking",
         words("letter.withdrawal." + std::string(criteria::name(announced().award.withdrawal())))},
        {"rang", ""},
        {"totaal", ""},
        {"loting", draw_text()}};
    for (const char* list : {"scores", "gronden", "is_winnaar", "is_verliezer", "is_uitgesloten"})
      values.lists[list];
    return values;
  }

  // "Meubilair raadszaal – perceel 1: Raadszaal"
  std::string subject() const {
    const criteria::Tender& tender = question_.dossier.tender;
    if (tender.lots.size() < 2) return tender.title;
    auto lot = lot_title(announced(), language_);
    lot.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(lot.front())));
    return tender.title + " – " + lot;
  }

  std::string draw_text() const {
    const auto& ties = lot_.evaluation.ties;
    const bool is_drawn = std::any_of(ties.begin(), ties.end(),
                                      [](const evaluator::TieStep& step) { return step.rule == "draw"; });
    if (!is_drawn || !question_.dossier.draws) return {};
    for (const criteria::Draw& draw : *question_.dossier.draws)
      if (draw.lot == announced().id)
        return label("letter.draw", language_,
                     {{"moment", draw.held_at ? moment_text(*draw.held_at, language_) : ""},
                      {"witness", draw.witness.value_or("")}});
    return {};
  }

  AwardLetter letter_to(const ShownBid& bid) {
    AwardLetter letter{bid.result->bid,
                       bid.result->bid == lot_.evaluation.winner ? LetterKind::winner : LetterKind::ranked,
                       common(bid.result->bid)};
    letter.values.texts["rang"] = std::to_string(bid.result->rank);
    letter.values.texts["totaal"] = number(bid.result->total);
    letter.values.lists["is_winnaar"] = condition(letter.kind == LetterKind::winner);
    letter.values.lists["is_verliezer"] = condition(letter.kind == LetterKind::ranked);
    const auto advantages = evaluator::relative_advantages(announced(), *winner().result, *bid.result);
    for (std::size_t at = 0; at < lot_.plan.scored.size(); ++at)
      letter.values.lists["scores"].push_back(
          score_of_one(bid, *lot_.plan.scored[at], advantages[at], letter.kind == LetterKind::winner));
    return letter;
  }

  FieldValues score_of_one(const ShownBid& bid, const Column& column, const evaluator::Advantage& advantage,
                           bool is_winner) {
    const criteria::Criterion& criterion = *column.criterion;
    const bool winner_is_better = !is_winner && advantage.difference.sign() > 0;
    FieldValues values;
    values.texts = {{"criterium", criterion.title},
                    {"criterium_id", criterion.id},
                    {"weging", weight_text(criterion, language_)},
                    {"score", number(advantage.other)},
                    {"score_winnaar", number(advantage.winner)},
                    {"verschil", number(advantage.difference)},
                    {"motivering", reason_of(bid, column)},
                    {"voordeel_winnaar", ""}};
    if (winner_is_better) values.texts["voordeel_winnaar"] = advantage_of(column, advantage);
    return values;
  }

  std::string printed(const std::string& motivation, const criteria::BidId& bid,
                      const criteria::CriterionId& id) {
    if (is_blank(motivation)) add(error("letter.motivationMissing", "", {{"bid", bid}, {"criterion", id}}));
    if (has_confidential_mark(motivation))
      add(error("letter.confidential", "", {{"bid", bid}, {"criterion", id}}));
    return motivation;
  }

  // Why it is not the maximum; of a judgement the motivation, of a formula how it follows from the answer.
  std::string reason_of(const ShownBid& bid, const Column& column) {
    const LeafScore& score = *templates::score_of(bid, column);
    const bool is_share =
        column.earning == evaluator::Earning::points || column.earning == evaluator::Earning::deduction;
    const bool is_all = is_share && score.share >= Number(1);
    if (column.criterion->panel)
      return printed(motivation_of(lot_, bid, column), bid.result->bid, column.criterion->id);
    if (is_all) return words("letter.maximum");
    return label("letter.byFormula", language_,
                 {{"rule", rule_text(*column.criterion->scoring, language_)},
                  {"answer", in_unit(number_text(score.answer.to_truncated(6), language_),
                                     unit_text(*column.criterion))}});
  }

  std::string advantage_of(const Column& column, const evaluator::Advantage& advantage) {
    std::string text = label("letter.advantage", language_, {{"difference", number(advantage.difference)}});
    if (column.criterion->panel)
      text +=
          "\n" + printed(motivation_of(lot_, winner(), column), winner().result->bid, column.criterion->id);
    return text;
  }

  void add_rejected(const evaluator::RejectedBid& rejected) {
    AwardLetter letter{rejected.bid, LetterKind::rejected, common(rejected.bid)};
    letter.values.lists["is_uitgesloten"] = condition(true);
    for (const criteria::Finding& ground : rejected.findings) {
      if (ground.code == "bid.withdrawn") return;
      letter.values.lists["gronden"].push_back(FieldValues{{{"grond", text(ground, language_)}}, {}});
    }
    made_.letters.push_back(std::move(letter));
  }

  void add_excluded(const ExcludedBid& excluded) {
    const auto& [bid, ground, reason] = excluded;
    AwardLetter letter{bid.id, LetterKind::rejected,
                       common(bid.id, named(bid.id, bid.bidder ? bid.bidder->name : ""))};
    letter.values.lists["is_uitgesloten"] = condition(true);
    letter.values.lists["gronden"].push_back(FieldValues{{{"grond", ground + ": " + reason}}, {}});
    if (has_confidential_mark(ground) || has_confidential_mark(reason))
      add(error("letter.confidentialGround", "", {{"bid", bid.id}}));
    made_.letters.push_back(std::move(letter));
  }

  const AwardQuestion& question_;
  const EvaluationView& view_;
  const LotView& lot_;
  Language language_;
  AwardLetters made_;
};

}  // namespace

AwardLetters award_letters(const AwardQuestion& question, std::size_t lot) {
  const EvaluationView view(question.dossier, question.evaluation, question.language);
  return Maker(question, view, view.lots().at(lot)).make();
}

}  // namespace templates
