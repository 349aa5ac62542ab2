#include "server/storage/search_index.hpp"

#include "server/storage/search_words.hpp"

#include <map>

#include <fmt/format.h>

namespace server {
namespace {

// After $1: $2 whether what the region shares is read, $3 the reader or 0.
constexpr std::string_view may_be_read =
    "(CASE WHEN t.tender IS NULL THEN $2 = 1 "
    "ELSE $3 = 0 OR t.tender IN (SELECT tender FROM readable_tenders WHERE account = $3) END)";

struct Row {
  std::string kind;
  SearchHit hit;
  std::string text;  // an excerpt, or what it is made of
};

// `from` has the rows of the index that match $1, and those of `search_texts` as `t`; `text` and `order` are
// expressions on them.
struct Finding {
  std::string_view from, text, order;
};

Listed<SearchHit> found(Unit& unit, const Finding& finding, Parameters parameters, const Page& page,
                        const std::function<std::string(const std::string&)>& excerpt) {
  Listed<SearchHit> listed;
  const auto from = fmt::format("FROM {} AND {}", finding.from, may_be_read);
  listed.total = unit.number(fmt::format("SELECT COUNT(*) {}", from), parameters);
  parameters.insert(parameters.end(), {page.size, page.offset()});
  for (Row& row : unit.select<Row>(
           fmt::format("SELECT t.kind, t.subject, t.nl, t.en, {} {} ORDER BY {}, t.id LIMIT $4 OFFSET $5",
                       finding.text, from, finding.order),
           parameters, [](Row& stored) {
             return std::tie(stored.kind, stored.hit.subject, stored.hit.title.nl, stored.hit.title.en,
                             stored.text);
           })) {
    row.hit.kind = criteria::from_name<SearchKind>(row.kind).value();
    row.hit.excerpt = excerpt(row.text);
    listed.rows.push_back(std::move(row.hit));
  }
  return listed;
}

// ---- SQLite ---------------------------------------------------------------------------------------------

constexpr Finding of_fts5{
    "search_index JOIN search_texts AS t ON t.id = search_index.rowid WHERE search_index MATCH $1",
    "snippet(search_index, 2, char(1), char(2), '…', 24)", "bm25(search_index, 8.0, 8.0, 1.0)"};

// "hout"* "circ"*: quotes and signs of its language are no part of a word.
std::string fts5_match(const std::vector<std::string>& words) {
  std::string match;
  for (const auto& word : words) match += fmt::format("\"{}\"* ", word);
  return match;
}

std::string fts5_excerpt(const std::string& snippet) {
  return snippet.find(found_begin) == std::string::npos ? std::string() : snippet;
}

// ---- PostgreSQL -----------------------------------------------------------------------------------------

constexpr Finding of_vectors{
    "search_index AS i JOIN search_texts AS t ON t.id = i.id WHERE i.words @@ CAST($1 AS TSQUERY)", "t.body",
    "ts_rank('{0.125, 0.125, 0.125, 1.0}', i.words, CAST($1 AS TSQUERY)) DESC"};

// What PostgreSQL takes of one text: a vector is less than a megabyte, a place at most 16383.
constexpr std::size_t most_indexed = 20'000, longest_word = 40, last_place = 16'383;

std::string cut(std::string_view word) {
  if (word.size() <= longest_word) return std::string(word);
  auto size = longest_word;
  while ((static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) --size;
  return std::string(word.substr(0, size));
}

// 'hout':* & 'circ':*
std::string vector_match(const std::vector<std::string>& words) {
  std::string match;
  for (const auto& word : words) match += fmt::format("{}'{}':*", match.empty() ? "" : " & ", cut(word));
  return match;
}

using Places = std::map<std::string, std::pair<std::size_t, char>>;  // the first place of a word, its weight

void add_words(std::string_view text, char weight, Places& places) {
  std::size_t place = 0;
  for (auto word = next_word(text, 0); !word.folded.empty() && places.size() < most_indexed;
       word = next_word(text, word.end)) {
    place = std::min(place + 1, last_place);
    places.try_emplace(cut(word.folded), place, weight);
  }
}

std::string vector_of(const SearchEntry& entry) {
  Places places;
  add_words(entry.title.nl, 'A', places);
  add_words(entry.title.en, 'A', places);
  add_words(entry.body, 'D', places);
  std::string vector;
  for (const auto& [word, place] : places)
    vector += fmt::format("'{}':{}{} ", word, place.first, place.second);
  return vector;
}

}  // namespace

void add_to_index(Unit& unit, std::int64_t id, const SearchEntry& entry) {
  if (unit.engine() == Engine::sqlite)
    unit.execute("INSERT INTO search_index (rowid, nl, en, body) VALUES ($1, $2, $3, $4)",
                 {id, entry.title.nl, entry.title.en, entry.body});
  else
    unit.execute("INSERT INTO search_index (id, words) VALUES ($1, CAST($2 AS TSVECTOR))",
                 {id, vector_of(entry)});
}

void take_from_index(Unit& unit, std::string_view condition, const Parameters& parameters) {
  if (unit.engine() == Engine::sqlite)  // it takes back the words that it was given
    unit.execute(fmt::format("INSERT INTO search_index (search_index, rowid, nl, en, body) "
                             "SELECT 'delete', id, nl, en, body FROM search_texts WHERE {}",
                             condition),
                 parameters);
  else
    unit.execute(
        fmt::format("DELETE FROM search_index WHERE id IN (SELECT id FROM search_texts WHERE {})", condition),
        parameters);
}

Listed<SearchHit> find_in_index(Unit& unit, const SearchQuestion& question, const Page& page) {
  const auto words = words_asked(question.words);
  if (words.empty()) return {};
  const auto asking = [&](std::string match) {
    return Parameters{std::move(match), question.reads_region ? 1 : 0, question.reader.value_or(0)};
  };
  if (unit.engine() == Engine::sqlite)
    return found(unit, of_fts5, asking(fts5_match(words)), page, fts5_excerpt);
  return found(unit, of_vectors, asking(vector_match(words)), page,
               [&](const std::string& body) { return excerpt_of(body, words, found_begin, found_end); });
}

}  // namespace server
