#include "server/app/sent_papers.hpp"

#include "import/word_template.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/award_store.hpp"
#include "server/storage/sha256.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::TenderStage;

bool counts_as_sent(TenderStage stage) {
  return stage == TenderStage::letters_sent || stage == TenderStage::standstill ||
         stage == TenderStage::concluded;
}

}  // namespace

criteria::WordTemplate letter_form(Unit& unit, TenderId tender, templates::Language language) {
  AwardStore store(unit);
  const auto party = party_of(unit, tender);
  const auto known = store.letter_templates(party);
  if (known.empty()) return templates::default_letter(language);
  auto form = importing::read_word_template(store.letter_template_content(party, known.front().version),
                                            importing::word_limits());
  if (!form) throw std::logic_error("a stored template of letters reads no more");
  return std::move(*form);
}

void keep_sent_papers(const Change& change, std::int64_t step, const LoadedDossier& whole,
                      const LoadedDossier& admitted) {
  const auto sources = award_sources(change.unit, whole, admitted);
  if (!sources || !admitted.evaluation) return;  // the step's check list has refused that
  const auto papers =
      papers_from(*sources, admitted, letter_form(change.unit, change.tender, templates::Language::nl),
                  templates::Language::nl);
  AwardStore store(change.unit);
  std::int64_t position = 0;
  const auto keep = [&](const Paper& paper, const char* kind) {
    const auto sha256 = sha256_hex(paper.content);
    store.insert(change.tender, SentPaper{step, ++position, kind, paper.name, sha256, paper.content});
    note(change, "paper.sent", fmt::format("{}/{}", step, paper.name), sha256);
  };
  for (const Paper& paper : papers.letters) keep(paper, "letter");
  for (const Paper& paper : papers.records) keep(paper, "record");
}

std::optional<MadePapers> sent_papers(Unit& unit, TenderId tender) {
  const auto state = process_state(unit, tender, "");
  if (!state || !counts_as_sent(state->read_as)) return std::nullopt;
  auto kept = AwardStore(unit).sent_papers(tender);
  if (kept.empty()) return std::nullopt;
  MadePapers papers;
  papers.are_sent = true;
  for (SentPaper& each : kept)
    (each.kind == "letter" ? papers.letters : papers.records)
        .push_back({std::move(each.name), std::move(each.content)});
  return papers;
}

}  // namespace server
