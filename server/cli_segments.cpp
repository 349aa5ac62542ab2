#include "criteria/segment_choice.hpp"
#include "evaluator/segment_choice.hpp"
#include "import/segment_json.hpp"
#include "server/app/clock.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/segment_choice_json.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using criteria::ChoiceCriterion;

// "spend=30,effort=0": those that are not named keep their usual weight.
criteria::ChoiceWeights weights_of(std::string_view text) {
  criteria::ChoiceWeights weights;
  while (!text.empty()) {
    const auto part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const auto sign = part.find('=');
    const auto criterion = criteria::from_name<ChoiceCriterion>(part.substr(0, sign));
    const auto weight =
        sign == std::string_view::npos ? std::nullopt : criteria::Decimal::parse(part.substr(sign + 1));
    if (!criterion || !weight)
      throw UsageError(
          "--weights must be like spend=20,intensity=25,influence=20,readiness=15,calendar=10,effort=10");
    weights.of(*criterion) = *weight;
  }
  return weights;
}

int year_of(const Arguments& arguments, const std::vector<criteria::Segment>& segments,
            const criteria::Date& on) {
  if (!arguments.has("--year"))
    return criteria::last_spend_year(segments, on).value_or(std::stoi(on.text().substr(0, 4)));
  const auto text = arguments.value("--year");
  int year = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (failed != std::errc() || end != text.data() + text.size())
    throw UsageError("--year must be a year like 2025");
  return year;
}

}  // namespace

Exit run_segments(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--weights", "--on", "--year", "-o"}, {}, 2});
  if (arguments.operand(0) != "choose") throw UsageError("segments has the command choose");
  criteria::ChoiceQuestion question;
  question.weights = weights_of(arguments.value("--weights"));
  question.on = day_option(arguments).value_or(today(system_time));
  const auto segments = importing::read_segments(read_input(arguments.operand(1)), importing::Limits{});
  if (!segments) {
    write_findings(console, segments.error());
    return Exit::findings;
  }
  question.year = year_of(arguments, *segments, question.on);
  const auto ranking = evaluator::rank_segments(question, *segments);
  if (!ranking) {
    write_findings(console, ranking.error());
    return Exit::findings;
  }
  write_output(
      arguments, console,
      templates::segment_ranking_json(question, *ranking, *segments, criteria::parties_in(*segments)));
  return Exit::fine;
}

}  // namespace server
