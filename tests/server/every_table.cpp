#include "tests/server/every_table.hpp"

#include "server/app/change.hpp"
#include "server/app/service.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/sha256.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/test_database.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace server_test {
namespace {

using namespace server;

const std::string now = "2026-11-26T09:00:00.000Z";
constexpr std::string_view lot_document = R"({"lot":"1"})";

std::string november() { return now; }

// A row beside those that the use cases wrote, unless one of its name is there. In `values` stands {now}, and
// {sha256} for the hash of the document '{}'. What has an entry of its own is `action` on `subject`; of a row
// that is its own document the hash is that of the row.
struct SampleRow {
  std::string_view table, columns, values, action = "", subject = "";
};
constexpr SampleRow samples[]{
    {"accounts", "id, handle, name, name_key, email, email_key, created_at",
     "1, 'anna', 'Anna', 'anna', 'a@gouda.nl', 'a@gouda.nl', {now}"},
    {"passwords", "account, hash, is_long, set_at", "1, 'argon', 0, {now}"},
    {"totp_secrets", "account, sealed, last_step, added_at", "1, x'01', 0, {now}"},
    {"security_keys", "account, name, credential, algorithm, public_key, sign_count, added_at",
     "1, 'sleutel', 'c1', -7, x'01', 0, {now}"},
    {"account_identities", "account, issuer, subject, bound_at",
     "1, 'https://inloggen.gouda.example', 'u-1', {now}"},
    {"recovery_codes", "account, sha256, made_at", "1, 'c0de', {now}"},
    {"invitations", "id, sha256, name, email, invited_by, invited_at, expires_at",
     "1, 'e1', 'Bas', 'b@gouda.nl', 'Anna', {now}, {now}"},
    {"invitation_roles", "invitation, party, role", "1, 'gouda', 'buyer'"},
    {"access_tokens", "sha256, account, name, created_at, expires_on",
     "'70', 1, 'koppeling', {now}, '2027-01-01'"},
    {"party_roles", "account, party, role, given_by, given_at", "1, 'gouda', 'buyer', 'Cora', {now}"},
    {"tender_roles", "account, tender, role, given_by, given_at", "1, 1, 'assessor', 'Cora', {now}"},
    {"tender_parties", "tender, party", "1, 'gouda'"},
    {"vaults", "tender, sealed, created_at", "1, 1, {now}"},
    {"vault_keys", "tender, envelope, generation, public_key, created_at", "1, 'quality', 1, x'01', {now}"},
    {"vault_shares", "tender, envelope, round, number, holder, salt, share, created_at",
     "1, 'quality', 1, 1, 'Bas', x'01', x'02', {now}"},
    {"sealed_bids", "tender, receipt, kind, publication, received_at, late, code_sha256",
     "1, 'R1', 'bid', 1, {now}, 1, 'c0de'"},
    {"sealed_envelopes", "receipt, envelope, content, commitment",
     "'R1', 'quality', CAST('{{}}' AS BLOB), 'c0'", "envelope.stored", "R1/quality"},
    {"sealed_bid_ends", "receipt, kind, ended_at", "'R1', 'withdrawn', {now}"},
    {"openings", "tender, envelope, document, sha256, opened_at", "1, 'quality', '{{}}', {sha256}, {now}",
     "bids.opened", "quality"},
    {"tender_steps",
     "tender, number, step, from_stage, to_stage, person, second, reason, facts, sha256, at, recorded_at, "
     "named_whole",
     "1, 1, 'open', 'draft', 'opened', 'Bas', 'Ruud', 'Alles is binnen', '{{}}', {sha256}, {now}, {now}, 1",
     "step.open", "1"},
    {"step_requests", "id, tender, after_step, step, to_stage, person, reason, proposed_at",
     "1, 1, 1, 'reverse', 'closed', 'Bas', 'Vergissing', {now}"},
    {"step_request_outcomes", "request, outcome, person, remark, decided_at",
     "1, 'declined', 'Ruud', 'Nee', {now}"},
    {"admissibility_decisions", "tender, bid, outcome, ground, reason, decided_by, after_step, decided_at",
     "1, 'Z9', 'rejected', 'eis E1', 'Zonder bewijs', 'Bas', 1, {now}", "bid.rejected", "Z9"},
    {"late_bids", "position, tender, media_type, size, sha256, content, received_at",
     "1, 1, 'application/json', 2, {sha256}, CAST('{{}}' AS BLOB), {now}", "bid.late", "1"},
    {"sent_papers", "tender, step, position, kind, name, content, sha256",
     "1, 1, 1, 'letter', 'brief.html', CAST('{{}}' AS BLOB), {sha256}", "paper.sent", "1/brief.html"},
    {"notice_files", "tender, consultation, version, document, sha256, created_at",
     "1, '', 1, '{{}}', {sha256}, {now}", "noticeFile.stored", "1"},
    {"promise_measurements", "id, promise, document, sha256, created_at", "1, 1, '{{}}', {sha256}, {now}",
     "measurement.stored", "1"},
    {"panels", "tender, version, document, sha256, created_at", "1, 1, '{{}}', {sha256}, {now}",
     "panel.stored", "1"},
    {"interest_declarations", "position, tender, person, document, sha256, declared_at",
     "1, 1, 'Bas', '{{}}', {sha256}, {now}", "interest.declared", "1"},
    {"recusals", "position, tender, person, bid, reason, decided_by, decided_at",
     "1, 1, 'Bas', 'Z9', 'Familie', 'Ruud', {now}", "recusal.recorded", "1"},
    {"blind_names", "tender, version, document, sha256, drawn_at", "1, 1, '{{}}', {sha256}, {now}",
     "blindNames.drawn", "1"},
    {"grade_givers", "tender, grade, version, person", "1, 1, 1, 'Bas'", "grade.given", "1"},
    {"consensus_reasons", "position, tender, grade, version, reason, person, given_at",
     "1, 1, 1, 1, 'Omdat', 'Bas', {now}", "consensus.explained", "1"},
    {"consultation_conclusions", "consultation, question, text, created_at",
     "'c', 'q', 'Wij nemen dit over', {now}"},
    {"consultation_releases", "consultation, respondent, version, question, decision, text, created_at",
     "'c', 'r', 1, 'q', 'withhold', '', {now}"},
    {"library_comments", "position, criterion, party, author, rating, tender, text, created_at",
     "1, 'KM-G1', 'gouda', 'Anna', '', '', 'Werkte goed', {now}"},
    {"library_comment_withdrawals", "comment, withdrawn_by, withdrawn_at", "1, 'Anna', {now}"},
    {"deletion_proposals", "id, tender, kind, due, person, reason, proposed_at",
     "1, 999, 'dossier', '2026-01-01', 'Bas', 'Termijn voorbij', {now}"},
    {"deletion_decisions", "proposal, outcome, person, remark, deleted, decided_at",
     "1, 'confirmed', 'Ruud', '', 1, {now}"},
    {"deleted_dossiers", "tender, proposal, reference, title, sha256, deleted_at",
     "999, 1, 'W-1', 'Werk', {sha256}, {now}"},
    {"commitment_salts", "kind, tender, subject, version, salt", "'bids', 1, 'Z9', 1, 'a1'"},
    {"segment_choices", "id, decided_on, decided_by, document, sha256, created_at",
     "1, '2026-11-26', 'Anna', '{{}}', {sha256}, {now}", "segmentChoice.stored", "1"},
    {"library_criteria", "id, version, document, sha256, created_at", "'ALG-X9', 1, '{{}}', {sha256}, {now}",
     "library.published", "ALG-X9"},
    {"draws", "position, tender, lot, document, sha256, created_at",
     "900, 1, '1', '{{\"lot\":\"1\"}}', {sha256_of_lot}, {now}", "draw.stored", "900"},
};

bool is_own_document(std::string_view table) {
  for (const HeldKind& kind : held_kinds())
    if (kind.table == table) return kind.text != nullptr;
  return false;
}

void add_sample(Unit& unit, const Actor& actor, const SampleRow& sample) {
  const auto quoted_hash = "'" + sha256_hex("{}") + "'";
  const auto values = fmt::format(fmt::runtime(sample.values), fmt::arg("now", "'" + now + "'"),
                                  fmt::arg("sha256", quoted_hash),
                                  fmt::arg("sha256_of_lot", "'" + sha256_hex(lot_document) + "'"));
  const auto added = unit.execute(fmt::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT DO NOTHING",
                                              sample.table, sample.columns, values));
  if (added == 0 || sample.action.empty()) return;
  const auto newest = fmt::format("{0} = (SELECT MAX({0}) FROM {1})",
                                  unit.engine() == Engine::sqlite ? "rowid" : "ctid", sample.table);
  const auto sha256 = is_own_document(sample.table) ? row_sha256(unit, sample.table, newest, {})
                      : sample.table == "draws"     ? sha256_hex(lot_document)
                                                    : sha256_hex("{}");
  const bool is_of_tender = sample.columns.find("tender") != std::string_view::npos ||
                            sample.table == "sealed_envelopes" || sample.table == "promise_measurements";
  if (is_of_tender)
    note({unit, actor, 1, now}, sample.action, sample.subject, sha256);
  else
    record(unit, {now, actor.name, "", std::string(sample.action), std::nullopt, std::string(sample.subject),
                  sha256});
}

}  // namespace

void fill_every_table(const std::filesystem::path& folder) {
  fill_audited(folder);
  Service service(server_test::test_database(folder), november);
  const Actor actor{"Cora", "r-2"};
  service.database.write([&](Unit& unit) {
    for (const SampleRow& sample : samples) add_sample(unit, actor, sample);
  });
}

}  // namespace server_test
