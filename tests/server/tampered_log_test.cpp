// Whoever changes the log or what it names, directly in the database, is found by `verify_data`.
#include "server/app/audit_export.hpp"
#include "server/app/verify_data.hpp"
#include "server/storage/held_documents.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/raw_database.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace server {
namespace {

namespace fs = std::filesystem;
using server_test::mangled;
using server_test::RawDatabase;
using test_support::Source;

// An edit, and where it must be named: each of these is the place of a finding, or the beginning of one.
struct Edit {
  std::string what;
  std::vector<std::string> places;
};

std::string log_place(std::int64_t sequence) { return fmt::format("log[{}]", sequence); }

// ---- of the log -----------------------------------------------------------------------------------------

Edit change_entry(RawDatabase& database, Source& source, std::int64_t last) {
  static const std::vector<std::string> columns{"at",     "actor",  "request",  "action", "subject",
                                                "sha256", "before", "previous", "hash",   "tender"};
  const auto sequence = 1 + source.below(static_cast<int>(last));
  const auto& column = source.pick(columns);
  const auto value = column == "tender" ? std::string("CASE WHEN tender IS NULL THEN 1 ELSE NULL END")
                                        : mangled(column, source);
  database.run(fmt::format("UPDATE audit_log SET {} = {} WHERE id = {}", column, value, sequence));
  return {fmt::format("{} of entry {}", column, sequence), {log_place(sequence)}};
}

Edit delete_entry(RawDatabase& database, Source& source, std::int64_t last) {
  const auto sequence = 1 + source.below(static_cast<int>(last));
  database.run(fmt::format("DELETE FROM audit_log WHERE id = {}", sequence));
  return {fmt::format("entry {} is gone", sequence), {sequence == last ? "log" : log_place(sequence)}};
}

Edit truncate(RawDatabase& database, Source& source, std::int64_t last) {
  const auto kept = source.below(static_cast<int>(last));
  database.run(fmt::format("DELETE FROM audit_log WHERE id > {}", kept));
  return {fmt::format("only {} entries are left", kept), {"log"}};
}

void shift_up(RawDatabase& database, std::int64_t from) {
  database.run(fmt::format("UPDATE audit_log SET id = -id - 1 WHERE id >= {}", from));
  database.run("UPDATE audit_log SET id = -id WHERE id < 0");
}

void copy_entry(RawDatabase& database, std::int64_t from, std::int64_t to) {
  database.run(
      fmt::format("INSERT INTO audit_log (id, at, actor, request, action, tender, subject, sha256, before, "
                  "previous, hash) SELECT {}, at, actor, request, action, tender, subject, sha256, before, "
                  "previous, hash FROM audit_log WHERE id = {}",
                  to, from));
}

Edit insert_entry(RawDatabase& database, Source& source, std::int64_t last) {
  const auto place = 1 + source.below(static_cast<int>(last) + 1);
  const auto copied = 1 + source.below(static_cast<int>(last));
  if (place <= last) shift_up(database, place);
  copy_entry(database, copied >= place ? copied + 1 : copied, place);
  // A copy behind its original is what the original was; then that one stands wrong.
  const auto named = copied == place ? place + 1 : place;
  return {fmt::format("a copy of entry {} at {}", copied, place), {log_place(named)}};
}

Edit swap_entries(RawDatabase& database, Source& source, std::int64_t last) {
  const auto first = 1 + source.below(static_cast<int>(last));
  const auto second = 1 + (first + source.below(static_cast<int>(last) - 1)) % last;
  database.run(fmt::format("UPDATE audit_log SET id = 0 WHERE id = {}", first));
  database.run(fmt::format("UPDATE audit_log SET id = {} WHERE id = {}", first, second));
  database.run(fmt::format("UPDATE audit_log SET id = {} WHERE id = 0", second));
  return {fmt::format("entries {} and {} swapped", first, second), {log_place(first), log_place(second)}};
}

Edit renumber_entry(RawDatabase& database, Source& source, std::int64_t last) {
  const auto sequence = 1 + source.below(static_cast<int>(last));
  const auto number = source.chance(50) ? last + 1 + source.below(9) : -source.below(9);
  database.run(fmt::format("UPDATE audit_log SET id = {} WHERE id = {}", number, sequence));
  return {fmt::format("entry {} became {}", sequence, number),
          {sequence == last && number < 1 ? log_place(number) : log_place(sequence)}};
}

ChainedEntry entry_at(const fs::path& folder, std::int64_t sequence) {
  std::optional<ChainedEntry> found;
  read_data(server_test::test_database(folder),
            [&](Unit& unit) { found = find_audit_entry(unit, sequence); });
  return found.value();
}

// Changes an entry and makes the chain whole again from there on: only a checkpoint tells.
Edit rewrite(RawDatabase& database, const fs::path& folder, Source& source, std::int64_t last) {
  const auto from = 1 + source.below(static_cast<int>(last));
  auto previous = from == 1 ? std::string() : entry_at(folder, from - 1).hash;
  for (auto sequence = from; sequence <= last; ++sequence) {
    auto entry = entry_at(folder, sequence);
    if (sequence == from) entry.entry.actor = "iemand anders";
    entry.previous = previous;
    previous = entry.hash = sha256_hex(canonical_text(entry));
    database.run(fmt::format("UPDATE audit_log SET actor = '{}', previous = '{}', hash = '{}' WHERE id = {}",
                             entry.entry.actor, entry.previous, entry.hash, sequence));
  }
  return {fmt::format("rewritten from entry {}", from), {"log"}};
}

// ---- of what it names -----------------------------------------------------------------------------------

struct HeldPlace {
  const HeldKind* kind = nullptr;
  std::int64_t row = 0;
  std::int64_t tender = 0;
  std::string subject, version, held_as;
};

std::vector<HeldPlace> held_places(RawDatabase& database) {
  std::vector<HeldPlace> places;
  for (const HeldKind& kind : held_kinds())
    for (const auto& row : database.texts(fmt::format("SELECT rowid FROM {}", kind.table))) {
      const auto of_row = [&](std::string_view expression) {
        return database.texts(fmt::format("SELECT {} FROM {} WHERE rowid = {}", expression, kind.table, row))
            .at(0);
      };
      places.push_back({&kind, std::stoll(row), std::stoll(of_row(kind.tender)), of_row(kind.subject),
                        of_row(kind.version),
                        kind.kind == "superseded" ? of_row("kind") : std::string(kind.kind)});
    }
  return places;
}

// Where a change of it must be named: itself, what came in with it as a whole, or an evaluation of it.
std::vector<std::string> places_of(RawDatabase& database, const HeldPlace& held) {
  const auto within = held.tender == 0 ? std::string() : fmt::format("tenders[{}]", held.tender);
  if (held.held_as == "evaluated-dossiers") return {"evaluated-dossiers[" + held.subject, "tenders["};
  const bool is_imported =
      held.tender != 0 &&
      database.number(fmt::format(
          "SELECT COUNT(*) FROM audit_log WHERE action = 'tender.imported' AND tender = {}", held.tender)) >
          0;
  if (held.held_as == "tenders") return {is_imported ? within : within + ".versions["};
  const auto own = fmt::format("{}{}[{}]", within.empty() ? "" : within + ".", held.held_as, held.subject);
  return {is_imported && held.version == "1" ? within : own};
}

// Any of `places` will do.
struct DocumentEdit {
  std::string what;
  std::vector<std::string> places;
};

DocumentEdit change_held(RawDatabase& database, Source& source, const HeldPlace& held) {
  const HeldKind& kind = *held.kind;
  const auto expected = places_of(database, held);
  const auto what = fmt::format("{} row {} of {}", held.held_as, held.row, kind.table);
  const auto where = fmt::format("WHERE rowid = {}", held.row);
  const bool is_row_itself = kind.text != nullptr;
  const bool is_content = kind.document == "content";
  switch (source.below(is_row_itself ? 2 : 4)) {
    case 0:
      database.run(fmt::format("DELETE FROM {} {}", kind.table, where));
      return {what + " is gone", expected};
    case 1: {
      const std::string column = is_row_itself ? "reason" : std::string(kind.document);
      const auto text = is_content ? "CAST(CAST(content AS TEXT) || 'x' AS BLOB)" : mangled(column, source);
      database.run(fmt::format("UPDATE {} SET {} = {} {}", kind.table, column, text, where));
      return {what + " has another " + column, expected};
    }
    case 2: {
      // The hash beside it fits.
      database.run(fmt::format("UPDATE {0} SET {1} = {2}, sha256 = '{3}' {4}", kind.table, kind.document,
                               is_content ? "CAST('other' AS BLOB)" : "'{\"other\":1}'",
                               sha256_hex(is_content ? "other" : "{\"other\":1}"), where));
      return {what + " is another document with its hash", expected};
    }
    default:
      database.run(fmt::format("UPDATE {} SET sha256 = {} {}", kind.table, mangled("sha256", source), where));
      return {what + " has another hash beside it", expected};
  }
}

// Of any kind, each as likely as any other.
DocumentEdit change_document(RawDatabase& database, Source& source) {
  auto places = held_places(database);
  std::vector<std::string> names;
  for (const auto& each : places)
    if (names.empty() || names.back() != each.kind->kind) names.emplace_back(each.kind->kind);
  const auto& name = source.pick(names);
  std::erase_if(places, [&](const auto& each) { return each.kind->kind != name; });
  return change_held(database, source, source.pick(places));
}

// The document with another digit somewhere: another score, rank or weight, and a hash that fits.
void forge(RawDatabase& database, Source& source, const HeldPlace& held) {
  const auto where = fmt::format("WHERE rowid = {}", held.row);
  auto text = database.texts("SELECT document FROM evaluations " + where).at(0);
  std::vector<std::size_t> digits;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] >= '0' && text[at] <= '9') digits.push_back(at);
  char& digit = text[source.pick(digits)];
  digit = static_cast<char>('0' + (digit - '0' + 1 + source.below(9)) % 10);
  std::string quoted;
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  database.run(fmt::format("UPDATE evaluations SET document = '{}', sha256 = '{}' {}", quoted,
                           sha256_hex(text), where));
}

// As any other document, and as somebody would who wants another winner. It is named itself.
DocumentEdit change_evaluation(RawDatabase& database, Source& source) {
  auto places = held_places(database);
  std::erase_if(places, [](const auto& each) { return each.kind->kind != "evaluations"; });
  const HeldPlace& held = source.pick(places);
  DocumentEdit edit{fmt::format("evaluation {} has another digit", held.subject), {}};
  const auto way = source.below(4);
  if (way == 0) {
    forge(database, source, held);
  } else if (way == 1) {
    const std::string column = source.chance(50) ? "rule_set" : "dossier";
    database.run(fmt::format("UPDATE evaluations SET {} = {} WHERE rowid = {}", column,
                             mangled(column, source), held.row));
    edit.what = fmt::format("evaluation {} has another {}", held.subject, column);
  } else {
    edit = change_held(database, source, held);
  }
  edit.places = {fmt::format("tenders[{}].evaluations[{}]", held.tender, held.subject)};
  return edit;
}

// ---------------------------------------------------------------------------------------------------------

class ProofTamperedLog : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    original_ = new test_support::TemporaryFolder();
    server_test::fill_audited(original_->path());
    const SigningKey key(original_->path());
    read_data(server_test::test_database(original_->path()), [&](Unit& unit) {
      checkpoint_ = read_checkpoint(checkpoint_of(unit, key, "2026-11-25T10:00:00Z")).value();
      last_ = audit_head(unit).sequence;
    });
  }
  static void TearDownTestSuite() { delete original_; }

  static DataCheck verified(const fs::path& folder, bool with_checkpoint = true) {
    DataCheck check;
    read_data(server_test::test_database(folder), [&](Unit& unit) {
      check = verify_data(unit, with_checkpoint ? std::optional(checkpoint_) : std::nullopt);
    });
    return check;
  }
  // A fresh copy of the database.
  const fs::path& copy() {
    fs::remove(folder_.path() / "wederwaarde.db-wal");
    fs::remove(folder_.path() / "wederwaarde.db-shm");
    fs::copy_file(original_->path() / "wederwaarde.db", folder_.path() / "wederwaarde.db",
                  fs::copy_options::overwrite_existing);
    return folder_.path();
  }

  static test_support::TemporaryFolder* original_;
  static Checkpoint checkpoint_;
  static std::int64_t last_;
  test_support::TemporaryFolder folder_;
};
test_support::TemporaryFolder* ProofTamperedLog::original_ = nullptr;
Checkpoint ProofTamperedLog::checkpoint_;
std::int64_t ProofTamperedLog::last_ = 0;

bool is_named(const criteria::Findings& findings, const std::string& place) {
  return std::any_of(findings.begin(), findings.end(), [&](const criteria::Finding& finding) {
    return place.back() == ']' || place == "log"
               ? finding.place == place || finding.place.rfind(place + ".", 0) == 0
               : finding.place.rfind(place, 0) == 0;
  });
}

std::string listed(const criteria::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += finding.code + " at " + finding.place + "\n";
  return text.empty() ? "nothing was found\n" : text;
}

TEST_F(ProofTamperedLog, AnUntouchedDatabaseGivesNothing) {
  const auto check = verified(copy());
  EXPECT_TRUE(check.findings.empty()) << listed(check.findings);
  EXPECT_GT(check.entries, 40);
  EXPECT_GT(check.documents, 200);
  EXPECT_GE(check.evaluations, 4);
  EXPECT_EQ(check.head.sequence, last_);
}

TEST_F(ProofTamperedLog, EveryEditOfTheLogIsFoundAndNamed) {
  const int count = test_support::proof_cases(60, 600);
  for (int seed = 1; seed <= count; ++seed) {
    Source source(static_cast<std::uint64_t>(seed));
    const auto& folder = copy();
    Edit edit;
    {
      RawDatabase database(folder);
      using MakeEdit = Edit (*)(RawDatabase&, Source&, std::int64_t);
      constexpr std::array<MakeEdit, 6> edits{change_entry, delete_entry, truncate,
                                              insert_entry, swap_entries, renumber_entry};
      const auto which = static_cast<std::size_t>(source.below(2 * static_cast<int>(edits.size()) + 1));
      if (which == 2 * edits.size())
        edit = rewrite(database, folder, source, last_);
      else
        edit = which < edits.size() ? edits[which](database, source, last_)
                                    : change_entry(database, source, last_);
    }
    const auto check = verified(folder);
    for (const auto& place : edit.places)
      EXPECT_TRUE(is_named(check.findings, place))
          << "seed " << seed << ": " << edit.what << " must be named at " << place << "\n"
          << listed(check.findings);
  }
  std::printf("%d edits of the log\n", count);
}

TEST_F(ProofTamperedLog, EveryEditOfADocumentIsFoundAndNamed) {
  const int count = test_support::proof_cases(40, 400);
  for (int seed = 1; seed <= count; ++seed) {
    Source source(static_cast<std::uint64_t>(seed) + 10'000);
    const auto& folder = copy();
    DocumentEdit edit;
    {
      RawDatabase database(folder);
      // Every other one is of an evaluation.
      edit = seed % 2 == 0 ? change_evaluation(database, source) : change_document(database, source);
    }
    const auto check = verified(folder, false);
    EXPECT_TRUE(std::any_of(edit.places.begin(), edit.places.end(),
                            [&](const auto& place) { return is_named(check.findings, place); }))
        << "seed " << seed << ": " << edit.what << " must be named at " << edit.places.front() << "\n"
        << listed(check.findings);
  }
  std::printf("%d edits of documents, %d of them of evaluations\n", count, count / 2);
}

TEST_F(ProofTamperedLog, ColumnsBesideADocumentCount) {
  const auto& folder = copy();
  {
    RawDatabase database(folder);
    database.run("UPDATE bids SET lot = '9' WHERE tender = 1");
    database.run("UPDATE tenders SET title = 'Iets anders' WHERE id = 2");
    database.run("UPDATE evaluations SET rule_set = 'andere regels' WHERE id = 1");
  }
  const auto check = verified(folder, false);
  EXPECT_TRUE(is_named(check.findings, "tenders[2].tenders[2]")) << listed(check.findings);
  EXPECT_TRUE(is_named(check.findings, "tenders[1].bids[")) << listed(check.findings);
  EXPECT_TRUE(is_named(check.findings, "tenders[1].evaluations[1]")) << listed(check.findings);
}

}  // namespace
}  // namespace server
