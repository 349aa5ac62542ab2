// The audit log as an operator uses it: checkpoints, exports, verification, and a check by a program that
// shares no code with this one.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/program/service.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/shared_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace program_test {
namespace {

using test_support::read_bytes;
using testing::HasSubstr;

class AuditTest : public testing::Test {
 protected:
  AuditTest() {
    Service service(data());
    const auto dossier = read_bytes(demo_path("schoolpaviljoen"));
    EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json", dossier).status, 201);
    EXPECT_EQ(post(service.port(), "/api/v1/tenders/1/evaluations", "application/json", "").status, 201);
    EXPECT_EQ(service.stop(), 0);
    EXPECT_EQ(run_program({"audit", "checkpoint", "--data", data(), "-o", path("checkpoint.txt")}).exit, 0);
    EXPECT_EQ(run_program({"audit", "export", "--data", data(), "-o", path("log.jsonl")}).exit, 0);
  }
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string data() const { return path("data"); }
  Ran verify(const Words& more = {}) const {
    Words words{"verify", "--data", data()};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  Ran verify_by_script(const Words& more = {}) const {
    Words words{"python3", WEDERWAARDE_SOURCE_DIR "/server/archive/verify_log.py", path("log.jsonl"),
                path("checkpoint.txt")};
    words.insert(words.end(), more.begin(), more.end());
    return run_command(words);
  }
  void execute(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open((data() + "/wederwaarde.db").c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    sqlite3_close(database);
  }

  test_support::TemporaryFolder folder_;
};

TEST_F(AuditTest, WhatWasNotTouchedVerifies) {
  const auto plain = verify();
  EXPECT_EQ(plain.exit, 0) << plain.out << plain.err;
  EXPECT_THAT(plain.out, HasSubstr(R"("findings":[])"));
  const auto lines = verify({"--checkpoint", path("checkpoint.txt"), "--lang", "nl"});
  EXPECT_EQ(lines.exit, 0) << lines.out;
  EXPECT_THAT(lines.out, HasSubstr("Niets veranderd gevonden"));
  EXPECT_EQ(run_program({"audit", "verify", "--data", data()}).out, plain.out);
}

TEST_F(AuditTest, WhatWasChangedIsNamedInBothLanguages) {
  execute(
      "DROP TRIGGER audit_log_stays; DROP TRIGGER audit_log_remains; DROP TRIGGER evaluations_stay;"
      "UPDATE audit_log SET actor = 'niemand' WHERE id = 5;"
      "UPDATE evaluations SET document = REPLACE(document, '\"rank\":1', '\"rank\":7')");
  const auto dutch = verify({"--lang", "nl"});
  EXPECT_EQ(dutch.exit, 1);
  EXPECT_THAT(dutch.out, HasSubstr("log[5]: Regel 5 van het logboek"));
  EXPECT_THAT(dutch.out, HasSubstr("tenders[1].evaluations[1]"));
  const auto english = verify({"--lang", "en"});
  EXPECT_THAT(english.out, HasSubstr("was changed after it was written"));
  EXPECT_THAT(english.out, HasSubstr("recomputed 1"));
}

TEST_F(AuditTest, ATruncatedLogIsFoundByItsCheckpointAlone) {
  execute(
      "DROP TRIGGER audit_log_remains; DELETE FROM audit_log WHERE action = 'template.published' AND id = "
      "(SELECT MAX(id) FROM audit_log); DELETE FROM audit_log WHERE id = (SELECT MAX(id) FROM audit_log)");
  EXPECT_THAT(verify({"--checkpoint", path("checkpoint.txt")}).out, HasSubstr("checkpoint.truncated"));
}

TEST_F(AuditTest, WrongUseAndForeignCheckpointsAreSaid) {
  EXPECT_EQ(run_program({"audit"}).exit, 2);
  EXPECT_EQ(run_program({"audit", "export"}).exit, 2);
  EXPECT_EQ(run_program({"audit", "export", "--data", data(), "--tender", "x"}).exit, 2);
  EXPECT_EQ(run_program({"verify", "--data", path("nowhere")}).exit, 3);
  write(path("none.txt"), "none");
  EXPECT_THAT(verify({"--checkpoint", path("none.txt")}).err, HasSubstr("checkpoint.form"));
  {
    Service other(path("other"));
    EXPECT_EQ(other.stop(), 0);
  }
  EXPECT_EQ(run_program({"audit", "checkpoint", "--data", path("other"), "-o", path("other.txt")}).exit, 0);
  const auto foreign = verify({"--checkpoint", path("other.txt")});
  EXPECT_EQ(foreign.exit, 1);
  EXPECT_THAT(foreign.out, HasSubstr("checkpoint.otherKey"));
}

TEST_F(AuditTest, AnIndependentScriptAgrees) {
  const auto good = verify_by_script();
  EXPECT_EQ(good.exit, 0) << good.out << good.err;
  const auto log = read_bytes(path("log.jsonl"));
  const auto checkpoint = read_bytes(path("checkpoint.txt"));
  const auto expect_found = [&](const std::string& tampered_log, const std::string& tampered_checkpoint,
                                const std::string& said) {
    write(path("log.jsonl"), tampered_log);
    write(path("checkpoint.txt"), tampered_checkpoint);
    const auto ran = verify_by_script();
    EXPECT_EQ(ran.exit, 1) << said;
    EXPECT_THAT(ran.out, HasSubstr(said)) << ran.err;
  };
  const auto second = log.find('\n') + 1;
  const auto third = log.find('\n', second) + 1;
  expect_found(test_support::replaced(log, "wederwaarde", "wederwaardE"), checkpoint,
               "entry 2: it does not follow");
  expect_found(log.substr(0, second) + log.substr(third), checkpoint, "entry 2 should stand here");
  expect_found(log.substr(0, log.rfind('\n', log.size() - 2) + 1), checkpoint, "the checkpoint says");
  expect_found(log.substr(second, third - second) + log.substr(0, second) + log.substr(third), checkpoint,
               "root: the tree");
  expect_found(log, test_support::replaced(checkpoint, "at 20", "at 21"), "its signature does not hold");
  expect_found(test_support::replaced(log, "{\"action\"", "{ \"action\""), checkpoint, "canonical form");
  write(path("log.jsonl"), log);
  write(path("checkpoint.txt"), checkpoint);
  EXPECT_THAT(verify_by_script({"--key", std::string(64, '0')}).out, HasSubstr("another key"));
}

}  // namespace
}  // namespace program_test
