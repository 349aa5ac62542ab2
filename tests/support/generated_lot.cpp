#include "tests/support/generator_source.hpp"

#include <algorithm>

namespace test_support {
namespace {

using criteria::AwardMethod;
using criteria::Criterion;
using criteria::Decimal;
using criteria::Kind;

// Positive parts of `units` hundredths.
std::vector<std::int64_t> split(Source& source, std::int64_t units, int parts) {
  std::vector<std::int64_t> result;
  for (int left = parts; left > 1; --left) {
    const std::int64_t room = units - (left - 1);
    const std::int64_t part =
        1 +
        static_cast<std::int64_t>(source.below(static_cast<int>(std::max<std::int64_t>(1, 2 * room / left))));
    result.push_back(std::min(part, room));
    units -= result.back();
  }
  result.push_back(units);
  return result;
}

class LotMaker {
 public:
  LotMaker(Source& source, std::string id, AwardMethod method) : source_(source) {
    lot_.id = std::move(id);
    lot_.title = "Perceel " + lot_.id;
    lot_.award.method = method;
  }

  criteria::Lot make() {
    announce();
    const bool lowest = criteria::weight_rule(lot_.award.method) == criteria::WeightRule::none;
    const std::int64_t scale = lot_.award.scale ? std::stoll(lot_.award.scale->text()) * 100 : 10000;
    std::int64_t quality = scale;
    if (criteria::weight_rule(lot_.award.method) == criteria::WeightRule::sum_with_price)
      quality = scale * (10 + source_.below(80)) / 100;
    if (criteria::weight_rule(lot_.award.method) == criteria::WeightRule::values)
      quality = 100 * (1000 + source_.below(90000));
    if (!lowest) add_nodes(lot_.criteria, Kind::quality, quality, 1 + source_.below(3), 0);
    add_price(scale - quality);
    for (int i = source_.below(3); i > 0; --i) lot_.criteria.push_back(requirement());
    if (lot_.award.method == AwardMethod::value_in_euros) add_euro_leaves();
    announce_ties();
    return std::move(lot_);
  }

 private:
  void announce() {
    auto& award = lot_.award;
    award.rounding.decimals = source_.pick(std::vector<int>{0, 1, 2, 2, 2, 3, 6});
    award.rounding.mode = source_.pick(std::vector<criteria::RoundingMode>{
        criteria::RoundingMode::half_up, criteria::RoundingMode::half_even, criteria::RoundingMode::down});
    const bool may_round_each =
        award.method == AwardMethod::weighted_points || award.method == AwardMethod::value_in_euros;
    award.rounding.at =
        may_round_each && source_.chance(40) ? criteria::RoundAt::criterion : criteria::RoundAt::total;
    const auto weights = criteria::weight_rule(award.method);
    const bool weighted =
        weights == criteria::WeightRule::sum_with_price || weights == criteria::WeightRule::sum_without_price;
    if (weighted && source_.chance(20)) award.scale = Decimal::of("1000");
    if (award.method == AwardMethod::quality_per_price)
      award.factor = Decimal::of(source_.pick(std::vector<std::string>{"1", "1000", "2500.5"}));
    if (award.method == AwardMethod::reference_point)
      award.reference = criteria::ReferencePoint{Decimal::of("100000"), whole(30 + source_.below(60)),
                                                 whole(110000 + 1000 * source_.below(80))};
    if (source_.chance(60))
      award.on_withdrawal =
          source_.chance(50) ? criteria::OnWithdrawal::keep : criteria::OnWithdrawal::recompute;
  }

  void announce_ties() {
    std::vector<criteria::TieRule> rules;
    const auto leaves = criteria::leaves(lot_.criteria);
    if (source_.chance(50)) {
      const Criterion& node = source_.chance(30) ? lot_.criteria.front() : *source_.pick(leaves);
      if (node.kind != Kind::requirement) rules.emplace_back(criteria::TieByCriterion{node.id});
    }
    if (source_.chance(30) && criteria::weight_rule(lot_.award.method) != criteria::WeightRule::none)
      rules.emplace_back(criteria::TieByQuality{});
    if (source_.chance(40)) rules.emplace_back(criteria::TieByLowestPrice{});
    if (source_.chance(60)) rules.emplace_back(criteria::TieByDraw{});
    if (!rules.empty() || source_.chance(50)) lot_.award.ties = rules;
  }

  std::string next_id(const char* prefix) { return prefix + std::to_string(++counter_); }

  void carry(Criterion& node, std::int64_t units) {
    (lot_.award.method == AwardMethod::value_in_euros ? node.value : node.weight) = hundredths(units);
  }

  void add_nodes(std::vector<Criterion>& into, Kind kind, std::int64_t units, int count, int depth) {
    for (const std::int64_t part : split(source_, units, count)) {
      Criterion node;
      node.id = next_id("K");
      node.kind = kind;
      node.title = "Criterium " + node.id;
      carry(node, part);
      if (depth < 3 && part > 10 && source_.chance(25))
        add_nodes(node.criteria, kind, part, 1 + source_.below(3), depth + 1);
      else
        fill_leaf(node);
      set_minimum(node);
      into.push_back(std::move(node));
    }
  }

  void set_minimum(Criterion& node) {
    std::vector<const Criterion*> below = criteria::leaves(node.criteria);
    if (node.is_leaf()) below.push_back(&node);
    const bool relative = std::any_of(below.begin(), below.end(), [](const Criterion* leaf) {
      return criteria::is_relative(*leaf->scoring);
    });
    if (!relative && source_.chance(15)) node.minimum_score = whole(source_.below(40));
  }

  criteria::LevelTable level_table(bool negative) {
    criteria::LevelTable levels{{"uitstekend", Decimal::of("100")},
                                {"goed", Decimal::of("80")},
                                {"voldoende", Decimal::of("60.5")},
                                {"matig", Decimal::of("33.333")}};
    levels.emplace_back("onvoldoende", Decimal::of(negative ? "-50" : "0"));
    return levels;
  }

  criteria::Outside outside() {
    return source_.pick(std::vector<criteria::Outside>{criteria::Outside::clamp, criteria::Outside::clamp,
                                                       criteria::Outside::reject,
                                                       criteria::Outside::extrapolate});
  }

  criteria::ScoringRule numeric_rule() {
    switch (source_.below(10)) {
      case 0:
      case 1:
        return criteria::Linear{Decimal::of("0"), whole(7 + source_.below(93)), outside()};
      case 2:
        return criteria::Linear{whole(90 + source_.below(50)), whole(1 + source_.below(30)), outside()};
      case 3:
        return criteria::Steps{{{Decimal::of(source_.chance(50) ? "0" : "5"), Decimal::of("10")},
                                {Decimal::of("20.5"), Decimal::of("55")},
                                {Decimal::of("60"), Decimal::of("100")}}};
      case 4:
        return criteria::RelativeLowest{};
      case 5:
        return source_.chance(50) ? criteria::ScoringRule(criteria::RelativeHighest{})
                                  : criteria::RelativeRange{};
      case 6:
        return criteria::DistanceLowest{};
      case 7:
        return criteria::RelativeMean{Decimal::of(source_.pick(std::vector<std::string>{"1", "0.5", "2.25"})),
                                      source_.chance(50) ? criteria::Centre::mean : criteria::Centre::median};
      case 8:
        return criteria::Logarithmic{
            Decimal::of(source_.pick(std::vector<std::string>{"2", "3", "10", "1.5"})),
            source_.chance(50) ? criteria::Negative::keep : criteria::Negative::clamp};
      default:
        return criteria::RankPoints{{Decimal::of("100"), Decimal::of("66.6"), Decimal::of("25")},
                                    source_.chance(50) ? criteria::Best::lowest : criteria::Best::highest};
    }
  }

  criteria::AnswerType derived_type() {
    switch (source_.below(5)) {
      case 0:
        return criteria::LccAnswer{std::nullopt,
                                   Decimal::of(source_.pick(std::vector<std::string>{"0", "3", "2.25"})),
                                   {1 + source_.below(8), false}};
      case 1:
        return criteria::MciAnswer{"mci-2019", Decimal::of("10"), Decimal::of("1")};
      case 2:
        return criteria::DetachabilityAnswer{"detachability-2.0"};
      case 3:
        return criteria::MkiAnswer{"mki-a2",
                                   criteria::IndicatorTable{{"GWP-total", Decimal::of("0.116")},
                                                            {"ADP-fossil", Decimal::of("0.00033")}}};
      default:
        return criteria::MpgAnswer{
            "mki-a2", criteria::IndicatorTable{{"GWP-total", Decimal::of("0.116")}}, {75, true}};
    }
  }

  void fill_leaf(Criterion& leaf) {
    switch (source_.below(7)) {
      case 0:
        leaf.answer = criteria::BooleanAnswer{};
        leaf.scoring = criteria::Levels{
            {{"true", Decimal::of("100")}, {"false", Decimal::of(source_.chance(50) ? "0" : "12.5")}}};
        return;
      case 1:
        leaf.answer = criteria::GradeAnswer{};
        if (source_.chance(50))
          leaf.scoring = criteria::Points{whole(5 + 5 * source_.below(2))};
        else
          leaf.scoring = criteria::Levels{level_table(source_.chance(30))};
        if (source_.chance(70))
          leaf.panel =
              criteria::Panel{{"b1", "b2", "b3"},
                              source_.chance(50) ? criteria::Combine::consensus : criteria::Combine::mean};
        return;
      case 2:
        leaf.answer = derived_type();
        break;
      case 3:
        leaf.answer = criteria::AmountAnswer{};
        break;
      default:
        leaf.answer = criteria::NumberAnswer{"%"};
    }
    leaf.scoring = numeric_rule();
  }

  void add_price(std::int64_t units) {
    const auto method = lot_.award.method;
    if (method == AwardMethod::weighted_points) {
      Criterion price;
      price.id = "P";
      price.kind = Kind::price;
      price.title = "Inschrijfprijs";
      price.weight = hundredths(units);
      price.answer = criteria::AmountAnswer{};
      price.scoring = source_.chance(40)
                          ? criteria::ScoringRule(criteria::Linear{Decimal::of("100.00"), Decimal::of("0"),
                                                                   criteria::Outside::clamp})
                          : numeric_rule();
      lot_.criteria.push_back(std::move(price));
      return;
    }
    Criterion price;
    price.id = "P";
    price.kind = Kind::price;
    price.title = "Inschrijfprijs";
    price.answer = criteria::AmountAnswer{};
    if (method == AwardMethod::lowest_cost)
      price.answer = criteria::LccAnswer{std::nullopt, Decimal::of("3"), {10, false}};
    if (criteria::weight_rule(method) == criteria::WeightRule::sum_with_price)
      price.weight = hundredths(units);
    lot_.criteria.push_back(std::move(price));
  }

  void add_euro_leaves() {
    if (source_.chance(50)) {
      Criterion mki;
      mki.id = next_id("F");
      mki.title = "MKI-waarde";
      mki.answer =
          source_.chance(50)
              ? criteria::AnswerType(criteria::NumberAnswer{"euro"})
              : criteria::MkiAnswer{"mki-a2", criteria::IndicatorTable{{"GWP-total", Decimal::of("0.116")}}};
      mki.scoring = criteria::Factor{Decimal::of("1.5")};
      lot_.criteria.push_back(std::move(mki));
    }
    if (source_.chance(50)) {
      Criterion ladder;
      ladder.id = next_id("D");
      ladder.title = "CO2-Prestatieladder";
      ladder.answer = criteria::GradeAnswer{};
      ladder.scoring = criteria::PercentDiscount{
          {{"0", Decimal::of("0")}, {"1", Decimal::of("5")}, {"3", Decimal::of("15")}}};
      lot_.criteria.push_back(std::move(ladder));
    }
  }

  Criterion requirement() {
    Criterion node;
    node.id = next_id("E");
    node.kind = Kind::requirement;
    node.title = "Eis " + node.id;
    if (source_.chance(50)) {
      node.answer = criteria::BooleanAnswer{};
      node.accept = criteria::Equals{true};
    } else if (source_.chance(50)) {
      node.answer = criteria::NumberAnswer{"jaar"};
      node.accept = source_.chance(50) ? criteria::Accept(criteria::AtLeast{Decimal::of("1")})
                                       : criteria::AtMost{Decimal::of("99.5")};
    } else {
      node.answer = criteria::NumberAnswer{std::nullopt};
      node.accept =
          criteria::OneOf{{Decimal::of("20.50"), Decimal::of("60"), Decimal::of("7"), Decimal::of("33.3")}};
    }
    return node;
  }

  Source& source_;
  criteria::Lot lot_;
  int counter_ = 0;
};

}  // namespace

criteria::Lot make_lot(Source& source, std::string id, AwardMethod method) {
  return LotMaker(source, std::move(id), method).make();
}

}  // namespace test_support
