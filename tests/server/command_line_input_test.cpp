// Files that the command line is given and that no reader takes.
#include "server/cli.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::Exit;
using testing::HasSubstr;

// A file of 70 MB, which costs no disk, that starts like that.
std::string large_file(const test_support::TemporaryFolder& folder, std::string_view start) {
  const auto path = folder.path() / "large";
  std::ofstream(path) << start;
  std::filesystem::resize_file(path, std::uintmax_t{70} << 20);
  return path;
}

TEST(CommandLineInput, ThatIsTooLargeIsAFindingOfTheInput) {
  const test_support::TemporaryFolder folder;
  for (const auto& [start, code] : {std::pair("[[[[", "json.tooLarge"), std::pair("<a>", "file.tooLarge")}) {
    const auto file = large_file(folder, start);
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(server::run_command_line({"check", file}, out, err), Exit::findings) << start;
    EXPECT_THAT(out.str(), HasSubstr(code));
    EXPECT_EQ(server::run_command_line({"evaluate", file}, out, err), Exit::findings) << start;
    EXPECT_THAT(err.str(), HasSubstr(code));
  }
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(server::run_command_line({"import", large_file(folder, "PK"), "--as", "bid"}, out, err),
            Exit::findings);
  EXPECT_THAT(out.str() + err.str(), HasSubstr("file.tooLarge"));
}

TEST(CommandLineInput, ThatCannotBeReadIsAFailureOfTheWorld) {
  const test_support::TemporaryFolder folder;
  std::ostringstream out;
  std::ostringstream err;
  for (const auto& path : {folder.path() / "absent.json", folder.path()}) {
    EXPECT_EQ(server::run_command_line({"check", path}, out, err), Exit::world);
    EXPECT_THAT(err.str(), HasSubstr(path.string()));
  }
  EXPECT_EQ(out.str(), "");
}

}  // namespace
