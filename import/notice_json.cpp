#include "import/notice_json.hpp"

#include "criteria/consultation_names.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, Organisation& organisation) {
  ObjectReader object(field);
  object.optional_filled("name", organisation.name);
  object.optional_filled("registration", organisation.registration);
  object.optional_filled("street", organisation.street);
  object.optional_filled("postcode", organisation.postcode);
  object.optional_filled("city", organisation.city);
  object.optional_filled("nuts", organisation.nuts);
  object.required("country", organisation.country);
  object.optional_filled("email", organisation.email);
  object.optional_filled("telephone", organisation.telephone);
  object.finish();
}

void read(const Field& field, NoticeTerms& terms) {
  ObjectReader object(field);
  object.optional("nature", terms.nature);
  if (const auto places = object.member("places")) read_ids(*places, terms.places);
  object.optional("durationMonths", terms.duration_months);
  object.optional("validityMonths", terms.validity_months);
  object.optional_filled("documentsUrl", terms.documents_url);
  object.optional_filled("submissionUrl", terms.submission_url);
  object.optional_filled("reviewDeadline", terms.review_deadline);
  object.optional("euFunds", terms.eu_funds);
  object.optional("gpa", terms.gpa);
  object.optional("accelerated", terms.accelerated);
  object.optional("electronicOrdering", terms.electronic_ordering);
  object.optional("electronicPayment", terms.electronic_payment);
  object.optional("reservedExecution", terms.reserved_execution);
  object.optional("electronicInvoicing", terms.electronic_invoicing);
  object.optional("electronicCatalogue", terms.electronic_catalogue);
  object.optional("variants", terms.variants);
  object.optional("reservedParticipation", terms.reserved_participation);
  object.optional("framework", terms.framework);
  object.optional("frameworkMaximum", terms.framework_maximum);
  object.optional("frameworkParticipants", terms.framework_participants);
  object.optional_filled("frameworkReason", terms.framework_reason);
  object.optional_filled("acceleratedReason", terms.accelerated_reason);
  if (const auto publish = object.member("publishEstimate")) read(*publish, terms.publish_estimate);
  object.optional("mostLots", terms.most_lots);
  object.optional("participationDeadline", terms.participation_deadline);
  object.optional("candidates", terms.candidates);
  object.optional("reducesCandidates", terms.reduces_candidates);
  object.optional("maySkipNegotiation", terms.may_skip_negotiation);
  object.optional("guaranteeRequired", terms.guarantee_required);
  object.optional("legalFormRequired", terms.legal_form_required);
  object.optional("renewals", terms.renewals);
  object.optional_filled("paymentTerms", terms.payment_terms);
  object.optional_filled("performanceConditions", terms.performance_conditions);
  object.finish();
}

void read(const Field& field, NoticeStrategy& strategy) {
  ObjectReader object(field);
  const auto list = [&](std::string_view name, auto& target) {
    if (const auto found = object.member(name)) read(*found, target);
  };
  list("goals", strategy.goals);
  object.optional_filled("text", strategy.text);
  list("environment", strategy.environment);
  list("social", strategy.social);
  list("innovation", strategy.innovation);
  list("green", strategy.green);
  object.finish();
}

void read(const Field& field, NoticeBidder& bidder) {
  ObjectReader object(field);
  object.required_id("bid", bidder.bid);
  object.required("organisation", bidder.organisation);
  object.optional("size", bidder.size);
  object.optional("electronic", bidder.electronic);
  object.optional("subcontracting", bidder.subcontracting);
  object.optional_filled("contract", bidder.contract);
  object.optional("value", bidder.value);
  object.finish();
}

void read(const Field& field, NoticeAward& award) {
  ObjectReader object(field);
  object.required_id("lot", award.lot);
  object.optional("noAward", award.no_award);
  object.optional("decidedOn", award.decided_on);
  object.optional("concludedOn", award.concluded_on);
  object.optional_filled("contract", award.contract);
  object.optional("value", award.value);
  if (const auto winners = object.member("winners")) read_ids(*winners, award.winners);
  object.optional("frameworkMaximum", award.framework_maximum);
  object.finish();
}

void read(const Field& field, NoticeChange& change) {
  ObjectReader object(field);
  object.required("notice", change.notice);
  object.required("reason", change.reason);
  object.required("text", change.text);
  object.optional("documentsChanged", change.documents_changed);
  object.optional_filled("translation", change.translation);
  object.finish();
}

void read(const Field& field, CriterionTranslation& criterion) {
  ObjectReader object(field);
  object.required_id("id", criterion.id);
  object.optional_filled("title", criterion.title);
  object.optional_filled("description", criterion.description);
  object.finish();
}

void read(const Field& field, LotTranslation& lot) {
  ObjectReader object(field);
  object.required_id("id", lot.id);
  object.optional_filled("title", lot.title);
  object.optional_filled("description", lot.description);
  if (const auto criteria = object.member("criteria")) read(*criteria, lot.criteria);
  object.finish();
}

void read(const Field& field, NoticeTranslation& translation) {
  ObjectReader object(field);
  object.optional_filled("title", translation.title);
  object.optional_filled("description", translation.description);
  object.optional_filled("nationalLaw", translation.national_law);
  object.optional_filled("reviewDeadline", translation.review_deadline);
  object.optional_filled("strategy", translation.strategy);
  object.optional_filled("acceleratedReason", translation.accelerated_reason);
  object.optional_filled("frameworkReason", translation.framework_reason);
  object.optional_filled("paymentTerms", translation.payment_terms);
  object.optional_filled("performanceConditions", translation.performance_conditions);
  if (const auto lots = object.member("lots")) read(*lots, translation.lots);
  object.finish();
}

void read(const Field& root, NoticeFile& file) {
  ObjectReader object(root);
  if (const auto format = object.needed("format"); format && !check_format(*format, notice_format)) return;
  object.required("language", file.language);
  object.optional_filled("procedure", file.procedure);
  object.optional("buyer", file.buyer);
  object.optional("reviewBody", file.review_body);
  object.optional("legalType", file.legal_type);
  object.optional("activity", file.activity);
  object.optional("utilityActivity", file.utility_activity);
  object.optional_filled("nationalLaw", file.national_law);
  object.optional("plannedOn", file.planned_on);
  object.optional("answersUntil", file.answers_until);
  const auto part = [&](std::string_view name, auto& target) {
    if (const auto found = object.member(name)) read(*found, target);
  };
  part("terms", file.terms);
  part("strategy", file.strategy);
  part("bidders", file.bidders);
  part("awards", file.awards);
  part("changes", file.changes);
  part("translation", file.translation);
  object.finish();
}

Checked<NoticeFile> read_notice_file(std::string_view json, const Tender* tender, const Limits& limits) {
  return read_whole<NoticeFile>(
      json, limits, [](const Field& root, NoticeFile& file) { read(root, file); },
      [&](const NoticeFile& file) { return tender ? validate(file, *tender) : validate(file); });
}

}  // namespace importing
