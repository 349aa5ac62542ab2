#include "server/storage/search_store.hpp"

#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/storage/search_index.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

// Members whose texts people look for although they are one word.
constexpr std::string_view named[]{"title",     "name",     "nl",          "en",     "id",
                                   "reference", "cpvCodes", "cpvPrefixes", "library"};

// What people wrote, and the names of things: not the words of the program, numbers, dates and hashes. An
// item of an array goes by the name of the array.
void append_texts(criteria::DataValue value, std::string_view key, std::string& body) {
  const bool is_said = value.text().find(' ') != std::string_view::npos ||
                       std::find(std::begin(named), std::end(named), key) != std::end(named);
  if (value.is(criteria::DataKind::text) && is_said) body.append(value.text()).append("\n");
  for (const criteria::DataValue inner : value)
    append_texts(inner, inner.key().empty() ? key : inner.key(), body);
}

criteria::LocalizedText title_of(criteria::DataValue document) {
  const auto title = document.find("title");
  if (!title) return {};
  const auto in = [&](std::string_view language) {
    return std::string(title->is(criteria::DataKind::object) ? title->at(language).text() : title->text());
  };
  return {in("nl"), in("en")};
}

}  // namespace

void SearchStore::put(const SearchEntry& entry) {
  remove(entry.kind, entry.subject);
  const auto id = unit_.number(
      "INSERT INTO search_texts (kind, subject, tender, nl, en, body) VALUES ($1, $2, $3, $4, $5, $6) "
      "RETURNING id",
      {criteria::name(entry.kind), entry.subject, entry.tender, entry.title.nl, entry.title.en, entry.body});
  add_to_index(unit_, id, entry);
}

void SearchStore::put(SearchKind kind, std::string_view subject, std::optional<TenderId> tender,
                      std::string_view document) {
  const auto tree = importing::read_json(document, importing::record_limits()).value();
  SearchEntry entry{kind, std::string(subject), tender, title_of(tree.root()), std::string(subject) + "\n"};
  append_texts(tree.root(), "", entry.body);
  put(entry);
}

void SearchStore::remove(SearchKind kind, std::string_view subject) {
  remove_where("kind = $1 AND subject = $2", {criteria::name(kind), subject});
}

void SearchStore::remove_of(TenderId tender) { remove_where("tender = $1", {tender}); }

void SearchStore::remove_where(std::string_view condition, const Parameters& parameters) {
  take_from_index(unit_, condition, parameters);
  unit_.execute(fmt::format("DELETE FROM search_texts WHERE {}", condition), parameters);
}

bool SearchStore::is_empty() { return unit_.number("SELECT COUNT(*) FROM search_texts") == 0; }

Listed<SearchHit> SearchStore::find(const SearchQuestion& question, const Page& page) {
  return find_in_index(unit_, question, page);
}

}  // namespace server
