#include "server/pages/vault_pages.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {
namespace {

using namespace server;
using criteria::EnvelopeKind;

criteria::Tender sealed_tender() {
  criteria::Tender tender;
  tender.reference = "GOU-2027-001";
  tender.title = "Stoelen & <tafels>";
  tender.buyer = criteria::Buyer{"Gemeente Gouda"};
  tender.deadline = criteria::Timestamp::parse("2027-01-15T11:00:00Z");
  return tender;
}

VaultState two_holders() {
  const VaultState::Envelope envelope{{"Bea <Holder>", "Cas de Wit"}, "3f9a-0c11-2b7e"};
  return {true, envelope, envelope};
}

SealedBid received(const std::string& receipt, bool late, const std::string& ended) {
  SealedBid bid;
  bid.receipt = receipt;
  bid.kind = "bid";
  bid.received_at = "2027-01-15T10:12:44.019Z";
  bid.late = late;
  bid.ended = ended;
  bid.ended_at = ended.empty() ? "" : "2027-01-15T10:40:00.000Z";
  bid.quality_commitment = bid.prices_commitment = std::string(64, 'a');
  return bid;
}

Opening held_opening() {
  criteria::OpeningRecord record;
  record.reference = "GOU-2027-001";
  record.title = "Stoelen & <tafels>";
  record.buyer = "Gemeente Gouda";
  record.publication_sha256 = std::string(64, 'b');
  record.deadline = criteria::Timestamp::parse("2027-01-15T11:00:00Z");
  record.opened_at = criteria::Timestamp::parse("2027-01-15T11:05:00Z").value();
  record.opened_by = {"Bea <Holder>", "Cas de Wit"};
  record.log_head = "1207 · 9f3a 0c11 2b7e 44d0";
  const criteria::ReceivedEnvelope envelope{"RAB12CD34EF5", record.opened_at, std::string(64, 'a')};
  record.opened = {{envelope, "I1", "1", "Stoelenmaker <BV>", std::string(64, 'c'), {"opening.idChanged"}}};
  record.failed = {{envelope, {"opening.damaged"}}};
  record.late = record.replaced = record.withdrawn = {envelope};
  return {{EnvelopeKind::quality, {"{}", std::string(64, 'd')}, "2027-01-15T11:05:00.000Z"}, record};
}

}  // namespace

void write_vault(const Samples& samples) {
  const auto tender = sealed_tender();
  const VaultTender of{"3", tender};
  const auto state = two_holders();
  const std::vector<KeyLetter> letters{{1, "Bea <Holder>", "0ABC-DEFG-HJKM", "1ABC-DEFG-HJKM"},
                                       {2, "Cas de Wit", "0NPQ-RSTV-WXYZ", ""}};
  samples.write("vault-letters", key_letters_page({of, letters, state}, samples.context));
  samples.write(
      "vault-letters-new",
      new_letters_page({of,
                        state,
                        true,
                        {{{"keyHolders", "Bea\nBea"}}, {criteria::error("keyHolders.twice", "keyHolders")}}},
                       samples.context));
  BidReceipt receipt;
  receipt.bid = received("RAB12CD34EF5", false, "");
  receipt.code = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23";
  samples.write("vault-receipt", receipt_page(of, receipt, samples.context));
  const std::vector<SealedBid> bids{received("RAB12CD34EF5", false, ""),
                                    received("RGH67JK89MN0", false, "withdrawn"),
                                    received("RPQ12RS34TV5", true, "")};
  samples.write("vault", vault_page({of, state, bids, false, false, {}, {}, true}, samples.context));
  samples.write("vault-empty", vault_page({of, state, {}, false, false, {}, {}, false}, samples.context));
  samples.write("vault-refused",
                vault_page({of,
                            state,
                            bids,
                            true,
                            false,
                            {{{"receipt", "R1"}}, {criteria::error("receipt.unknown", "receipt")}},
                            {},
                            false},
                           samples.context));
  samples.write("vault-open", open_page({of, EnvelopeKind::prices, state, {}}, samples.context));
  auto by_sessions = state;
  by_sessions.by_sessions = true;
  by_sessions.waiting = {"Cas de Wit"};
  samples.write("vault-letter-waits",
                vault_page({of, by_sessions, {}, false, false, {}, {}, false}, samples.context));
  samples.write("vault-open-own-code",
                open_page({of, EnvelopeKind::quality, by_sessions, {}, "Bea <Holder>"}, samples.context));
  samples.write("vault-opening", opening_page(of, held_opening(), samples.context));
}

}  // namespace browser_test
