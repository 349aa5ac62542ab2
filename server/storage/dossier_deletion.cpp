#include "server/storage/dossier_deletion.hpp"

#include "server/storage/search_store.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace server {
namespace {

struct TenderRows {
  std::string_view table;
  std::string_view condition = "tender = $1";
};

constexpr std::string_view of_request = "request IN (SELECT id FROM step_requests WHERE tender = $1)";
constexpr std::string_view of_receipt = "receipt IN (SELECT receipt FROM sealed_bids WHERE tender = $1)";
constexpr std::string_view of_promise = "promise IN (SELECT id FROM promises WHERE tender = $1)";

// What refers to other rows stands before them.
constexpr TenderRows rows[]{
    {"step_request_outcomes", of_request},
    {"step_requests"},
    {"tender_steps"},
    {"admissibility_decisions"},
    {"late_bids"},
    {"sealed_envelopes", of_receipt},
    {"sealed_bid_ends", of_receipt},
    {"sealed_bids"},
    {"openings"},
    {"vault_tries"},
    {"vault_shares"},
    {"vault_keys"},
    {"vaults"},
    {"promise_measurements", of_promise},
    {"promise_terms", of_promise},
    {"promises"},
    {"evaluations"},
    {"draws"},
    {"consensus_reasons"},
    {"grade_givers"},
    {"grades"},
    {"bids"},
    {"uploads"},
    {"commitment_salts"},
    {"superseded_documents"},
    {"deviations"},
    {"publications"},
    {"sent_papers"},
    {"sent_papers"},
    {"award_files"},
    {"award_records"},
    {"advice_thresholds"},
    {"notice_files"},
    {"panels"},
    {"interest_declarations"},
    {"recusals"},
    {"blind_names"},
    {"invitation_roles"},
    {"tender_roles"},
    {"tender_parties"},
    {"kept_forms", "form LIKE '/tenders/' || $1 || '/%'"},
    {"tenders", "id = $1"},
};

}  // namespace

void delete_dossier(Unit& unit, const DeletedDossier& dossier) {
  unit.execute(
      "INSERT INTO deleted_dossiers (tender, proposal, reference, title, sha256, deleted_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {dossier.tender, dossier.proposal, dossier.reference, dossier.title, dossier.sha256,
       dossier.deleted_at});
  SearchStore(unit).remove_of(dossier.tender);
  for (const TenderRows& each : rows)
    unit.execute(fmt::format("DELETE FROM {} WHERE {}", each.table, each.condition), {dossier.tender});
  unit.execute("DELETE FROM evaluated_dossiers WHERE sha256 NOT IN (SELECT dossier FROM evaluations)");
}

std::vector<DeletedDossier> deleted_dossiers(Unit& unit) {
  return unit.select<DeletedDossier>(
      "SELECT tender, proposal, reference, title, sha256, deleted_at FROM deleted_dossiers "
      "ORDER BY proposal DESC",
      {}, [](DeletedDossier& row) {
        return std::tie(row.tender, row.proposal, row.reference, row.title, row.sha256, row.deleted_at);
      });
}

}  // namespace server
