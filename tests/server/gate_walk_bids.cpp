// Who tries to change in the walk what may not change any more: bids that were opened, and what was
// published.
#include "server/app/contract_json.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/publish_tender.hpp"
#include "server/storage/bid_store.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/gate_walk.hpp"
#include "tests/server/gate_walk_tender.hpp"

#include <fmt/format.h>

namespace server_test {

using namespace server;
using criteria::ProcessStep;

namespace {

const Actor corrector{"corrector", "r-3"};

}  // namespace

void GateWalk::correct_bid() {
  if (bids_.empty()) return;
  const bool is_price = pick(2) == 0;
  if (!is_price && variant_ != 2) return;
  StepOrder order = order_for(ProcessStep::correct_bid);
  const auto amount = fmt::format("{}{:03}.{:02}", 200 + pick(600), pick(1000), 10 + pick(89));
  order.correction = BidCorrection{any_bid(), is_price ? fmt::format(R"({{"P":"{}"}})", amount)
                                                       : fmt::format(R"({{"K":"{}"}})", pick(10))};
  const auto requested = request_step(service_, corrector, tender_, order);
  if (!requested) return;
  hold("bid-corrections", requested);
  if (is_price != (stage_ == "prices-opened")) object("a correction of what cannot be read");
  if (is_price) price_marks_.insert(amount);
  proposer_ = requested->person;
}

void GateWalk::rewrite_draft() {
  auto tender = load_definition(service_, tender_).value()->tender;
  tender.title += "?";
  if (edit_tender(service_, corrector, tender_, {tender_document(tender).text, std::nullopt}))
    object("rewrote what was published");
}

// Who knows a bid could choose the criteria for it.
void GateWalk::publish_with_bids() {
  if (pick(8) != 0) return;
  const auto bid =
      walked_bid({"I1", "Vroeg", true, variant_ == 2 ? "1" : "", {"300000.00", "300000.00", "300000.00"}});
  const auto dossier = walked_dossier(++serial_, variant_);
  const auto whole = replaced(dossier, R"("bids":[])", R"("bids":[)" + bid + "]");
  const auto tender = import_tender(service_, corrector, whole).value();
  if (publish_tender(service_, corrector, tender, {"Anna", std::nullopt, {}, SealingOrder{false, {}}}))
    object("published with a bid");
}

std::map<std::string, std::string> GateWalk::stored_bids() {
  std::map<std::string, std::string> documents;
  service_.database.read([&](Unit& unit) {
    for (const auto& bid : BidStore(unit).list(tender_, "", {}).rows) documents[bid.id] = bid.document.text;
  });
  return documents;
}

void GateWalk::check_bids() {
  auto stored = stored_bids();
  for (const auto& [id, document] : known_bids_)
    if (stored.count(id) == 0 || (stored[id] != document && !may_change_bids_))
      object("bid " + id + " changed");
  if (stored.size() > known_bids_.size() && stage_ != "published" && stage_ != "opened")
    object("a bid came in");
  known_bids_ = std::move(stored);
}

}  // namespace server_test
