#include "server/storage/tender_store.hpp"

#include "server/storage/dialect.hpp"
#include "server/storage/search_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

// `document` is a column or an expression in its place.
std::vector<StoredTender> select_tenders(Unit& unit, std::string_view document, std::string_view condition,
                                         const Parameters& parameters) {
  return unit.select<StoredTender>(
      fmt::format("SELECT id, reference, title, buyer, segment, lots, fictitious, has_grades, has_draws, {}, "
                  "sha256, version, revision, (SELECT COUNT(*) FROM bids WHERE bids.tender = tenders.id), "
                  "created_at, updated_at FROM tenders {}",
                  document, condition),
      parameters, [](StoredTender& stored) {
        auto& summary = stored.summary;
        return std::tie(stored.id, summary.reference, summary.title, summary.buyer, summary.segment,
                        summary.lots, summary.fictitious, summary.has_grades, summary.has_draws,
                        stored.document.text, stored.document.sha256, stored.version, stored.revision,
                        stored.bids, stored.created_at, stored.updated_at);
      });
}

// A pattern for LIKE that finds `text` anywhere; `\` escapes what LIKE would read otherwise.
std::string like_pattern(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

constexpr std::string_view filter_condition =
    "WHERE ($1 = '' OR LOWER(title) LIKE LOWER($2) ESCAPE '\\' OR LOWER(reference) LIKE LOWER($2) ESCAPE "
    "'\\' "
    "OR LOWER(buyer) LIKE LOWER($2) ESCAPE '\\') AND ($3 = '' OR segment = $3) AND {}";

// The parameter of that number is the reader, 0 for all: see `reader_parameter`.
std::string is_readable(std::size_t parameter) {
  return fmt::format("(${0} = 0 OR id IN (SELECT tender FROM readable_tenders WHERE account = ${0}))",
                     parameter);
}

std::int64_t reader_parameter(const Reader& reader) { return reader.value_or(0); }

}  // namespace

std::optional<StoredTender> TenderStore::find(TenderId id) {
  return first(select_tenders(unit_, "document", "WHERE id = $1", {id}));
}

std::optional<TenderState> TenderStore::find_state(TenderId id) {
  return first(
      unit_.select<TenderState>("SELECT version, revision FROM tenders WHERE id = $1", {id},
                                [](TenderState& state) { return std::tie(state.version, state.revision); }));
}

std::optional<TenderId> TenderStore::find_reference(std::string_view reference) {
  return first(unit_.column<TenderId>("SELECT id FROM tenders WHERE reference = $1", {reference}));
}

Listed<StoredTender> TenderStore::list(const TenderFilter& filter, const Page& page) {
  Parameters parameters{filter.search, like_pattern(filter.search), filter.segment,
                        reader_parameter(filter.reader)};
  const auto condition = fmt::format(filter_condition, is_readable(4));
  Listed<StoredTender> listed;
  listed.total = unit_.number(fmt::format("SELECT COUNT(*) FROM tenders {}", condition), parameters);
  parameters.insert(parameters.end(), {page.size, page.offset()});
  listed.rows = select_tenders(unit_, "''", fmt::format("{} ORDER BY id DESC LIMIT $5 OFFSET $6", condition),
                               parameters);
  return listed;
}

Listed<StoredTender> TenderStore::drafted_from(std::string_view set, const Page& page, const Reader& reader) {
  const auto condition = fmt::format("WHERE {} = $1 AND {}",
                                     json_text(unit_.engine(), "document", "template.id"), is_readable(2));
  Listed<StoredTender> listed;
  listed.total = unit_.number(fmt::format("SELECT COUNT(*) FROM tenders {}", condition),
                              {set, reader_parameter(reader)});
  listed.rows = select_tenders(unit_, "''", fmt::format("{} ORDER BY id DESC LIMIT $3 OFFSET $4", condition),
                               {set, reader_parameter(reader), page.size, page.offset()});
  return listed;
}

std::vector<StoredTender> TenderStore::list_with_library(std::string_view criterion, const Reader& reader) {
  // A document is canonical JSON: only a member of that name and value reads so, for a text would escape the
  // quotes.
  return select_tenders(unit_, "''",
                        fmt::format("WHERE {} AND {} ORDER BY id DESC",
                                    contains(unit_.engine(), "document", "$1"), is_readable(2)),
                        {fmt::format(R"("library":"{}")", criterion), reader_parameter(reader)});
}

TenderId TenderStore::insert(const TenderSummary& summary, const Document& document, std::string_view now) {
  const TenderId id = unit_.number(
      // The number of a tender that was deleted stays its own in the audit log.
      "INSERT INTO tenders (id, reference, title, buyer, segment, lots, fictitious, has_grades, has_draws, "
      "document, sha256, version, revision, created_at, updated_at) "
      "VALUES (1 + COALESCE((SELECT MAX(id) FROM (SELECT id FROM tenders UNION ALL SELECT tender FROM "
      "deleted_dossiers) AS known), 0), "
      "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, 1, $11, $12) RETURNING id",
      {summary.reference, summary.title, summary.buyer, summary.segment, summary.lots, summary.fictitious,
       summary.has_grades, summary.has_draws, document.text, document.sha256, now, now});
  SearchStore(unit_).put(SearchKind::tender, std::to_string(id), id, document.text);
  return id;
}

void TenderStore::replace(const StoredTender& stored, const TenderSummary& summary, const Document& document,
                          std::string_view now) {
  keep_superseded(unit_, {"tenders", stored.id, std::to_string(stored.id), stored.version}, stored.document,
                  now);
  unit_.execute(
      "UPDATE tenders SET reference = $1, title = $2, buyer = $3, segment = $4, lots = $5, document = $6, "
      "sha256 = $7, version = version + 1, updated_at = $8 WHERE id = $9",
      {summary.reference, summary.title, summary.buyer, summary.segment, summary.lots, document.text,
       document.sha256, now, stored.id});
  SearchStore(unit_).put(SearchKind::tender, std::to_string(stored.id), stored.id, document.text);
}

void TenderStore::fill_search() {
  for (const TenderId id : unit_.column<TenderId>("SELECT id FROM tenders ORDER BY id"))
    SearchStore(unit_).put(SearchKind::tender, std::to_string(id), id, find(id)->document.text);
}

void TenderStore::touch(TenderId id) {
  unit_.execute("UPDATE tenders SET revision = revision + 1 WHERE id = $1", {id});
}

}  // namespace server
