// What a buyer should change in a formula first. The texts stand in templates/labels_insight.
#pragma once

#include "criteria/tender.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evaluator::insight {

struct LotSimulation;

// How often something happened.
struct Rate {
  std::uint64_t count = 0;
  std::uint64_t of = 0;
  double part() const { return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of); }
  bool operator==(const Rate&) const = default;
};

struct Advised {
  std::string code;  // "insight.loserDecides"
  double gravity = 0;
  // Decimals are plain; `criterion` is an id.
  std::vector<std::pair<std::string, std::string>> parameters;
  bool operator==(const Advised&) const = default;
};

// sound: nothing to change was found. mend: something to change. doubtful: the outcome can hang on who else
// bids, or a bid that plays the formula often wins.
enum class Soundness { sound, mend, doubtful };
std::string_view name(Soundness soundness);  // "sound", "mend", "doubtful"

struct Verdict {
  Soundness soundness = Soundness::sound;
  std::vector<Advised> changes;  // the gravest first, at most three
  bool operator==(const Verdict&) const = default;
};

// The codes, the gravest kind first.
const std::vector<std::string_view>& verdict_codes();

// `estimate`: of the lot, as the tender or the question says it; nothing where neither does.
Verdict verdict_of(const criteria::Lot& lot, const LotSimulation& found,
                   const std::optional<criteria::Number>& estimate = {});

}  // namespace evaluator::insight
