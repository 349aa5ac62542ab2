#include "import/notice_omissions.hpp"

#include <algorithm>

namespace importing {
namespace {

using namespace criteria;

std::string* text_field(std::optional<Organisation>& organisation, std::string_view prefix,
                        const std::string& place) {
  if (!organisation || !place.starts_with(prefix)) return nullptr;
  const std::string_view member = std::string_view(place).substr(prefix.size());
  if (member == "registration") return &organisation->registration;
  if (member == "postcode") return &organisation->postcode;
  if (member == "nuts") return &organisation->nuts;
  if (member == "email") return &organisation->email;
  if (member == "telephone") return &organisation->telephone;
  if (member == "street") return &organisation->street;
  if (member == "city") return &organisation->city;
  return member == "name" ? &organisation->name : nullptr;
}

std::string* text_field(NoticeFile& file, const std::string& place) {
  if (std::string* found = text_field(file.buyer, "buyer.", place)) return found;
  if (std::string* found = text_field(file.review_body, "reviewBody.", place)) return found;
  NoticeTerms& terms = file.terms;
  if (place == "procedure") return &file.procedure;
  if (place == "nationalLaw") return &file.national_law;
  if (place == "terms.documentsUrl") return &terms.documents_url;
  if (place == "terms.submissionUrl") return &terms.submission_url;
  if (place == "terms.reviewDeadline") return &terms.review_deadline;
  if (place == "terms.paymentTerms") return &terms.payment_terms;
  if (place == "terms.performanceConditions") return &terms.performance_conditions;
  if (place == "terms.frameworkReason") return &terms.framework_reason;
  if (place == "strategy.text") return &file.strategy.text;
  return nullptr;
}

void drop_count(NoticeTerms& terms, const std::string& place) {
  if (place == "terms.durationMonths") terms.duration_months.reset();
  if (place == "terms.validityMonths") terms.validity_months.reset();
  if (place == "terms.frameworkParticipants") terms.framework_participants.reset();
  if (place == "terms.mostLots") terms.most_lots.reset();
  if (place == "terms.candidates") terms.candidates.reset();
  if (place.starts_with("terms.places")) terms.places.clear();
}

}  // namespace

void leave_out_what_does_not_hold(NoticeFile& file, FindingLog& log) {
  constexpr std::size_t shown = 100;
  for (const Finding& finding : validate(file)) {
    std::string* text = text_field(file, finding.place);
    const std::string value = text ? *text : std::string(finding.parameter("value"));
    log.add(warning("notice.value", finding.place, {{"value", value.substr(0, shown)}}));
    if (text) text->clear();
    drop_count(file.terms, finding.place);
  }
  const bool says_none = std::find(file.strategy.goals.begin(), file.strategy.goals.end(),
                                   StrategicGoal::none) != file.strategy.goals.end();
  if (says_none && (file.strategy.goals.size() > 1 || !file.strategy.text.empty()))
    file.strategy = NoticeStrategy{};
  if (file.strategy.green.size() > 1) std::erase(file.strategy.green, GreenCriteria::none);
}

}  // namespace importing
