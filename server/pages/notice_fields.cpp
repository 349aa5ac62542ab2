#include "server/pages/notice_fields.hpp"

#include "criteria/consultation_names.hpp"
#include "server/pages/tender_form.hpp"
#include "templates/local_time.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using namespace criteria;
using Kind = FormField::Kind;

// ---- kinds of fields --------------------------------------------------------------------------------------

template <typename T>
using Access = std::function<T&(NoticeFile&)>;

NoticeField text(std::string name, Access<std::string> at, Kind kind = Kind::line) {
  return {std::move(name), kind, {}, {}, at, [at](NoticeFile& file, const std::string& sent) {
            at(file) = tidied(sent);
            return true;
          }};
}

// What an optional value reads from and how it is written.
template <typename T>
NoticeField optional(std::string name, Kind kind, Access<std::optional<T>> at,
                     std::function<std::string(const T&)> write,
                     std::function<std::optional<T>(const std::string&)> read) {
  return {std::move(name),
          kind,
          {},
          {},
          [at, write](NoticeFile& file) { return at(file) ? write(*at(file)) : std::string(); },
          [at, read](NoticeFile& file, const std::string& sent) {
            at(file) = sent.empty() ? std::nullopt : read(sent);
            return sent.empty() || at(file).has_value();
          }};
}

NoticeField truth(std::string name, Access<std::optional<bool>> at) {
  NoticeField field = optional<bool>(
      std::move(name), Kind::choice, std::move(at), [](bool value) { return value ? "true" : "false"; },
      [](const std::string& sent) { return std::optional(sent == "true"); });
  field.codes = "value";
  field.values = {"true", "false"};
  return field;
}

NoticeField count(std::string name, Access<std::optional<int>> at) {
  return optional<int>(
      std::move(name), Kind::line, std::move(at), [](int value) { return std::to_string(value); },
      [](const std::string& sent) -> std::optional<int> {
        int value = 0;
        const auto read = std::from_chars(sent.data(), sent.data() + sent.size(), value);
        const bool is_whole = read.ec == std::errc() && read.ptr == sent.data() + sent.size();
        return is_whole ? std::optional(value) : std::nullopt;
      });
}

NoticeField date(std::string name, Access<std::optional<Date>> at) {
  return optional<Date>(
      std::move(name), Kind::date, std::move(at), [](const Date& value) { return value.text(); },
      [](const std::string& sent) { return Date::parse(sent); });
}

NoticeField moment(std::string name, Access<std::optional<Timestamp>> at) {
  return optional<Timestamp>(std::move(name), Kind::moment, std::move(at), templates::local_time_text,
                             [](const std::string& sent) { return templates::moment_of_local_time(sent); });
}

NoticeField amount(std::string name, Access<std::optional<Decimal>> at, templates::Language language) {
  return optional<Decimal>(
      std::move(name), Kind::line, std::move(at),
      [language](const Decimal& value) { return number_in_field(value, language); },
      [language](const std::string& sent) { return number_of_field(sent, language); });
}

template <typename Enum>
std::vector<std::string> words() {
  std::vector<std::string> all;
  for (const auto& [value, word] : NameTable<Enum>::names) all.emplace_back(word);
  return all;
}

template <typename Enum>
NoticeField code(std::string name, std::string codes, Access<std::optional<Enum>> at) {
  NoticeField field = optional<Enum>(
      std::move(name), Kind::choice, std::move(at),
      [](const Enum& value) { return std::string(criteria::name(value)); },
      [](const std::string& sent) { return from_name<Enum>(sent); });
  field.codes = std::move(codes);
  field.values = words<Enum>();
  return field;
}

template <typename Enum>
NoticeChecks checks(std::string name, std::string codes, std::vector<Enum> NoticeStrategy::*list) {
  return {std::move(name), std::move(codes), words<Enum>(),
          [list](const NoticeFile& file, const std::string& word) {
            const auto& all = file.strategy.*list;
            const auto value = from_name<Enum>(word);
            return value && std::find(all.begin(), all.end(), *value) != all.end();
          },
          [list](NoticeFile& file, const std::vector<std::string>& sent) {
            auto& all = file.strategy.*list;
            all.clear();
            for (const auto& [value, word] : NameTable<Enum>::names)
              if (std::find(sent.begin(), sent.end(), word) != sent.end()) all.push_back(value);
          }};
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

// Of a bidder; an empty one is the usual.
NoticeField country(std::string name, std::size_t i) {
  return {std::move(name),
          Kind::line,
          {},
          {},
          [i](NoticeFile& file) { return file.bidders[i].organisation.country; },
          [i](NoticeFile& file, const std::string& sent) {
            const std::string code = tidied(sent);
            file.bidders[i].organisation.country = code.empty() ? Organisation{}.country : code;
            return true;
          }};
}

NoticeField region(std::string name, Access<std::string> at) {
  NoticeField field = text(std::move(name), std::move(at), Kind::choice);
  field.codes = "nuts";
  for (const std::string_view nuts : dutch_nuts_codes()) field.values.emplace_back(nuts);
  return field;
}

// ---- organisations ----------------------------------------------------------------------------------------

void add_organisation(std::vector<NoticeField>& fields, const std::string& name, Access<Organisation> of) {
  const auto part = [&](const char* member, std::string Organisation::*at) {
    fields.push_back(
        text(name + member, [of, at](NoticeFile& file) -> std::string& { return of(file).*at; }));
  };
  part(".name", &Organisation::name);
  part(".registration", &Organisation::registration);
  part(".street", &Organisation::street);
  part(".postcode", &Organisation::postcode);
  part(".city", &Organisation::city);
  fields.push_back(region(name + ".nuts", [of](NoticeFile& file) -> std::string& { return of(file).nuts; }));
  part(".email", &Organisation::email);
  part(".telephone", &Organisation::telephone);
}

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
template <typename T>
auto of_award(std::size_t i, T NoticeAward::*member) {
  return [i, member](NoticeFile& file) -> T& { return file.awards[i].*member; };
}
template <typename T>
auto of_bidder(std::size_t i, T NoticeBidder::*member) {
  return [i, member](NoticeFile& file) -> T& { return file.bidders[i].*member; };
}

// ---- groups -----------------------------------------------------------------------------------------------

NoticeFieldGroup buyer_group() {
  NoticeFieldGroup group{"notices.group-buyer", {}, {}, {}, true};
  add_organisation(group.fields, "buyer",
                   [](NoticeFile& file) -> Organisation& { return there(file.buyer); });
  group.fields.push_back(
      code<BuyerLegalType>("legalType", "buyer-legal-type", of_file<&NoticeFile::legal_type>()));
  group.fields.push_back(
      code<BuyerActivity>("activity", "authority-activity", of_file<&NoticeFile::activity>()));
  group.fields.push_back(text("nationalLaw", of_file<&NoticeFile::national_law>()));
  group.fields.push_back({"language", Kind::choice, "text-language", words<TextLanguage>(),
                          [](NoticeFile& file) { return std::string(name(file.language)); },
                          [](NoticeFile& file, const std::string& sent) {
                            if (const auto known = from_name<TextLanguage>(sent)) file.language = *known;
                            return true;
                          }});
  return group;
}

NoticeFieldGroup review_group() {
  NoticeFieldGroup group{"notices.group-review", {}, {}, {}, false};
  add_organisation(group.fields, "reviewBody",
                   [](NoticeFile& file) -> Organisation& { return there(file.review_body); });
  group.fields.push_back(
      text("terms.reviewDeadline", of_terms<&NoticeTerms::review_deadline>(), Kind::lines));
  return group;
}

NoticeFieldGroup contract_group(templates::Language language) {
  NoticeFieldGroup group{"notices.group-contract", {}, {}, {}, false};
  group.fields = {
      code<ContractNature>("terms.nature", "contract-nature", of_terms<&NoticeTerms::nature>()),
      places(),
      count("terms.durationMonths", of_terms<&NoticeTerms::duration_months>()),
      count("terms.renewals", of_terms<&NoticeTerms::renewals>()),
      code<FrameworkKind>("terms.framework", "framework-agreement", of_terms<&NoticeTerms::framework>()),
      amount("terms.frameworkMaximum", of_terms<&NoticeTerms::framework_maximum>(), language),
      count("terms.frameworkParticipants", of_terms<&NoticeTerms::framework_participants>()),
      text("terms.frameworkReason", of_terms<&NoticeTerms::framework_reason>(), Kind::lines),
      truth("terms.euFunds", of_terms<&NoticeTerms::eu_funds>()),
      truth("terms.gpa", of_terms<&NoticeTerms::gpa>())};
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
  group.fields = {text("terms.documentsUrl", of_terms<&NoticeTerms::documents_url>()),
                  text("terms.submissionUrl", of_terms<&NoticeTerms::submission_url>()),
                  count("terms.validityMonths", of_terms<&NoticeTerms::validity_months>()),
                  count("terms.mostLots", of_terms<&NoticeTerms::most_lots>()),
                  code<Permission>("terms.variants", "permission", of_terms<&NoticeTerms::variants>()),
                  code<Permission>("terms.electronicInvoicing", "permission",
                                   of_terms<&NoticeTerms::electronic_invoicing>()),
                  code<Permission>("terms.electronicCatalogue", "permission",
                                   of_terms<&NoticeTerms::electronic_catalogue>()),
                  truth("terms.electronicOrdering", of_terms<&NoticeTerms::electronic_ordering>()),
                  truth("terms.electronicPayment", of_terms<&NoticeTerms::electronic_payment>()),
                  code<ReservedParticipation>("terms.reservedParticipation", "reserved-procurement",
                                              of_terms<&NoticeTerms::reserved_participation>()),
                  truth("terms.reservedExecution", of_terms<&NoticeTerms::reserved_execution>()),
                  truth("terms.accelerated", of_terms<&NoticeTerms::accelerated>()),
                  text("terms.acceleratedReason", of_terms<&NoticeTerms::accelerated_reason>(), Kind::lines),
                  moment("terms.participationDeadline", of_terms<&NoticeTerms::participation_deadline>()),
                  count("terms.candidates", of_terms<&NoticeTerms::candidates>()),
                  truth("terms.reducesCandidates", of_terms<&NoticeTerms::reduces_candidates>()),
                  truth("terms.maySkipNegotiation", of_terms<&NoticeTerms::may_skip_negotiation>())};
  return group;
}

NoticeFieldGroup strategy_group() {
  NoticeFieldGroup group{"notices.group-strategy", {}, {}, {}, false};
  group.checks = {
      checks<StrategicGoal>("strategy.goals", "strategic-procurement", &NoticeStrategy::goals),
      checks<EnvironmentalGoal>("strategy.environment", "environmental-impact", &NoticeStrategy::environment),
      checks<SocialGoal>("strategy.social", "social-objective", &NoticeStrategy::social),
      checks<InnovationGoal>("strategy.innovation", "innovative-acquisition", &NoticeStrategy::innovation),
      checks<GreenCriteria>("strategy.green", "gpp-criteria", &NoticeStrategy::green)};
  group.fields.push_back(text(
      "strategy.text", [](NoticeFile& file) -> std::string& { return file.strategy.text; }, Kind::lines));
  return group;
}

NoticeFieldGroup planning_group() {
  NoticeFieldGroup group{"notices.group-planning", {}, {}, {}, false};
  group.fields = {date("plannedOn", of_file<&NoticeFile::planned_on>()),
                  moment("answersUntil", of_file<&NoticeFile::answers_until>())};
  return group;
}

NoticeFieldGroup utilities_group() {
  NoticeFieldGroup group{"notices.group-utilities", {}, {}, {}, false};
  group.fields = {
      code<UtilityActivity>("utilityActivity", "entity-activity", of_file<&NoticeFile::utility_activity>()),
      truth("terms.guaranteeRequired", of_terms<&NoticeTerms::guarantee_required>()),
      truth("terms.legalFormRequired", of_terms<&NoticeTerms::legal_form_required>()),
      text("terms.paymentTerms", of_terms<&NoticeTerms::payment_terms>(), Kind::lines),
      text("terms.performanceConditions", of_terms<&NoticeTerms::performance_conditions>(), Kind::lines)};
  return group;
}

NoticeFieldGroup award_group(const NoticeFile& file, std::size_t i, templates::Language language) {
  NoticeFieldGroup group{"notices.group-award", {}, {}, file.awards[i].lot, false};
  const std::string name = "awards[" + std::to_string(i) + "]";
  group.fields = {
      code<NoAwardReason>(name + ".noAward", "non-award-justification", of_award(i, &NoticeAward::no_award)),
      date(name + ".decidedOn", of_award(i, &NoticeAward::decided_on)),
      date(name + ".concludedOn", of_award(i, &NoticeAward::concluded_on)),
      text(name + ".contract", of_award(i, &NoticeAward::contract)),
      amount(name + ".value", of_award(i, &NoticeAward::value), language)};
  return group;
}

NoticeFieldGroup bidder_group(const NoticeFile& file, std::size_t i) {
  NoticeFieldGroup group{"notices.group-bidder", {}, {}, file.bidders[i].bid, false};
  const std::string name = "bidders[" + std::to_string(i) + "]";
  group.fields = {code<SizeClass>(name + ".size", "consultation.size", of_bidder(i, &NoticeBidder::size)),
                  country(name + ".organisation.country", i),
                  truth(name + ".electronic", of_bidder(i, &NoticeBidder::electronic)),
                  truth(name + ".subcontracting", of_bidder(i, &NoticeBidder::subcontracting))};
  add_organisation(group.fields, name + ".organisation",
                   [i](NoticeFile& all) -> Organisation& { return all.bidders[i].organisation; });
  return group;
}

}  // namespace

std::vector<NoticeFieldGroup> notice_field_groups(const NoticeFile& file, templates::Language language) {
  std::vector<NoticeFieldGroup> groups{buyer_group(),    review_group(),   contract_group(language),
                                       sending_group(),  strategy_group(), planning_group(),
                                       utilities_group()};
  for (std::size_t i = 0; i < file.awards.size(); ++i) groups.push_back(award_group(file, i, language));
  for (std::size_t i = 0; i < file.bidders.size(); ++i) groups.push_back(bidder_group(file, i));
  return groups;
}

}  // namespace server
