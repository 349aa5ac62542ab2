#include "bench/made_lot.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace bench {
namespace {

constexpr std::int64_t price_weight = 4000;
constexpr std::int64_t quality_weight = 6000;

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from every standard library.
class Numbers {
 public:
  std::int32_t between(std::int32_t least, std::int32_t most) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    mixed ^= mixed >> 31;
    return least + static_cast<std::int32_t>(mixed % static_cast<std::uint64_t>(most - least + 1));
  }

 private:
  std::uint64_t state_ = 20261102;
};

std::int32_t answer(Rule rule, bool is_price, Numbers& numbers) {
  if (is_price) return numbers.between(20'000'000, 30'000'000);
  switch (rule) {
    case Rule::levels:
      return numbers.between(0, static_cast<std::int32_t>(std::size(grade_levels)) - 1);
    case Rule::points:
      return numbers.between(0, most_points * 10) * 10;
    case Rule::linear:
    case Rule::steps:
      return numbers.between(0, 1000) * 10;
    default:
      return numbers.between(100, 10'000);
  }
}

std::string scoring_text(Rule rule) {
  const auto named = [](std::string_view name) { return fmt::format(R"({{"rule":"{}"}})", name); };
  std::string list;
  switch (rule) {
    case Rule::linear:
      return fmt::format(R"({{"rule":"linear","worst":"0","best":"{}","outside":"clamp"}})", best_of_linear);
    case Rule::levels:
      for (const Level& level : grade_levels)
        list += fmt::format(R"({}"{}":"{}")", list.empty() ? "" : ",", level.name, level.percent);
      return fmt::format(R"({{"rule":"levels","levels":{{{}}}}})", list);
    case Rule::steps:
      for (const Threshold& step : thresholds)
        list += fmt::format(R"({}{{"from":"{}","percent":"{}"}})", list.empty() ? "" : ",", step.from,
                            step.percent);
      return fmt::format(R"({{"rule":"steps","steps":[{}]}})", list);
    case Rule::points:
      return fmt::format(R"({{"rule":"points","max":"{}"}})", most_points);
    case Rule::relative_lowest:
      return named("relative-lowest");
    case Rule::relative_highest:
      return named("relative-highest");
    case Rule::relative_range:
      return named("relative-range");
    case Rule::distance_lowest:
      return named("distance-lowest");
  }
  throw std::logic_error("no such rule");
}

std::string hundredths_text(std::int64_t hundredths) {
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string answer_text(Rule rule, std::int32_t answer) {
  return rule == Rule::levels ? std::string(grade_levels[answer].name) : hundredths_text(answer);
}

void write_criteria(const MadeLot& lot, std::ofstream& out) {
  for (std::size_t i = 0; i < lot.columns.size(); ++i) {
    const MadeColumn& column = lot.columns[i];
    const bool is_price = i + 1 == lot.columns.size();
    const std::string_view type = is_price ? "amount" : (column.rule == Rule::levels ? "grade" : "number");
    fmt::print(out,
               R"({}{{"id":"K{}","kind":"{}","title":"Criterium {}","weight":"{}","answer":{{"type":"{}"}},)"
               R"("scoring":{}}})",
               i == 0 ? "" : ",\n", i + 1, is_price ? "price" : "quality", i + 1,
               hundredths_text(column.weight), type, scoring_text(column.rule));
  }
}

}  // namespace

MadeLot make_lot(std::size_t bids, std::size_t criteria) {
  MadeLot lot;
  lot.bids = bids;
  lot.columns.resize(criteria);
  const auto leaves = static_cast<std::int64_t>(criteria) - 1;
  for (std::size_t i = 0; i + 1 < criteria; ++i) {
    lot.columns[i].rule = static_cast<Rule>(i % rule_count);
    lot.columns[i].weight = quality_weight / leaves + (i == 0 ? quality_weight % leaves : 0);
  }
  lot.columns.back() = {Rule::relative_lowest, price_weight, {}};
  Numbers numbers;
  for (MadeColumn& column : lot.columns) {
    column.answers.reserve(bids);
    for (std::size_t bid = 0; bid < bids; ++bid)
      column.answers.push_back(answer(column.rule, &column == &lot.columns.back(), numbers));
  }
  return lot;
}

void write_dossier(const MadeLot& lot, const std::filesystem::path& file) {
  std::ofstream out(file);
  out << R"({"format":"wederwaarde-dossier/1","tender":{"reference":"MEET-1","title":"Meting",)"
      << R"("buyer":{"name":"Gemeente Voorbeeld"},"lots":[{"id":"1","title":"Perceel","award":{)"
      << R"("method":"weighted-points","rounding":{"decimals":2,"mode":"half-up","at":"total"},)"
      << R"("onWithdrawal":"keep","ties":["quality","lowest-price"]},"criteria":[)";
  write_criteria(lot, out);
  out << "]}]},\n\"bids\":[";
  for (std::size_t bid = 0; bid < lot.bids; ++bid) {
    fmt::print(out,
               R"({}{{"id":"B{}","lot":"1","bidder":{{"name":"Inschrijver {}"}},)"
               R"("receivedAt":"2026-11-02T09:12:00Z","answers":{{)",
               bid == 0 ? "" : ",\n", bid + 1, bid + 1);
    for (std::size_t i = 0; i < lot.columns.size(); ++i)
      fmt::print(out, R"({}"K{}":"{}")", i == 0 ? "" : ",", i + 1,
                 answer_text(lot.columns[i].rule, lot.columns[i].answers[bid]));
    out << "}}";
  }
  out << "]}\n";
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace bench
