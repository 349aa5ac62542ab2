// The award of a tender: what the buyer records around it, the party's letter template, and the documents
// made from them. Whether the tender is at a stage for any of this is for its caller to say.
#pragma once

#include "criteria/award_file.hpp"
#include "server/app/award_papers.hpp"
#include "server/app/failure.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/service.hpp"
#include "server/storage/award_store.hpp"

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
// Stores the next version of a party's template. Findings: those of `read_word_template` and, tried with made
// up letters, of `check_template`.
Result<StoredLetterTemplate> store_letter_template(Service& service, const Actor& actor,
                                                   const SentTemplate& sent);
Result<std::vector<StoredLetterTemplate>> letter_templates(Service& service, const std::string& party);
Result<std::string> letter_template_content(Service& service, const std::string& party, std::int64_t version);

// What the documents on an award are made from beside the dossier that was evaluated.
struct AwardSources {
  StoredAwardFile stored;
  criteria::AwardFile file;  // what is stored, with the records between opening and award
  std::vector<templates::ExcludedBid> excluded;
  evaluator::AdviceSettings advice;
  std::string log_head;
};
// `admitted` is what may be read of `whole`, without the bids that were rejected. `NotFound` of kind
// "awardFile"; findings when a bid has gone since the file was stored.
Result<AwardSources> award_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted);

struct PaperOrder {
  std::string template_of;  // a party whose newest template is used; empty: our own
  templates::Language language = templates::Language::nl;
};
struct MadePapers {
  criteria::Findings findings;  // with errors the letters must not be sent
  std::vector<Paper> letters, records;
};
// From the dossier as it is now, with the head of the audit log as it is then. Without an award file
// `NotFound`; the conflict `stage.sealed` before the prices may be read.
Result<MadePapers> make_award_papers(Service& service, TenderId tender, const PaperOrder& order);

// All letters together, as one file.
std::string zipped(const std::vector<Paper>& papers);

}  // namespace server
