// What is to be measured, by the command line, from the data of a service that has ended.
#include "server/app/import_tender.hpp"
#include "server/app/promises.hpp"
#include "server/cli.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::HasSubstr;
using testing::Not;

struct Said {
  server::Exit exit;
  std::string out, err;
};

Said run(std::vector<std::string> words) {
  std::ostringstream out, err;
  const auto exit = server::run_command_line(words, out, err);
  return {exit, out.str(), err.str()};
}

TEST(PromiseCommand, ListsWhatIsDueOnADay) {
  const test_support::TemporaryFolder folder;
  const std::string data = folder.path().string();
  EXPECT_EQ(run({"promises", "due", "--data", data}).exit, server::Exit::world);
  {
    server::Service service(server_test::test_database(folder.path()), server::system_time);
    const auto tender = server::import_tender(service, {"test", ""},
                                              test_support::source_text("server/demo/kantoormeubilair.json"));
    ASSERT_TRUE(tender);
    server::Registration registration;
    registration.terms.moments = {{criteria::MomentKind::delivery, *criteria::Date::parse("2027-03-01"), {}}};
    ASSERT_TRUE(server::register_promises(service, {"test", ""}, *tender, registration));
  }
  const auto due = run({"promises", "due", "--data", data, "--on", "2027-03-02"});
  EXPECT_EQ(due.exit, server::Exit::fine);
  EXPECT_THAT(due.out, HasSubstr("\"due\": \"2027-03-01\""));
  EXPECT_THAT(due.out, HasSubstr("\"state\": \"overdue\""));
  EXPECT_THAT(run({"promises", "due", "--data", data, "--on", "2026-03-02"}).out, Not(HasSubstr("overdue")));
  EXPECT_EQ(run({"promises", "due", "--data", data, "--party", "nergens"}).exit, server::Exit::wrong_use);
  EXPECT_EQ(run({"promises", "due"}).exit, server::Exit::wrong_use);
  EXPECT_EQ(run({"promises", "all", "--data", data}).exit, server::Exit::wrong_use);
}

}  // namespace
