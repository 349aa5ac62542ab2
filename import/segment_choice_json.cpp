#include "import/segment_choice_json.hpp"

#include "import/segment_json.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, ChoiceWeights& weights) {
  ObjectReader object(field);
  for (const auto& [criterion, word] : NameTable<ChoiceCriterion>::names)
    object.required(word, weights.of(criterion));
  object.finish();
}

void read(const Field& field, ChoiceScales& scales) {
  ObjectReader object(field);
  object.required("spend", scales.spend);
  object.required("intensity", scales.intensity);
  object.required("co2Price", scales.co2_price);
  object.required("contracts", scales.contracts);
  object.finish();
}

void read(const Field& field, ChosenSegment& chosen) {
  ObjectReader object(field);
  object.required_id("segment", chosen.segment);
  object.required("reason", chosen.reason);
  object.finish();
}

namespace {

void read_decision(ObjectReader& object, ChoiceDecision& decision) {
  object.required("chosen", decision.chosen);
  object.required("decidedOn", decision.decided_on);
}

}  // namespace

Checked<SentChoice> read_sent_choice(std::string_view json, const Limits& limits) {
  return read_whole<SentChoice>(
      json, limits,
      [](const Field& root, SentChoice& sent) {
        ObjectReader object(root);
        object.optional("on", sent.on);
        object.optional("year", sent.year);
        object.optional("weights", sent.weights);
        object.optional("scales", sent.scales);
        read_decision(object, sent.decision);
        object.optional_filled("decidedBy", sent.decision.decided_by);
        object.finish();
      },
      [](const SentChoice&) { return Findings{}; });
}

Checked<SegmentChoice> read_segment_choice(std::string_view json, const Limits& limits) {
  return read_whole<SegmentChoice>(
      json, limits,
      [](const Field& root, SegmentChoice& choice) {
        ObjectReader object(root);
        const auto format = object.needed("format");
        if (format && !check_format(*format, segment_choice_format)) return;
        object.required("on", choice.question.on);
        object.required("year", choice.question.year);
        object.required("weights", choice.question.weights);
        object.required("scales", choice.question.scales);
        object.required("segments", choice.segments);
        read_decision(object, choice.decision);
        object.required("decidedBy", choice.decision.decided_by);
        object.optional("recordedBy", choice.decision.recorded_by);
        object.member("result");
        object.finish();
      },
      [](const SegmentChoice& choice) {
        Findings findings = validate(choice.segments);
        for (auto& more : {validate(choice.question), validate(choice.decision, choice.segments)})
          findings.insert(findings.end(), more.begin(), more.end());
        return findings;
      });
}

}  // namespace importing
