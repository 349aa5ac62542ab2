// Segments as JSON: what is read is the same when it is written and read again, and can be ranked.
#include "evaluator/segment_choice.hpp"
#include "fuzz_input.hpp"
#include "import/segment_json.hpp"
#include "templates/segment_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const importing::Limits limits;
  const auto segments = importing::read_segments(fuzz::as_text(data, size), limits);
  if (!segments) return 0;
  const auto again = importing::read_segments(templates::segments_json(*segments), limits);
  fuzz::promise(again && *again == *segments);
  criteria::ChoiceQuestion question;
  question.year = criteria::last_spend_year(*segments, question.on).value_or(criteria::first_register_year);
  const auto ranking = evaluator::rank_segments(question, *segments);
  fuzz::promise(ranking && ranking->places.size() == segments->size());
  return 0;
}
