#include "templates/eforms/notice_parts.hpp"

#include <algorithm>
#include <map>

namespace templates {
namespace {

using namespace criteria;
using evaluator::LotResult;
using evaluator::LotWinner;
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
                 const NoticeDraft& draft, const std::string& size) {
  const UblElement company = organisations.add("efac:Organization").add("efac:Company");
  if (!size.empty()) company.add("efbc:CompanySizeCode", size, {"listName", "economic-operator-size"});
  add_organisation_reference(company, number);
  for (const NoticeVoice& voice : draft.voices)
    company.add("cac:PartyName")
        .add("cbc:Name", organisation.name, {"languageID", language_code(voice.language)});
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

// ---- statistics -------------------------------------------------------------------------------------------

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

// ---- winners ----------------------------------------------------------------------------------------------

// A winner with the numbers that the notice gives it: tenders and parties one each, contracts shared by
// those of a lot who signed the same.
struct NumberedWinner {
  const LotWinner* winner;
  std::size_t lot;
  std::size_t number;
  std::size_t contract;
  std::size_t organisation;  // winners of the same name and registration are one
};

std::vector<NumberedWinner> numbered_winners(const NoticeDraft& draft) {
  std::vector<NumberedWinner> all;
  std::map<std::pair<std::string, std::string>, std::size_t> organisations;
  std::size_t contracts = 0;
  for (std::size_t lot = 0; lot < draft.results.size(); ++lot) {
    std::map<std::string, std::size_t> signed_here;
    for (const LotWinner& winner : draft.results[lot].winners) {
      const Organisation organisation = organisation_of(draft, *winner.bid);
      const auto who = organisations.try_emplace({organisation.name, organisation.registration},
                                                 first_bidder_number + organisations.size());
      const auto what = signed_here.try_emplace(winner.contract, contracts + 1);
      if (what.second) ++contracts;
      all.push_back({&winner, lot, all.size() + 1, what.first->second, who.first->second});
    }
  }
  return all;
}

void add_reference(const UblElement& parent, const char* name, const char* prefix, std::size_t number,
                   const char* scheme) {
  parent.add(name).add("cbc:ID", numbered(prefix, number), {"schemeName", scheme});
}

// ---- what became of a lot ---------------------------------------------------------------------------------

// Of a lot that is won; what the terms tell is of the whole, and of a lot only where there is one.
std::optional<Number> framework_maximum(const NoticeDraft& draft, const LotResult& of) {
  if (of.winners.empty() || !is_framework(draft.terms())) return std::nullopt;
  if (of.award && of.award->framework_maximum) return of.award->framework_maximum->value();
  const bool is_only = draft.results.size() == 1;
  if (!is_only || !draft.terms().framework_maximum) return std::nullopt;
  return draft.terms().framework_maximum->value();
}

void add_lot_result(const UblElement& notice, const NoticeDraft& draft, std::size_t index,
                    const std::vector<NumberedWinner>& winners) {
  const LotResult& of = draft.results[index];
  const bool is_won = !of.winners.empty();
  const UblElement result = notice.add("efac:LotResult");
  result.add("cbc:ID", numbered("RES", index + 1), {"schemeName", "result"});
  result.add("cbc:TenderResultCode", is_won ? "selec-w" : "clos-nw", {"listName", "winner-selection-status"});
  if (!is_won)
    result.add("efac:DecisionReason")
        .add("efbc:DecisionReasonCode", name(*of.award->no_award), {"listName", "non-award-justification"});
  for (const NumberedWinner& each : winners)
    if (each.lot == index) add_reference(result, "efac:LotTender", "TEN", each.number, "tender");
  if (const auto maximum = framework_maximum(draft, of))
    add_amount(result.add("efac:FrameworkAgreementValues"), "cbc:MaximumValueAmount", *maximum);
  const bool were_none = of.award && of.award->no_award == NoAwardReason::none_received;
  if (!were_none) add_statistics(result, of, draft.subtype());
  std::size_t written = 0;
  for (const NumberedWinner& each : winners) {
    if (each.lot != index || each.contract <= written) continue;
    written = each.contract;
    add_reference(result, "efac:SettledContract", "CON", each.contract, "contract");
  }
  result.add("efac:TenderLot").add("cbc:ID", lot_id(draft, index), {"schemeName", "Lot"});
}

void add_winning_tender(const UblElement& notice, const NoticeDraft& draft, const NumberedWinner& of) {
  const LotWinner& winner = *of.winner;
  const NoticeBidder* bidder = find_bidder(draft.question.file, winner.bid->id);
  const UblElement tender = notice.add("efac:LotTender");
  tender.add("cbc:ID", numbered("TEN", of.number), {"schemeName", "tender"});
  tender.add("cbc:RankCode", std::to_string(winner.rank));
  tender.add("efbc:TenderRankedIndicator", "true");
  if (is_utilities_notice(draft.subtype())) tender.add("efbc:TenderVariantIndicator", "false");
  if (winner.value) add_amount(tender.add("cac:LegalMonetaryTotal"), "cbc:PayableAmount", *winner.value);
  if (bidder && bidder->subcontracting) {
    const UblElement term = tender.add("efac:SubcontractingTerm");
    term.add("efbc:TermCode", *bidder->subcontracting ? "yes" : "no", {"listName", "applicability"});
    // What part it is worth is not among what is recorded.
    if (*bidder->subcontracting) {
      term.add("efbc:PercentageKnownIndicator", "false");
      term.add("efbc:ValueKnownIndicator", "false");
    }
  }
  add_reference(tender, "efac:TenderingParty", "TPA", of.number, "tendering-party");
  tender.add("efac:TenderLot").add("cbc:ID", lot_id(draft, of.lot), {"schemeName", "Lot"});
  tender.add("efac:TenderReference").add("cbc:ID", winner.bid->id);
}

void add_contract(const UblElement& notice, const NoticeDraft& draft, const NumberedWinner& first,
                  const std::vector<NumberedWinner>& winners) {
  const LotResult& of = draft.results[first.lot];
  const UblElement contract = notice.add("efac:SettledContract");
  contract.add("cbc:ID", numbered("CON", first.contract), {"schemeName", "contract"});
  if (of.award->decided_on) contract.add("cbc:AwardDate", notice_date(*of.award->decided_on));
  if (of.award->concluded_on) contract.add("cbc:IssueDate", notice_date(*of.award->concluded_on));
  // The framework agreement itself, no contract within one.
  if (is_framework(draft.terms())) contract.add("efbc:ContractFrameworkIndicator", "false");
  add_organisation_reference(contract.add("cac:SignatoryParty"), buyer_number);
  contract.add("efac:ContractReference").add("cbc:ID", first.winner->contract);
  for (const NumberedWinner& each : winners)
    if (each.contract == first.contract)
      add_reference(contract, "efac:LotTender", "TEN", each.number, "tender");
}

// A framework agreement is worth its maximum, other contracts what they are.
void add_totals(const UblElement& notice, const NoticeDraft& draft) {
  Number total;
  const bool frames = is_framework(draft.terms());
  for (const LotResult& of : draft.results) {
    if (of.winners.empty()) continue;
    const auto worth = frames ? framework_maximum(draft, of) : of.winners.front().value;
    if (worth) total += *worth;
  }
  if (!total.is_zero())
    add_amount(notice, frames ? "efbc:OverallMaximumFrameworkContractsAmount" : "cbc:TotalAmount", total);
}

}  // namespace

void add_result(const UblElement& extension, const NoticeDraft& draft) {
  const auto winners = numbered_winners(draft);
  const UblElement notice = extension.add("efac:NoticeResult");
  add_totals(notice, draft);
  for (std::size_t i = 0; i < draft.results.size(); ++i) add_lot_result(notice, draft, i, winners);
  for (const NumberedWinner& each : winners) add_winning_tender(notice, draft, each);
  std::size_t written = 0;
  for (const NumberedWinner& each : winners) {
    if (each.contract <= written) continue;
    written = each.contract;
    add_contract(notice, draft, each, winners);
  }
  for (const NumberedWinner& each : winners) {
    const UblElement party = notice.add("efac:TenderingParty");
    party.add("cbc:ID", numbered("TPA", each.number), {"schemeName", "tendering-party"});
    add_reference(party, "efac:Tenderer", "ORG", each.organisation, "organization");
  }
}

void add_organisations(const UblElement& extension, const NoticeDraft& draft) {
  const NoticeFile& file = draft.question.file;
  const UblElement organisations = extension.add("efac:Organizations");
  add_company(organisations, file.buyer.value_or(Organisation{}), buyer_number, draft, {});
  if (tells_review(draft)) add_company(organisations, *file.review_body, review_number, draft, {});
  std::size_t next = first_bidder_number;
  for (const NumberedWinner& each : numbered_winners(draft)) {
    if (each.organisation != next) continue;
    const NoticeBidder* bidder = find_bidder(file, each.winner->bid->id);
    add_company(organisations, organisation_of(draft, *each.winner->bid), next++, draft,
                bidder && bidder->size ? size_code(*bidder->size) : "");
  }
}

}  // namespace templates
