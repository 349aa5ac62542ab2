#include "server/storage/deletion_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<DeletionProposal> select_proposals(Unit& unit, std::string_view condition,
                                               const Parameters& parameters) {
  return unit.select<DeletionProposal>(
      fmt::format("SELECT p.id, p.tender, p.kind, p.due, p.person, p.reason, p.proposed_at, "
                  "COALESCE(d.outcome, ''), COALESCE(d.person, ''), COALESCE(d.remark, ''), "
                  "COALESCE(d.decided_at, ''), COALESCE(d.deleted, 0) FROM deletion_proposals AS p "
                  "LEFT JOIN deletion_decisions AS d ON d.proposal = p.id {}",
                  condition),
      parameters, [](DeletionProposal& row) {
        return std::tie(row.id, row.tender, row.kind, row.due, row.person, row.reason, row.proposed_at,
                        row.outcome, row.decided_by, row.remark, row.decided_at, row.deleted);
      });
}

}  // namespace

std::vector<DeletionProposal> DeletionStore::list() {
  return select_proposals(unit_, "ORDER BY p.id DESC", {});
}

std::optional<DeletionProposal> DeletionStore::find(DeletionId id) {
  return first(select_proposals(unit_, "WHERE p.id = $1", {id}));
}

DeletionId DeletionStore::insert(const DeletionProposal& proposal) {
  return unit_.number(
      "INSERT INTO deletion_proposals (tender, kind, due, person, reason, proposed_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
      {proposal.tender, proposal.kind, proposal.due, proposal.person, proposal.reason, proposal.proposed_at});
}

void DeletionStore::insert_decision(const DeletionProposal& proposal) {
  unit_.execute(
      "INSERT INTO deletion_decisions (proposal, outcome, person, remark, deleted, decided_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {proposal.id, proposal.outcome, proposal.decided_by, proposal.remark, proposal.deleted,
       proposal.decided_at});
}

std::vector<KeptFile> DeletionStore::files(TenderId tender) {
  return unit_.select<KeptFile>(
      "SELECT id, sha256 FROM uploads WHERE tender = $1 AND length(content) > 0 ORDER BY id", {tender},
      [](KeptFile& row) { return std::tie(row.id, row.sha256); });
}

void DeletionStore::delete_file(std::int64_t id) {
  unit_.execute("UPDATE uploads SET content = $1, name = '' WHERE id = $2", {Bytes{}, id});
}

}  // namespace server
