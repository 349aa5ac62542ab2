#include "server/app/delete_kept.hpp"

#include "server/app/acting_person.hpp"
#include "server/app/change.hpp"
#include "server/app/commitment.hpp"
#include "server/app/person_name.hpp"
#include "server/app/promises.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/held_documents.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t reason_bytes = 4000;
constexpr std::string_view file_kind = "upload";
constexpr std::string_view dossier_kind = "dossier";
constexpr std::string_view log_kind = "audit-log";

// The item of that tender and kind whose day has come.
std::optional<RetentionItem> due_item(Service& service, TenderId tender, std::string_view kind) {
  const auto items = retention_items(service);
  for (const auto& item : items)
    if (item.tender == tender && item.kind == kind && is_deletable(items, item)) return item;
  return std::nullopt;
}

// Nothing is done with it any more: it never was in process here, or came to an end.
bool is_finished(Service& service, TenderId tender) {
  const auto state = process_state(service, tender);
  return !state || state->stage == criteria::TenderStage::concluded ||
         state->stage == criteria::TenderStage::withdrawn;
}

// A contract runs on after the award: what was promised is still to be measured, or was not when it had to
// be.
Findings check_promises(Service& service, TenderId tender) {
  const auto all = service.database.read([&](Unit& unit) { return promise_register(unit, tender); });
  std::size_t open = 0;
  criteria::Date last;
  for (const auto& promise : all ? all->promises : std::vector<evaluator::RegisteredPromise>()) {
    if (promise.has_ended) continue;
    const auto measured = evaluator::standing(promise.measurements);
    for (const auto& moment : criteria::due_moments(promise.terms)) {
      const bool is_answered = std::any_of(measured.begin(), measured.end(), [&](const auto* each) {
        return each->measurement.moment == moment.due;
      });
      if (is_answered) continue;
      ++open;
      last = std::max(last, moment.due);
    }
  }
  if (open == 0) return {};
  return {criteria::error("deletion.promisesOpen", "kind",
                          {{"count", std::to_string(open)}, {"last", last.text()}})};
}

}  // namespace

Findings check_deletion(Service& service, TenderId tender, const std::string& kind) {
  if (!can_be_deleted(kind)) return {criteria::error("deletion.kind", "kind", {{"kind", kind}})};
  if (!due_item(service, tender, kind)) return {criteria::error("deletion.notDue", "kind", {{"kind", kind}})};
  if (!is_finished(service, tender)) return {criteria::error("deletion.notFinished", "kind")};
  return kind == dossier_kind ? check_promises(service, tender) : Findings();
}

namespace {

void delete_files(const Change& change, const std::vector<KeptFile>& files) {
  DeletionStore store(change.unit);
  for (const KeptFile& file : files) {
    const auto subject = std::to_string(file.id);
    const auto content = change.unit.column<Bytes>("SELECT content FROM uploads WHERE id = $1", {file.id});
    const auto named = earlier_logged_hash(change, {"uploads", subject, 1}, content.at(0).content);
    store.delete_file(file.id);
    note(change, "upload.deleted", subject, "", named);
  }
}

std::int64_t documents_of(Unit& unit, TenderId tender) {
  std::int64_t count = 0;
  each_held_document(
      unit, [&](const HeldDocument&) { ++count; }, tender);
  return count;
}

// The log says what it was and why it is gone.
void delete_whole(const Change& change, const LoadedDossier& whole, const DeletionProposal& proposal) {
  const auto& reference = whole.dossier.tender.reference;
  note(change, "dossier.deleted", reference + ": " + proposal.reason, "", whole.document.sha256);
  delete_dossier(change.unit, {change.tender, proposal.id, reference, whole.dossier.tender.title,
                               whole.document.sha256, change.now});
}

// `person` is whoever decides, or why nobody does.
Findings check_decision(Service& service, const DeletionProposal& proposed, const DeletionDecision& decision,
                        const criteria::Checked<std::string>& person) {
  auto findings = decision.confirms ? check_deletion(service, proposed.tender, proposed.kind) : Findings();
  if (!person) findings.insert(findings.end(), person.error().begin(), person.error().end());
  if (person && decision.confirms && is_same_person(*person, proposed.person))
    findings.push_back(criteria::error("step.samePerson", "person", {{"person", proposed.person}}));
  if (decision.remark.size() > reason_bytes || (!decision.confirms && decision.remark.empty()))
    findings.push_back(criteria::error("step.remark", "remark"));
  return findings;
}

}  // namespace

bool can_be_deleted(std::string_view kind) { return kind == file_kind || kind == dossier_kind; }

bool is_deletable(const std::vector<RetentionItem>& items, const RetentionItem& item) {
  if (!item.is_due || !can_be_deleted(item.kind)) return false;
  return item.kind != dossier_kind || std::all_of(items.begin(), items.end(), [&](const auto& other) {
           return other.tender != item.tender || other.kind == log_kind || other.is_due;
         });
}

std::vector<RetentionItem> deletable_items(Service& service) {
  const auto items = retention_items(service);
  const auto proposals = deletion_proposals(service);
  std::vector<RetentionItem> found;
  for (const RetentionItem& item : items) {
    const bool waits = std::any_of(proposals.begin(), proposals.end(), [&](const DeletionProposal& each) {
      return each.tender == item.tender && each.kind == item.kind && each.outcome.empty();
    });
    if (!waits && is_deletable(items, item)) found.push_back(item);
  }
  return found;
}

Result<DeletionProposal> propose_deletion(Service& service, const Actor& actor, const DeletionOrder& order) {
  if (const auto definition = load_definition(service, order.tender); !definition)
    return failed(definition.error());
  auto findings = check_deletion(service, order.tender, order.kind);
  const auto person = acting_person(actor, order.person);
  if (!person) findings.insert(findings.end(), person.error().begin(), person.error().end());
  if (!is_text(order.reason, reason_bytes)) findings.push_back(criteria::error("deletion.reason", "reason"));
  if (!findings.empty()) return failed(std::move(findings));
  const auto item = due_item(service, order.tender, order.kind);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<DeletionProposal> {
    DeletionStore store(unit);
    for (const DeletionProposal& each : store.list())
      if (each.tender == order.tender && each.kind == order.kind && each.outcome.empty())
        return failed(Conflict{"deletion.open", std::to_string(each.id), {}});
    DeletionProposal proposal;
    proposal.tender = order.tender;
    proposal.kind = order.kind;
    proposal.due = item->due.value().text();
    proposal.person = *person;
    proposal.reason = order.reason;
    proposal.proposed_at = now;
    proposal.id = store.insert(proposal);
    note({unit, actor, order.tender, now}, "deletion.proposed", std::to_string(proposal.id), "");
    return proposal;
  });
}

Result<DeletionProposal> decide_deletion(Service& service, const Actor& actor, DeletionId id,
                                         const DeletionDecision& decision) {
  const auto proposed = service.database.read([&](Unit& unit) { return DeletionStore(unit).find(id); });
  if (!proposed) return failed(NotFound{"deletionProposal", std::to_string(id)});
  const auto person = acting_person(actor, decision.person);
  const auto findings = check_decision(service, *proposed, decision, person);
  const auto now = service.clock();
  const bool is_of_dossier = decision.confirms && proposed->kind == dossier_kind && findings.empty();
  const auto whole = is_of_dossier ? load_whole_dossier(service, proposed->tender)
                                   : Result<LoadedDossierPtr>(LoadedDossierPtr());
  if (!whole) return failed(whole.error());
  return service.database.write([&](Unit& unit) -> Result<DeletionProposal> {
    DeletionStore store(unit);
    auto proposal = store.find(id).value();
    if (!proposal.outcome.empty()) return failed(Conflict{"deletion.settled", std::to_string(id), {}});
    if (!findings.empty()) return failed(findings);
    const Change change{unit, actor, proposal.tender, now};
    proposal.outcome = decision.confirms ? "confirmed" : "declined";
    proposal.decided_by = *person;
    proposal.remark = decision.remark;
    proposal.decided_at = now;
    if (is_of_dossier)
      if (auto guard = unchanged_dossier(change, **whole); !guard) return failed(guard.error());
    const bool is_of_files = decision.confirms && !is_of_dossier;
    const auto files = is_of_files ? store.files(proposal.tender) : std::vector<KeptFile>();
    proposal.deleted =
        is_of_dossier ? documents_of(unit, proposal.tender) : static_cast<std::int64_t>(files.size());
    store.insert_decision(proposal);
    note(change, decision.confirms ? "deletion.confirmed" : "deletion.declined", std::to_string(id), "");
    delete_files(change, files);
    if (is_of_dossier) delete_whole(change, **whole, proposal);
    return proposal;
  });
}

std::vector<DeletionProposal> deletion_proposals(Service& service) {
  return service.database.read([](Unit& unit) { return DeletionStore(unit).list(); });
}

std::vector<DeletedDossier> deleted_dossiers(Service& service) {
  return service.database.read([](Unit& unit) { return deleted_dossiers(unit); });
}

}  // namespace server
