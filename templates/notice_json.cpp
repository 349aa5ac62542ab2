#include "templates/notice_json.hpp"

#include "criteria/consultation_names.hpp"
#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

namespace {

template <typename Item>
void list(ObjectWriter& object, std::string_view name, const std::vector<Item>& items) {
  if (!items.empty()) object.member(name, items);
}

}  // namespace

void write(const Slot& slot, const Organisation& organisation) {
  ObjectWriter object(slot);
  object.filled("name", organisation.name);
  object.filled("registration", organisation.registration);
  object.filled("street", organisation.street);
  object.filled("postcode", organisation.postcode);
  object.filled("city", organisation.city);
  object.filled("nuts", organisation.nuts);
  object.member("country", organisation.country);
  object.filled("email", organisation.email);
  object.filled("telephone", organisation.telephone);
}

void write(const Slot& slot, const NoticeTerms& terms) {
  ObjectWriter object(slot);
  object.member("nature", terms.nature);
  list(object, "places", terms.places);
  object.member("durationMonths", terms.duration_months);
  object.member("validityMonths", terms.validity_months);
  object.filled("documentsUrl", terms.documents_url);
  object.filled("submissionUrl", terms.submission_url);
  object.filled("reviewDeadline", terms.review_deadline);
  object.member("euFunds", terms.eu_funds);
  object.member("gpa", terms.gpa);
  object.member("accelerated", terms.accelerated);
  object.member("electronicOrdering", terms.electronic_ordering);
  object.member("electronicPayment", terms.electronic_payment);
  object.member("reservedExecution", terms.reserved_execution);
  object.member("electronicInvoicing", terms.electronic_invoicing);
  object.member("electronicCatalogue", terms.electronic_catalogue);
  object.member("variants", terms.variants);
  object.member("reservedParticipation", terms.reserved_participation);
  object.member("framework", terms.framework);
  object.member("frameworkMaximum", terms.framework_maximum);
  object.member("frameworkParticipants", terms.framework_participants);
  object.filled("frameworkReason", terms.framework_reason);
  object.filled("acceleratedReason", terms.accelerated_reason);
  if (terms.publish_estimate) object.member("publishEstimate", true);
  object.member("mostLots", terms.most_lots);
  object.member("participationDeadline", terms.participation_deadline);
  object.member("candidates", terms.candidates);
  object.member("reducesCandidates", terms.reduces_candidates);
  object.member("maySkipNegotiation", terms.may_skip_negotiation);
  object.member("guaranteeRequired", terms.guarantee_required);
  object.member("legalFormRequired", terms.legal_form_required);
  object.member("renewals", terms.renewals);
  object.filled("paymentTerms", terms.payment_terms);
  object.filled("performanceConditions", terms.performance_conditions);
}

void write(const Slot& slot, const NoticeStrategy& strategy) {
  ObjectWriter object(slot);
  list(object, "goals", strategy.goals);
  object.filled("text", strategy.text);
  list(object, "environment", strategy.environment);
  list(object, "social", strategy.social);
  list(object, "innovation", strategy.innovation);
  list(object, "green", strategy.green);
}

void write(const Slot& slot, const NoticeBidder& bidder) {
  ObjectWriter object(slot);
  object.member("bid", bidder.bid);
  object.member("organisation", bidder.organisation);
  object.member("size", bidder.size);
  object.member("electronic", bidder.electronic);
  object.member("subcontracting", bidder.subcontracting);
  object.filled("contract", bidder.contract);
  object.member("value", bidder.value);
}

void write(const Slot& slot, const NoticeAward& award) {
  ObjectWriter object(slot);
  object.member("lot", award.lot);
  object.member("noAward", award.no_award);
  object.member("decidedOn", award.decided_on);
  object.member("concludedOn", award.concluded_on);
  object.filled("contract", award.contract);
  object.member("value", award.value);
  list(object, "winners", award.winners);
  object.member("frameworkMaximum", award.framework_maximum);
}

void write(const Slot& slot, const NoticeChange& change) {
  ObjectWriter object(slot);
  object.member("notice", change.notice);
  object.member("reason", change.reason);
  object.member("text", change.text);
  object.member("documentsChanged", change.documents_changed);
  object.filled("translation", change.translation);
}

void write(const Slot& slot, const CriterionTranslation& criterion) {
  ObjectWriter object(slot);
  object.member("id", criterion.id);
  object.filled("title", criterion.title);
  object.filled("description", criterion.description);
}

void write(const Slot& slot, const LotTranslation& lot) {
  ObjectWriter object(slot);
  object.member("id", lot.id);
  object.filled("title", lot.title);
  object.filled("description", lot.description);
  list(object, "criteria", lot.criteria);
}

void write(const Slot& slot, const NoticeTranslation& translation) {
  ObjectWriter object(slot);
  object.filled("title", translation.title);
  object.filled("description", translation.description);
  object.filled("nationalLaw", translation.national_law);
  object.filled("reviewDeadline", translation.review_deadline);
  object.filled("strategy", translation.strategy);
  object.filled("acceleratedReason", translation.accelerated_reason);
  object.filled("frameworkReason", translation.framework_reason);
  object.filled("paymentTerms", translation.payment_terms);
  object.filled("performanceConditions", translation.performance_conditions);
  list(object, "lots", translation.lots);
}

namespace {

void write_file(DataTree& tree, const NoticeFile& file) {
  ObjectWriter object(Slot{tree, {}});
  object.word("format", notice_format);
  object.member("language", file.language);
  object.filled("procedure", file.procedure);
  object.member("buyer", file.buyer);
  object.member("reviewBody", file.review_body);
  object.member("legalType", file.legal_type);
  object.member("activity", file.activity);
  object.member("utilityActivity", file.utility_activity);
  object.filled("nationalLaw", file.national_law);
  object.member("plannedOn", file.planned_on);
  object.member("answersUntil", file.answers_until);
  if (file.terms != NoticeTerms{}) object.member("terms", file.terms);
  if (file.strategy != NoticeStrategy{}) object.member("strategy", file.strategy);
  list(object, "bidders", file.bidders);
  list(object, "awards", file.awards);
  list(object, "changes", file.changes);
  if (file.translation != NoticeTranslation{}) object.member("translation", file.translation);
}

}  // namespace

std::string notice_json(const NoticeFile& file) {
  DataTree tree;
  write_file(tree, file);
  return readable_json(tree.root());
}

std::string canonical_notice_json(const NoticeFile& file) {
  DataTree tree;
  write_file(tree, file);
  return canonical_json(tree.root());
}

}  // namespace templates
