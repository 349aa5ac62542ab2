#include "import/notice_xml.hpp"

#include "criteria/cpv.hpp"
#include "criteria/validate.hpp"
#include "import/finding_log.hpp"
#include "import/notice_criteria.hpp"
#include "import/notice_elements.hpp"
#include "import/notice_lots.hpp"
#include "import/notice_omissions.hpp"
#include "import/notice_translation.hpp"
#include "import/xml_guard.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <pugixml.hpp>

namespace importing {
namespace {

using namespace criteria;

constexpr std::string_view known_version = "eforms-sdk-1.";

class NoticeReader {
 public:
  // Texts are read in the language of the notice, or in `language`.
  NoticeReader(pugi::xml_node root, const Limits& limits, std::string language = {})
      : root_(root), log_(limits.findings), language_(std::move(language)) {}

  Checked<ReadNotice> read() {
    if (local_name(root_.name()) != "ContractNotice") {
      log_.add(error("notice.kind", "", {{"root", std::string(local_name(root_.name()).substr(0, 100))}}));
      return tl::make_unexpected(log_.take());
    }
    read_header();
    read_buyer();
    read_project(at(root_, "ProcurementProject"));
    read_procedure();
    read_lots();
    if (log_.has_errors()) return tl::make_unexpected(log_.take());
    leave_out_what_does_not_hold(result_.file, log_);
    log_.add(validate(Dossier{result_.tender, {}, {}, {}}));
    if (log_.has_errors()) return tl::make_unexpected(log_.take());
    result_.notes = log_.take();
    return std::move(result_);
  }

 private:
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  void note(const char* code, std::string place, Parameters parameters) {
    log_.add(warning(code, std::move(place), std::move(parameters)));
  }
  void unsaid(const std::string& field, Parameters further = {}) {
    further.emplace_back("field", "notice.field." + field);
    note("notice.unsaid", field, std::move(further));
  }
  void unreadable(const std::string& place, const std::string& value) {
    constexpr std::size_t shown = 100;
    note("notice.value", place, {{"value", value.substr(0, shown)}});
  }

  // ---- typed values ---------------------------------------------------------------------------------------

  template <typename Enum>
  void take(std::optional<Enum>& target, const std::string& code, const std::string& place) {
    if (code.empty()) return;
    target = from_name<Enum>(code);
    if (!target) unreadable(place, code);
  }
  template <typename Enum>
  void take(std::vector<Enum>& target, const std::string& code, const std::string& place) {
    std::optional<Enum> value;
    take(value, code, place);
    if (value && std::find(target.begin(), target.end(), *value) == target.end()) target.push_back(*value);
  }
  void take_truth(std::optional<bool>& target, const std::string& text) {
    if (text == "true" || text == "yes") target = true;
    if (text == "false" || text == "no") target = false;
  }
  void take_count(std::optional<int>& target, const std::string& text, const std::string& place) {
    if (text.empty()) return;
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= 0)
      target = value;
    else
      unreadable(place, text);
  }
  void take_moment(std::optional<Timestamp>& target, pugi::xml_node period, const std::string& place) {
    if (!period) return;
    const std::string date = text_at(period, "EndDate");
    const std::string time = text_at(period, "EndTime");
    target = notice_moment(date, time);
    if (!target) unreadable(place, date + " " + time);
  }
  void take_months(std::optional<int>& target, pugi::xml_node measure, const std::string& place) {
    if (!measure) return;
    constexpr int year = 12, most = 1200;
    take_count(target, text_of(measure), place);
    if (!target) return;
    if (has_attribute(measure, "unitCode", "YEAR") && *target <= most / year) {
      *target *= year;
    } else if (!has_attribute(measure, "unitCode", "MONTH")) {
      unreadable(place, text_of(measure) + " " + measure.attribute("unitCode").value());
      target.reset();
    }
  }
  void take_amount(std::optional<Decimal>& target, pugi::xml_node amount, const std::string& place) {
    if (!amount) return;
    constexpr int cents = 2;
    const auto value = Decimal::parse(text_of(amount));
    const bool is_amount = value && has_attribute(amount, "currencyID", "EUR") &&
                           value->decimals() <= cents && value->value().sign() > 0;
    if (is_amount)
      target = value;
    else
      unreadable(place, text_of(amount));
  }

  // ---- parts ----------------------------------------------------------------------------------------------

  void read_header() {
    const std::string version = text_at(root_, "CustomizationID");
    if (!version.starts_with(known_version))
      note("notice.version", "", {{"version", version}, {"known", std::string(known_version) + "x"}});
    if (language_.empty()) language_ = text_at(root_, "NoticeLanguageCode");
    result_.file.language = language_ == "ENG" ? TextLanguage::en : TextLanguage::nl;
    if (language_ != "NLD" && language_ != "ENG") note("notice.language", "", {{"value", language_}});
    result_.file.procedure = text_at(root_, "ContractFolderID");
    for (const pugi::xml_node law :
         below(at(root_, "TenderingTerms"), "ProcurementLegislationDocumentReference"))
      if (text_at(law, "ID") == "LocalLegalBasis")
        result_.file.national_law = text_in(law, "DocumentDescription", language_);
  }

  Organisation organisation(const std::string& id) const {
    Organisation found;
    for (const pugi::xml_node node : below(at(extension_of(root_), "Organizations"), "Organization")) {
      const pugi::xml_node company = at(node, "Company");
      if (text_at(company, "PartyIdentification/ID") != id) continue;
      found.name = text_in(at(company, "PartyName"), "Name", language_);
      found.registration = text_at(company, "PartyLegalEntity/CompanyID");
      const pugi::xml_node address = at(company, "PostalAddress");
      found.street = text_at(address, "StreetName");
      found.city = text_at(address, "CityName");
      found.postcode = text_at(address, "PostalZone");
      found.nuts = text_at(address, "CountrySubentityCode");
      if (const std::string country = text_at(address, "Country/IdentificationCode"); is_country(country))
        found.country = country;
      found.telephone = text_at(company, "Contact/Telephone");
      found.email = text_at(company, "Contact/ElectronicMail");
      break;
    }
    return found;
  }

  void read_buyer() {
    const pugi::xml_node party = at(root_, "ContractingParty");
    const Organisation buyer = organisation(text_at(party, "Party/PartyIdentification/ID"));
    if (buyer.name.empty()) {
      unsaid("tender.buyer");
    } else {
      result_.tender.buyer = Buyer{buyer.name};
      result_.file.buyer = buyer;
    }
    take(result_.file.legal_type, coded(party, "ContractingPartyType", "PartyTypeCode", "buyer-legal-type"),
         "legalType");
    take(result_.file.activity, coded(party, "ContractingActivity", "ActivityTypeCode", "authority-activity"),
         "activity");
    take(result_.file.utility_activity,
         coded(party, "ContractingActivity", "ActivityTypeCode", "entity-activity"), "utilityActivity");
  }

  void add_cpv(const std::string& code) {
    constexpr std::size_t digits = 8;
    if (code.empty()) return;
    auto& codes = result_.tender.cpv_codes ? *result_.tender.cpv_codes : result_.tender.cpv_codes.emplace();
    const std::string plain = code.substr(0, digits);
    if (!is_cpv_code(plain))
      unreadable("tender.cpvCodes", code);
    else if (std::find(codes.begin(), codes.end(), plain) == codes.end())
      codes.push_back(plain);
    if (codes.empty()) result_.tender.cpv_codes.reset();
  }

  void read_project(pugi::xml_node project) {
    Tender& tender = result_.tender;
    NoticeTerms& terms = result_.file.terms;
    tender.reference = text_at(project, "ID");
    if (tender.reference.empty()) tender.reference = text_at(root_, "ID");
    tender.title = text_in(project, "Name", language_);
    if (tender.title.empty()) unsaid("tender.title");
    if (const std::string text = text_in(project, "Description", language_); !text.empty())
      tender.description = text;
    else
      unsaid("tender.description");
    take(terms.nature, text_at(project, "ProcurementTypeCode"), "terms.nature");
    const pugi::xml_node values = at(project, "RequestedTenderTotal");
    take_amount(tender.estimated_value, at(values, "EstimatedOverallContractAmount"),
                "tender.estimatedValue");
    terms.publish_estimate = tender.estimated_value.has_value();
    take_amount(terms.framework_maximum, at(extension_of(values), "FrameworkMaximumAmount"),
                "terms.frameworkMaximum");
    add_cpv(text_at(project, "MainCommodityClassification/ItemClassificationCode"));
    for (const pugi::xml_node more : below(project, "AdditionalCommodityClassification"))
      add_cpv(text_at(more, "ItemClassificationCode"));
    if (!tender.cpv_codes) unsaid("tender.cpvCodes");
    for (const pugi::xml_node place : below(project, "RealizedLocation"))
      if (const std::string nuts = text_at(place, "Address/CountrySubentityCode"); is_dutch_nuts(nuts))
        terms.places.push_back(nuts);
    if (terms.places.empty()) unsaid("terms.places");
  }

  static std::optional<Procedure> procedure_of(const std::string& code) {
    if (code == "open") return Procedure::open;
    if (code == "restricted") return Procedure::restricted;
    if (code == "neg-w-call") return Procedure::negotiated;
    if (code == "comp-dial") return Procedure::competitive_dialogue;
    return std::nullopt;
  }

  void read_procedure() {
    const pugi::xml_node process = at(root_, "TenderingProcess");
    const std::string code = text_at(process, "ProcedureCode");
    result_.tender.procedure = procedure_of(code);
    if (code.empty())
      unsaid("tender.procedure");
    else if (!result_.tender.procedure)
      unreadable("tender.procedure", code);
    for (const pugi::xml_node reason : below(process, "ProcessJustification")) {
      const pugi::xml_node accelerated = at(reason, "ProcessReasonCode");
      if (!has_attribute(accelerated, "listName", "accelerated-procedure")) continue;
      take_truth(result_.file.terms.accelerated, text_of(accelerated));
      result_.file.terms.accelerated_reason = text_in(reason, "ProcessReason", language_);
    }
    take_count(result_.file.terms.most_lots,
               text_at(root_, "TenderingTerms/LotDistribution/MaximumLotsSubmittedNumeric"),
               "terms.mostLots");
  }

  // ---- lots -----------------------------------------------------------------------------------------------

  void read_lots() {
    std::set<std::string> ids;
    LotTerms first;
    for (const pugi::xml_node node : below(root_, "ProcurementProjectLot")) {
      const pugi::xml_node id = at(node, "ID");
      if (!has_attribute(id, "schemeName", "Lot")) continue;
      const std::string place = "tender.lots[" + std::to_string(result_.tender.lots.size()) + "]";
      Lot lot;
      lot.id = text_at(node, "ProcurementProject/ID");
      if (lot.id.empty() || ids.contains(lot.id)) lot.id = text_of(id);
      if (!ids.insert(lot.id).second) {
        unreadable(place + ".id", lot.id);
        continue;
      }
      const pugi::xml_node project = at(node, "ProcurementProject");
      if (const std::string title = text_in(project, "Name", language_); !title.empty()) lot.title = title;
      if (const std::string text = text_in(project, "Description", language_); !text.empty())
        lot.description = text;
      const pugi::xml_node terms = at(node, "TenderingTerms");
      read_award_criteria(terms, language_, place, lot, log_);
      result_.tender.lots.push_back(std::move(lot));
      // What notices of several lots say of each is taken from the first.
      LotTerms said = terms_of_lot(node, language_);
      if (!first.empty()) {
        note_other_terms(first, said, result_.tender.lots.back().id, log_);
        continue;
      }
      first = std::move(said);
      read_first_lot(node);
    }
    if (result_.tender.lots.empty()) log_.add(error("notice.noLots", ""));
  }

  void read_first_lot(pugi::xml_node lot) {
    read_terms(at(lot, "TenderingTerms"));
    read_process(at(lot, "TenderingProcess"));
    NoticeTerms& terms = result_.file.terms;
    const pugi::xml_node project = at(lot, "ProcurementProject");
    take_months(terms.duration_months, at(project, "PlannedPeriod/DurationMeasure"), "terms.durationMonths");
    if (!terms.duration_months) unsaid("terms.durationMonths");
    take_count(terms.renewals, text_at(project, "ContractExtension/MaximumNumberNumeric"), "terms.renewals");
    for (const pugi::xml_node kind : below(project, "ProcurementAdditionalType")) read_strategy(kind);
  }

  void read_strategy(pugi::xml_node kind) {
    NoticeStrategy& strategy = result_.file.strategy;
    const pugi::xml_node code = at(kind, "ProcurementTypeCode");
    const std::string value = text_of(code);
    const auto is = [&](std::string_view list) { return has_attribute(code, "listName", list); };
    if (is("environmental-impact")) take(strategy.environment, value, "strategy.environment");
    if (is("social-objective")) take(strategy.social, value, "strategy.social");
    if (is("innovative-acquisition")) take(strategy.innovation, value, "strategy.innovation");
    if (is("gpp-criteria")) take(strategy.green, value, "strategy.green");
    if (!is("strategic-procurement")) return;
    take(strategy.goals, value, "strategy.goals");
    if (const std::string text = text_in(kind, "ProcurementType", language_); !text.empty())
      strategy.text = text;
  }

  void read_terms(pugi::xml_node node) {
    NoticeTerms& terms = result_.file.terms;
    take(terms.variants, text_at(node, "VariantConstraintCode"), "terms.variants");
    if (const std::string funds = text_at(node, "FundingProgramCode"); !funds.empty())
      terms.eu_funds = funds != "no-eu-funds";
    take_truth(terms.guarantee_required, text_at(node, "RequiredFinancialGuarantee/GuaranteeTypeCode"));
    terms.documents_url = text_at(node, "CallForTendersDocumentReference/Attachment/ExternalReference/URI");
    terms.payment_terms = text_in(at(node, "PaymentTerms"), "Note", language_);
    const auto qualification = [&](std::string_view list) {
      return coded(node, "TendererQualificationRequest",
                   "SpecificTendererRequirement/TendererRequirementTypeCode", list);
    };
    take(terms.reserved_participation, qualification("reserved-procurement"), "terms.reservedParticipation");
    take_truth(terms.legal_form_required,
               coded(node, "TendererQualificationRequest", "CompanyLegalFormCode", "required"));
    const auto execution = [&](std::string_view list) {
      return coded(node, "ContractExecutionRequirement", "ExecutionRequirementCode", list);
    };
    take_truth(terms.reserved_execution, execution("reserved-execution"));
    take(terms.electronic_invoicing, execution("einvoicing"), "terms.electronicInvoicing");
    take(terms.electronic_catalogue, execution("ecatalog-submission"), "terms.electronicCatalogue");
    for (const pugi::xml_node each : below(node, "ContractExecutionRequirement"))
      if (has_attribute(at(each, "ExecutionRequirementCode"), "listName", "conditions"))
        terms.performance_conditions = text_in(each, "Description", language_);
    take_truth(terms.may_skip_negotiation, text_at(node, "AwardingTerms/NoFurtherNegotiationIndicator"));
    terms.submission_url = text_at(node, "TenderRecipientParty/EndpointID");
    take_months(terms.validity_months, at(node, "TenderValidityPeriod/DurationMeasure"),
                "terms.validityMonths");
    terms.review_deadline = text_in(at(node, "AppealTerms/PresentationPeriod"), "Description", language_);
    const Organisation body =
        organisation(text_at(node, "AppealTerms/AppealReceiverParty/PartyIdentification/ID"));
    if (body.name.empty())
      unsaid("reviewBody.name");
    else
      result_.file.review_body = body;
    take_truth(terms.electronic_ordering, text_at(node, "PostAwardProcess/ElectronicOrderUsageIndicator"));
    take_truth(terms.electronic_payment, text_at(node, "PostAwardProcess/ElectronicPaymentUsageIndicator"));
  }

  void read_process(pugi::xml_node node) {
    NoticeTerms& terms = result_.file.terms;
    take_truth(terms.gpa, text_at(node, "GovernmentAgreementConstraintIndicator"));
    take_truth(terms.reduces_candidates, text_at(node, "CandidateReductionConstraintIndicator"));
    take_moment(result_.tender.deadline, at(node, "TenderSubmissionDeadlinePeriod"), "tender.deadline");
    take_moment(terms.participation_deadline, at(node, "ParticipationRequestReceptionPeriod"),
                "terms.participationDeadline");
    if (!result_.tender.deadline) unsaid("tender.deadline");
    take_count(terms.candidates, text_at(node, "EconomicOperatorShortList/MinimumQuantity"),
               "terms.candidates");
    take(terms.framework,
         coded(node, "ContractingSystem", "ContractingSystemTypeCode", "framework-agreement"),
         "terms.framework");
    const pugi::xml_node framework = at(node, "FrameworkAgreement");
    take_count(terms.framework_participants, text_at(framework, "MaximumOperatorQuantity"),
               "terms.frameworkParticipants");
    terms.framework_reason = text_in(framework, "Justification", language_);
  }

  pugi::xml_node root_;
  FindingLog log_;
  std::string language_;
  ReadNotice result_;
};

}  // namespace

Checked<ReadNotice> read_notice(std::string_view xml, const Limits& limits) {
  pugi::xml_document document;
  if (Findings faults = load_xml(xml, limits, "", document); !faults.empty())
    return tl::make_unexpected(std::move(faults));
  const pugi::xml_node root = document.document_element();
  auto notice = NoticeReader(root, limits).read();
  if (!notice) return notice;
  const std::string second = second_language(root);
  if (second.empty()) return notice;
  const auto translated = NoticeReader(root, limits, second).read();
  if (translated) notice->file.translation = translation_of(*notice, *translated);
  return notice;
}

bool is_notice(std::string_view bytes) {
  constexpr std::size_t beginning = 4096;
  return bytes.substr(0, beginning).find("urn:oasis:names:specification:ubl:schema:xsd:") !=
         std::string_view::npos;
}

}  // namespace importing
