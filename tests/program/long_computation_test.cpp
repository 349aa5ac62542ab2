// A command that computes long: what it tells on a terminal, and how Ctrl-C ends it.
#include "tests/program/process.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

std::string content(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class LongComputation : public testing::Test {
 protected:
  LongComputation() {
    std::ofstream(dossier()) << test_support::source_text("server/demo/betonbestrating.json");
  }
  fs::path dossier() const { return folder_.path() / "dossier.json"; }
  fs::path file(const char* name) const { return folder_.path() / name; }

  test_support::TemporaryFolder folder_;
};

TEST_F(LongComputation, EndsOnCtrlCAndWritesNothing) {
  for (const Words& asked :
       {Words{"simulate", "--fields", "100000"}, Words{"robustness", "--samples", "100000000"}}) {
    Words words{WEDERWAARDE_BINARY};
    words.insert(words.end(), asked.begin(), asked.end());
    for (const auto& word : {dossier().string(), std::string("-o"), file("result.txt").string()})
      words.push_back(word);
    Process process(words, file("out"), file("err"));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    EXPECT_FALSE(process.has_ended()) << content(file("err"));
    process.signal(SIGINT);
    EXPECT_EQ(process.wait(), 130);
    EXPECT_THAT(content(file("err")), HasSubstr("wederwaarde: ended by Ctrl-C"));
    EXPECT_THAT(content(file("err")), Not(HasSubstr("%")));  // no terminal
    EXPECT_EQ(content(file("out")), "");
    EXPECT_FALSE(fs::exists(file("result.txt")));
  }
}

TEST_F(LongComputation, TellsOnATerminalHowFarItIs) {
  const std::string command = std::string(WEDERWAARDE_BINARY) + " simulate --json --fields 3000 " +
                              dossier().string() + " -o " + file("result.json").string();
  const auto ran = run_command({"script", "-qec", command, "/dev/null"});
  EXPECT_EQ(ran.exit, 0) << ran.out;
  EXPECT_THAT(ran.out, HasSubstr("wederwaarde simulate … "));
  EXPECT_THAT(ran.out, HasSubstr(" %"));
  EXPECT_THAT(content(file("result.json")), HasSubstr("\"fields\": 3000"));
}

}  // namespace
}  // namespace program_test
