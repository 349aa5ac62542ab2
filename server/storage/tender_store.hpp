// Tenders: the definition as a document, and beside it what lists show and search.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct TenderSummary {
  std::string reference;
  std::string title;
  std::string buyer;    // empty: not given
  std::string segment;  // empty: not given
  std::int64_t lots = 0;
  bool fictitious = false;  // demo data
  bool has_grades = false;  // the dossier has a list of grades, even an empty one: part of its hash
  bool has_draws = false;   // likewise
  bool operator==(const TenderSummary&) const = default;
};

struct StoredTender {
  TenderId id = 0;
  TenderSummary summary;
  Document document;          // the dossier's member `tender`; empty in lists
  std::int64_t version = 1;   // of the definition
  std::int64_t revision = 1;  // of anything in the dossier: bids, grades and draws too
  std::int64_t bids = 0;
  std::string created_at, updated_at;  // of the definition
};

// The counters of a tender: equal counters, equal content.
struct TenderState {
  std::int64_t version = 1;
  std::int64_t revision = 1;
  bool operator==(const TenderState&) const = default;
};

// The account that reads; nothing: everything is read, since accounts are off.
using Reader = std::optional<std::int64_t>;

struct TenderFilter {
  std::string search;   // in title, reference and buyer; empty: all
  std::string segment;  // exactly; empty: all
  Reader reader = {};   // those that it may read
};

class TenderStore {
 public:
  explicit TenderStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredTender> find(TenderId id);
  std::optional<TenderState> find_state(TenderId id);
  std::optional<TenderId> find_reference(std::string_view reference);
  Listed<StoredTender> list(const TenderFilter& filter, const Page& page);  // newest first
  // Those that were drafted from a template, whatever the version; newest first.
  Listed<StoredTender> drafted_from(std::string_view set, const Page& page, const Reader& reader = {});
  // Those of which a criterion or provision was taken from that one of the library; newest first, without
  // documents.
  std::vector<StoredTender> list_with_library(std::string_view criterion, const Reader& reader = {});
  TenderId insert(const TenderSummary& summary, const Document& document, std::string_view now);
  // `stored` is what the store holds now; its document is kept in the history.
  void replace(const StoredTender& stored, const TenderSummary& summary, const Document& document,
               std::string_view now);
  // Puts a copy of each where it is searched (search_store), as every write does with what it writes.
  void fill_search();
  // Something in the dossier beside the definition has changed.
  void touch(TenderId id);

 private:
  Unit& unit_;
};

}  // namespace server
