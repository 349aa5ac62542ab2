#include "criteria/segment_choice.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_text = 2000;

void check_weights(const ChoiceWeights& weights, Findings& findings) {
  Number sum;
  for (const auto& [criterion, word] : NameTable<ChoiceCriterion>::names) {
    const Decimal& percent = weights.of(criterion);
    if (percent.value() < 0 || percent.value() > 100 || percent.decimals() > 4)
      findings.push_back(error("choice.weight", "weights." + std::string(word), {{"value", percent.text()}}));
    sum += percent.value();
  }
  if (sum != Number(100))
    findings.push_back(error("choice.weightSum", "weights", {{"sum", sum.to_truncated(30)}}));
}

void check_scale(const Decimal& scale, const char* member, Findings& findings) {
  if (scale.value() <= 0 || scale.decimals() > 9)
    findings.push_back(error("choice.scale", std::string("scales.") + member, {{"value", scale.text()}}));
}

}  // namespace

Findings validate(const ChoiceQuestion& question) {
  Findings findings;
  check_weights(question.weights, findings);
  check_scale(question.scales.spend, "spend", findings);
  check_scale(question.scales.intensity, "intensity", findings);
  check_scale(question.scales.co2_price, "co2Price", findings);
  check_scale(question.scales.contracts, "contracts", findings);
  if (question.year < first_register_year || question.year > last_register_year)
    findings.push_back(error("choice.year", "year", {{"value", std::to_string(question.year)}}));
  return findings;
}

Findings validate(const ChoiceDecision& decision, const std::vector<Segment>& segments) {
  Findings findings;
  if (decision.chosen.size() != chosen_segments)
    findings.push_back(error("choice.three", "chosen", {{"count", std::to_string(decision.chosen.size())}}));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < decision.chosen.size(); ++i) {
    const ChosenSegment& chosen = decision.chosen[i];
    const std::string place = "chosen[" + std::to_string(i) + "]";
    const bool known = std::any_of(segments.begin(), segments.end(),
                                   [&](const Segment& each) { return each.id == chosen.segment; });
    if (!known)
      findings.push_back(error("choice.segment", place + ".segment", {{"segment", chosen.segment}}));
    else if (!seen.insert(chosen.segment).second)
      findings.push_back(error("choice.twice", place + ".segment", {{"segment", chosen.segment}}));
    if (chosen.reason.empty() || chosen.reason.size() > longest_text)
      findings.push_back(error("choice.reason", place + ".reason"));
  }
  if (decision.decided_by.empty() || decision.decided_by.size() > longest_name)
    findings.push_back(error("choice.decidedBy", "decidedBy"));
  return findings;
}

}  // namespace criteria
