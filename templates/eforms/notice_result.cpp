#include "templates/eforms/notice_parts.hpp"

namespace templates {
namespace {

using namespace criteria;
using evaluator::LotResult;
using evaluator::ReceivedBids;

std::string size_code(SizeClass size) {
  switch (size) {
    case SizeClass::micro:
      return "micro";
    case SizeClass::small:
      return "small";
    case SizeClass::medium:
      return "medium";
    case SizeClass::large:
      return "large";
  }
  return {};
}

Organisation organisation_of(const NoticeDraft& draft, const Bid& bid) {
  const NoticeBidder* bidder = find_bidder(draft.question.file, bid.id);
  Organisation organisation = bidder ? bidder->organisation : Organisation{};
  if (organisation.name.empty() && bid.bidder) organisation.name = bid.bidder->name;
  return organisation;
}

void add_company(const UblElement& organisations, const Organisation& organisation, std::size_t number,
                 const UblAttribute& language, const std::string& size) {
  const UblElement company = organisations.add("efac:Organization").add("efac:Company");
  if (!size.empty()) company.add("efbc:CompanySizeCode", size, {"listName", "economic-operator-size"});
  add_organisation_reference(company, number);
  company.add("cac:PartyName").add("cbc:Name", organisation.name, language);
  const UblElement address = company.add("cac:PostalAddress");
  address.add_filled("cbc:StreetName", organisation.street);
  address.add_filled("cbc:CityName", organisation.city);
  address.add_filled("cbc:PostalZone", organisation.postcode);
  address.add_filled("cbc:CountrySubentityCode", organisation.nuts, {"listName", "nuts"});
  address.add("cac:Country").add("cbc:IdentificationCode", organisation.country, {"listName", "country"});
  if (!organisation.registration.empty())
    company.add("cac:PartyLegalEntity").add("cbc:CompanyID", organisation.registration);
  if (organisation.telephone.empty() && organisation.email.empty()) return;
  const UblElement contact = company.add("cac:Contact");
  contact.add_filled("cbc:Telephone", organisation.telephone);
  contact.add_filled("cbc:ElectronicMail", organisation.email);
}

// ---- what became of a lot ---------------------------------------------------------------------------------

void add_statistics(const UblElement& result, const LotResult& of, NoticeSubtype subtype) {
  const ReceivedBids& received = of.received;
  const auto add = [&](const char* code, int count) {
    const UblElement statistics = result.add("efac:ReceivedSubmissionsStatistics");
    statistics.add("efbc:StatisticsCode", code, {"listName", "received-submission-type"});
    statistics.add("efbc:StatisticsNumeric", std::to_string(count));
  };
  add("tenders", received.all);
  add("t-large", received.large);
  add("t-micro", received.micro);
  add("t-small", received.small);
  add("t-med", received.medium);
  add("t-no-eea", received.outside_eea);
  add("t-oth-eea", received.other_eea);
  if (subtype != NoticeSubtype::award_below) add("t-esubm", received.electronic);
}

// Numbers of tenders, contracts and parties follow the lot.
void add_lot_result(const UblElement& notice, const NoticeDraft& draft, std::size_t index) {
  const LotResult& of = draft.results[index];
  const std::size_t number = index + 1;
  const UblElement result = notice.add("efac:LotResult");
  result.add("cbc:ID", numbered("RES", number), {"schemeName", "result"});
  result.add("cbc:TenderResultCode", of.winner ? "selec-w" : "clos-nw",
             {"listName", "winner-selection-status"});
  if (!of.winner)
    result.add("efac:DecisionReason")
        .add("efbc:DecisionReasonCode", name(*of.award->no_award), {"listName", "non-award-justification"});
  else
    result.add("efac:LotTender").add("cbc:ID", numbered("TEN", number), {"schemeName", "tender"});
  if (of.winner && is_framework(draft.terms()) && draft.terms().framework_maximum)
    add_amount(result.add("efac:FrameworkAgreementValues"), "cbc:MaximumValueAmount",
               draft.terms().framework_maximum->value());
  const bool were_none = of.award && of.award->no_award == NoAwardReason::none_received;
  if (!were_none) add_statistics(result, of, draft.subtype());
  if (of.winner)
    result.add("efac:SettledContract").add("cbc:ID", numbered("CON", number), {"schemeName", "contract"});
  result.add("efac:TenderLot").add("cbc:ID", lot_id(draft, index), {"schemeName", "Lot"});
}

void add_winning_tender(const UblElement& notice, const NoticeDraft& draft, std::size_t index) {
  const LotResult& of = draft.results[index];
  const std::size_t number = index + 1;
  const NoticeBidder* bidder = find_bidder(draft.question.file, of.winner->id);
  const UblElement tender = notice.add("efac:LotTender");
  tender.add("cbc:ID", numbered("TEN", number), {"schemeName", "tender"});
  tender.add("cbc:RankCode", "1");
  tender.add("efbc:TenderRankedIndicator", "true");
  if (is_utilities_notice(draft.subtype())) tender.add("efbc:TenderVariantIndicator", "false");
  if (of.value) add_amount(tender.add("cac:LegalMonetaryTotal"), "cbc:PayableAmount", *of.value);
  if (bidder && bidder->subcontracting) {
    const UblElement term = tender.add("efac:SubcontractingTerm");
    term.add("efbc:TermCode", *bidder->subcontracting ? "yes" : "no", {"listName", "applicability"});
    // What part it is worth is not among what is recorded.
    if (*bidder->subcontracting) {
      term.add("efbc:PercentageKnownIndicator", "false");
      term.add("efbc:ValueKnownIndicator", "false");
    }
  }
  tender.add("efac:TenderingParty").add("cbc:ID", numbered("TPA", number), {"schemeName", "tendering-party"});
  tender.add("efac:TenderLot").add("cbc:ID", lot_id(draft, index), {"schemeName", "Lot"});
  tender.add("efac:TenderReference").add("cbc:ID", of.winner->id);
}

void add_contract(const UblElement& notice, const NoticeDraft& draft, std::size_t index) {
  const LotResult& of = draft.results[index];
  const std::size_t number = index + 1;
  const UblElement contract = notice.add("efac:SettledContract");
  contract.add("cbc:ID", numbered("CON", number), {"schemeName", "contract"});
  if (of.award->decided_on) contract.add("cbc:AwardDate", notice_date(*of.award->decided_on));
  if (of.award->concluded_on) contract.add("cbc:IssueDate", notice_date(*of.award->concluded_on));
  // The framework agreement itself, no contract within one.
  if (is_framework(draft.terms())) contract.add("efbc:ContractFrameworkIndicator", "false");
  add_organisation_reference(contract.add("cac:SignatoryParty"), buyer_number);
  contract.add("efac:ContractReference").add("cbc:ID", of.award->contract);
  contract.add("efac:LotTender").add("cbc:ID", numbered("TEN", number), {"schemeName", "tender"});
}

// A framework agreement is worth its maximum, other contracts what they are.
void add_totals(const UblElement& notice, const NoticeDraft& draft) {
  Number total;
  const bool frames = is_framework(draft.terms());
  for (const LotResult& of : draft.results) {
    if (!of.winner) continue;
    if (frames && draft.terms().framework_maximum)
      total += draft.terms().framework_maximum->value();
    else if (!frames && of.value)
      total += *of.value;
  }
  if (!total.is_zero())
    add_amount(notice, frames ? "efbc:OverallMaximumFrameworkContractsAmount" : "cbc:TotalAmount", total);
}

}  // namespace

std::map<std::string, std::size_t> winner_numbers(const NoticeDraft& draft) {
  std::map<std::string, std::size_t> numbers;
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  for (const LotResult& of : draft.results) {
    if (!of.winner) continue;
    const Organisation organisation = organisation_of(draft, *of.winner);
    const auto [place, _] =
        known.try_emplace({organisation.name, organisation.registration}, first_bidder_number + known.size());
    numbers.emplace(of.winner->id, place->second);
  }
  return numbers;
}

void add_result(const UblElement& extension, const NoticeDraft& draft) {
  const auto numbers = winner_numbers(draft);
  const UblElement notice = extension.add("efac:NoticeResult");
  add_totals(notice, draft);
  for (std::size_t i = 0; i < draft.results.size(); ++i) add_lot_result(notice, draft, i);
  for (std::size_t i = 0; i < draft.results.size(); ++i)
    if (draft.results[i].winner) add_winning_tender(notice, draft, i);
  for (std::size_t i = 0; i < draft.results.size(); ++i)
    if (draft.results[i].winner) add_contract(notice, draft, i);
  for (std::size_t i = 0; i < draft.results.size(); ++i) {
    if (!draft.results[i].winner) continue;
    const UblElement party = notice.add("efac:TenderingParty");
    party.add("cbc:ID", numbered("TPA", i + 1), {"schemeName", "tendering-party"});
    party.add("efac:Tenderer")
        .add("cbc:ID", numbered("ORG", numbers.at(draft.results[i].winner->id)),
             {"schemeName", "organization"});
  }
}

void add_organisations(const UblElement& extension, const NoticeDraft& draft) {
  const NoticeFile& file = draft.question.file;
  const UblElement organisations = extension.add("efac:Organizations");
  const UblAttribute language = in_language(draft);
  add_company(organisations, file.buyer.value_or(Organisation{}), buyer_number, language, {});
  if (tells_review(draft)) add_company(organisations, *file.review_body, review_number, language, {});
  std::size_t written = first_bidder_number;
  const auto numbers = winner_numbers(draft);
  for (const LotResult& of : draft.results) {
    if (!of.winner || numbers.at(of.winner->id) != written) continue;
    const NoticeBidder* bidder = find_bidder(file, of.winner->id);
    add_company(organisations, organisation_of(draft, *of.winner), written++, language,
                bidder && bidder->size ? size_code(*bidder->size) : "");
  }
}

}  // namespace templates
