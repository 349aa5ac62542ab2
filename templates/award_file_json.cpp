#include "templates/award_file_json.hpp"

#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const Attendee& attendee) {
  ObjectWriter object(slot);
  object.member("name", attendee.name);
  object.member("role", attendee.role);
}

void write(const Slot& slot, const Opening& opening) {
  ObjectWriter object(slot);
  object.member("openedAt", opening.opened_at);
  object.member("place", opening.place);
  object.member("people", opening.people);
  object.member("remarks", opening.remarks);
}

void write(const Slot& slot, const ClarificationAnswer& answer) {
  ObjectWriter object(slot);
  object.member("bid", answer.bid);
  object.member("text", answer.text);
  object.member("receivedOn", answer.received_on);
}

void write(const Slot& slot, const Clarification& asked) {
  ObjectWriter object(slot);
  object.member("question", asked.question);
  object.member("bids", asked.bids);
  object.member("askedOn", asked.asked_on);
  object.member("dueOn", asked.due_on);
  object.member("answers", asked.answers);
}

void write(const Slot& slot, const PriceExamination& price) {
  ObjectWriter object(slot);
  object.member("bid", price.bid);
  object.member("question", price.question);
  object.member("askedOn", price.asked_on);
  object.member("dueOn", price.due_on);
  object.member("explanation", price.explanation);
  object.member("verdict", price.verdict);
  object.member("reason", price.reason);
  object.member("decidedBy", price.decided_by);
  object.member("decidedOn", price.decided_on);
}

void write(const Slot& slot, const Evidence& evidence) {
  ObjectWriter object(slot);
  object.member("bid", evidence.bid);
  object.member("requirement", evidence.requirement);
  object.member("received", evidence.received);
  object.member("verdict", evidence.verdict);
  object.member("reason", evidence.reason);
  object.member("examinedBy", evidence.examined_by);
  object.member("examinedOn", evidence.examined_on);
}

void write(const Slot& slot, const LetterSettings& letters) {
  ObjectWriter object(slot);
  object.member("sentOn", letters.sent_on);
  object.member("standstillDays", letters.standstill.days);
  object.member("extendToWorkingDay", letters.standstill.extend_to_working_day);
  if (!letters.standstill.further_holidays.empty())
    object.member("furtherHolidays", letters.standstill.further_holidays);
  object.filled("place", letters.place);
  object.filled("court", letters.court);
  object.filled("contact", letters.contact);
  object.filled("signatory", letters.signatory);
  object.filled("signatoryRole", letters.signatory_role);
}

namespace {

void write_file(DataTree& tree, const AwardFile& file) {
  ObjectWriter object(Slot{tree, {}});
  object.word("format", award_format);
  object.member("letters", file.letters);
  object.member("opening", file.opening);
  object.member("clarifications", file.clarifications);
  object.member("prices", file.prices);
  object.member("evidence", file.evidence);
  object.member("advice", file.advice);
}

}  // namespace

std::string canonical_award_json(const AwardFile& file) {
  DataTree tree;
  write_file(tree, file);
  return canonical_json(tree.root());
}

std::string award_json(const AwardFile& file) {
  DataTree tree;
  write_file(tree, file);
  return readable_json(tree.root());
}

}  // namespace templates
