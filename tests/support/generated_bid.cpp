#include "tests/support/dossier_generator.hpp"
#include "tests/support/generator_source.hpp"

#include <algorithm>

namespace test_support {
namespace {

using criteria::Criterion;
using criteria::Decimal;
using criteria::Kind;

class BidMaker {
 public:
  BidMaker(Source& source, const GeneratorChoice& choice, criteria::Dossier& dossier)
      : source_(source), choice_(choice), dossier_(dossier) {}

  void make(const criteria::Lot& lot, int number) {
    criteria::Bid bid;
    bid.id = "B" + lot.id + "-" + std::to_string(number);
    bid.lot = lot.id;
    bid.bidder = criteria::Bidder{"Inschrijver " + bid.id};
    const bool late = choice_.damage && source_.chance(5);
    bid.received_at = criteria::Timestamp::parse(late ? "2026-11-02T12:00:00.001Z" : "2026-11-02T12:00:00Z");
    if (choice_.damage && source_.chance(8))
      bid.withdrawn = criteria::Withdrawal{*criteria::Timestamp::parse("2026-11-03T08:00:00Z"), "Capaciteit"};
    for (const Criterion* leaf : criteria::leaves(lot.criteria)) {
      if (leaf->panel) {
        judge(bid, *leaf);
        bid.remarks.push_back({leaf->id, "Bijlage \"" + leaf->id + "\""});
      } else if (!choice_.damage || !source_.chance(1))
        bid.answers.push_back({leaf->id, answer(*leaf)});
    }
    const auto by_criterion = [](const auto& a, const auto& b) { return a.criterion < b.criterion; };
    std::sort(bid.answers.begin(), bid.answers.end(), by_criterion);
    std::sort(bid.remarks.begin(), bid.remarks.end(), by_criterion);
    dossier_.bids.push_back(std::move(bid));
  }

 private:
  std::string number_text(bool amount) {
    if (choice_.damage && source_.chance(1)) return "0";
    if (!amount && choice_.extreme_numbers && source_.chance(3))
      return std::to_string(1 + source_.below(9)) + digits(source_, source_.below(30)) + "." +
             digits(source_, 1 + source_.below(30));
    if (amount && choice_.extreme_numbers && source_.chance(2))
      return std::to_string(1 + source_.below(9)) + digits(source_, 29) + ".01";
    if (source_.chance(60))
      return source_.pick(std::vector<std::string>{"7", "20.50", "60", "33.3", "45.25"});
    return std::to_string(1 + source_.below(99)) + "." + digits(source_, amount ? 2 : 1 + source_.below(4));
  }

  std::string grade_text(const Criterion& leaf) {
    if (const auto* levels = criteria::level_table(*leaf.scoring)) return source_.pick(*levels).first;
    const auto* points = std::get_if<criteria::Points>(&*leaf.scoring);
    const int max = std::stoi(points->max.text());
    if (choice_.damage && source_.below(300) == 0) return std::to_string(max + 1);
    return std::to_string(source_.below(max)) + source_.pick(std::vector<std::string>{"", ".5", ".25"});
  }

  void judge(const criteria::Bid& bid, const Criterion& leaf) {
    if (!dossier_.grades) dossier_.grades.emplace();
    for (const auto& assessor : leaf.panel->assessors)
      if (!choice_.damage || !source_.chance(1))
        dossier_.grades->push_back(
            {bid.id, leaf.id, assessor, std::nullopt, grade_text(leaf), "Motivering."});
    if (leaf.panel->combine == criteria::Combine::consensus && (!choice_.damage || !source_.chance(1)))
      dossier_.grades->push_back({bid.id, leaf.id, std::nullopt, true, grade_text(leaf), "Consensus."});
  }

  Decimal fraction() {
    return Decimal::of(source_.pick(std::vector<std::string>{"0", "0.1", "0.25", "0.333", "0.2"}));
  }
  Decimal factor() {
    return Decimal::of(source_.pick(std::vector<std::string>{"1.0", "0.8", "0.6", "0.4", "0.1"}));
  }
  Decimal euro() { return hundredths(1 + source_.below(5000000)); }

  criteria::DerivedInputs inputs(const criteria::AnswerType& asked) {
    if (const auto* lcc = std::get_if<criteria::LccAnswer>(&asked)) {
      criteria::LccInputs given{euro(), euro(), {}, euro(), hundredths(source_.below(1000))};
      if (source_.chance(50))
        given.replacements.push_back({{1 + source_.below(lcc->years.value), source_.chance(50)}, euro()});
      return given;
    }
    if (std::holds_alternative<criteria::MciAnswer>(asked)) {
      criteria::MciInputs given{{}, whole(5 + source_.below(20)), Decimal::of("1")};
      for (int i = 1 + source_.below(3); i > 0; --i)
        given.parts.push_back({euro(), fraction(), fraction(), fraction(), fraction(), fraction(),
                               Decimal::of("0"), fraction(), Decimal::of("0.9"), Decimal::of("0.8")});
      return given;
    }
    if (std::holds_alternative<criteria::DetachabilityAnswer>(asked)) {
      criteria::DetachabilityInputs given;
      for (int i = 1 + source_.below(3); i > 0; --i)
        given.elements.push_back({euro(), factor(), factor(), factor(), factor()});
      return given;
    }
    return impacts(asked);
  }

  criteria::MkiInputs impacts(const criteria::AnswerType& asked) {
    criteria::MkiInputs given;
    const auto* mpg = std::get_if<criteria::MpgAnswer>(&asked);
    const auto& weights = mpg ? *mpg->weights : *std::get<criteria::MkiAnswer>(asked).weights;
    for (const auto& [indicator, weight] : weights) given.impacts.emplace_back(indicator, euro());
    if (mpg) given.area = whole(50 + source_.below(1000));
    return given;
  }

  criteria::AnswerValue answer(const Criterion& leaf) {
    if (std::holds_alternative<criteria::BooleanAnswer>(*leaf.answer))
      return source_.chance(leaf.kind == Kind::requirement ? 96 : 60);
    if (criteria::is_derived(*leaf.answer)) return criteria::Boxed(inputs(*leaf.answer));
    if (std::holds_alternative<criteria::GradeAnswer>(*leaf.answer)) {
      const std::string grade = grade_text(leaf);
      if (criteria::level_table(*leaf.scoring)) return criteria::Level{grade};
      return Decimal::of(grade);
    }
    if (leaf.accept && std::holds_alternative<criteria::OneOf>(*leaf.accept) && source_.chance(90))
      return Decimal::of("20.5");
    return Decimal::of(number_text(std::holds_alternative<criteria::AmountAnswer>(*leaf.answer)));
  }

  Source& source_;
  const GeneratorChoice& choice_;
  criteria::Dossier& dossier_;
};

}  // namespace

void add_bid(Source& source, const GeneratorChoice& choice, criteria::Dossier& dossier,
             const criteria::Lot& lot, int number) {
  BidMaker(source, choice, dossier).make(lot, number);
}

}  // namespace test_support
