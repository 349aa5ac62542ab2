#include "server/storage/search_store.hpp"

#include "import/json_reader.hpp"
#include "import/limits.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::size_t most_words = 12;

// Every byte of a letter or digit beyond ASCII is one of a word: what the tokenizer leaves of it is its own.
bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Each word as a quoted prefix of FTS5: "hout"* "circ"*. Quotes and signs of its language are no part of a
// word.
std::string match_of(std::string_view words) {
  std::string match;
  std::size_t count = 0;
  while (!words.empty() && count < most_words) {
    const auto begin = std::find_if(words.begin(), words.end(), is_of_word);
    const auto end = std::find_if_not(begin, words.end(), is_of_word);
    if (begin != end) {
      match += fmt::format("\"{}\"* ", std::string_view(begin, end));
      ++count;
    }
    words = std::string_view(end, words.end());
  }
  return match;
}

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

// $1 the match, $2 whether what the region shares is read, $3 the reader or 0: in the order in which they are
// bound.
constexpr std::string_view found =
    "FROM search_index JOIN search_texts AS t ON t.id = search_index.rowid WHERE search_index MATCH $1 AND "
    "(CASE WHEN t.tender IS NULL THEN $2 = 1 "
    "ELSE $3 = 0 OR t.tender IN (SELECT tender FROM readable_tenders WHERE account = $3) END)";

}  // namespace

void SearchStore::put(const SearchEntry& entry) {
  remove(entry.kind, entry.subject);
  const auto id = unit_.number(
      "INSERT INTO search_texts (kind, subject, tender, nl, en, body) VALUES ($1, $2, $3, $4, $5, $6) "
      "RETURNING id",
      {criteria::name(entry.kind), entry.subject, entry.tender, entry.title.nl, entry.title.en, entry.body});
  unit_.execute("INSERT INTO search_index (rowid, nl, en, body) VALUES ($1, $2, $3, $4)",
                {id, entry.title.nl, entry.title.en, entry.body});
}

void SearchStore::put(SearchKind kind, std::string_view subject, std::optional<TenderId> tender,
                      std::string_view document) {
  const auto tree = importing::read_json(document, importing::Limits{}).value();
  SearchEntry entry{kind, std::string(subject), tender, title_of(tree.root()), std::string(subject) + "\n"};
  append_texts(tree.root(), "", entry.body);
  put(entry);
}

void SearchStore::remove(SearchKind kind, std::string_view subject) {
  remove_where("kind = $1 AND subject = $2", {criteria::name(kind), subject});
}

void SearchStore::remove_of(TenderId tender) { remove_where("tender = $1", {tender}); }

// The index takes back the words that it was given.
void SearchStore::remove_where(std::string_view condition, const Parameters& parameters) {
  unit_.execute(fmt::format("INSERT INTO search_index (search_index, rowid, nl, en, body) "
                            "SELECT 'delete', id, nl, en, body FROM search_texts WHERE {}",
                            condition),
                parameters);
  unit_.execute(fmt::format("DELETE FROM search_texts WHERE {}", condition), parameters);
}

bool SearchStore::is_empty() { return unit_.number("SELECT COUNT(*) FROM search_texts") == 0; }

Listed<SearchHit> SearchStore::find(const SearchQuestion& question, const Page& page) {
  struct Row {
    std::string kind;
    SearchHit hit;
  };
  const auto match = match_of(question.words);
  if (match.empty()) return {};
  Parameters parameters{match, question.reads_region ? 1 : 0, question.reader.value_or(0)};
  Listed<SearchHit> listed;
  listed.total = unit_.number(fmt::format("SELECT COUNT(*) {}", found), parameters);
  parameters.insert(parameters.end(), {page.size, page.offset()});
  for (auto& row : unit_.select<Row>(
           fmt::format(
               "SELECT t.kind, t.subject, t.nl, t.en, snippet(search_index, 2, char(1), char(2), '…', 24) {} "
               "ORDER BY bm25(search_index, 8.0, 8.0, 1.0), t.id LIMIT $4 OFFSET $5",
               found),
           parameters, [](Row& stored) {
             return std::tie(stored.kind, stored.hit.subject, stored.hit.title.nl, stored.hit.title.en,
                             stored.hit.excerpt);
           })) {
    row.hit.kind = criteria::from_name<SearchKind>(row.kind).value();
    if (row.hit.excerpt.find(found_begin) == std::string::npos) row.hit.excerpt.clear();
    listed.rows.push_back(std::move(row.hit));
  }
  return listed;
}

}  // namespace server
