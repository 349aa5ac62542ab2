// Full-text search over what people look for by its words. It holds copies: what counts is stored elsewhere,
// and each store that keeps such a thing keeps its copy here in the same unit of work.
#pragma once

#include "criteria/localized_text.hpp"
#include "criteria/names.hpp"
#include "server/storage/page.hpp"
#include "server/storage/tender_store.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class SearchKind { tender, criteria_template, criterion, agreement, segment, consultation };

struct SearchEntry {
  SearchKind kind = SearchKind::tender;
  std::string subject;             // number of the tender, or an id
  std::optional<TenderId> tender;  // it is read with that tender; nothing: with what the region shares
  criteria::LocalizedText title;
  std::string body;
};

struct SearchHit {
  SearchKind kind = SearchKind::tender;
  std::string subject;
  criteria::LocalizedText title;
  // Some words around those that were found, each of these between `found_begin` and `found_end`; empty when
  // they stand in the title alone.
  std::string excerpt;
};
inline constexpr char found_begin = '\x01';
inline constexpr char found_end = '\x02';

struct SearchQuestion {
  std::string words;         // as they were typed: each must be found, or begin a word that is
  Reader reader = {};        // nothing: everything is read
  bool reads_region = true;  // what the region shares
};

class SearchStore {
 public:
  explicit SearchStore(Unit& unit) : unit_(unit) {}

  // In place of what is there of that kind and subject.
  void put(const SearchEntry& entry);
  // Title and words of a document in the form of the exchange contract: its member `title`, and what people
  // wrote in it.
  void put(SearchKind kind, std::string_view subject, std::optional<TenderId> tender,
           std::string_view document);
  void remove(SearchKind kind, std::string_view subject);
  // Whatever is read with that tender.
  void remove_of(TenderId tender);
  bool is_empty();

  // The best first: a word in a title counts most. Nothing for a question without letters or digits.
  Listed<SearchHit> find(const SearchQuestion& question, const Page& page);

 private:
  void remove_where(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server

template <>
struct criteria::NameTable<server::SearchKind> {
  static constexpr std::array<std::pair<server::SearchKind, std::string_view>, 6> names{
      {{server::SearchKind::tender, "tender"},
       {server::SearchKind::criteria_template, "template"},
       {server::SearchKind::criterion, "criterion"},
       {server::SearchKind::agreement, "agreement"},
       {server::SearchKind::segment, "segment"},
       {server::SearchKind::consultation, "consultation"}}};
};
