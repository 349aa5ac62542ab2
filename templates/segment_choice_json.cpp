#include "templates/segment_choice_json.hpp"

#include "templates/segment_json.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const ChoiceWeights& weights) {
  ObjectWriter object(slot);
  for (const auto& [criterion, word] : NameTable<ChoiceCriterion>::names)
    object.member(word, weights.of(criterion));
}

void write(const Slot& slot, const ChoiceScales& scales) {
  ObjectWriter object(slot);
  object.member("spend", scales.spend);
  object.member("intensity", scales.intensity);
  object.member("co2Price", scales.co2_price);
  object.member("contracts", scales.contracts);
}

void write(const Slot& slot, const ChosenSegment& chosen) {
  ObjectWriter object(slot);
  object.member("segment", chosen.segment);
  object.member("reason", chosen.reason);
}

namespace {

// A decimal when it is one of at most twelve places, else the exact fraction.
void write_number(DataTree& tree, const Number& number, std::string_view key) {
  const std::string decimal = number.to_truncated(12);
  const bool is_exact = Number::from_decimal(decimal) == number;
  tree.add_text(tree.keep(is_exact ? decimal : number.to_fraction()), key);
}

void write_range(DataTree& tree, const evaluator::ChoiceRange& range, std::string_view key) {
  tree.open_object(key);
  write_number(tree, range.low, "low");
  write_number(tree, range.middle, "middle");
  write_number(tree, range.high, "high");
  tree.close();
}

// Of how many parties the figures of the segments are; on record it can be counted in the segments.
struct Coverage {
  const std::vector<Segment>& segments;
  int year;
};

void write_coverage(DataTree& tree, const std::string& id, const Coverage& coverage) {
  for (const Segment& segment : coverage.segments) {
    if (segment.id != id) continue;
    tree.add_number(static_cast<std::int64_t>(parties_with_spend(segment, coverage.year)), "spendParties");
    tree.add_number(static_cast<std::int64_t>(parties_with_contracts(segment)), "contractParties");
  }
}

void write_place(DataTree& tree, const evaluator::SegmentPlace& place, const Coverage* coverage) {
  tree.open_object();
  tree.add_text(place.segment, "segment");
  tree.add_number(place.rank, "rank");
  tree.add_number(place.best, "bestRank");
  tree.add_number(place.worst, "worstRank");
  write_range(tree, place.points, "points");
  tree.open_object("shares");
  for (const auto& [criterion, word] : NameTable<ChoiceCriterion>::names)
    write_range(tree, place.shares[static_cast<std::size_t>(criterion)], word);
  tree.close();
  tree.open_array("missing");
  for (const auto& [criterion, word] : NameTable<ChoiceCriterion>::names)
    if (!place.known[static_cast<std::size_t>(criterion)]) tree.add_text(word);
  tree.close();
  if (place.spend) write_number(tree, *place.spend, "spend");
  if (place.impact) write_range(tree, *place.impact, "impact");
  tree.add_number(static_cast<std::int64_t>(place.ending), "endingContracts");
  if (coverage) write_coverage(tree, place.segment, *coverage);
  tree.close();
}

void write_ranking(DataTree& tree, const evaluator::ChoiceRanking& ranking, const Coverage* coverage) {
  tree.open_object("result");
  tree.open_array("places");
  for (const auto& place : ranking.places) write_place(tree, place, coverage);
  tree.close();
  tree.open_array("swaps");
  for (const auto& swap : ranking.swaps) {
    tree.open_object();
    tree.add_text(name(swap.criterion), "criterion");
    if (swap.weight) {
      write_number(tree, *swap.weight, "weight");
      tree.add_text(swap.upwards ? "above" : "below", "swapsWhen");
    }
    tree.close();
  }
  tree.close();
  tree.close();
}

void write_question(ObjectWriter& object, const ChoiceQuestion& question) {
  object.member("on", question.on);
  object.member("year", question.year);
  object.member("weights", question.weights);
  object.member("scales", question.scales);
}

}  // namespace

std::string canonical_segment_choice_json(const SegmentChoice& choice,
                                          const evaluator::ChoiceRanking& ranking) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", segment_choice_format);
    write_question(object, choice.question);
    object.member("segments", choice.segments);
    object.member("chosen", choice.decision.chosen);
    object.member("decidedBy", choice.decision.decided_by);
    object.member("decidedOn", choice.decision.decided_on);
    object.member("recordedBy", choice.decision.recorded_by);
    write_ranking(tree, ranking, nullptr);
  }
  return canonical_json(tree.root());
}

std::string segment_ranking_json(const ChoiceQuestion& question, const evaluator::ChoiceRanking& ranking,
                                 const std::vector<Segment>& segments, std::size_t parties) {
  const Coverage coverage{segments, question.year};
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    write_question(object, question);
    tree.add_number(static_cast<std::int64_t>(parties), "parties");
    write_ranking(tree, ranking, &coverage);
  }
  return readable_json(tree.root());
}

}  // namespace templates
