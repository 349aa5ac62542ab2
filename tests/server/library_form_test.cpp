// A criterion as a form: what is in it comes back as it was, and errors stand beside its fields.
#include "server/pages/library_form.hpp"

#include "import/library_json.hpp"
#include "server/http/url.hpp"
#include "templates/library_json.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/library_files.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/source_text.hpp"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::replaced;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

namespace {

criteria::LibraryCriterion read(const std::string& json) {
  auto criterion = importing::read_library_criterion(json, {});
  if (!criterion) throw std::runtime_error(test_support::codes(criterion.error()).front() + " in " + json);
  return std::move(*criterion);
}

std::string form_body(const server::FormValues& values) {
  std::string body;
  for (const auto& [name, value] : values)
    body += (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
  return body;
}

server::FormValues with(server::FormValues values, const std::string& name, const std::string& value) {
  for (auto& field : values)
    if (field.first == name) field.second = value;
  values.emplace_back(name, value);
  return values;
}

server_test::ApiAnswer send(const ApiService& service, const std::string& target,
                            const server::FormValues& values) {
  return service.call({"POST", target, form_body(values), "application/x-www-form-urlencoded",
                       "Origin: http://localhost\r\n"});
}

TEST(LibraryForm, KeepsEverythingOfEveryShippedCriterion) {
  std::size_t count = 0;
  for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(WEDERWAARDE_SOURCE_DIR) /
                                                              "server/library")) {
    const auto library = importing::read_library(
        test_support::source_text("server/library/" + file.path().filename().string()), {});
    ASSERT_TRUE(library) << file.path();
    for (const auto& criterion : library->criteria) {
      EXPECT_TRUE(read(server::form_json(server::form_values(criterion), &criterion)) == criterion)
          << criterion.id;
      ++count;
    }
  }
  EXPECT_GT(count, 0U);
}

TEST(LibraryForm, KeepsWhatItHasNoFieldsFor) {
  for (const char* scoring :
       {R"({"rule":"relative-lowest"})",
        R"({"rule":"steps","steps":[{"from":"0","percent":"0"},{"from":"5","percent":"100"}]})"}) {
    const auto criterion =
        read(replaced(server_test::library_criterion(),
                      R"({"rule":"linear","worst":"25","best":"10","outside":"clamp"})", scoring));
    EXPECT_TRUE(read(server::form_json(server::form_values(criterion), &criterion)) == criterion) << scoring;
  }
}

TEST(LibraryForm, ReadsNumbersAndTablesAsBuyersWriteThem) {
  auto values = server::form_values(read(server_test::library_criterion()));
  values = with(values, "basic.worst", "27,5");
  values = with(values, "ambitious.text.nl", "");
  values = with(values, "ambitious.text.en", " ");
  std::erase_if(values, [](const auto& field) { return field.first == "segments"; });
  for (const char* segment : {" betonproducten ", "", "catering"}) values.emplace_back("segments", segment);
  const auto criterion = read(server::form_json(values, nullptr));
  EXPECT_EQ(std::get<criteria::Linear>(*criterion.variants.at(0).scoring).worst.text(), "27.5");
  EXPECT_EQ(criterion.variants.size(), 1U);
  EXPECT_THAT(criterion.segments, testing::ElementsAre("betonproducten", "catering"));
  values = with(values, "answer", "grade");
  values = with(values, "basic.rule", "levels");
  values = with(values, "basic.table", "uitstekend = 100\r\ngoed=62,5\r\n\r\nonvoldoende = 0");
  const auto levels = read(server::form_json(values, nullptr));
  EXPECT_EQ(std::get<criteria::Levels>(*levels.variants.at(0).scoring).levels.at(1),
            std::pair(std::string("goed"), criteria::Decimal::of("62.5")));
}

TEST(LibraryForm, KeepsLinesAsTheyAre) {
  const ApiService service;
  const auto values = with(with(server::form_values(read(server_test::library_criterion())), "guidance.nl",
                                "Eerst dit.\r\n\r\nDan <dat>.\r\n"),
                           "sources", "Een\r\nTwee");
  EXPECT_EQ(send(service, "/library-new", values).status, 303);
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G1").at("/criterion/guidance/nl"),
            "Eerst dit.\n\nDan <dat>.");
  EXPECT_THAT(service.get("/library/BET-G1").body, HasSubstr("Eerst dit.\n\nDan &lt;dat&gt;."));
  EXPECT_THAT(
      service.get("/library/BET-G1/edit").body,
      AllOf(HasSubstr("Eerst dit.\n\nDan &lt;dat&gt;.</textarea>"), HasSubstr("Een\nTwee</textarea>")));
}

TEST(LibraryForm, PlacesFindingsAtTheirFields) {
  auto values = server::form_values(read(server_test::library_criterion()));
  values = with(values, "basic.text.nl", "");
  values = with(values, "basic.text.en", "");
  values = with(values, "ambitious.best", "laag");
  values = with(values, "title.en", "");
  const auto refused = importing::read_library_criterion(server::form_json(values, nullptr), {});
  ASSERT_FALSE(refused);
  std::vector<std::string> places;
  for (const auto& finding : server::at_fields(refused.error(), values)) places.push_back(finding.place);
  EXPECT_THAT(places, Contains("ambitious.best"));
}

TEST(LibraryForm, AddsAndChangesACriterionInTheService) {
  const ApiService service;
  const auto values = server::form_values(read(server_test::library_criterion()));
  EXPECT_EQ(service.get("/library-new").status, 200);
  const auto refused = send(service, "/library-new", with(values, "title.nl", ""));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body,
              AllOf(HasSubstr(R"(id="title-nl-error")"), HasSubstr("Environmental costs of tiles")));
  const auto stored = send(service, "/library-new", values);
  EXPECT_EQ(stored.header("Location"), "/library/BET-G1?done=criterion-stored");
  EXPECT_EQ(send(service, "/library-new", values).status, 422);
  EXPECT_THAT(service.get("/library/BET-G1/edit").body, HasSubstr(R"(name="version" value="1")"));
  const auto changed = with(with(values, "title.nl", "MKI van tegels"), "version", "1");
  EXPECT_EQ(send(service, "/library/BET-G1/edit", changed).status, 303);
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G1").at("/version"), "2");
  EXPECT_EQ(service.get("/api/v1/library-criteria/BET-G1").at("/criterion/title/nl"), "MKI van tegels");
  EXPECT_EQ(service.get("/library/BET-G9/edit").status, 404);
}

TEST(LibraryForm, KeepsWhatTwoPeopleChangeAndTellsWhatBothDid) {
  const ApiService service;
  const std::string api = "/api/v1/library-criteria/BET-G1", edit = "/library/BET-G1/edit";
  const auto opened = with(server::form_values(read(server_test::library_criterion())), "version", "1");
  send(service, "/library-new", opened);
  auto one = with(opened, "title.nl", "MKI van tegels");
  std::erase_if(one, [](const auto& field) { return field.first == "segments"; });
  one.emplace_back("segments", "catering");
  EXPECT_EQ(send(service, edit, one).status, 303);
  EXPECT_EQ(send(service, edit, with(opened, "title.en", "Environmental costs of slabs")).status, 303);
  auto stored = service.get(api);
  EXPECT_EQ(stored.at("/criterion/title/nl"), "MKI van tegels") << "left alone by the second";
  EXPECT_EQ(stored.at("/criterion/title/en"), "Environmental costs of slabs");
  EXPECT_EQ(stored.at("/criterion/segments"), R"(["catering"])");

  const auto both = send(service, edit, with(opened, "title.nl", "Milieukosten"));
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(both.body, AllOf(HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: MKI van tegels."),
                               HasSubstr(R"(id="title-nl-error")"), HasSubstr(R"(value="Milieukosten")"),
                               HasSubstr(R"(name="version" value="3")")));
  EXPECT_EQ(service.get(api).at("/version"), "3") << "nothing is stored";
  const auto unknown = send(service, edit, with(opened, "version", "9"));
  EXPECT_EQ(unknown.status, 409);
  EXPECT_THAT(unknown.body, HasSubstr("Iemand anders heeft dit intussen gewijzigd"));
}

}  // namespace
