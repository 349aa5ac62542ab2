#include "server/app/delete_kept.hpp"

#include "server/app/acting_person.hpp"
#include "server/app/change.hpp"
#include "server/app/commitment.hpp"
#include "server/app/person_name.hpp"
#include "server/app/retention.hpp"
#include "server/app/typed_text.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t reason_bytes = 4000;
constexpr std::string_view file_kind = "upload";

// The item of that tender and kind whose day has come.
std::optional<RetentionItem> due_item(Service& service, TenderId tender, std::string_view kind) {
  for (auto& item : retention_items(service))
    if (item.tender == tender && item.kind == kind && item.is_due) return std::move(item);
  return std::nullopt;
}

Findings check_due(Service& service, TenderId tender, const std::string& kind) {
  if (!can_be_deleted(kind)) return {criteria::error("deletion.kind", "kind", {{"kind", kind}})};
  if (!due_item(service, tender, kind)) return {criteria::error("deletion.notDue", "kind", {{"kind", kind}})};
  return {};
}

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

}  // namespace

bool can_be_deleted(std::string_view kind) { return kind == file_kind; }

Result<DeletionProposal> propose_deletion(Service& service, const Actor& actor, const DeletionOrder& order) {
  if (const auto definition = load_definition(service, order.tender); !definition)
    return failed(definition.error());
  auto findings = check_due(service, order.tender, order.kind);
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
  auto findings = decision.confirms ? check_due(service, proposed->tender, proposed->kind) : Findings();
  const auto person = acting_person(actor, decision.person);
  if (!person) findings.insert(findings.end(), person.error().begin(), person.error().end());
  if (person && decision.confirms && is_same_person(*person, proposed->person))
    findings.push_back(criteria::error("step.samePerson", "person", {{"person", proposed->person}}));
  if (decision.remark.size() > reason_bytes || (!decision.confirms && decision.remark.empty()))
    findings.push_back(criteria::error("step.remark", "remark"));
  const auto now = service.clock();
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
    const auto files = decision.confirms ? store.files(proposal.tender) : std::vector<KeptFile>();
    proposal.deleted = static_cast<std::int64_t>(files.size());
    store.insert_decision(proposal);
    note(change, "deletion." + proposal.outcome, std::to_string(id), "");
    delete_files(change, files);
    return proposal;
  });
}

std::vector<DeletionProposal> deletion_proposals(Service& service) {
  return service.database.read([](Unit& unit) { return DeletionStore(unit).list(); });
}

}  // namespace server
