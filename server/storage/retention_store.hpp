// How long what is kept of tenders must be kept, and when that began for each.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct RetentionRule {
  std::string kind;  // "dossier", "winning-bid", "other-bid", "upload", "audit-log"
  std::int64_t years = 0;
  std::string starts;  // "created", "published", "evaluated", "last-change"
  std::string source;  // on what it is based; empty: nobody has said
  std::int64_t version = 1;
  bool operator==(const RetentionRule&) const = default;
};

// Of one tender, what rules count from and how much of each kind there is.
struct KeptTender {
  TenderId id = 0;
  std::string reference, title;
  std::string created, published, evaluated, last_change;  // RFC 3339; empty: that has not happened
  std::int64_t bids = 0, uploads = 0, entries = 0;
  std::string evaluation;  // the newest, JSON; empty: none
};

class RetentionStore {
 public:
  explicit RetentionStore(Unit& unit) : unit_(unit) {}

  std::vector<RetentionRule> rules();  // by kind
  std::optional<RetentionRule> find(std::string_view kind);
  void replace(const RetentionRule& rule, std::string_view now);  // of its kind; counts the version up
  std::vector<KeptTender> tenders();

 private:
  Unit& unit_;
};

}  // namespace server
