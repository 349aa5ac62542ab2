#include "server/app/award.hpp"

#include "import/award_file_json.hpp"
#include "import/word_template.hpp"
#include "server/app/assessment_record.hpp"
#include "server/app/award_records.hpp"
#include "server/app/change.hpp"
#include "server/app/correct_bid.hpp"
#include "server/app/party_access.hpp"
#include "server/app/person_name.hpp"
#include "server/app/sent_papers.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/vault_store.hpp"
#include "server/vault/release_code.hpp"
#include "templates/award_file_json.hpp"
#include "templates/zip_file.hpp"

#include <algorithm>
#include <stdexcept>

namespace server {
namespace {

Result<criteria::WordTemplate> form_for(Service& service, TenderId tender, const PaperOrder& order) {
  if (order.template_of.empty())
    return service.database.read([&](Unit& unit) { return letter_form(unit, tender, order.language); });
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

namespace {

criteria::Timestamp moment(std::string_view text) {
  return criteria::Timestamp::parse(text).value_or(criteria::Timestamp());
}

// What was mended in the answers that may be read: prices are hidden again when a tender is turned back.
void add_corrections(Unit& unit, TenderId tender, AwardSources& sources) {
  const bool has_prices = may_read(process_state(unit, tender, ""), criteria::ReadKind::prices);
  for (const StoredStep& step : StepStore(unit).list(tender))
    if (step.step == criteria::ProcessStep::correct_bid &&
        (has_prices || criteria::is_before(step.to, criteria::TenderStage::prices_opened)))
      sources.corrections.push_back(step);
}

// What the process has on record of its openings: the vault's own record where bids were sealed.
void add_openings(Unit& unit, TenderId tender, AwardSources& sources) {
  StepStore steps(unit);
  VaultStore vault(unit);
  for (const StoredStep& step : steps.list(tender)) {
    const bool is_quality = step.step == criteria::ProcessStep::open;
    if (!is_quality && step.step != criteria::ProcessStep::open_prices) continue;
    const auto envelope = is_quality ? criteria::EnvelopeKind::quality : criteria::EnvelopeKind::prices;
    // Prices that are opened again after a reversal were opened before.
    if (std::any_of(sources.openings.begin(), sources.openings.end(),
                    [&](const auto& held) { return held.envelope == envelope; }))
      continue;
    const auto record = vault.opening(tender, envelope);
    sources.openings.push_back({envelope,
                                moment(record ? record->opened_at : step.at),
                                {step.person, step.second},
                                record ? record->document.sha256 : std::string()});
  }
  for (const SealedBid& bid : vault.all(tender))
    if (bid.late) sources.late.push_back({grouped(bid.receipt), moment(bid.received_at)});
  for (const LateBid& bid : steps.late_bids(tender))
    sources.late.push_back({"SHA-256 " + bid.sha256, moment(bid.received_at)});
}

// Why that member does not grade the bid, as it was declared or decided; empty: they do.
std::string recusal_reason(const AssessmentRecord& record, const std::string& person,
                           const criteria::Bid& bid) {
  for (const StoredRecusal& each : record.recusals)
    if (each.bid == bid.id && is_same_person(each.person, person)) return each.reason;
  const auto* declared = record.declared_by(person);
  return declared && record.is_recused(person, bid) ? declared->declaration.explanation : std::string();
}

// Who graded, and which grades do not count: those of a member who does not grade that bid, and of somebody
// who sat there before.
void add_panel(Unit& unit, TenderId tender, const criteria::Dossier& dossier, AwardSources& sources) {
  const auto record = assessment_record(unit, tender);
  if (!record.has_panel() || !dossier.grades) return;
  for (const auto& member : record.panel.members)
    if (member.assessor) sources.people.emplace(*member.assessor, member.person);
  for (const criteria::Grade& grade : *dossier.grades) {
    const auto bid = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& each) { return each.id == grade.bid; });
    if (bid == dossier.bids.end() || grade.is_consensus() || !grade.assessor || record.counts(grade, *bid))
      continue;
    const auto* seat = record.panel.of_assessor(*grade.assessor);
    if (!seat) continue;
    sources.uncounted.push_back(
        {grade.bid, grade.criterion, *grade.assessor,
         record.is_of_another(grade) ? "" : recusal_reason(record, seat->person, *bid)});
  }
}

std::vector<templates::MendedAnswer> mended_answers(const std::vector<StoredStep>& corrections,
                                                    templates::Language language) {
  std::vector<templates::MendedAnswer> mended;
  for (const StoredStep& step : corrections) {
    const auto made = read_correction_facts(step.facts.text);
    for (const auto& answer : made.answers)
      mended.push_back({made.bid, answer.criterion, answer_words(answer.before, language),
                        answer_words(answer.after, language), step.reason, step.person + ", " + step.second,
                        moment(step.at)});
  }
  return mended;
}

}  // namespace

std::optional<criteria::AwardFile> stored_award_file(Unit& unit, TenderId tender,
                                                     const LoadedDossier& admitted) {
  const auto stored = AwardStore(unit).file(tender);
  if (!stored) return std::nullopt;
  auto file = importing::read_award_file(stored->document.text, admitted.dossier, importing::Limits{});
  return file ? std::optional(std::move(*file)) : std::nullopt;
}

Result<AwardSources> record_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted) {
  const TenderId tender = whole.tender.id;
  AwardSources sources;
  sources.stored.version = 0;
  if (auto stored = AwardStore(unit).file(tender)) {
    // A bid may have gone since the file was stored.
    auto file = importing::read_award_file(stored->document.text, admitted.dossier, importing::Limits{});
    if (!file) return failed(std::move(file.error()));
    sources.stored = std::move(*stored);
    sources.file = std::move(*file);
  }
  sources.file = criteria::with_records(std::move(sources.file), numbered_award_records(unit, tender));
  sources.excluded = excluded_bids(unit, whole);
  sources.advice = advice_settings(advice_thresholds(unit, tender).thresholds);
  sources.log_head = head_text(audit_head(unit));
  add_openings(unit, tender, sources);
  add_corrections(unit, tender, sources);
  add_panel(unit, tender, admitted.dossier, sources);
  return sources;
}

Result<AwardSources> award_sources(Unit& unit, const LoadedDossier& whole, const LoadedDossier& admitted) {
  auto sources = record_sources(unit, whole, admitted);
  if (sources && sources->stored.version == 0)
    return failed(NotFound{"awardFile", std::to_string(whole.tender.id)});
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
  if (auto findings = check_party(actor, sent.party, {criteria::Role::buyer}, "party"); !findings.empty())
    return failed(std::move(findings));
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

namespace {

// `evaluation` is that of `admitted`; for the record of the opening alone an empty one will do.
templates::AwardQuestion paper_question(const AwardSources& sources, const LoadedDossier& admitted,
                                        const evaluator::Evaluation& evaluation,
                                        templates::Language language) {
  return {admitted.dossier, evaluation,
          sources.file,     sources.log_head,
          language,         sources.excluded,
          sources.advice,   sources.openings,
          sources.late,     mended_answers(sources.corrections, language),
          sources.people,   sources.uncounted};
}

}  // namespace

MadePapers papers_from(const AwardSources& sources, const LoadedDossier& admitted,
                       const criteria::WordTemplate& form, templates::Language language) {
  const auto question = paper_question(sources, admitted, *admitted.evaluation, language);
  AwardPapers papers = award_papers(question, form);
  return {std::move(papers.findings), std::move(papers.letters), award_records(question)};
}

namespace {

// The records while there are no letters, and why there are none. Without an evaluation that may be read it
// is the record of the opening alone.
MadePapers records_alone(const AwardSources& sources, const LoadedDossier& admitted,
                         const evaluator::Evaluation* evaluation, Failure why, templates::Language language) {
  const evaluator::Evaluation nothing;
  const auto question = paper_question(sources, admitted, evaluation ? *evaluation : nothing, language);
  MadePapers papers;
  papers.records = evaluation ? award_records(question) : std::vector<Paper>{opening_paper(question)};
  papers.no_letters = std::move(why);
  return papers;
}

}  // namespace

Result<MadePapers> make_award_papers(Service& service, TenderId tender, const PaperOrder& order) {
  if (auto gate = may_read(service, tender, criteria::ReadKind::bids); !gate) return failed(gate.error());
  const auto prices = may_read(service, tender, criteria::ReadKind::prices);
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  const LoadedDossier& now = **loaded;
  if (auto sent = service.database.read([&](Unit& unit) { return sent_papers(unit, tender); }))
    return std::move(*sent);
  const auto sources = service.database.read([&](Unit& unit) { return record_sources(unit, **whole, now); });
  if (!sources) return failed(sources.error());
  const auto without_letters = [&](Failure why, const evaluator::Evaluation* evaluation = nullptr) {
    return records_alone(*sources, now, evaluation, std::move(why), order.language);
  };
  if (!prices) return without_letters(prices.error());
  if (!now.evaluation) return without_letters(now.evaluation.error());
  if (sources->stored.version == 0)
    return without_letters(NotFound{"awardFile", std::to_string(tender)}, &*now.evaluation);
  const auto form = form_for(service, tender, order);
  if (!form) return failed(form.error());
  return papers_from(*sources, now, *form, order.language);
}

std::string zipped(const std::vector<Paper>& papers) {
  std::vector<templates::ZipPart> parts;
  parts.reserve(papers.size());
  for (const Paper& paper : papers) parts.push_back({paper.name, paper.content});
  return templates::zip_file(parts);
}

}  // namespace server
