// The XML of a tender document is what its schema says, by another implementation.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace program_test {
namespace {

constexpr const char* source = WEDERWAARDE_SOURCE_DIR;

TEST(TenderSchema, TakesTheDocumentOfEveryDemoTender) {
  const test_support::TemporaryFolder folder;
  const std::string schema = std::string(source) + "/docs/schema/wederwaarde-tender-1.xsd";
  Words words{"xmllint", "--noout", "--schema", schema};
  const std::pair<const char*, const char*> tenders[]{{"kantoormeubilair", "groene-hart-circulair-inkopen"},
                                                      {"betonbestrating", "moederbestek-beton"},
                                                      {"schoolpaviljoen", "groene-hart-circulair-inkopen"}};
  for (const auto& [tender, agreement] : tenders) {
    const auto file = (folder.path() / (std::string(tender) + ".xml")).string();
    const auto made = run_program(
        {"document", std::string(source) + "/server/demo/" + tender + ".json", "--agreement",
         std::string(source) + "/server/agreements/" + agreement + ".json", "--format", "xml", "-o", file});
    ASSERT_EQ(made.exit, 0) << made.err;
    words.push_back(file);
  }
  const auto ran = run_command(words);
  EXPECT_EQ(ran.exit, 0) << ran.err;
}

}  // namespace
}  // namespace program_test
