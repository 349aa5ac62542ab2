#include "templates/eforms/notice.hpp"

#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "evaluator/notice/requirements.hpp"
#include "templates/eforms/notice_parts.hpp"
#include "templates/local_time.hpp"

#include <fmt/format.h>

namespace templates {

using namespace criteria;

// ---- notations --------------------------------------------------------------------------------------------

std::string_view language_code(Language language) { return language == Language::nl ? "NLD" : "ENG"; }

void add_texts(const UblElement& parent, const char* name, const NoticeDraft& draft, const VoiceText& text) {
  for (const NoticeVoice& voice : draft.voices)
    parent.add_filled(name, text(voice), {"languageID", language_code(voice.language)});
}

std::string numbered(std::string_view prefix, std::size_t number) {
  return fmt::format("{}-{:04}", prefix, number);
}

std::string lot_id(const NoticeDraft& draft, std::size_t index) {
  const std::size_t number = draft.question.tender.lots.size() == 1 ? 0 : index + 1;
  return numbered(is_planning_notice(draft.subtype()) ? "PAR" : "LOT", number);
}

namespace {

// "+01:00", by which the clock of the Netherlands is ahead.
std::string zone_of(const Timestamp& moment) {
  constexpr std::size_t to_seconds = std::string_view("2027-01-15T12:00:00").size();
  std::string local = local_time_text(moment);
  if (local.size() < to_seconds) local.append(":00");
  const auto shifted = Timestamp::parse(local.substr(0, to_seconds) + "Z");
  constexpr std::int64_t hour = 3600;
  return fmt::format("+{:02}:00", shifted ? (shifted->seconds() - moment.seconds()) / hour : 1);
}

}  // namespace

std::string notice_date(const Timestamp& moment) {
  constexpr std::size_t date_size = 10;
  return local_time_text(moment).substr(0, date_size) + zone_of(moment);
}

std::string notice_time(const Timestamp& moment) {
  constexpr std::size_t time_at = 11, time_size = 8, without_seconds = 5;
  std::string time = local_time_text(moment).substr(time_at, time_size);
  if (time.size() == without_seconds) time.append(":00");
  return time + zone_of(moment);
}

std::string notice_date(const Date& date) {
  const auto noon = Timestamp::parse(date.text() + "T11:00:00Z");
  return date.text() + zone_of(noon.value_or(Timestamp{}));
}

std::string_view truth(bool value) { return value ? "true" : "false"; }

std::string plain_amount(const Number& amount) {
  constexpr int cents = 2;
  const std::string exact = amount.to_truncated(cents);
  return exact.find('.') == std::string::npos ? exact : amount.to_decimal(cents, RoundingMode::half_up);
}

void add_organisation_reference(const UblElement& parent, std::size_t number) {
  parent.add("cac:PartyIdentification")
      .add("cbc:ID", numbered("ORG", number), {"schemeName", "organization"});
}

void add_amount(const UblElement& parent, const char* name, const Number& amount) {
  parent.add(name, plain_amount(amount), {"currencyID", "EUR"});
}

bool tells_review(const NoticeDraft& draft) {
  const auto& body = draft.question.file.review_body;
  return body && !body->name.empty() && draft.subtype() != NoticeSubtype::market_consultation &&
         draft.subtype() != NoticeSubtype::planning_below;
}

// ---- the procedure ----------------------------------------------------------------------------------------

namespace {

std::string_view procedure_code(Procedure procedure) {
  switch (procedure) {
    case Procedure::open:
      return "open";
    case Procedure::restricted:
      return "restricted";
    case Procedure::negotiated:
      return "neg-w-call";
    case Procedure::competitive_dialogue:
      return "comp-dial";
    case Procedure::private_tender:
      return "oth-single";
    case Procedure::single_tender:
      return "neg-wo-call";
  }
  return {};
}

bool tells_procedure(const NoticeDraft& draft) {
  return is_contract_notice(draft.subtype()) || is_result_notice(draft.subtype());
}

void add_procedure_terms(const UblElement& root, const NoticeDraft& draft) {
  const bool is_call = is_contract_notice(draft.subtype());
  const bool is_below = is_below_threshold(draft.subtype());
  if (!is_call && !is_below) return;
  const UblElement terms = root.add("cac:TenderingTerms");
  if (is_below) {
    const UblElement law = terms.add("cac:ProcurementLegislationDocumentReference");
    law.add("cbc:ID", "LocalLegalBasis");
    add_texts(law, "cbc:DocumentDescription", draft,
              [](const NoticeVoice& voice) { return voice.file.national_law; });
  }
  if (!is_call) return;
  terms.add("cac:TendererQualificationRequest")
      .add("cac:SpecificTendererRequirement")
      .add("cbc:TendererRequirementTypeCode", "epo-procurement-document",
           {"listName", "exclusion-grounds-source"});
  if (draft.question.tender.lots.size() > 1 && draft.terms().most_lots)
    terms.add("cac:LotDistribution")
        .add("cbc:MaximumLotsSubmittedNumeric", std::to_string(*draft.terms().most_lots));
}

void add_procedure_process(const UblElement& root, const NoticeDraft& draft) {
  const Tender& tender = draft.question.tender;
  if (!tells_procedure(draft) || !tender.procedure) return;
  const UblElement process = root.add("cac:TenderingProcess");
  process.add("cbc:ProcedureCode", procedure_code(*tender.procedure),
              {"listName", "procurement-procedure-type"});
  const bool is_call = is_contract_notice(draft.subtype());
  if (is_call && tender.lots.size() > 1 && !draft.terms().most_lots)
    process.add("cbc:PartPresentationCode", "all", {"listName", "tenderlot-presentation"});
  if (!evaluator::can_be_accelerated(*tender.procedure, draft.subtype()) || !draft.terms().accelerated)
    return;
  const UblElement reason = process.add("cac:ProcessJustification");
  reason.add("cbc:ProcessReasonCode", truth(*draft.terms().accelerated),
             {"listName", "accelerated-procedure"});
  if (*draft.terms().accelerated)
    add_texts(reason, "cbc:ProcessReason", draft,
              [](const NoticeVoice& voice) { return voice.file.terms.accelerated_reason; });
}

void add_buyer(const UblElement& root, const NoticeDraft& draft) {
  const NoticeFile& file = draft.question.file;
  const UblElement party = root.add("cac:ContractingParty");
  const bool is_utility = is_utilities_notice(draft.subtype());
  if (!is_utility && file.legal_type)
    party.add("cac:ContractingPartyType")
        .add("cbc:PartyTypeCode", name(*file.legal_type), {"listName", "buyer-legal-type"});
  if (!is_utility && file.activity)
    party.add("cac:ContractingActivity")
        .add("cbc:ActivityTypeCode", name(*file.activity), {"listName", "authority-activity"});
  if (is_utility)
    party.add("cac:ContractingActivity")
        .add("cbc:ActivityTypeCode", name(*file.utility_activity), {"listName", "entity-activity"});
  add_organisation_reference(party.add("cac:Party"), buyer_number);
}

}  // namespace

void add_procedure(const UblElement& root, const NoticeDraft& draft) {
  add_buyer(root, draft);
  add_procedure_terms(root, draft);
  add_procedure_process(root, draft);
  add_project(root, draft, std::nullopt);
}

// ---- the notice -------------------------------------------------------------------------------------------

namespace {

const char* root_name(NoticeSubtype subtype) {
  if (is_contract_notice(subtype)) return "ContractNotice";
  return is_result_notice(subtype) ? "ContractAwardNotice" : "PriorInformationNotice";
}

UblAttribute notice_list(NoticeSubtype subtype) {
  if (is_contract_notice(subtype)) return {"listName", "competition"};
  if (is_result_notice(subtype)) return {"listName", "result"};
  return {"listName", is_planning_notice(subtype) ? "planning" : "consultation"};
}

std::string_view notice_type(NoticeSubtype subtype) {
  if (is_contract_notice(subtype)) return "cn-standard";
  if (is_result_notice(subtype)) return "can-standard";
  return is_planning_notice(subtype) ? "pin-only" : "pmc";
}

std::string_view legal_basis(NoticeSubtype subtype) {
  if (is_below_threshold(subtype)) return "other";
  return is_utilities_notice(subtype) ? "32014L0025" : "32014L0024";
}

void add_changes(const UblElement& extension, const NoticeDraft& draft) {
  const NoticeChange* change = draft.question.change;
  if (!change) return;
  const UblElement changes = extension.add("efac:Changes");
  changes.add("efbc:ChangedNoticeIdentifier", draft.issue.changes_id + "-01");
  const UblElement what = changes.add("efac:Change");
  const VoiceText told = [&draft, change](const NoticeVoice& voice) {
    const auto index = static_cast<std::size_t>(change - draft.question.file.changes.data());
    return voice.file.changes[index].text;
  };
  add_texts(what, "efbc:ChangeDescription", draft, told);
  if (change->documents_changed)
    what.add("efbc:ProcurementDocumentsChangeDate", notice_date(*change->documents_changed));
  what.add("efbc:ProcurementDocumentsChangeIndicator", truth(change->documents_changed.has_value()));
  const std::size_t lots = draft.question.tender.lots.size();
  what.add("efac:ChangedSection").add("efbc:ChangedSectionIdentifier", "PROCEDURE");
  for (std::size_t i = 0; i < lots; ++i)
    what.add("efac:ChangedSection").add("efbc:ChangedSectionIdentifier", lot_id(draft, i));
  const UblElement reason = changes.add("efac:ChangeReason");
  reason.add("cbc:ReasonCode", name(change->reason), {"listName", "change-corrig-justification"});
  add_texts(reason, "efbc:ReasonDescription", draft, told);
}

void add_header(const UblElement& root, const NoticeDraft& draft) {
  const NoticeSubtype subtype = draft.subtype();
  root.add("cbc:UBLVersionID", "2.3");
  root.add("cbc:CustomizationID", eforms_version);
  root.add("cbc:ID", draft.issue.id, {"schemeName", "notice-id"});
  if (tells_procedure(draft)) root.add("cbc:ContractFolderID", draft.question.file.procedure);
  root.add("cbc:IssueDate", notice_date(draft.issue.at));
  root.add("cbc:IssueTime", notice_time(draft.issue.at));
  root.add("cbc:VersionID", "01");
  if (is_planning_notice(subtype) && draft.question.file.planned_on)
    root.add("cbc:PlannedDate", notice_date(*draft.question.file.planned_on));
  root.add("cbc:RegulatoryDomain", legal_basis(subtype));
  root.add("cbc:NoticeTypeCode", notice_type(subtype), notice_list(subtype));
  root.add("cbc:NoticeLanguageCode", language_code(draft.voices.front().language));
  for (std::size_t i = 1; i < draft.voices.size(); ++i)
    root.add("cac:AdditionalNoticeLanguage").add("cbc:ID", language_code(draft.voices[i].language));
}

std::string written(const NoticeDraft& draft) {
  const char* name = root_name(draft.subtype());
  const UblDocument document(name, fmt::format("urn:oasis:names:specification:ubl:schema:xsd:{}-2", name));
  const UblElement root = document.root();
  const UblElement extension = add_extension(root);
  add_changes(extension, draft);
  if (is_result_notice(draft.subtype())) add_result(extension, draft);
  extension.add("efac:NoticeSubType")
      .add("cbc:SubTypeCode", criteria::name(draft.subtype()), {"listName", "notice-subtype"});
  add_organisations(extension, draft);
  add_header(root, draft);
  add_procedure(root, draft);
  for (std::size_t i = 0; i < draft.question.tender.lots.size(); ++i) add_lot(root, draft, i);
  // The field exists for other notices; the rules ask it of results with this value.
  if (is_result_notice(draft.subtype())) root.add("cac:TenderResult").add("cbc:AwardDate", "2000-01-01Z");
  return document.text();
}

// ---- languages --------------------------------------------------------------------------------------------

Language written_language(TextLanguage language) {
  return language == TextLanguage::nl ? Language::nl : Language::en;
}

std::vector<NoticeVoice> voices_of(const evaluator::NoticeQuestion& question) {
  std::vector<NoticeVoice> voices;
  const NoticeVoice own{written_language(question.file.language), question.tender, question.file};
  for (const TextLanguage language : question.languages) {
    if (language == question.file.language) {
      voices.push_back(own);
      continue;
    }
    auto other = translated(question.tender, question.file);
    voices.push_back({written_language(language), std::move(other.tender), std::move(other.file)});
  }
  if (voices.empty()) voices.push_back(own);
  return voices;
}

// ---- lengths ----------------------------------------------------------------------------------------------

void check_lengths(const Lot& lot, const std::string& place, Language language, Findings& findings) {
  check_notice_length(lot.id, NoticeLengths::id, place + ".id", findings);
  check_notice_length(lot.title.value_or(""), NoticeLengths::line, place + ".title", findings);
  check_notice_length(lot.description.value_or(""), NoticeLengths::text, place + ".description", findings);
  const FlatCriteria flat = flat_criteria(lot, language);
  check_notice_length(flat.formula, NoticeLengths::formula, place + ".award", findings);
  for (const FlatCriterion& criterion : flat.criteria) {
    check_notice_length(criterion.name, NoticeLengths::line, place + ".criteria", findings);
    check_notice_length(criterion.description, NoticeLengths::text, place + ".criteria", findings);
  }
}

// Of a translation at the place "translation", which is where it can be mended.
void check_lengths(const NoticeVoice& voice, const std::string& place, Findings& findings) {
  const Tender& tender = voice.tender;
  check_notice_length(tender.reference, NoticeLengths::id, place + ".reference", findings);
  check_notice_length(tender.title, NoticeLengths::line, place + ".title", findings);
  check_notice_length(tender.description.value_or(""), NoticeLengths::text, place + ".description", findings);
  for (std::size_t i = 0; i < tender.lots.size(); ++i)
    check_lengths(tender.lots[i], fmt::format("{}.lots[{}]", place, i), voice.language, findings);
}

}  // namespace

namespace {

// What a notice tells of an award lies not after the notice itself (BT-145, BT-1451).
void check_award_days(const evaluator::NoticeQuestion& question, const Date& today, Findings& findings) {
  if (!is_result_notice(question.subtype)) return;
  for (std::size_t i = 0; i < question.file.awards.size(); ++i) {
    const NoticeAward& award = question.file.awards[i];
    if (award.no_award || !find_lot(question.tender, award.lot)) continue;
    const auto check = [&](const std::optional<Date>& day, const char* member) {
      if (day && *day > today)
        findings.push_back(error("notice.dayToCome", fmt::format("awards[{}].{}", i, member),
                                 {{"field", std::string("notice.field.awards.") + member},
                                  {"day", day->text()},
                                  {"lot", award.lot},
                                  {"subtype", std::string(name(question.subtype))}}));
    };
    check(award.decided_on, "decidedOn");
    check(award.concluded_on, "concludedOn");
  }
}

}  // namespace

Findings notice_findings(const evaluator::NoticeQuestion& question, const Timestamp& at) {
  Findings findings = evaluator::missing_for_notice(question, at);
  check_award_days(question, local_day(at), findings);
  for (const NoticeVoice& voice : voices_of(question))
    check_lengths(voice, voice.file.language == question.file.language ? "tender" : "translation", findings);
  return findings;
}

Checked<std::string> notice_xml(const evaluator::NoticeQuestion& question, const NoticeIssue& issue) {
  Findings findings = notice_findings(question, issue.at);
  if (has_errors(findings)) return tl::make_unexpected(std::move(findings));
  NoticeDraft draft{question, issue, voices_of(question), {}};
  if (is_result_notice(question.subtype)) draft.results = evaluator::lot_results(question);
  return written(draft);
}

Language notice_language(const NoticeFile& file) { return written_language(file.language); }

}  // namespace templates
