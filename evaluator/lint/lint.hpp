// Advice on a draft tender: what is better changed before it is published. Findings here are no errors of the
// definition, which criteria::validate tells; the texts, sources and lawful forms stand in
// templates/labels_lint.
#pragma once

#include "criteria/date.hpp"
#include "criteria/tender.hpp"
#include "evaluator/lint/settings.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evaluator::lint {

// unlawful: the text is against procurement law as it stands. risky: it may not hold, or does not do what was
// announced. advice: better otherwise.
enum class Gravity { unlawful, risky, advice };
inline constexpr std::array gravities{Gravity::unlawful, Gravity::risky, Gravity::advice};
std::string_view name(Gravity gravity);  // "unlawful", "risky", "advice"

struct LintFinding {
  std::string code;  // "lint.originWording"
  Gravity gravity = Gravity::advice;
  std::string place;    // "tender.lots[0].criteria[2].description"
  std::string matched;  // the words of the tender that it is about, as written; empty: none
  // Decimals are plain ("60", "1500000.00"); `criterion`, `provision` and `lot` are ids.
  std::vector<std::pair<std::string, std::string>> parameters;

  bool operator==(const LintFinding&) const = default;
  // The value of a parameter, or empty when the finding has none of that name.
  std::string_view parameter(std::string_view name) const;
};

struct LintQuestion {
  criteria::Date on;  // the thresholds of this date count: of the publication, or today
  LintSettings settings = shipped_settings();
};

// The codes in the order in which a reader meets them, the gravest first.
const std::vector<std::string_view>& lint_codes();

// Everything that is found, subject by subject and within one in the order of the document. A tender that
// does not validate can be asked too.
std::vector<LintFinding> lint(const criteria::Tender& tender, const LintQuestion& question);

std::size_t count(const std::vector<LintFinding>& findings, Gravity gravity);

}  // namespace evaluator::lint
