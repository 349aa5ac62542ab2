#include "import/notice_lots.hpp"

#include "import/notice_elements.hpp"
#include "import/text_encoding.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <pugixml.hpp>

namespace importing {
namespace {

using Node = const pugi::xml_node&;

// ---- values, as texts of which equal ones say the same ----------------------------------------------------

std::string moment(pugi::xml_node period) {
  const std::string date = text_at(period, "EndDate");
  const std::string time = text_at(period, "EndTime");
  if (const auto at = notice_moment(date, time)) return at->text();
  return date.empty() ? time : date + " " + time;
}

// Twelve months are a year.
std::string months(pugi::xml_node measure) {
  constexpr int year = 12, most = 1200;
  std::string text = text_of(measure);
  if (text.empty() || has_attribute(measure, "unitCode", "MONTH")) return text;
  int count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool is_count = read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (is_count && has_attribute(measure, "unitCode", "YEAR") && count >= 0 && count <= most / year)
    return std::to_string(count * year);
  return text + " " + measure.attribute("unitCode").value();
}

// The codes of that list among what a lot is about, in one order.
std::string kinds(Node lot, std::string_view list) {
  std::vector<std::string> codes;
  for (const pugi::xml_node kind : below(at(lot, "ProcurementProject"), "ProcurementAdditionalType"))
    if (const pugi::xml_node code = at(kind, "ProcurementTypeCode"); has_attribute(code, "listName", list))
      codes.push_back(text_of(code));
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  std::string all;
  for (const std::string& code : codes) all.append(all.empty() ? "" : ", ").append(code);
  return all;
}

std::string goals_text(Node lot, std::string_view language) {
  std::string last;
  for (const pugi::xml_node kind : below(at(lot, "ProcurementProject"), "ProcurementAdditionalType"))
    if (has_attribute(at(kind, "ProcurementTypeCode"), "listName", "strategic-procurement"))
      if (std::string text = text_in(kind, "ProcurementType", language); !text.empty())
        last = std::move(text);
  return last;
}

std::string conditions(Node lot, std::string_view language) {
  for (const pugi::xml_node each : below(at(lot, "TenderingTerms"), "ContractExecutionRequirement"))
    if (has_attribute(at(each, "ExecutionRequirementCode"), "listName", "conditions"))
      return text_in(each, "Description", language);
  return {};
}

std::string qualification(Node lot, std::string_view path, std::string_view list) {
  return coded(at(lot, "TenderingTerms"), "TendererQualificationRequest", path, list);
}

std::string execution(Node lot, std::string_view list) {
  return coded(at(lot, "TenderingTerms"), "ContractExecutionRequirement", "ExecutionRequirementCode", list);
}

// ---- the fields -------------------------------------------------------------------------------------------

// A text at a path below the lot.
struct PlainField {
  const char* field;
  const char* path;
};

constexpr PlainField plain_fields[]{
    {"terms.renewals", "ProcurementProject/ContractExtension/MaximumNumberNumeric"},
    {"terms.variants", "TenderingTerms/VariantConstraintCode"},
    {"terms.euFunds", "TenderingTerms/FundingProgramCode"},
    {"terms.guaranteeRequired", "TenderingTerms/RequiredFinancialGuarantee/GuaranteeTypeCode"},
    {"terms.documentsUrl", "TenderingTerms/CallForTendersDocumentReference/Attachment/ExternalReference/URI"},
    {"terms.submissionUrl", "TenderingTerms/TenderRecipientParty/EndpointID"},
    {"terms.maySkipNegotiation", "TenderingTerms/AwardingTerms/NoFurtherNegotiationIndicator"},
    {"reviewBody.name", "TenderingTerms/AppealTerms/AppealReceiverParty/PartyIdentification/ID"},
    {"terms.electronicOrdering", "TenderingTerms/PostAwardProcess/ElectronicOrderUsageIndicator"},
    {"terms.electronicPayment", "TenderingTerms/PostAwardProcess/ElectronicPaymentUsageIndicator"},
    {"terms.gpa", "TenderingProcess/GovernmentAgreementConstraintIndicator"},
    {"terms.reducesCandidates", "TenderingProcess/CandidateReductionConstraintIndicator"},
    {"terms.candidates", "TenderingProcess/EconomicOperatorShortList/MinimumQuantity"},
    {"terms.frameworkParticipants", "TenderingProcess/FrameworkAgreement/MaximumOperatorQuantity"},
};

// What has a notation, a list or a language of its own.
struct ReadField {
  const char* field;
  std::string (*value)(Node lot, std::string_view language);
};

constexpr ReadField read_fields[]{
    {"tender.deadline",
     [](Node lot, std::string_view) {
       return moment(at(lot, "TenderingProcess/TenderSubmissionDeadlinePeriod"));
     }},
    {"terms.participationDeadline",
     [](Node lot, std::string_view) {
       return moment(at(lot, "TenderingProcess/ParticipationRequestReceptionPeriod"));
     }},
    {"terms.durationMonths",
     [](Node lot, std::string_view) {
       return months(at(lot, "ProcurementProject/PlannedPeriod/DurationMeasure"));
     }},
    {"terms.validityMonths",
     [](Node lot, std::string_view) {
       return months(at(lot, "TenderingTerms/TenderValidityPeriod/DurationMeasure"));
     }},
    {"terms.reviewDeadline",
     [](Node lot, std::string_view language) {
       return text_in(at(lot, "TenderingTerms/AppealTerms/PresentationPeriod"), "Description", language);
     }},
    {"terms.paymentTerms",
     [](Node lot, std::string_view language) {
       return text_in(at(lot, "TenderingTerms/PaymentTerms"), "Note", language);
     }},
    {"terms.performanceConditions", conditions},
    {"terms.frameworkReason",
     [](Node lot, std::string_view language) {
       return text_in(at(lot, "TenderingProcess/FrameworkAgreement"), "Justification", language);
     }},
    {"terms.framework",
     [](Node lot, std::string_view) {
       return coded(at(lot, "TenderingProcess"), "ContractingSystem", "ContractingSystemTypeCode",
                    "framework-agreement");
     }},
    {"terms.reservedParticipation",
     [](Node lot, std::string_view) {
       return qualification(lot, "SpecificTendererRequirement/TendererRequirementTypeCode",
                            "reserved-procurement");
     }},
    {"terms.legalFormRequired",
     [](Node lot, std::string_view) { return qualification(lot, "CompanyLegalFormCode", "required"); }},
    {"terms.reservedExecution",
     [](Node lot, std::string_view) { return execution(lot, "reserved-execution"); }},
    {"terms.electronicInvoicing", [](Node lot, std::string_view) { return execution(lot, "einvoicing"); }},
    {"terms.electronicCatalogue",
     [](Node lot, std::string_view) { return execution(lot, "ecatalog-submission"); }},
    {"strategy.goals", [](Node lot, std::string_view) { return kinds(lot, "strategic-procurement"); }},
    {"strategy.text", goals_text},
    {"strategy.environment", [](Node lot, std::string_view) { return kinds(lot, "environmental-impact"); }},
    {"strategy.social", [](Node lot, std::string_view) { return kinds(lot, "social-objective"); }},
    {"strategy.innovation", [](Node lot, std::string_view) { return kinds(lot, "innovative-acquisition"); }},
    {"strategy.green", [](Node lot, std::string_view) { return kinds(lot, "gpp-criteria"); }},
};

}  // namespace

LotTerms terms_of_lot(const pugi::xml_node& lot, std::string_view language) {
  LotTerms terms;
  for (const ReadField& each : read_fields) terms.push_back(each.value(lot, language));
  for (const PlainField& each : plain_fields) terms.push_back(text_at(lot, each.path));
  return terms;
}

void note_other_terms(const LotTerms& first, const LotTerms& other, const std::string& lot, FindingLog& log) {
  std::size_t at = 0;
  const auto compare = [&](const char* field) {
    const std::string& value = other[at];
    if (!value.empty() && value != first[at])
      log.add(criteria::warning(
          "notice.lotsDiffer", field,
          {{"lot", lot}, {"field", std::string("notice.field.") + field}, {"value", printable(value)}}));
    ++at;
  };
  for (const ReadField& each : read_fields) compare(each.field);
  for (const PlainField& each : plain_fields) compare(each.field);
}

}  // namespace importing
