// What the walk through the gates looks at after each action, and of each tender at its end.
#include "server/app/make_documents.hpp"
#include "server/app/person_name.hpp"
#include "tests/server/gate_walk.hpp"

namespace server_test {

using namespace server;
using criteria::ProcessStep;

void GateWalk::look() {
  follow_clock();
  const auto stored = load_dossier(service_, tender_).value()->document.text;
  const auto state = process_state(service_, tender_).value();
  if (criteria::name(state.stage) != stage_)
    object("is stored as " + std::string(criteria::name(state.stage)));
  const auto check = [&](const std::string& text, const char* where) {
    if (!model_.bids_read.count(readable_) && holds_any(text, bid_marks_))
      object(std::string("bidders in ") + where);
    if (!model_.individual_read.count(readable_) && holds_any(text, grade_marks_))
      object(std::string("grades in ") + where);
    if (!model_.prices_read.count(readable_) && holds_any(text, price_marks_))
      object(std::string("prices in ") + where);
  };
  check(stored, "the dossier");
  const auto name = document_names[static_cast<std::size_t>(pick(static_cast<int>(document_names.size())))];
  DocumentOrder order;
  order.name = name;
  if (const auto document = make_document(service_, tender_, order)) check(document->content, "a document");
  for (const char* member : {"Els", "Frits"}) look_as(member);
}

void GateWalk::check_steps() {
  const auto steps = service_.database.read([&](Unit& unit) { return StepStore(unit).list(tender_); });
  std::string at = "draft";
  for (const auto& step : steps) {
    if (criteria::name(step.from) != at) object("a step does not begin where the last one ended");
    at = criteria::name(step.to);
    if (step.facts.sha256 != document_of(step.facts.text).sha256) object("facts do not have their hash");
    const bool is_of_two = step.step == ProcessStep::open || step.step == ProcessStep::open_prices ||
                           step.step == ProcessStep::decide_award || step.step == ProcessStep::withdraw ||
                           step.step == ProcessStep::reverse || step.step == ProcessStep::correct_bid;
    if (is_of_two && (step.second.empty() || is_same_person(step.person, step.second)))
      object("one person for " + std::string(criteria::name(step.step)));
  }
}

}  // namespace server_test
