// The monitor from the command line, of the data of a service that has stopped.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/program/service.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/shared_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using testing::HasSubstr;

TEST(MonitorCommand, GivesTheFiguresAndTheWorkbookOfStoredData) {
  const test_support::TemporaryFolder folder;
  const auto data = (folder.path() / "data").string();
  const auto monitor = [&](const Words& more) {
    Words words{"monitor", "--data", data};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  };
  EXPECT_EQ(monitor({}).exit, 3) << "there is no database yet, and asking makes none";
  {
    Service service(data);
    const auto dossier = test_support::read_bytes(demo_path("schoolpaviljoen"));
    EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json", dossier).status, 201);
    EXPECT_EQ(service.stop(), 0);
  }
  const auto all = monitor({"--from", "2024", "--to", "2026"});
  EXPECT_EQ(all.exit, 0) << all.err;
  EXPECT_THAT(all.out, HasSubstr(R"("tenders":1)"));
  EXPECT_THAT(monitor({"--from", "2024", "--to", "2025"}).out, HasSubstr(R"("tenders":0)"));
  EXPECT_EQ(monitor({"--format", "xlsx"}).out.substr(0, 2), "PK");
  for (const Words& wrong : {Words{"--from", "26"}, Words{"--from", "2027", "--to", "2026"},
                             Words{"--party", "x"}, Words{"--format", "pdf"}})
    EXPECT_EQ(monitor(wrong).exit, 2) << wrong.back();
}

}  // namespace
}  // namespace program_test
