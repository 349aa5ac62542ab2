// Leaving things out of a dossier before it is made public, as a buyer does it.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/shared_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using test_support::read_bytes;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view list = R"({"format":"wederwaarde-redactions/1","fields":[
  {"path":"bids[].bidder","article":"5.1, tweede lid, onder f","reason":"Bedrijfsgegevens"},
  {"path":"bids[].answers.*","article":"5.1, eerste lid, onder c","reason":"Prijzen <vertrouwelijk>"}]})";

class RedactionTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  Ran redacted(std::string_view fields, const Words& more = {}) const {
    write(path("list.json"), fields);
    Words words{"redact", demo_path("schoolpaviljoen").string(), "--fields", path("list.json")};
    words.insert(words.end(), more.begin(), more.end());
    return run_program(words);
  }
  test_support::TemporaryFolder folder_;
};

TEST_F(RedactionTest, TellsWhatIsLeftOutAndNothingOfIt) {
  const auto json = redacted(list);
  EXPECT_EQ(json.exit, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr("[weggelakt: Woo art. 5.1, tweede lid, onder f]"));
  EXPECT_THAT(json.out, HasSubstr(R"("place":"bids[0].bidder")"));
  ASSERT_EQ(
      run_program({"evaluate", demo_path("schoolpaviljoen").string(), "-o", path("evaluation.json")}).exit,
      0);
  const auto evaluation = read_bytes(path("evaluation.json"));
  const auto at = evaluation.find("dossierSha256\": \"") + 17;
  EXPECT_THAT(json.out, HasSubstr(evaluation.substr(at, 64)));
  const auto html = redacted(list, {"--format", "html", "--language", "en"});
  EXPECT_EQ(html.exit, 0);
  EXPECT_THAT(html.out, HasSubstr("Prijzen &lt;vertrouwelijk&gt;"));
  EXPECT_THAT(html.out, HasSubstr("[redacted: Woo art. 5.1, eerste lid, onder c]"));
  EXPECT_THAT(html.out, Not(HasSubstr("\"bidder\": {")));
}

TEST_F(RedactionTest, RefusesListsThatMissTheirAim) {
  const auto misspelt = redacted(
      R"({"format":"wederwaarde-redactions/1","fields":[{"path":"bid[].bidder","article":"5.1","reason":"x"}]})");
  EXPECT_EQ(misspelt.exit, 1);
  EXPECT_THAT(misspelt.err, HasSubstr("redaction.nothing"));
  EXPECT_EQ(misspelt.out, "");
  EXPECT_THAT(redacted(R"({"format":"wederwaarde-redactions/1","fields":[]})").err,
              HasSubstr("redaction.empty"));
  EXPECT_EQ(redacted(list, {"--format", "pdf"}).exit, 2);
  EXPECT_EQ(run_program({"redact", demo_path("schoolpaviljoen").string()}).exit, 2);
}

}  // namespace
}  // namespace program_test
