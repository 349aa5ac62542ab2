// What the European notices (aankondigingen, eForms) tell of a tender beside its definition: who buys, under
// which law, for how long, where a bidder objects, and afterwards who won what. It is kept apart from the
// definition, whose hash bidders were given: a telephone number that changes corrects no tender.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/dossier.hpp"
#include "criteria/notice_codes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// Absent is the empty text.
struct Organisation {
  std::string name;
  std::string registration;  // at the trade register (KVK, 8 digits), or an OIN (20 digits)
  std::string street, postcode, city;
  std::string nuts;             // of level 3, where it is in the Netherlands
  std::string country = "NLD";  // ISO 3166-1, three letters
  std::string email, telephone;
  bool operator==(const Organisation&) const = default;
};

// What the buyer says in a notice of the contract and of how bids are sent. Absent: not said yet.
struct NoticeTerms {
  std::optional<ContractNature> nature;
  std::vector<std::string> places;  // NUTS 3 in which the contract is performed
  std::optional<int> duration_months;
  std::optional<int> validity_months;  // for which a bid holds
  std::string documents_url;           // of the tender documents, open to all
  std::string submission_url;          // where bids are sent, or answers to a consultation
  std::string review_deadline;         // how long and where a bidder objects
  std::optional<bool> eu_funds, gpa, accelerated, electronic_ordering, electronic_payment, reserved_execution;
  std::optional<Permission> electronic_invoicing, electronic_catalogue, variants;
  std::optional<ReservedParticipation> reserved_participation;
  std::optional<FrameworkKind> framework;
  std::optional<Decimal> framework_maximum;  // euro excluding VAT
  std::optional<int> framework_participants;
  std::string framework_reason;  // of more than four years
  std::string accelerated_reason;
  bool publish_estimate = false;                    // the estimated value may stand in the notice
  std::optional<int> most_lots;                     // for which one bidder may bid; absent: all of them
  std::optional<Timestamp> participation_deadline;  // of requests, in procedures of two stages
  std::optional<int> candidates;                    // that are invited at least
  std::optional<bool> reduces_candidates;           // in stages, while it negotiates
  std::optional<bool> may_skip_negotiation;         // award on the first bids
  // Of entities under Directive 2014/25/EU.
  std::optional<bool> guarantee_required, legal_form_required;
  std::optional<int> renewals;
  std::string payment_terms, performance_conditions;
  bool operator==(const NoticeTerms&) const = default;
};

// Maatschappelijk verantwoord: what the contract is to do beside its subject.
struct NoticeStrategy {
  std::vector<StrategicGoal> goals;
  std::string text;  // why, unless the goal is none
  std::vector<EnvironmentalGoal> environment;
  std::vector<SocialGoal> social;
  std::vector<InnovationGoal> innovation;
  std::vector<GreenCriteria> green;
  bool operator==(const NoticeStrategy&) const = default;
};

// A bidder, as a notice of the result tells it.
struct NoticeBidder {
  BidId bid;
  Organisation organisation;
  std::optional<SizeClass> size;
  std::optional<bool> electronic;      // the bid was sent electronically
  std::optional<bool> subcontracting;  // the bidder will have part done by others
  // Of one of several winners of a lot; absent: those of the lot, and the price of the bid.
  std::string contract = {};
  std::optional<Decimal> value = {};
  bool operator==(const NoticeBidder&) const = default;
};

// What became of a lot, beside its ranking.
struct NoticeAward {
  LotId lot;
  std::optional<NoAwardReason> no_award;  // nobody gets it
  std::optional<Date> decided_on, concluded_on;
  std::string contract;          // its reference
  std::optional<Decimal> value;  // euro excluding VAT; absent: the price of the winning bid
  // Of a framework agreement with several parties; empty: the winner of the ranking gets it.
  std::vector<BidId> winners = {};
  std::optional<Decimal> framework_maximum = {};  // of this lot, euro; of an only lot that of the terms
  bool operator==(const NoticeAward&) const = default;
};

// A change of a notice that was published before.
struct NoticeChange {
  NoticeSubtype notice = NoticeSubtype::contract;
  NoticeChangeReason reason = NoticeChangeReason::update;
  std::string text;                       // what changed
  std::optional<Date> documents_changed;  // the tender documents were changed on that day
  std::string translation = {};           // of the text
  bool operator==(const NoticeChange&) const = default;
};

// What a notice tells in words, in the other of our two languages. Empty: not translated.
struct CriterionTranslation {
  CriterionId id;
  std::string title, description;
  bool operator==(const CriterionTranslation&) const = default;
};
struct LotTranslation {
  LotId id;
  std::string title, description;
  std::vector<CriterionTranslation> criteria;
  bool operator==(const LotTranslation&) const = default;
};
struct NoticeTranslation {
  std::string title, description, national_law, review_deadline, framework_reason, accelerated_reason,
      payment_terms, performance_conditions, strategy;
  std::vector<LotTranslation> lots;
  bool operator==(const NoticeTranslation&) const = default;
};

struct NoticeFile {
  TextLanguage language = TextLanguage::nl;  // of the texts of the tender, and so of its notices
  std::string procedure;                     // UUID; given when the file is first stored
  std::optional<Organisation> buyer, review_body;
  std::optional<BuyerLegalType> legal_type;
  std::optional<BuyerActivity> activity;
  std::optional<UtilityActivity> utility_activity;
  std::string national_law;                // the legal basis of notices below the European thresholds
  std::optional<Date> planned_on;          // when the contract notice is expected
  std::optional<Timestamp> answers_until;  // of a market consultation
  NoticeTerms terms;
  NoticeStrategy strategy;
  std::vector<NoticeBidder> bidders;
  std::vector<NoticeAward> awards;
  std::vector<NoticeChange> changes;
  NoticeTranslation translation;
  bool operator==(const NoticeFile&) const = default;
};

inline constexpr std::string_view notice_format = "wederwaarde-notice/1";

// What kind of notice a subtype is.
bool is_result_notice(NoticeSubtype subtype);     // who won
bool is_contract_notice(NoticeSubtype subtype);   // the call for bids
bool is_planning_notice(NoticeSubtype subtype);   // of a tender to come, in parts instead of lots
bool is_below_threshold(NoticeSubtype subtype);   // E1 to E4: under national law
bool is_utilities_notice(NoticeSubtype subtype);  // under Directive 2014/25/EU

const NoticeBidder* find_bidder(const NoticeFile& file, std::string_view bid);
const NoticeAward* find_award(const NoticeFile& file, std::string_view lot);

// The change of that number, from 1, among those of that notice; null where there is none.
const NoticeChange* find_change(const NoticeFile& file, NoticeSubtype notice, std::size_t number);

bool is_framework(const NoticeTerms& terms);

// The most characters that the European fields take.
struct NoticeLengths {
  static constexpr std::size_t id = 100, phone = 30, line = 400, formula = 1000, text = 6000;
};
// `notice.tooLong` with the parameters `count` and `most`.
void check_notice_length(std::string_view text, std::size_t most, const std::string& place,
                         Findings& findings);

// A UUID of version 4 in lower case, as the notices want theirs.
bool is_notice_uuid(std::string_view text);

// Everything that is wrong with what is filled in; that something is missing for a notice is for
// evaluator/notice_requirements. Findings: `notice.uuid`, `notice.registration`, `notice.postcode`,
// `notice.nuts`, `notice.country`, `notice.email`, `notice.telephone`, `notice.address` (of a web page),
// `notice.tooLong`, `notice.count` (not positive), `notice.strategyNone` (none beside others, or with a
// text), `notice.twice`, `text.empty`, `amount.decimals`, `notice.amount` (not positive), `notice.dates`
// (concluded before decided), `notice.severalWinners` (without a framework agreement, or more than it takes).
Findings validate(const NoticeFile& file);
// The same beside a tender: `notice.lotUnknown`, `notice.criterionUnknown`.
Findings validate(const NoticeFile& file, const Tender& tender);

}  // namespace criteria
