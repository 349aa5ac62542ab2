// The award of a tender: what the buyer records around it, the party's letter template, and the documents
// made from them. Whether the tender is at a stage for any of this is for its caller to say.
#pragma once

#include "criteria/award_file.hpp"
#include "server/app/award_papers.hpp"
#include "server/app/failure.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/service.hpp"
#include "server/storage/award_store.hpp"
#include "server/storage/step_store.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// The newest version; `NotFound` when there is none yet.
Result<StoredAwardFile> award_file(Service& service, TenderId tender);
// Stores the next version; refused with all findings when it does not read, or beside the tender's bids, and
// with the conflict `stage.locked` once the letters are sent.
// `expected_version` as elsewhere: 0 for none yet, nothing for whatever is there.
Result<StoredAwardFile> store_award_file(Service& service, const Actor& actor, TenderId tender,
                                         std::string_view json, std::optional<std::int64_t> expected_version);

struct SentTemplate {
  std::string party, name, content;
};
// Stores the next version of a party's template, by a buyer of it. Findings: `account.otherParty`, those of
// `read_word_template` and, tried with made up letters, of `check_template`.
Result<StoredLetterTemplate> store_letter_template(Service& service, const Actor& actor,
                                                   const SentTemplate& sent);
Result<std::vector<StoredLetterTemplate>> letter_templates(Service& service, const std::string& party);
Result<std::string> letter_template_content(Service& service, const std::string& party, std::int64_t version);

// The newest version as it was stored, without the records between opening and award; nothing: there is none,
// or a bid that it names has gone.
std::optional<criteria::AwardFile> stored_award_file(Unit& unit, TenderId tender,
                                                     const LoadedDossier& admitted);

// What the documents on an award are made from beside the dossier that was evaluated.
struct AwardSources {
  StoredAwardFile stored;    // version 0: none is there
  criteria::AwardFile file;  // what is stored, with the records between opening and award
  std::vector<templates::ExcludedBid> excluded;
  evaluator::AdviceSettings advice;
  std::string log_head;
  std::vector<templates::HeldOpening> openings;  // of the process
  std::vector<templates::LateEnvelope> late;
  std::vector<StoredStep> corrections;                 // steps `correct-bid`, of what may be read
  std::map<criteria::AssessorId, std::string> people;  // of the panel
  std::vector<templates::UncountedGrade> uncounted;
};
// For the records, whether or not an award file is there. `admitted` is what may be read of `whole`, without
// the bids that were rejected. Findings when a bid has gone since the file was stored.
Result<AwardSources> record_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted);
// For the letters: also `NotFound` of kind "awardFile".
Result<AwardSources> award_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted);

struct PaperOrder {
  std::string template_of;  // a party whose newest template is used; empty: that of the tender
  templates::Language language = templates::Language::nl;
};
struct MadePapers {
  criteria::Findings findings;  // with errors the letters must not be sent
  std::vector<Paper> letters, records;
  bool are_sent = false;  // as they went out
  // Why none can be made now, and why records may lack.
  std::optional<Failure> no_letters = std::nullopt;
};
// `admitted` has an evaluation.
MadePapers papers_from(const AwardSources& sources, const LoadedDossier& admitted,
                       const criteria::WordTemplate& form, templates::Language language);
// From the dossier as it is now, with the head of the audit log as it is then; once the letters are sent,
// what was sent, whatever the order says. The conflict `stage.sealed` before bids may be read. From then on
// the record of the opening, from the prices on the other records, and with an award file the letters:
// `no_letters` is that conflict, the findings of the evaluation, or `NotFound` of kind "awardFile".
Result<MadePapers> make_award_papers(Service& service, TenderId tender, const PaperOrder& order);

// All letters together, as one file.
std::string zipped(const std::vector<Paper>& papers);

}  // namespace server
