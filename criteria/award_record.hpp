// What happens between opening and award, one record after another: questions to bidders, low prices that are
// examined, the winner's evidence. A record is never changed; a later one says more, or otherwise.
#pragma once

#include "criteria/award_file.hpp"
#include "criteria/tender_process.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace criteria {

enum class AwardRecordKind {
  clarification,  // one question to all bidders who need it, at once (verduidelijking)
  clarification_answer,
  price_question,  // of a price that seems abnormally low (art. 2.116 Aw 2012)
  price_explanation,
  price_decision,
  evidence_request,  // of one requirement (verificatie)
  evidence_received,
  evidence_decision,
};

enum class AwardVerdict { accepted, rejected, met, not_met };

struct AwardRecord {
  AwardRecordKind kind = AwardRecordKind::clarification;
  std::optional<std::int64_t> about;    // the number of what it answers or decides
  std::vector<BidId> bids;              // who is asked, or who answers a clarification
  std::string text;                     // the question, the requirement, the answer, the reason
  Date on;                              // when it was asked, received or decided
  std::optional<Date> due_on;           // of what is asked
  std::optional<AwardVerdict> verdict;  // of a decision
  std::string person;                   // who asks, receives or decides
  bool operator==(const AwardRecord&) const = default;
};

struct NumberedAwardRecord {
  std::int64_t number = 0;
  AwardRecord record;
  bool operator==(const NumberedAwardRecord&) const = default;
};

struct AwardRecordRule {
  AwardRecordKind kind = {};
  std::optional<AwardRecordKind> about;  // what it follows; nothing: it asks
  bool decides = false;
  bool asks_several = false;  // of what it asks: of one bidder, or of several at once
  WriteKind writes = {};      // when it can be recorded
  ReadKind reads = {};        // and shown
};
const AwardRecordRule& rule_of(AwardRecordKind kind);

// What a record can be held against.
struct AwardRecordQuestion {
  const Dossier& dossier;
  std::span<const NumberedAwardRecord> earlier;
  Date today;
};
// Everything that is wrong with it: `award.textMissing`, `award.bidsMissing`, `award.oneBid`,
// `award.bidTwice`, `award.bidUnknown`, `award.dueMissing`, `award.dueBeforeAsked`, `award.future`,
// `award.aboutUnknown`, `award.beforeAsked`, `award.notAsked`, `award.verdict`, and `award.unheard`: a price
// is rejected before the bidder has explained it or the day of the answer has passed.
Findings validate(const AwardRecord& record, const AwardRecordQuestion& question);

// The file with what was recorded behind what it holds itself. Of several decisions the newest stands.
AwardFile with_records(AwardFile file, std::span<const NumberedAwardRecord> records);

template <>
struct NameTable<AwardRecordKind> {
  static constexpr std::array<std::pair<AwardRecordKind, std::string_view>, 8> names{
      {{AwardRecordKind::clarification, "clarification"},
       {AwardRecordKind::clarification_answer, "clarification-answer"},
       {AwardRecordKind::price_question, "price-question"},
       {AwardRecordKind::price_explanation, "price-explanation"},
       {AwardRecordKind::price_decision, "price-decision"},
       {AwardRecordKind::evidence_request, "evidence-request"},
       {AwardRecordKind::evidence_received, "evidence-received"},
       {AwardRecordKind::evidence_decision, "evidence-decision"}}};
};
template <>
struct NameTable<AwardVerdict> {
  static constexpr std::array<std::pair<AwardVerdict, std::string_view>, 4> names{
      {{AwardVerdict::accepted, "accepted"},
       {AwardVerdict::rejected, "rejected"},
       {AwardVerdict::met, "met"},
       {AwardVerdict::not_met, "not-met"}}};
};

}  // namespace criteria
