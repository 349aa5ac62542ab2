#include "server/pages/notice_fields.hpp"

#include "server/pages/notice_field_groups.hpp"
#include "server/pages/notice_field_kinds.hpp"
#include "server/pages/tender_form.hpp"

namespace server {
namespace {

using namespace criteria;
using Kind = FormField::Kind;

// ---- where things stand -----------------------------------------------------------------------------------

Organisation& there(std::optional<Organisation>& organisation) {
  return organisation ? *organisation : organisation.emplace();
}

template <auto Member>
auto of_file() {
  return [](NoticeFile& file) -> decltype(auto) { return (file.*Member); };
}
template <auto Member>
auto of_terms() {
  return [](NoticeFile& file) -> decltype(auto) { return (file.terms.*Member); };
}

// "NL363, NL366"
NoticeField places() {
  return {"terms.places",
          Kind::line,
          {},
          {},
          [](NoticeFile& file) {
            std::string all;
            for (const std::string& place : file.terms.places)
              all.append(all.empty() ? "" : ", ").append(place);
            return all;
          },
          [](NoticeFile& file, const std::string& sent) {
            file.terms.places.clear();
            std::string word;
            for (const char c : sent + ",") {
              if (c != ',' && c != ' ' && c != ';') {
                word.push_back(c);
              } else if (!word.empty()) {
                file.terms.places.push_back(word);
                word.clear();
              }
            }
            return true;
          }};
}

// ---- groups -----------------------------------------------------------------------------------------------

NoticeFieldGroup buyer_group() {
  NoticeFieldGroup group{"notices.group-buyer", {}, {}, {}, true};
  add_organisation_fields(group.fields, "buyer",
                          [](NoticeFile& file) -> Organisation& { return there(file.buyer); });
  group.fields.push_back(
      notice_code<BuyerLegalType>("legalType", "buyer-legal-type", of_file<&NoticeFile::legal_type>()));
  group.fields.push_back(
      notice_code<BuyerActivity>("activity", "authority-activity", of_file<&NoticeFile::activity>()));
  group.fields.push_back(notice_text("nationalLaw", of_file<&NoticeFile::national_law>()));
  group.fields.push_back({"language", Kind::choice, "text-language", code_words<TextLanguage>(),
                          [](NoticeFile& file) { return std::string(name(file.language)); },
                          [](NoticeFile& file, const std::string& sent) {
                            if (const auto known = from_name<TextLanguage>(sent)) file.language = *known;
                            return true;
                          }});
  return group;
}

NoticeFieldGroup review_group() {
  NoticeFieldGroup group{"notices.group-review", {}, {}, {}, false};
  add_organisation_fields(group.fields, "reviewBody",
                          [](NoticeFile& file) -> Organisation& { return there(file.review_body); });
  group.fields.push_back(
      notice_text("terms.reviewDeadline", of_terms<&NoticeTerms::review_deadline>(), Kind::lines));
  return group;
}

NoticeFieldGroup contract_group(templates::Language language) {
  NoticeFieldGroup group{"notices.group-contract", {}, {}, {}, false};
  group.fields = {
      notice_code<ContractNature>("terms.nature", "contract-nature", of_terms<&NoticeTerms::nature>()),
      places(),
      notice_count("terms.durationMonths", of_terms<&NoticeTerms::duration_months>()),
      notice_count("terms.renewals", of_terms<&NoticeTerms::renewals>()),
      notice_code<FrameworkKind>("terms.framework", "framework-agreement",
                                 of_terms<&NoticeTerms::framework>()),
      notice_amount("terms.frameworkMaximum", of_terms<&NoticeTerms::framework_maximum>(), language),
      notice_count("terms.frameworkParticipants", of_terms<&NoticeTerms::framework_participants>()),
      notice_text("terms.frameworkReason", of_terms<&NoticeTerms::framework_reason>(), Kind::lines),
      notice_truth("terms.euFunds", of_terms<&NoticeTerms::eu_funds>()),
      notice_truth("terms.gpa", of_terms<&NoticeTerms::gpa>())};
  NoticeField publish{"terms.publishEstimate",
                      Kind::choice,
                      "value",
                      {"true", "false"},
                      [](NoticeFile& file) { return file.terms.publish_estimate ? "true" : "false"; },
                      [](NoticeFile& file, const std::string& sent) {
                        file.terms.publish_estimate = sent == "true";
                        return true;
                      }};
  group.fields.push_back(std::move(publish));
  return group;
}

NoticeFieldGroup sending_group() {
  NoticeFieldGroup group{"notices.group-sending", {}, {}, {}, false};
  group.fields = {
      notice_text("terms.documentsUrl", of_terms<&NoticeTerms::documents_url>()),
      notice_text("terms.submissionUrl", of_terms<&NoticeTerms::submission_url>()),
      notice_count("terms.validityMonths", of_terms<&NoticeTerms::validity_months>()),
      notice_count("terms.mostLots", of_terms<&NoticeTerms::most_lots>()),
      notice_code<Permission>("terms.variants", "permission", of_terms<&NoticeTerms::variants>()),
      notice_code<Permission>("terms.electronicInvoicing", "permission",
                              of_terms<&NoticeTerms::electronic_invoicing>()),
      notice_code<Permission>("terms.electronicCatalogue", "permission",
                              of_terms<&NoticeTerms::electronic_catalogue>()),
      notice_truth("terms.electronicOrdering", of_terms<&NoticeTerms::electronic_ordering>()),
      notice_truth("terms.electronicPayment", of_terms<&NoticeTerms::electronic_payment>()),
      notice_code<ReservedParticipation>("terms.reservedParticipation", "reserved-procurement",
                                         of_terms<&NoticeTerms::reserved_participation>()),
      notice_truth("terms.reservedExecution", of_terms<&NoticeTerms::reserved_execution>()),
      notice_truth("terms.accelerated", of_terms<&NoticeTerms::accelerated>()),
      notice_text("terms.acceleratedReason", of_terms<&NoticeTerms::accelerated_reason>(), Kind::lines),
      notice_moment("terms.participationDeadline", of_terms<&NoticeTerms::participation_deadline>()),
      notice_count("terms.candidates", of_terms<&NoticeTerms::candidates>()),
      notice_truth("terms.reducesCandidates", of_terms<&NoticeTerms::reduces_candidates>()),
      notice_truth("terms.maySkipNegotiation", of_terms<&NoticeTerms::may_skip_negotiation>())};
  return group;
}

NoticeFieldGroup strategy_group() {
  NoticeFieldGroup group{"notices.group-strategy", {}, {}, {}, false};
  group.checks = {
      notice_checks<StrategicGoal>("strategy.goals", "strategic-procurement", &NoticeStrategy::goals),
      notice_checks<EnvironmentalGoal>("strategy.environment", "environmental-impact",
                                       &NoticeStrategy::environment),
      notice_checks<SocialGoal>("strategy.social", "social-objective", &NoticeStrategy::social),
      notice_checks<InnovationGoal>("strategy.innovation", "innovative-acquisition",
                                    &NoticeStrategy::innovation),
      notice_checks<GreenCriteria>("strategy.green", "gpp-criteria", &NoticeStrategy::green)};
  group.fields.push_back(notice_text(
      "strategy.text", [](NoticeFile& file) -> std::string& { return file.strategy.text; }, Kind::lines));
  return group;
}

NoticeFieldGroup planning_group() {
  NoticeFieldGroup group{"notices.group-planning", {}, {}, {}, false};
  group.fields = {notice_date("plannedOn", of_file<&NoticeFile::planned_on>()),
                  notice_moment("answersUntil", of_file<&NoticeFile::answers_until>())};
  return group;
}

NoticeFieldGroup utilities_group() {
  NoticeFieldGroup group{"notices.group-utilities", {}, {}, {}, false};
  group.fields = {notice_code<UtilityActivity>("utilityActivity", "entity-activity",
                                               of_file<&NoticeFile::utility_activity>()),
                  notice_truth("terms.guaranteeRequired", of_terms<&NoticeTerms::guarantee_required>()),
                  notice_truth("terms.legalFormRequired", of_terms<&NoticeTerms::legal_form_required>()),
                  notice_text("terms.paymentTerms", of_terms<&NoticeTerms::payment_terms>(), Kind::lines),
                  notice_text("terms.performanceConditions", of_terms<&NoticeTerms::performance_conditions>(),
                              Kind::lines)};
  return group;
}

}  // namespace

std::vector<NoticeFieldGroup> notice_field_groups(const NoticeFile& file, const NoticeFormParts& parts,
                                                  templates::Language language) {
  std::vector<NoticeFieldGroup> groups{buyer_group(),    review_group(),   contract_group(language),
                                       sending_group(),  strategy_group(), planning_group(),
                                       utilities_group()};
  add_result_groups(groups, file, parts, language);
  add_translation_groups(groups, file, parts.tender);
  return groups;
}

}  // namespace server
