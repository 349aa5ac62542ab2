// Pages on sealed bids: key letters, receipts, and openings.
#pragma once

#include "server/app/open_envelopes.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/vault_keys.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/tender_form.hpp"

#include <string>
#include <vector>

namespace server {

// Of which tender a page is.
struct VaultTender {
  std::string id;  // as in addresses
  const criteria::Tender& tender;
};

// Shown once, in the answer to what made them; to print and hand out.
struct KeyLettersView {
  VaultTender of;
  const std::vector<KeyLetter>& letters;
  const VaultState& state;
};
std::string key_letters_page(const KeyLettersView& view, const PageContext& context);

// "envelope", "keyHolders" (a name a line), "holder1", "code1", "holder2", "code2".
struct NewLettersView {
  VaultTender of;
  const VaultState& state;
  bool has_bids = false;
  FilledForm form;
};
std::string new_letters_page(const NewLettersView& view, const PageContext& context);

// The receipt with its code, shown once.
std::string receipt_page(const VaultTender& of, const BidReceipt& receipt, const PageContext& context);

// What has come in, and what can be done with it.
struct VaultView {
  VaultTender of;
  const VaultState& state;
  const std::vector<SealedBid>& bids;
  bool quality_opened = false, prices_opened = false;
  FilledForm withdrawal;  // "receipt", "code"
  FilledForm check;       // "envelope", "holder", "code"
  bool is_right = false;  // the code that was checked
};
std::string vault_page(const VaultView& view, const PageContext& context);

// The form of an opening that has not been held: "holder1", "code1", "holder2", "code2"; with accounts
// "code1".
struct OpenView {
  VaultTender of;
  criteria::EnvelopeKind envelope;
  const VaultState& state;
  FilledForm form;
  std::string given_by = {};  // the holder who gave a code and waits for another; empty: nobody
};
std::string open_page(const OpenView& view, const PageContext& context);

// The record of one that was held.
std::string opening_page(const VaultTender& of, const Opening& opening, const PageContext& context);

}  // namespace server
