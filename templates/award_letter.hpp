// The letters that tell each bidder of a lot the award decision (mededeling van de gunningsbeslissing,
// art. 2.130 Aanbestedingswet 2012): what they say, as values for a template, and why they must not be sent.
#pragma once

#include "criteria/award_file.hpp"
#include "criteria/opening_record.hpp"
#include "criteria/word_template.hpp"
#include "evaluator/advice/award_advice.hpp"
#include "evaluator/evaluation.hpp"
#include "templates/field_values.hpp"
#include "templates/labels.hpp"

#include <map>
#include <string>
#include <vector>

namespace templates {

// A bid that a person rejected: it is not in the dossier that was evaluated.
struct ExcludedBid {
  criteria::Bid bid;
  std::string ground, reason;
};

// An opening that was held, as it is on record.
struct HeldOpening {
  criteria::EnvelopeKind envelope = criteria::EnvelopeKind::quality;
  criteria::Timestamp at;
  std::vector<std::string> people;
  std::string sha256;  // of the record of sealed envelopes; empty: they were opened elsewhere
};
// What came too late, by its receipt or its hash.
struct LateEnvelope {
  std::string name;
  criteria::Timestamp received_at;
};
// A clerical error that two people mended after the opening.
struct MendedAnswer {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  std::string before, after;  // in words
  std::string reason, people;
  criteria::Timestamp at;
};

// A grade that counts for nothing, and why.
struct UncountedGrade {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  criteria::AssessorId assessor;
  std::string reason;  // in words; empty: another person gave it, who sat there before
};

// What letters are made of. `evaluation` is that of the dossier.
struct AwardQuestion {
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  const criteria::AwardFile& file;
  std::string log_head;  // of the service's log when the letters were made; empty when there is none
  Language language = Language::nl;
  std::vector<ExcludedBid> excluded = {};
  evaluator::AdviceSettings advice = {};
  std::vector<HeldOpening> openings = {};  // none: the tender is outside the process, and the file tells
  std::vector<LateEnvelope> late = {};
  std::vector<MendedAnswer> mended = {};
  std::map<criteria::AssessorId, std::string> people =
      {};  // behind the assessors; none: no panel is on record
  std::vector<UncountedGrade> uncounted = {};
};

enum class LetterKind { winner, ranked, rejected };

struct AwardLetter {
  criteria::BidId bid;
  LetterKind kind = LetterKind::ranked;
  FieldValues values;  // the fields of docs/letters.md
};

struct AwardLetters {
  std::vector<AwardLetter> letters;  // by rank, then the rejected ones; withdrawn bids get none
  // Errors mean that none of them should be sent: `letter.tie`, `letter.incomplete`,
  // `letter.bidderMissing`, `letter.buyerMissing`, `letter.courtMissing`, `letter.signatoryMissing`,
  // `letter.motivationMissing`, `letter.confidential`, `letter.sentTooEarly`; warnings are `letter.noWinner`,
  // `letter.contactMissing`, `letter.logHeadMissing`, `letter.evidenceOpen`, `letter.priceOpen`.
  criteria::Findings findings;
};

// Of one lot, by its place in the tender. Letters are made even when they must not be sent, to be looked at;
// none while a tie or an incomplete lot is open.
AwardLetters award_letters(const AwardQuestion& question, std::size_t lot);

// What a party's template lacks for these letters, or has too much: the findings of `fill_letter` for every
// letter, each once, and `letter.fieldRequired` for what the law wants in it.
criteria::Findings check_template(const criteria::WordTemplate& form,
                                  const std::vector<AwardLetter>& letters);

// Our own template, in the language of its texts.
criteria::WordTemplate default_letter(Language language);
// With words above it that say that it must not be sent.
criteria::WordTemplate marked_as_draft(criteria::WordTemplate document, Language language);
// The same letter as a page to print.
std::string award_letter_html(const AwardLetter& letter, Language language, bool is_draft = false);

// Letters with made-up values in which every field has one: what an uploaded template is tried with.
std::vector<AwardLetter> sample_letters();

}  // namespace templates
