#include "criteria/names.hpp"
#include "evaluator/notice/requirements.hpp"
#include "templates/eforms/notice_parts.hpp"

namespace templates {
namespace {

using namespace criteria;

bool has_stages(const NoticeDraft& draft) {
  return draft.question.tender.procedure && evaluator::has_two_stages(*draft.question.tender.procedure);
}
bool has_reductions(const NoticeDraft& draft) {
  return draft.question.tender.procedure == Procedure::negotiated ||
         draft.question.tender.procedure == Procedure::competitive_dialogue;
}
bool is_consultation(const NoticeDraft& draft) {
  return draft.subtype() == NoticeSubtype::market_consultation;
}

// ---- the contract -----------------------------------------------------------------------------------------

UblElement add_kind(const UblElement& project, const char* list, std::string_view code) {
  const UblElement type = project.add("cac:ProcurementAdditionalType");
  type.add("cbc:ProcurementTypeCode", code, {"listName", list});
  return type;
}

void add_strategy(const UblElement& project, const NoticeDraft& draft) {
  const NoticeStrategy& strategy = draft.question.file.strategy;
  for (const EnvironmentalGoal goal : strategy.environment)
    add_kind(project, "environmental-impact", name(goal));
  for (const SocialGoal goal : strategy.social) add_kind(project, "social-objective", name(goal));
  for (const InnovationGoal goal : strategy.innovation)
    add_kind(project, "innovative-acquisition", name(goal));
  for (const GreenCriteria kind : strategy.green) add_kind(project, "gpp-criteria", name(kind));
  for (const StrategicGoal goal : strategy.goals)
    add_texts(add_kind(project, "strategic-procurement", name(goal)), "cbc:ProcurementType", draft,
              [](const NoticeVoice& voice) { return voice.file.strategy.text; });
}

// Of several lots only the whole is estimated.
void add_values(const UblElement& project, const NoticeDraft& draft, bool of_lot) {
  const Tender& tender = draft.question.tender;
  if (of_lot && tender.lots.size() > 1) return;
  const bool has_maximum = is_framework(draft.terms()) && draft.terms().framework_maximum;
  const bool has_estimate = draft.terms().publish_estimate && tender.estimated_value &&
                            !is_result_notice(draft.subtype()) && !is_planning_notice(draft.subtype());
  if (!has_maximum && !has_estimate) return;
  const UblElement total = project.add("cac:RequestedTenderTotal");
  if (has_maximum)
    add_amount(add_extension(total), "efbc:FrameworkMaximumAmount", draft.terms().framework_maximum->value());
  if (has_estimate) add_amount(total, "cbc:EstimatedOverallContractAmount", tender.estimated_value->value());
}

}  // namespace

void add_project(const UblElement& parent, const NoticeDraft& draft, std::optional<std::size_t> lot) {
  const Tender& tender = draft.question.tender;
  const NoticeTerms& terms = draft.terms();
  const UblElement project = parent.add("cac:ProcurementProject");
  project.add("cbc:ID", lot ? tender.lots[*lot].id : tender.reference, {"schemeName", "InternalID"});
  add_texts(project, "cbc:Name", draft, [lot](const NoticeVoice& voice) {
    const std::string& whole = voice.tender.title;
    return lot ? voice.tender.lots[*lot].title.value_or(whole) : whole;
  });
  add_texts(project, "cbc:Description", draft, [lot](const NoticeVoice& voice) {
    const std::string whole = voice.tender.description.value_or("");
    return lot ? voice.tender.lots[*lot].description.value_or(whole) : whole;
  });
  project.add("cbc:ProcurementTypeCode", name(*terms.nature), {"listName", "contract-nature"});
  const bool tells_strategy = !is_planning_notice(draft.subtype()) && !is_consultation(draft);
  if (lot && tells_strategy) add_strategy(project, draft);
  if (!is_planning_notice(draft.subtype()) && !is_consultation(draft))
    add_values(project, draft, lot.has_value());
  bool is_first = true;
  for (const std::string& code : *tender.cpv_codes) {
    project.add(is_first ? "cac:MainCommodityClassification" : "cac:AdditionalCommodityClassification")
        .add("cbc:ItemClassificationCode", code, {"listName", "cpv"});
    is_first = false;
  }
  for (const std::string& place : terms.places) {
    const UblElement address = project.add("cac:RealizedLocation").add("cac:Address");
    address.add("cbc:CountrySubentityCode", place, {"listName", "nuts"});
    address.add("cac:Country").add("cbc:IdentificationCode", "NLD", {"listName", "country"});
  }
  if (lot && terms.duration_months)
    project.add("cac:PlannedPeriod")
        .add("cbc:DurationMeasure", std::to_string(*terms.duration_months), {"unitCode", "MONTH"});
  if (lot && terms.renewals && is_contract_notice(draft.subtype()))
    project.add("cac:ContractExtension").add("cbc:MaximumNumberNumeric", std::to_string(*terms.renewals));
}

// ---- terms ------------------------------------------------------------------------------------------------

namespace {

void add_requirement(const UblElement& terms, const char* list, std::string_view code) {
  terms.add("cac:TendererQualificationRequest")
      .add("cac:SpecificTendererRequirement")
      .add("cbc:TendererRequirementTypeCode", code, {"listName", list});
}

UblElement add_execution(const UblElement& terms, const char* list, std::string_view code) {
  const UblElement requirement = terms.add("cac:ContractExecutionRequirement");
  requirement.add("cbc:ExecutionRequirementCode", code, {"listName", list});
  return requirement;
}

void add_documents(const UblElement& terms, const NoticeDraft& draft) {
  const std::string& address = draft.terms().documents_url;
  if (address.empty()) return;
  const UblElement reference = terms.add("cac:CallForTendersDocumentReference");
  reference.add("cbc:ID", "DOC-1");
  reference.add("cbc:DocumentType", "non-restricted-document");
  reference.add("cac:Attachment").add("cac:ExternalReference").add("cbc:URI", address);
}

void add_qualification(const UblElement& terms, const NoticeDraft& draft) {
  if (draft.terms().legal_form_required)
    terms.add("cac:TendererQualificationRequest")
        .add("cbc:CompanyLegalFormCode", truth(*draft.terms().legal_form_required), {"listName", "required"});
  if (draft.terms().reserved_participation)
    add_requirement(terms, "reserved-procurement", name(*draft.terms().reserved_participation));
  add_requirement(terms, "selection-criteria-source", "epo-procurement-document");
}

void add_executions(const UblElement& terms, const NoticeDraft& draft) {
  const NoticeTerms& said = draft.terms();
  if (said.reserved_execution)
    add_execution(terms, "reserved-execution", *said.reserved_execution ? "yes" : "no");
  if (said.electronic_invoicing) add_execution(terms, "einvoicing", name(*said.electronic_invoicing));
  if (!said.performance_conditions.empty())
    add_texts(add_execution(terms, "conditions", "performance"), "cbc:Description", draft,
              [](const NoticeVoice& voice) { return voice.file.terms.performance_conditions; });
  if (said.electronic_catalogue)
    add_execution(terms, "ecatalog-submission", name(*said.electronic_catalogue));
}

void add_review(const UblElement& terms, const NoticeDraft& draft) {
  if (!tells_review(draft)) return;
  const UblElement appeal = terms.add("cac:AppealTerms");
  if (!draft.terms().review_deadline.empty() && !is_planning_notice(draft.subtype()))
    add_texts(appeal.add("cac:PresentationPeriod"), "cbc:Description", draft,
              [](const NoticeVoice& voice) { return voice.file.terms.review_deadline; });
  add_organisation_reference(appeal.add("cac:AppealReceiverParty"), review_number);
}

void add_recipient(const UblElement& terms, const NoticeDraft& draft) {
  if (draft.terms().submission_url.empty()) return;
  const UblElement recipient = terms.add("cac:TenderRecipientParty");
  recipient.add("cbc:EndpointID", draft.terms().submission_url);
  add_organisation_reference(recipient, buyer_number);
}

void add_information_party(const UblElement& terms, const NoticeDraft& draft) {
  if (is_utilities_notice(draft.subtype()))
    add_organisation_reference(terms.add("cac:AdditionalInformationParty"), buyer_number);
}

void add_funds(const UblElement& terms, const NoticeDraft& draft) {
  if (draft.terms().eu_funds)
    terms.add("cbc:FundingProgramCode", *draft.terms().eu_funds ? "eu-funds" : "no-eu-funds",
              {"listName", "eu-funded"});
}

// In which bids and answers are written: that of the tender, whatever languages the notice has.
void add_language(const UblElement& terms, const NoticeDraft& draft) {
  terms.add("cac:Language").add("cbc:ID", language_code(notice_language(draft.question.file)));
}

void add_call_terms(const UblElement& lot, const NoticeDraft& draft, std::size_t of) {
  const NoticeTerms& said = draft.terms();
  const UblElement terms = lot.add("cac:TenderingTerms");
  if (said.variants) terms.add("cbc:VariantConstraintCode", name(*said.variants), {"listName", "permission"});
  add_funds(terms, draft);
  if (said.guarantee_required)
    terms.add("cac:RequiredFinancialGuarantee")
        .add("cbc:GuaranteeTypeCode", truth(*said.guarantee_required),
             {"listName", "tender-guarantee-required"});
  add_documents(terms, draft);
  if (!said.payment_terms.empty())
    add_texts(terms.add("cac:PaymentTerms"), "cbc:Note", draft,
              [](const NoticeVoice& voice) { return voice.file.terms.payment_terms; });
  add_qualification(terms, draft);
  add_executions(terms, draft);
  add_award_criteria(terms, draft, of);
  add_information_party(terms, draft);
  add_recipient(terms, draft);
  if (said.validity_months && !has_stages(draft))
    terms.add("cac:TenderValidityPeriod")
        .add("cbc:DurationMeasure", std::to_string(*said.validity_months), {"unitCode", "MONTH"});
  add_review(terms, draft);
  add_language(terms, draft);
  if (!said.electronic_ordering && !said.electronic_payment) return;
  const UblElement post = terms.add("cac:PostAwardProcess");
  if (said.electronic_ordering)
    post.add("cbc:ElectronicOrderUsageIndicator", truth(*said.electronic_ordering));
  if (said.electronic_payment)
    post.add("cbc:ElectronicPaymentUsageIndicator", truth(*said.electronic_payment));
}

void add_result_terms(const UblElement& lot, const NoticeDraft& draft, std::size_t of) {
  const UblElement terms = lot.add("cac:TenderingTerms");
  add_funds(terms, draft);
  add_award_criteria(terms, draft, of);
  add_information_party(terms, draft);
  add_review(terms, draft);
}

void add_consultation_terms(const UblElement& lot, const NoticeDraft& draft) {
  const UblElement terms = lot.add("cac:TenderingTerms");
  add_documents(terms, draft);
  add_recipient(terms, draft);
  add_language(terms, draft);
}

void add_terms(const UblElement& lot, const NoticeDraft& draft, std::size_t of) {
  if (is_contract_notice(draft.subtype())) add_call_terms(lot, draft, of);
  if (is_result_notice(draft.subtype())) add_result_terms(lot, draft, of);
  if (is_consultation(draft)) add_consultation_terms(lot, draft);
  if (draft.subtype() == NoticeSubtype::planning) add_review(lot.add("cac:TenderingTerms"), draft);
}

// ---- the process ------------------------------------------------------------------------------------------

void add_moment(const UblElement& period, const Timestamp& moment) {
  period.add("cbc:EndDate", notice_date(moment));
  period.add("cbc:EndTime", notice_time(moment));
}

void add_deadlines(const UblElement& process, const NoticeDraft& draft) {
  if (has_stages(draft)) {
    if (draft.terms().participation_deadline)
      add_moment(process.add("cac:ParticipationRequestReceptionPeriod"),
                 *draft.terms().participation_deadline);
    if (!draft.terms().candidates) return;
    const UblElement list = process.add("cac:EconomicOperatorShortList");
    list.add("cbc:LimitationDescription", "false");
    list.add("cbc:MinimumQuantity", std::to_string(*draft.terms().candidates));
    return;
  }
  if (draft.question.tender.deadline)
    add_moment(process.add("cac:TenderSubmissionDeadlinePeriod"), *draft.question.tender.deadline);
}

void add_framework(const UblElement& process, const NoticeDraft& draft) {
  const NoticeTerms& said = draft.terms();
  const bool is_long = evaluator::is_long_framework(said, draft.subtype());
  const bool is_told =
      is_framework(said) && is_contract_notice(draft.subtype()) && (said.framework_participants || is_long);
  if (!is_told) return;
  const UblElement framework = process.add("cac:FrameworkAgreement");
  if (said.framework_participants)
    framework.add("cbc:MaximumOperatorQuantity", std::to_string(*said.framework_participants));
  if (is_long)
    add_texts(framework, "cbc:Justification", draft,
              [](const NoticeVoice& voice) { return voice.file.terms.framework_reason; });
}

void add_contracting_system(const UblElement& process, const char* list, std::string_view code) {
  process.add("cac:ContractingSystem").add("cbc:ContractingSystemTypeCode", code, {"listName", list});
}

void add_process(const UblElement& lot, const NoticeDraft& draft) {
  if (is_consultation(draft)) {
    add_moment(add_extension(lot.add("cac:TenderingProcess")).add("efac:AnswerReceptionPeriod"),
               *draft.question.file.answers_until);
    return;
  }
  const bool is_call = is_contract_notice(draft.subtype());
  const NoticeTerms& said = draft.terms();
  const UblElement process = lot.add("cac:TenderingProcess");
  if (is_call) process.add("cbc:SubmissionMethodCode", "required", {"listName", "esubmission"});
  if (is_call && has_reductions(draft) && said.reduces_candidates)
    process.add("cbc:CandidateReductionConstraintIndicator", truth(*said.reduces_candidates));
  if (said.gpa && !is_below_threshold(draft.subtype()))
    process.add("cbc:GovernmentAgreementConstraintIndicator", truth(*said.gpa));
  if (is_call) add_deadlines(process, draft);
  process.add("cac:AuctionTerms").add("cbc:AuctionConstraintIndicator", "false");
  add_framework(process, draft);
  if (said.framework) add_contracting_system(process, "framework-agreement", name(*said.framework));
  add_contracting_system(process, "dps-usage", "none");
}

}  // namespace

void add_lot(const UblElement& root, const NoticeDraft& draft, std::size_t index) {
  const bool is_part = is_planning_notice(draft.subtype());
  const UblElement lot = root.add("cac:ProcurementProjectLot");
  lot.add("cbc:ID", lot_id(draft, index), {"schemeName", is_part ? "Part" : "Lot"});
  add_terms(lot, draft, index);
  if (!is_part) add_process(lot, draft);
  add_project(lot, draft, index);
}

}  // namespace templates
