#include "import/award_file_json.hpp"

#include "import/named_variant.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, Attendee& attendee) {
  ObjectReader object(field);
  object.required("name", attendee.name);
  object.required("role", attendee.role);
  object.finish();
}

void read(const Field& field, Opening& opening) {
  ObjectReader object(field);
  object.required("openedAt", opening.opened_at);
  object.required("place", opening.place);
  object.required("people", opening.people);
  object.optional("remarks", opening.remarks);
  object.finish();
}

void read(const Field& field, ClarificationAnswer& answer) {
  ObjectReader object(field);
  object.required_id("bid", answer.bid);
  object.required("text", answer.text);
  object.required("receivedOn", answer.received_on);
  object.finish();
}

void read(const Field& field, Clarification& asked) {
  ObjectReader object(field);
  object.required("question", asked.question);
  if (const auto bids = object.needed("bids")) read_ids(*bids, asked.bids);
  object.required("askedOn", asked.asked_on);
  object.required("dueOn", asked.due_on);
  object.required("answers", asked.answers);
  object.finish();
}

void read(const Field& field, PriceExamination& price) {
  ObjectReader object(field);
  object.required_id("bid", price.bid);
  object.required("question", price.question);
  object.required("askedOn", price.asked_on);
  object.required("dueOn", price.due_on);
  object.optional("explanation", price.explanation);
  object.required("verdict", price.verdict);
  object.optional("reason", price.reason);
  object.optional("decidedBy", price.decided_by);
  object.optional("decidedOn", price.decided_on);
  object.finish();
}

void read(const Field& field, Evidence& evidence) {
  ObjectReader object(field);
  object.required_id("bid", evidence.bid);
  object.required("requirement", evidence.requirement);
  object.optional("received", evidence.received);
  object.required("verdict", evidence.verdict);
  object.optional("reason", evidence.reason);
  object.optional("examinedBy", evidence.examined_by);
  object.optional("examinedOn", evidence.examined_on);
  object.finish();
}

void read(const Field& field, LetterSettings& letters) {
  ObjectReader object(field);
  object.required("sentOn", letters.sent_on);
  object.required("standstillDays", letters.standstill.days);
  object.required("extendToWorkingDay", letters.standstill.extend_to_working_day);
  if (const auto holidays = object.member("furtherHolidays"))
    read(*holidays, letters.standstill.further_holidays);
  object.optional_filled("place", letters.place);
  object.optional_filled("court", letters.court);
  object.optional_filled("contact", letters.contact);
  object.optional_filled("signatory", letters.signatory);
  object.optional_filled("signatoryRole", letters.signatory_role);
  object.finish();
}

Checked<AwardFile> read_award_file(std::string_view json, const Dossier& dossier, const Limits& limits) {
  return read_whole<AwardFile>(
      json, limits,
      [](const Field& root, AwardFile& file) {
        ObjectReader object(root);
        std::string format;
        object.required("format", format);
        if (!format.empty() && format != award_format)
          root.report("award.format", {{"value", format}, {"known", std::string(award_format)}});
        object.required("letters", file.letters);
        object.optional("opening", file.opening);
        object.required("clarifications", file.clarifications);
        object.required("prices", file.prices);
        object.required("evidence", file.evidence);
        object.optional("advice", file.advice);
        object.finish();
      },
      [&](const AwardFile& file) { return validate(file, dossier); });
}

}  // namespace importing
