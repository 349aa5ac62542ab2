#include "server/app/library.hpp"

#include "embedded/shipped_library.hpp"
#include "import/library_json.hpp"
#include "server/app/store_version.hpp"
#include "server/app/typed_text.hpp"
#include "templates/library_json.hpp"

#include <algorithm>
#include <stdexcept>

namespace server {
namespace {

using criteria::LibraryCriterion;
using criteria::LocalizedText;

constexpr auto table = VersionedTable::library_criteria;

LibraryEntry entry_of(Service& service, const VersionedDocument& stored) {
  auto criterion = service.library_criteria.find(stored.id, stored.version);
  if (!criterion) {
    auto read = importing::read_library_criterion(stored.document.text, importing::Limits{});
    if (!read) throw std::logic_error("stored criterion " + stored.id + ": " + read.error()[0].code);
    criterion = std::make_shared<const LibraryCriterion>(std::move(*read));
    service.library_criteria.keep(stored.id, stored.version, criterion, 1);
  }
  return {std::move(criterion), stored.version, stored.document.sha256, stored.created_at};
}

bool says(const LocalizedText& text, std::string_view word) {
  return holds(text.nl, word) || holds(text.en, word);
}

bool says(const LibraryCriterion& criterion, std::string_view word) {
  if (holds(criterion.id, word)) return true;
  for (const LocalizedText* text :
       {&criterion.title, &criterion.evidence, &criterion.verification, &criterion.guidance,
        &criterion.example, &criterion.why, &criterion.why_not})
    if (says(*text, word)) return true;
  const auto& variants = criterion.variants;
  return std::any_of(variants.begin(), variants.end(),
                     [&](const criteria::LibraryVariant& variant) { return says(variant.text, word); }) ||
         std::any_of(criterion.sources.begin(), criterion.sources.end(),
                     [&](const std::string& source) { return holds(source, word); });
}

bool says_all(const LibraryCriterion& criterion, std::string_view words) {
  for (auto first = words.find_first_not_of(' '); first != std::string_view::npos;) {
    const auto end = std::min(words.find(' ', first), words.size());
    if (!says(criterion, words.substr(first, end - first))) return false;
    first = words.find_first_not_of(' ', end);
  }
  return true;
}

bool is_of_segment(const LibraryCriterion& criterion, const std::string& segment) {
  const auto& segments = criterion.segments;
  return segments.empty() || std::find(segments.begin(), segments.end(), segment) != segments.end();
}

VersionedDocument first_version(const LibraryCriterion& criterion, const std::string& now) {
  return {criterion.id, 1, document_of(templates::canonical_library_criterion_json(criterion)), now};
}

void insert(Unit& unit, const Actor& actor, const VersionedDocument& next, std::string_view action) {
  VersionedDocuments stored(unit, table);
  const auto before = stored.find(next.id);
  stored.insert(next, next.created_at);
  record(unit, {next.created_at, actor.name, actor.request, std::string(action), std::nullopt, next.id,
                next.document.sha256, before ? before->document.sha256 : ""});
}

Result<LibraryEntry> store(Service& service, const Actor& actor, const LibraryCriterion& criterion,
                           std::int64_t expected_version) {
  const auto stored = store_version(
      service, actor,
      {table, criterion.id, templates::canonical_library_criterion_json(criterion), "library.published"},
      expected_version);
  if (!stored) return failed(stored.error());
  return entry_of(service, *stored);
}

}  // namespace

bool is_due(const LibraryCriterion& criterion, const criteria::Date& day) {
  return criterion.review_by < day;
}

bool is_found(const LibraryCriterion& criterion, const LibraryFilter& filter) {
  const auto is = [](const auto& wanted, const auto& value) { return !wanted || *wanted == value; };
  if (!filter.segment.empty() && !is_of_segment(criterion, filter.segment)) return false;
  if (!is(filter.kind, criterion.kind) || !is(filter.theme, criterion.theme)) return false;
  if (filter.strategy && criterion.strategy != filter.strategy) return false;
  if (filter.level && !criteria::find_variant(criterion, *filter.level)) return false;
  if (filter.quantity && (!criterion.measure || criterion.measure->quantity != *filter.quantity))
    return false;
  if (filter.due && !is_due(criterion, *filter.due)) return false;
  return says_all(criterion, filter.search);
}

std::vector<LibraryEntry> list_library(Service& service, const LibraryFilter& filter) {
  const auto stored = service.database.read([](Unit& unit) { return VersionedDocuments(unit, table).all(); });
  std::vector<LibraryEntry> found;
  for (const VersionedDocument& each : stored) {
    auto entry = entry_of(service, each);
    if (is_found(*entry.criterion, filter)) found.push_back(std::move(entry));
  }
  return found;
}

Result<LibraryEntry> find_library_criterion(Service& service, const std::string& id) {
  const auto stored =
      service.database.read([&](Unit& unit) { return VersionedDocuments(unit, table).find(id); });
  if (!stored) return failed(NotFound{"libraryCriterion", id});
  return entry_of(service, *stored);
}

Result<std::vector<LibraryEntry>> library_versions(Service& service, const std::string& id) {
  const auto stored =
      service.database.read([&](Unit& unit) { return VersionedDocuments(unit, table).versions(id); });
  if (stored.empty()) return failed(NotFound{"libraryCriterion", id});
  std::vector<LibraryEntry> entries;
  for (const VersionedDocument& each : stored) entries.push_back(entry_of(service, each));
  return entries;
}

criteria::Library library_of(const std::vector<LibraryEntry>& entries) {
  criteria::Library library;
  for (const LibraryEntry& entry : entries) library.criteria.push_back(*entry.criterion);
  return library;
}

Result<LibraryEntry> create_library_criterion(Service& service, const Actor& actor, std::string_view json) {
  const auto criterion = importing::read_library_criterion(json, importing::Limits{});
  if (!criterion) return failed(criterion.error());
  constexpr std::int64_t none_yet = 0;
  auto stored = store(service, actor, *criterion, none_yet);
  if (!stored && std::holds_alternative<Outdated>(stored.error()))
    return failed(Conflict{"libraryCriterion.idTaken", criterion->id});
  return stored;
}

Result<LibraryEntry> replace_library_criterion(Service& service, const Actor& actor, const std::string& id,
                                               const Edit& edit) {
  const auto known = find_library_criterion(service, id);
  if (!known) return failed(known.error());
  const auto criterion = importing::read_library_criterion(edit.json, importing::Limits{});
  if (!criterion) return failed(criterion.error());
  if (criterion->id != id)
    return failed(Findings{criteria::error("library.otherId", "id", {{"id", id}, {"value", criterion->id}})});
  return store(service, actor, *criterion, edit.expected_version.value_or(known->version));
}

Result<LibraryReceipt> import_library(Service& service, const Actor& actor, std::string_view json) {
  const auto library = importing::read_library(json, importing::Limits{});
  if (!library) return failed(library.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) {
    LibraryReceipt receipt;
    for (const LibraryCriterion& criterion : library->criteria) {
      auto next = first_version(criterion, now);
      const auto newest = VersionedDocuments(unit, table).find(criterion.id);
      if (newest && newest->document.sha256 == next.document.sha256) {
        ++receipt.unchanged;
        continue;
      }
      if (newest) next.version = newest->version + 1;
      (newest ? receipt.replaced : receipt.created).push_back(criterion.id);
      insert(unit, actor, next, "library.imported");
    }
    return receipt;
  });
}

std::size_t load_library(Service& service) {
  const Actor program{"wederwaarde", ""};
  criteria::Library shipped;
  for (const std::string_view file : embedded::shipped_library_paths()) {
    auto library = importing::read_library(embedded::shipped_library(file), importing::Limits{});
    if (!library)
      throw std::logic_error("library " + std::string(file) + ": " + library.error().front().code + " " +
                             library.error().front().place);
    std::move(library->criteria.begin(), library->criteria.end(), std::back_inserter(shipped.criteria));
  }
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) {
    std::size_t stored = 0;
    for (const LibraryCriterion& criterion : shipped.criteria) {
      if (VersionedDocuments(unit, table).find(criterion.id)) continue;
      insert(unit, program, first_version(criterion, now), "library.shipped");
      ++stored;
    }
    return stored;
  });
}

}  // namespace server
