// The XML of templates is what its schema says, by another implementation.
#include "templates/template_xml.hpp"
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/template_generator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

constexpr const char* schema = WEDERWAARDE_SOURCE_DIR "/docs/schema/wederwaarde-template-1.xsd";

std::string xml(std::uint64_t seed) {
  criteria::TemplateExchange exchange{test_support::generate_template(seed), 1, std::string(64, 'a'), {}};
  if (seed % 2 == 0) exchange.signature = {std::string(64, 'b'), std::string(128, 'c')};
  return templates::template_xml(exchange);
}

class TemplateSchema : public testing::Test {
 protected:
  Ran validated(const std::vector<std::string>& texts) {
    Words words{"xmllint", "--noout", "--schema", schema};
    for (std::size_t at = 0; at < texts.size(); ++at) {
      const auto path = (folder_.path() / (std::to_string(at) + ".xml")).string();
      write(path, texts[at]);
      words.push_back(path);
    }
    return run_command(words);
  }

  test_support::TemporaryFolder folder_;
};

TEST_F(TemplateSchema, TakesEveryTemplate) {
  std::vector<std::string> texts;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) texts.push_back(xml(seed));
  const auto ran = validated(texts);
  EXPECT_EQ(ran.exit, 0) << ran.err.substr(0, 2000);
}

TEST_F(TemplateSchema, RefusesWhatIsNoTemplate) {
  const std::string good = xml(2);
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"<segment>betonproducten</segment>", ""},
           {"<id>sjabloon-2</id>", "<id>Sjabloon 2</id>"},
           {"<version type=\"number\">1</version>", "<version>1</version>"},
           {std::string(128, 'c'), "cc"},
           {"</content>", "<note>x</note></content>"}})
    EXPECT_NE(validated({test_support::replaced(good, from, to)}).exit, 0) << from;
}

}  // namespace
}  // namespace program_test
