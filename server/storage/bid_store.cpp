#include "server/storage/bid_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredBid> select_bids(Unit& unit, std::string_view condition, const Parameters& parameters) {
  return unit.select<StoredBid>(
      fmt::format("SELECT id, lot, document, sha256, upload, version, created_at, updated_at FROM bids {}",
                  condition),
      parameters, [](StoredBid& bid) {
        return std::tie(bid.id, bid.lot, bid.document.text, bid.document.sha256, bid.upload, bid.version,
                        bid.created_at, bid.updated_at);
      });
}

}  // namespace

std::optional<StoredBid> BidStore::find(TenderId tender, std::string_view id) {
  return first(select_bids(unit_, "WHERE tender = $1 AND id = $2", {tender, id}));
}

Listed<StoredBid> BidStore::list(TenderId tender, std::string_view lot, const Page& page) {
  constexpr std::string_view condition = "WHERE tender = $1 AND ($2 = '' OR lot = $2)";
  Listed<StoredBid> listed;
  listed.total = unit_.number(fmt::format("SELECT COUNT(*) FROM bids {}", condition), {tender, lot});
  listed.rows = select_bids(unit_, fmt::format("{} ORDER BY position LIMIT $3 OFFSET $4", condition),
                            {tender, lot, page.size, page.offset()});
  return listed;
}

std::vector<std::string> BidStore::documents(TenderId tender) {
  return unit_.column<std::string>("SELECT document FROM bids WHERE tender = $1 ORDER BY position", {tender});
}

std::int64_t BidStore::count(TenderId tender) {
  return unit_.number("SELECT COUNT(*) FROM bids WHERE tender = $1", {tender});
}

std::optional<std::string> BidStore::find_lot(TenderId tender, std::string_view id) {
  return first(unit_.column<std::string>("SELECT lot FROM bids WHERE tender = $1 AND id = $2", {tender, id}));
}

void BidStore::insert(TenderId tender, const StoredBid& bid, std::string_view now) {
  unit_.execute(
      "INSERT INTO bids (tender, id, lot, document, sha256, upload, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
      {tender, bid.id, bid.lot, bid.document.text, bid.document.sha256, bid.upload, now, now});
}

void BidStore::replace(TenderId tender, const StoredBid& stored, const StoredBid& bid, std::string_view now) {
  keep_superseded(unit_, {"bids", tender, stored.id, stored.version}, stored.document, now);
  unit_.execute(
      "UPDATE bids SET lot = $1, document = $2, sha256 = $3, upload = $4, version = version + 1, updated_at "
      "= $5 "
      "WHERE tender = $6 AND id = $7",
      {bid.lot, bid.document.text, bid.document.sha256, bid.upload, now, tender, stored.id});
}

}  // namespace server
