#include "server/app/hold_consultation.hpp"

#include "criteria/consultation_difference.hpp"
#include "criteria/library_names.hpp"
#include "import/consultation_json.hpp"
#include "import/library_json.hpp"
#include "server/app/party_access.hpp"
#include "server/app/share_templates.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/tender_store.hpp"
#include "server/storage/versioned_documents.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace server {
namespace {

using criteria::Consultation;
using criteria::ConsultationBasisKind;
using criteria::error;

Consultation consultation_of(const StoredConsultation& stored) {
  auto consultation = importing::read_consultation(stored.document.text, importing::Limits{});
  if (!consultation)
    throw std::logic_error("stored consultation " + stored.id + ": " + consultation.error()[0].code);
  return std::move(*consultation);
}

// Opening and closing are versions too, but suppliers know the one that brought the content.
int content_version(const std::vector<StoredConsultation>& newest_first) {
  auto version = newest_first.front().version;
  for (const StoredConsultation& each : newest_first) {
    if (each.document.sha256 != newest_first.front().document.sha256) break;
    version = each.version;
  }
  return static_cast<int>(std::min<std::int64_t>(version, std::numeric_limits<int>::max()));
}

// After its last day an open one is closed, whether or not somebody closed it.
HeldConsultation held(const std::vector<StoredConsultation>& newest_first, const criteria::Date& today) {
  const StoredConsultation& stored = newest_first.front();
  HeldConsultation made{consultation_of(stored),
                        stored.version,
                        stored.stage,
                        {content_version(newest_first), stored.document.sha256}};
  if (made.stage == consultation_stage::open && made.consultation.closes_on < today)
    made.stage = consultation_stage::closed;
  return made;
}

void note(Unit& unit, const Actor& actor, const StoredConsultation& stored, std::string_view action,
          const std::string& before) {
  record(unit, {stored.created_at, actor.name, actor.request, std::string(action), std::nullopt, stored.id,
                stored.document.sha256, before});
}

// ---- from what is there ---------------------------------------------------------------------------------

Result<Consultation> from_template(Service& service, const ConsultationSource& source,
                                   templates::ConsultationStart start) {
  const auto published = find_published(service, source.id);
  if (!published) return failed(published.error());
  start.sha256 = published->pin.sha256;
  return templates::consultation_on(published->set, published->pin.version, start);
}

Result<Consultation> from_draft(Service& service, const ConsultationSource& source,
                                templates::ConsultationStart start) {
  const auto id =
      service.database.read([&](Unit& unit) { return TenderStore(unit).find_reference(source.id); });
  if (!id) return failed(NotFound{"tender", source.id});
  const auto stored = service.database.read([&](Unit& unit) { return TenderStore(unit).find(*id); });
  const auto definition = load_definition(service, *id);
  if (!stored || !definition) return failed(NotFound{"tender", source.id});
  const criteria::Tender& tender = (*definition)->tender;
  const criteria::Lot* lot = source.lot ? criteria::find_lot(tender, *source.lot)
                                        : (tender.lots.empty() ? nullptr : &tender.lots.front());
  if (!lot) return failed(NotFound{"lot", source.lot.value_or("")});
  start.sha256 = stored->document.sha256;
  return templates::consultation_on(tender, *lot, static_cast<int>((*definition)->version), start);
}

Result<Consultation> from_segment(Service& service, const ConsultationSource& source,
                                  templates::ConsultationStart start) {
  const auto segment = service.database.read([&](Unit& unit) { return SegmentStore(unit).find(source.id); });
  if (!segment) return failed(NotFound{"segment", source.id});
  start.segment_title = titles_of(segment->segment);
  const auto stored = service.database.read(
      [](Unit& unit) { return VersionedDocuments(unit, VersionedTable::library_criteria).all(); });
  std::vector<criteria::LibraryCriterion> library;
  std::string hashes;
  for (const VersionedDocument& each : stored) {
    auto criterion = importing::read_library_criterion(each.document.text, importing::Limits{});
    if (!criterion) throw std::logic_error("stored library criterion " + each.id);
    library.push_back(std::move(*criterion));
    hashes += each.document.sha256;
  }
  start.sha256 = document_of(hashes).sha256;
  return templates::consultation_on(source.id, library, source.level, start);
}

Result<Consultation> drafted(Service& service, const ConsultationSource& source,
                             const templates::ConsultationStart& start) {
  if (source.kind == ConsultationBasisKind::criteria_template) return from_template(service, source, start);
  if (source.kind == ConsultationBasisKind::draft) return from_draft(service, source, start);
  return from_segment(service, source, start);
}

// What a consultation on that basis could have been made from: each level of a segment, each lot of a draft.
std::vector<ConsultationSource> possible_sources(Service& service, const criteria::ConsultationBasis& basis) {
  std::vector<ConsultationSource> sources;
  if (basis.kind == ConsultationBasisKind::segment) {
    for (const auto& level : criteria::NameTable<criteria::LibraryLevel>::names)
      sources.push_back({basis.kind, basis.id, std::nullopt, level.first});
  } else if (const auto id = service.database.read(
                 [&](Unit& unit) { return TenderStore(unit).find_reference(basis.id); })) {
    if (const auto definition = load_definition(service, *id))
      for (const criteria::Lot& lot : (*definition)->tender.lots)
        sources.push_back({basis.kind, basis.id, lot.id, {}});
  }
  return sources;
}

// How many leaves the consultation shows just so.
std::ptrdiff_t shown_of(const Consultation& consultation, const std::vector<criteria::Criterion>& source) {
  const auto as_shown = criteria::disclosed(source, criteria::disclosure_of(consultation));
  const auto leaves = criteria::leaves(consultation.criteria);
  return std::count_if(leaves.begin(), leaves.end(), [&](const criteria::Criterion* leaf) {
    const auto* known = criteria::find_criterion(as_shown, leaf->id);
    return known && *known == *leaf;
  });
}

// ---- stages ---------------------------------------------------------------------------------------------

struct Step {
  std::string_view from, to;
  const char* otherwise;  // the conflict
  std::string_view action;
  Findings (*lacks)(const Consultation&) = nullptr;  // what must be mended first
};

Result<HeldConsultation> move_on(Service& service, const Actor& actor, std::string_view id,
                                 const Step& step) {
  const auto now = service.clock();
  const auto day = today(service.clock);
  return service.database.write([&](Unit& unit) -> Result<HeldConsultation> {
    ConsultationStore store(unit);
    auto stored = store.find(id);
    if (!stored) return failed(NotFound{"consultation", std::string(id)});
    if (stored->stage != step.from) return failed(Conflict{step.otherwise, std::string(id)});
    if (step.lacks)
      if (auto findings = step.lacks(consultation_of(*stored)); !findings.empty())
        return failed(std::move(findings));
    ++stored->version;
    stored->stage = step.to;
    stored->created_at = now;
    store.insert(*stored);
    note(unit, actor, *stored, step.action, stored->document.sha256);
    return held(store.versions(id), day);
  });
}

Result<HeldConsultation> store_draft(Service& service, const Actor& actor, const Consultation& consultation,
                                     std::optional<std::int64_t> expected_version) {
  StoredConsultation next{consultation.id, 1, std::string(consultation_stage::draft),
                          document_of(templates::canonical_consultation_json(consultation)), service.clock()};
  return service.database.write([&](Unit& unit) -> Result<HeldConsultation> {
    if (auto may = may_hold(unit, actor, consultation.basis); !may) return failed(may.error());
    if (consultation.owner)
      if (auto foreign = check_owner(actor, *consultation.owner, "owner"); !foreign.empty())
        return failed(std::move(foreign));
    ConsultationStore store(unit);
    const auto newest = store.find(consultation.id);
    const std::int64_t current = newest ? newest->version : 0;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    if (newest && newest->stage != consultation_stage::draft)
      return failed(Conflict{"consultation.notDraft", consultation.id});
    next.version = current + 1;
    store.insert(next);
    note(unit, actor, next, "consultation.stored", newest ? newest->document.sha256 : "");
    return held(store.versions(consultation.id), today(service.clock));
  });
}

}  // namespace

Result<HeldConsultation> find_consultation(Service& service, std::string_view id) {
  const auto versions =
      service.database.read([&](Unit& unit) { return ConsultationStore(unit).versions(id); });
  if (versions.empty()) return failed(NotFound{"consultation", std::string(id)});
  return held(versions, today(service.clock));
}

std::optional<Consultation> consultation_at(Service& service, std::string_view id, std::int64_t version) {
  const auto versions =
      service.database.read([&](Unit& unit) { return ConsultationStore(unit).versions(id); });
  for (const StoredConsultation& each : versions)
    if (each.version == version) return consultation_of(each);
  return std::nullopt;
}

std::vector<HeldConsultation> list_consultations(Service& service, const Reader& reader) {
  std::vector<HeldConsultation> list;
  service.database.read([&](Unit& unit) {
    ConsultationStore store(unit);
    for (const StoredConsultation& each : store.all()) {
      auto one = held(store.versions(each.id), today(service.clock));
      if (may_read(unit, reader, one.consultation.basis)) list.push_back(std::move(one));
    }
    return true;
  });
  return list;
}

Result<HeldConsultation> start_consultation(Service& service, const Actor& actor,
                                            const ConsultationSource& source, const ConsultationPlan& plan) {
  templates::ConsultationStart start;
  start.id = plan.id;
  start.contact = plan.contact;
  start.disclosure = plan.disclosure;
  Findings findings;
  const auto take = [&findings](const std::string& text, const char* place, criteria::Date& date) {
    if (const auto parsed = criteria::Date::parse(text))
      date = *parsed;
    else
      findings.push_back(error("date.notation", place, {{"value", text}}));
  };
  take(plan.opens_on, "opensOn", start.opens_on);
  take(plan.closes_on, "closesOn", start.closes_on);
  if (!findings.empty()) return failed(std::move(findings));
  const criteria::ConsultationBasis basis{source.kind, source.id, 1, {}};
  const auto may = service.database.read([&](Unit& unit) { return may_hold(unit, actor, basis); });
  if (!may) return failed(may.error());
  auto consultation = drafted(service, source, start);
  if (!consultation) return failed(consultation.error());
  auto wrong = criteria::validate(*consultation);
  const auto& withheld = plan.disclosure.withheld;
  for (std::size_t i = 0; i < withheld.size(); ++i)
    if (!criteria::find_criterion(consultation->criteria, withheld[i]))
      wrong.push_back(error("consultation.criterionUnknown", "withheld[" + std::to_string(i) + "]",
                            {{"criterion", withheld[i]}}));
  if (criteria::has_errors(wrong)) return failed(std::move(wrong));
  constexpr std::int64_t none_yet = 0;
  auto stored = store_draft(service, actor, *consultation, none_yet);
  if (!stored && std::holds_alternative<Outdated>(stored.error()))
    return failed(Conflict{"consultation.idTaken", plan.id});
  return stored;
}

std::vector<criteria::Criterion> source_criteria(Service& service, const Consultation& consultation) {
  const auto& basis = consultation.basis;
  if (basis.kind == ConsultationBasisKind::criteria_template) {
    const auto published = find_published(service, basis.id, basis.version);
    return published ? published->set.criteria : std::vector<criteria::Criterion>();
  }
  templates::ConsultationStart start;
  start.disclosure.weights = start.disclosure.price_bounds = true;
  std::vector<criteria::Criterion> best;
  std::ptrdiff_t most = -1;
  for (const ConsultationSource& source : possible_sources(service, basis)) {
    auto made = drafted(service, source, start);
    if (!made) continue;
    if (const auto shown = shown_of(consultation, made->criteria); shown > most) {
      most = shown;
      best = std::move(made->criteria);
    }
  }
  return best;
}

Result<HeldConsultation> save_consultation(Service& service, const Actor& actor, std::string_view json,
                                           std::optional<std::int64_t> expected_version) {
  const auto consultation = importing::read_consultation(json, importing::Limits{});
  if (!consultation) return failed(consultation.error());
  return store_draft(service, actor, *consultation, expected_version);
}

Result<HeldConsultation> replace_consultation(Service& service, const Actor& actor, std::string_view id,
                                              std::string_view json,
                                              std::optional<std::int64_t> expected_version) {
  const auto known = find_consultation(service, id);
  if (!known) return failed(known.error());
  const auto consultation = importing::read_consultation(json, importing::Limits{});
  if (!consultation) return failed(consultation.error());
  if (consultation->id != id)
    return failed(Findings{
        error("consultation.otherId", "id", {{"id", std::string(id)}, {"value", consultation->id}})});
  return store_draft(service, actor, *consultation, expected_version.value_or(known->version));
}

Result<HeldConsultation> undo_consultation(Service& service, const Actor& actor, std::string_view id,
                                           std::optional<std::int64_t> expected_version) {
  const auto known = find_consultation(service, id);
  if (!known) return failed(known.error());
  if (expected_version && *expected_version != known->version) return failed(Outdated{known->version});
  if (known->stage != consultation_stage::draft)
    return failed(Conflict{"consultation.notDraft", std::string(id)});
  const auto before = consultation_at(service, id, known->version - 1);
  if (!before) return failed(Conflict{"consultation.nothingToUndo", std::string(id)});
  return store_draft(service, actor, *before, known->version);
}

Result<HeldConsultation> open_consultation(Service& service, const Actor& actor, std::string_view id) {
  return move_on(service, actor, id,
                 {consultation_stage::draft, consultation_stage::open, "consultation.notDraft",
                  "consultation.opened", criteria::unfinished});
}

Result<HeldConsultation> close_consultation(Service& service, const Actor& actor, std::string_view id) {
  return move_on(
      service, actor, id,
      {consultation_stage::open, consultation_stage::closed, "consultation.notOpen", "consultation.closed"});
}

}  // namespace server
