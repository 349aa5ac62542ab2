#include "server/app/award.hpp"

#include "import/award_file_json.hpp"
#include "import/word_template.hpp"
#include "server/app/award_records.hpp"
#include "server/app/change.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/sha256.hpp"
#include "templates/award_file_json.hpp"
#include "templates/zip_file.hpp"

#include <stdexcept>

namespace server {
namespace {

Result<criteria::WordTemplate> form_for(Service& service, const PaperOrder& order) {
  if (order.template_of.empty()) return templates::default_letter(order.language);
  const auto known = letter_templates(service, order.template_of);
  if (!known) return failed(known.error());
  if (known->empty()) return failed(NotFound{"letterTemplate", order.template_of});
  const auto content = letter_template_content(service, order.template_of, known->front().version);
  if (!content) return failed(content.error());
  auto form = importing::read_word_template(*content, importing::word_limits());
  if (!form) return failed(std::move(form.error()));
  return std::move(*form);
}

std::vector<templates::ExcludedBid> excluded_bids(Unit& unit, const LoadedDossier& whole) {
  std::vector<templates::ExcludedBid> excluded;
  if (!process_state(unit, whole.tender.id, "")) return excluded;
  const auto decisions = current_decisions(unit, whole.tender.id);
  for (const criteria::Bid& bid : whole.dossier.bids) {
    const auto decision = decisions.find(bid.id);
    if (decision != decisions.end() && !decision->second.is_admitted)
      excluded.push_back({bid, decision->second.ground, decision->second.reason});
  }
  return excluded;
}

}  // namespace

Result<AwardSources> award_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted) {
  const TenderId tender = whole.tender.id;
  auto stored = AwardStore(unit).file(tender);
  if (!stored) return failed(NotFound{"awardFile", std::to_string(tender)});
  // A bid may have gone since the file was stored.
  auto file = importing::read_award_file(stored->document.text, admitted.dossier, importing::Limits{});
  if (!file) return failed(std::move(file.error()));
  AwardSources sources;
  sources.stored = std::move(*stored);
  sources.file = criteria::with_records(std::move(*file), numbered_award_records(unit, tender));
  sources.excluded = excluded_bids(unit, whole);
  sources.advice = advice_settings(advice_thresholds(unit, tender).thresholds);
  sources.log_head = head_text(audit_head(unit));
  return sources;
}

Result<StoredAwardFile> award_file(Service& service, TenderId tender) {
  if (const auto definition = load_definition(service, tender); !definition)
    return failed(definition.error());
  auto stored = service.database.read([&](Unit& unit) { return AwardStore(unit).file(tender); });
  if (!stored) return failed(NotFound{"awardFile", std::to_string(tender)});
  return std::move(*stored);
}

Result<StoredAwardFile> store_award_file(Service& service, const Actor& actor, TenderId tender,
                                         std::string_view json,
                                         std::optional<std::int64_t> expected_version) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto file = importing::read_award_file(json, (*loaded)->dossier, importing::Limits{});
  if (!file) return failed(file.error());
  StoredAwardFile stored{1, document_of(templates::canonical_award_json(*file)), service.clock()};
  return service.database.write([&](Unit& unit) -> Result<StoredAwardFile> {
    const Change change{unit, actor, tender, stored.created_at};
    if (auto gate = may_write(change, criteria::WriteKind::award_file); !gate) return failed(gate.error());
    AwardStore store(unit);
    const auto newest = store.file(tender);
    const std::int64_t current = newest ? newest->version : 0;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    stored.version = current + 1;
    store.insert(tender, stored);
    record(unit, {stored.created_at, actor.name, actor.request, "awardFile.stored", tender,
                  std::to_string(stored.version), stored.document.sha256});
    return stored;
  });
}

Result<StoredLetterTemplate> store_letter_template(Service& service, const Actor& actor,
                                                   const SentTemplate& sent) {
  const auto known = letter_templates(service, sent.party);
  if (!known) return failed(known.error());
  const auto form = importing::read_word_template(sent.content, importing::word_limits());
  if (!form) return failed(form.error());
  if (auto findings = templates::check_template(*form, templates::sample_letters()); !findings.empty())
    return failed(std::move(findings));
  StoredLetterTemplate stored{
      sent.party,     1, sent.name, static_cast<std::int64_t>(sent.content.size()), sha256_hex(sent.content),
      service.clock()};
  return service.database.write([&](Unit& unit) -> Result<StoredLetterTemplate> {
    AwardStore store(unit);
    const auto earlier = store.letter_templates(sent.party);
    stored.version = earlier.empty() ? 1 : earlier.front().version + 1;
    store.insert(stored, sent.content);
    record(unit, {stored.created_at, actor.name, actor.request, "letterTemplate.stored", std::nullopt,
                  sent.party + "/" + std::to_string(stored.version), stored.sha256});
    return stored;
  });
}

Result<std::vector<StoredLetterTemplate>> letter_templates(Service& service, const std::string& party) {
  return service.database.read([&](Unit& unit) -> Result<std::vector<StoredLetterTemplate>> {
    if (!PartyStore(unit).find(party)) return failed(NotFound{"party", party});
    return AwardStore(unit).letter_templates(party);
  });
}

Result<std::string> letter_template_content(Service& service, const std::string& party,
                                            std::int64_t version) {
  return service.database.read([&](Unit& unit) -> Result<std::string> {
    AwardStore store(unit);
    for (const StoredLetterTemplate& each : store.letter_templates(party))
      if (each.version == version) return store.letter_template_content(party, version);
    return failed(NotFound{"letterTemplate", std::to_string(version)});
  });
}

Result<MadePapers> make_award_papers(Service& service, TenderId tender, const PaperOrder& order) {
  const auto stored = award_file(service, tender);
  if (!stored) return failed(stored.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  const LoadedDossier& now = **loaded;
  if (!now.evaluation) return failed(now.evaluation.error());
  const auto sources = service.database.read([&](Unit& unit) { return award_sources(unit, **whole, now); });
  if (!sources) return failed(sources.error());
  const auto form = form_for(service, order);
  if (!form) return failed(form.error());
  const templates::AwardQuestion question{now.dossier,       *now.evaluation, sources->file,
                                          sources->log_head, order.language,  sources->excluded,
                                          sources->advice};
  AwardPapers papers = award_papers(question, *form);
  return MadePapers{std::move(papers.findings), std::move(papers.letters), award_records(question)};
}

std::string zipped(const std::vector<Paper>& papers) {
  std::vector<templates::ZipPart> parts;
  parts.reserve(papers.size());
  for (const Paper& paper : papers) parts.push_back({paper.name, paper.content});
  return templates::zip_file(parts);
}

}  // namespace server
