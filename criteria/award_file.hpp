// What a buyer records around an award: the opening, questions to bidders, low prices that were examined, the
// winner's evidence, and what the letters say beside the scores.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/names.hpp"
#include "criteria/standstill.hpp"

#include <optional>
#include <string>
#include <vector>

namespace criteria {

// What the letters say that no evaluation knows.
struct LetterSettings {
  Date sent_on;
  StandstillSettings standstill;
  std::string place;           // where the letter is signed
  std::string court;           // before which a bidder objects: "rechtbank Den Haag"
  std::string contact;         // for questions: a name, a telephone number, an address
  std::string signatory;       // who signs
  std::string signatory_role;  // as what
  bool operator==(const LetterSettings&) const = default;
};

struct Attendee {
  std::string name, role;
  bool operator==(const Attendee&) const = default;
};
// Who opened the bids, and when.
struct Opening {
  Timestamp opened_at;
  std::string place;
  std::vector<Attendee> people;  // at least two
  std::optional<std::string> remarks;
  bool operator==(const Opening&) const = default;
};

struct ClarificationAnswer {
  BidId bid;
  std::string text;
  Date received_on;
  bool operator==(const ClarificationAnswer&) const = default;
};
// A question to one or several bidders (verduidelijking); all of them are asked the same.
struct Clarification {
  std::string question;
  std::vector<BidId> bids;
  Date asked_on, due_on;
  std::vector<ClarificationAnswer> answers;
  bool operator==(const Clarification&) const = default;
};

enum class PriceVerdict { pending, accepted, rejected };
// A price that seems abnormally low: asked, explained, decided (art. 2.116 Aw 2012).
struct PriceExamination {
  BidId bid;
  std::string question;
  Date asked_on, due_on;
  std::optional<std::string> explanation;
  PriceVerdict verdict = PriceVerdict::pending;
  std::optional<std::string> reason;  // of the verdict
  std::optional<std::string> decided_by;
  std::optional<Date> decided_on;
  bool operator==(const PriceExamination&) const = default;
};

enum class EvidenceVerdict { pending, met, not_met };
// One requirement of which the winner's evidence was asked (verificatie).
struct Evidence {
  BidId bid;
  std::string requirement;
  std::optional<std::string> received;  // what came
  EvidenceVerdict verdict = EvidenceVerdict::pending;
  std::optional<std::string> examined_by;
  std::optional<Date> examined_on;
  std::optional<std::string> reason;  // of the verdict
  bool operator==(const Evidence&) const = default;
};

struct AwardFile {
  LetterSettings letters;
  std::optional<Opening> opening;
  std::vector<Clarification> clarifications;
  std::vector<PriceExamination> prices;
  std::vector<Evidence> evidence;
  std::optional<std::string> advice;  // in the buyer's words
  bool operator==(const AwardFile&) const = default;
};

inline constexpr std::string_view award_format = "wederwaarde-award/1";

// Everything that is wrong with it on its own and beside the bids of the dossier: `standstill.days`,
// `award.textMissing`, `award.bidUnknown`, `award.notAsked` (an answer of a bidder who was not asked),
// `award.dueBeforeAsked`, `award.people` (an opening by fewer than two), `award.verdictReason`,
// `award.verdictBy`.
Findings validate(const AwardFile& file, const Dossier& dossier);

template <>
struct NameTable<PriceVerdict> {
  static constexpr std::array<std::pair<PriceVerdict, std::string_view>, 3> names{
      {{PriceVerdict::pending, "pending"},
       {PriceVerdict::accepted, "accepted"},
       {PriceVerdict::rejected, "rejected"}}};
};
template <>
struct NameTable<EvidenceVerdict> {
  static constexpr std::array<std::pair<EvidenceVerdict, std::string_view>, 3> names{
      {{EvidenceVerdict::pending, "pending"},
       {EvidenceVerdict::met, "met"},
       {EvidenceVerdict::not_met, "not-met"}}};
};

}  // namespace criteria
