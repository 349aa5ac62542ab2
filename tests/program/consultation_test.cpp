// A consultation by the program: its XML is what the schema says, its pack comes back as answers.
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

constexpr const char* schema = WEDERWAARDE_SOURCE_DIR "/docs/schema/wederwaarde-consultation-1.xsd";

criteria::Consultation consultation(bool weights) {
  const auto tender = test_support::secret_tender();
  criteria::Disclosure disclosure;
  disclosure.weights = weights;
  return templates::consultation_on(
      tender, tender.lots[0], 1,
      {"beton-2027", *criteria::Date::parse("2027-01-04"), *criteria::Date::parse("2027-02-05"),
       "inkoop@voorbeeld.nl", disclosure, std::string(64, 'a')});
}

class ConsultationProgram : public testing::Test {
 protected:
  std::string file(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string with(const std::string& name, const std::string& content) const {
    std::ofstream(file(name), std::ios::binary) << content;
    return file(name);
  }
  test_support::TemporaryFolder folder_;
};

TEST_F(ConsultationProgram, WritesXmlThatItsSchemaTakes) {
  std::vector<std::string> documents;
  for (const bool weights : {false, true}) {
    const auto json = with("c.json", templates::consultation_json(consultation(weights)));
    const auto xml = file(weights ? "weights.xml" : "plain.xml");
    ASSERT_EQ(run_program({"consultation", "pack", json, "--format", "xml", "-o", xml}).exit, 0);
    documents.push_back(xml);
  }
  criteria::ConsultationResponse response;
  response.consultation = "beton-2027";
  response.sha256 = std::string(64, 'a');
  response.respondent = {"Steen & Zoon", criteria::SizeClass::micro, "J. Steen"};
  response.received_at = criteria::Timestamp::parse("2027-01-20T10:00:00Z");
  response.answers = {{"open", "tekst", {}, {}, true, "toelichting"},
                      {"K1.price-effect", {}, criteria::Decimal::of("-2.5"), {}, false, {}},
                      {"award-method", {}, {}, "fits", false, {}}};
  documents.push_back(with("response.xml", templates::consultation_response_xml(response)));
  for (const auto& document : documents) {
    const auto ran = run_command({"xmllint", "--noout", "--schema", schema, document});
    EXPECT_EQ(ran.exit, 0) << ran.err;
  }
  // The schema has no place for what must not be published.
  auto leaking = templates::consultation_xml(consultation(false));
  leaking.insert(leaking.find("<criteria>"), "<estimatedValue>1.00</estimatedValue>");
  EXPECT_NE(run_command({"xmllint", "--noout", "--schema", schema, with("leak.xml", leaking)}).exit, 0);
}

TEST_F(ConsultationProgram, MakesAPackAndSaysWhatAnEmptyOneLacks) {
  const auto json = with("c.json", templates::consultation_json(consultation(false)));
  for (const char* language : {"nl", "en"}) {
    const auto pack = file(std::string(language) + ".xlsx");
    ASSERT_EQ(run_program({"consultation", "pack", json, "--language", language, "-o", pack}).exit, 0);
    const auto read = run_program({"consultation", "read", pack, "--of", json});
    EXPECT_EQ(read.exit, 1);
    EXPECT_THAT(read.err, testing::HasSubstr("consultation.respondent"));
    EXPECT_THAT(read.err, testing::HasSubstr("consultation.size"));
  }
  EXPECT_EQ(run_program({"consultation", "pack", json, "--language", "fr"}).exit, 2);
  EXPECT_EQ(run_program({"consultation", "fold", json}).exit, 2);
  EXPECT_EQ(run_program({"consultation", "pack", with("wrong.json", "{}")}).exit, 1);
}

}  // namespace
}  // namespace program_test
