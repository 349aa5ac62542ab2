// The process of a tender in the XML of its archive: whole, valid by its schema, and held against the log.
#include "server/app/process_archive.hpp"

#include "server/app/tender_archive.hpp"
#include "server/app/verify_tender_archive.hpp"
#include "templates/zip_file.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/zip_parts.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server_test {
namespace {

using server::make_tender_archive;
using server::process_path;
using server::verify_tender_archive;
using templates::ZipPart;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

void step_by_two(const ApiService& service, const std::string& tender, const std::string& step,
                 const std::string& more = "") {
  const auto proposed =
      service.post(tender + "/step-requests", R"({"step":")" + step + R"(","person":"Anna")" + more + "}");
  ASSERT_EQ(proposed.status, 201) << proposed.body;
  const auto confirmed = service.post(proposed.header("Location").value() + "/decisions",
                                      R"({"outcome":"confirmed","person":"Bram"})");
  ASSERT_EQ(confirmed.at("/outcome"), "confirmed") << confirmed.body;
}

void step_by_one(const ApiService& service, const std::string& tender, const std::string& step,
                 const std::string& more = "") {
  const auto taken =
      service.post(tender + "/steps", R"({"step":")" + step + R"(","person":"Anna")" + more + "}");
  ASSERT_EQ(taken.status, 201) << step << taken.body;
}

void store(const ApiService& service, const std::string& path, const std::string& body) {
  const auto stored = service.post(path, body);
  ASSERT_LT(stored.status, 300) << path << " " << stored.body;
}

// To the ranking: a bid too late, one that is rejected, and prices that are opened again after a reversal.
void lead_to_ranking(ApiService& service, const std::string& tender) {
  service.set_clock("2026-11-26T09:00:00Z");
  store(service, tender + "/bids", R"({"id":"L","lot":"2","answers":{"P":"1.00"}})");
  step_by_two(service, tender, "open");
  for (const std::string bid : {"A", "B", "C"})
    store(
        service, tender + "/admissibility-decisions",
        R"({"bid":")" + bid +
            (bid == "B" ? R"(","outcome":"rejected","ground":"E1","reason":"Geen <uittreksel> & \"bewijs\"")"
                        : R"(","outcome":"admitted")") +
            R"(,"person":"Anna"})");
  step_by_one(service, tender, "check-requirements");
  seat_sample_panel(service, tender);
  step_by_one(service, tender, "start-grading");
  declare_sample_interests(service, tender);
  grade_sample(service, tender, "B");
  agree_sample(service, tender, "B");
  step_by_two(service, tender, "open-prices");
  step_by_two(service, tender, "reverse", R"(,"to":"consensus","reason":"Cijfer\nverkeerd é")");
  step_by_one(service, tender, "lock-quality");
  step_by_two(service, tender, "open-prices");
  step_by_two(service, tender, "correct-bid",
              R"(,"bid":"A","answers":{"P":"245000.00"},"reason":"Dubbele komma")");
  step_by_one(service, tender, "rank");
}

std::string concluded_tender(ApiService& service) {
  const auto dossier =
      replaced(api_dossier(), R"("reference")",
               R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")");
  auto tender = published_tender(service, dossier);
  lead_to_ranking(service, tender);
  store(service, tender + "/award-records",
        R"({"kind":"clarification","bids":["A","C"],"text":"Hoe?","on":"2026-11-26",)"
        R"("dueOn":"2026-11-28","person":"Anna"})");
  step_by_one(service, tender, "verify", R"(,"reason":"Uittreksel gezien")");
  step_by_two(service, tender, "decide-award");
  EXPECT_EQ(
      service
          .put(tender + "/award-details",
               R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-11-26","standstillDays":20,)"
               R"("extendToWorkingDay":true,"court":"rechtbank Den Haag","signatory":"M. de Vries"},)"
               R"("clarifications":[],"prices":[],"evidence":[]})",
               "*")
          .status,
      200);
  step_by_one(service, tender, "send-letters");
  step_by_one(service, tender, "start-standstill");
  service.set_clock("2026-12-17T09:00:00Z");
  step_by_one(service, tender, "conclude");
  return tender;
}

std::string sealed_and_opened(const ApiService& service) {
  const auto tender = sealed_tender(service);
  for (const auto& [id, share, price] :
       {std::tuple{"A", "60", "240000.00"}, std::tuple{"B", "40", "230000.00"}})
    EXPECT_EQ(
        service.post(tender.path + "/bids", bid_json(id, std::string("Bouwer ") + id, share, price)).status,
        202);
  service.set_clock(after_deadline);
  EXPECT_EQ(opened(service, tender, "quality").status, 201);
  lock_quality(service, tender, {"A", "B"});
  EXPECT_EQ(opened(service, tender, "prices").status, 201);
  return tender.path;
}

server::TenderId id_of_path(const std::string& tender) {
  return std::stoll(tender.substr(tender.rfind('/') + 1));
}

ZipPart& part_named(std::vector<ZipPart>& parts, std::string_view name) {
  return *std::find_if(parts.begin(), parts.end(), [&](const ZipPart& part) { return part.name == name; });
}

// What xmllint says, by the schema that stands in the archive itself; empty: it is valid.
std::string invalid_by_schema(std::vector<ZipPart> parts, std::string_view document) {
  const test_support::TemporaryFolder folder;
  const auto path = [&](const char* name) { return (folder.path() / name).string(); };
  std::ofstream(path("schema.xsd")) << part_named(parts, "dossier/wederwaarde-archive-1.xsd").content;
  std::ofstream(path("document.xml")) << part_named(parts, document).content;
  const auto command = fmt::format("xmllint --noout --schema {} {} 2> {}", path("schema.xsd"),
                                   path("document.xml"), path("said"));
  const int exit = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe)
  std::ifstream said(path("said"));
  return exit == 0 ? std::string() : std::string(std::istreambuf_iterator<char>(said), {});
}

std::vector<std::string> found_after(std::vector<ZipPart> parts, std::string_view from, std::string_view to) {
  auto& xml = part_named(parts, process_path);
  xml.content = replaced(xml.content, from, to);
  auto codes = test_support::codes(verify_tender_archive(templates::zip_file(parts)).findings);
  std::erase(codes, "archive.changed " + std::string(process_path));
  return codes;
}

class ProcessArchive : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    ApiService service;
    const auto tender = concluded_tender(service);
    concluded_ = new std::string(make_tender_archive(service.service(), id_of_path(tender)).value());
    ApiService other;
    const auto sealed = sealed_and_opened(other);
    sealed_ = new std::string(make_tender_archive(other.service(), id_of_path(sealed)).value());
  }
  static void TearDownTestSuite() {
    delete concluded_;
    delete sealed_;
  }
  static std::string* concluded_;
  static std::string* sealed_;
};
std::string* ProcessArchive::concluded_ = nullptr;
std::string* ProcessArchive::sealed_ = nullptr;

TEST_F(ProcessArchive, HoldsStepsDecisionsOpeningsLateBidsRecordsAndPapers) {
  auto parts = server_test::zip_parts(*concluded_);
  const auto& xml = part_named(parts, process_path).content;
  EXPECT_THAT(xml, AllOf(HasSubstr("<step>publish</step>"), HasSubstr("<to>concluded</to>"),
                         HasSubstr("<standstillEnd>2026-12-16</standstillEnd>"),
                         HasSubstr("<pricesKnown type=\"boolean\">true</pricesKnown>"),
                         HasSubstr("Geen &lt;uittreksel&gt; &amp; \"bewijs\""),
                         HasSubstr("<before>245000.10</before>")));
  EXPECT_THAT(xml, AllOf(HasSubstr("<lateBid>"), HasSubstr("<kind>clarification</kind>"),
                         HasSubstr("<sentPaper>"), HasSubstr(".docx</name>")));
  auto sealed = server_test::zip_parts(*sealed_);
  EXPECT_THAT(part_named(sealed, process_path).content,
              AllOf(HasSubstr("<envelope>quality</envelope>"), HasSubstr("<envelope>prices</envelope>"),
                    HasSubstr("<bidder>Bouwer A</bidder>"), HasSubstr("<logHead>")));
  // Made from the process alone: no award file is there.
  EXPECT_THAT(part_named(sealed, "documents/proces-verbaal-van-opening.html").content, HasSubstr("Bouwer A"));
  EXPECT_THAT(part_named(sealed, "documents/gunningsadvies.html").content, HasSubstr("Gunningsadvies T-1"));
}

TEST_F(ProcessArchive, IsValidByTheSchemaBesideIt) {
  for (const auto* zip : {concluded_, sealed_}) {
    EXPECT_EQ(invalid_by_schema(server_test::zip_parts(*zip), process_path), "");
    EXPECT_EQ(invalid_by_schema(server_test::zip_parts(*zip), "dossier/archive.xml"), "");
  }
  auto parts = server_test::zip_parts(*concluded_);
  auto& xml = part_named(parts, process_path);
  xml.content = replaced(xml.content, "<to>concluded</to>", "<to>finished</to>");
  EXPECT_THAT(invalid_by_schema(parts, process_path), HasSubstr("finished"));
}

TEST_F(ProcessArchive, IsHeldAgainstTheLogFromTheFileAlone) {
  for (const auto* zip : {concluded_, sealed_})
    EXPECT_THAT(test_support::codes(verify_tender_archive(*zip).findings), IsEmpty());
  const auto parts = server_test::zip_parts(*concluded_);
  const auto differs = [](const std::string& place) {
    return "archive.processDiffers dossier/process.xml " + place;
  };
  EXPECT_THAT(found_after(parts, "Uittreksel gezien", "Uittreksel bekeken"),
              ElementsAre(testing::StartsWith(differs("steps["))));
  EXPECT_THAT(found_after(parts, "<standstillEnd>2026-12-16", "<standstillEnd>2026-12-17"),
              ElementsAre(testing::StartsWith(differs("steps["))));
  EXPECT_THAT(found_after(parts, "<outcome>rejected</outcome>", "<outcome>admitted</outcome>"),
              ElementsAre(differs("decisions[1]")));
  EXPECT_THAT(found_after(parts, "<text>Hoe?", "<text>Waarom?"), ElementsAre(differs("awardRecords[0]")));
  EXPECT_THAT(found_after(parts, "<mediaType>application/json</mediaType><size type=\"number\">", "<size>1"),
              Contains(differs("lateBids[0]")));
  EXPECT_THAT(found_after(parts, "<receivedAt>2026-11-26T09:00:00Z", "<receivedAt>2026-11-26T08:00:00Z"),
              ElementsAre(differs("lateBids[0]")));
  EXPECT_THAT(found_after(parts, ".docx</name>", ".odt</name>"),
              Contains(testing::StartsWith(differs("sentPapers["))));
  EXPECT_THAT(found_after(server_test::zip_parts(*sealed_), "<bidder>Bouwer A", "<bidder>Bouwer Q"),
              ElementsAre(differs("openings[0]")));
}

TEST_F(ProcessArchive, APartThatIsGoneOrMadeUpIsNamed) {
  const auto parts = server_test::zip_parts(*concluded_);
  auto copy = parts;
  const auto& xml = part_named(copy, process_path).content;
  const auto from = xml.find("<decision>"), to = xml.find("</decision>") + 11;
  const auto decision = xml.substr(from, to - from);
  EXPECT_THAT(found_after(parts, decision, ""), ElementsAre("archive.processMissing dossier/process.xml"));
  EXPECT_THAT(found_after(parts, decision, decision + decision),
              ElementsAre("archive.processUnnamed dossier/process.xml decisions[1]"));
  EXPECT_THAT(found_after(parts, "wederwaarde-process/1", "wederwaarde-process/9"),
              ElementsAre("archive.process dossier/process.xml"));
  EXPECT_THAT(found_after(parts, "</process>", ""), Contains(HasSubstr("dossier/process.xml")));
}

// Made before there was this file: neither on the list nor there.
TEST_F(ProcessArchive, AnArchiveFromBeforeStillVerifies) {
  auto parts = server_test::zip_parts(*concluded_);
  std::erase_if(parts, [](const ZipPart& part) { return part.name == process_path; });
  EXPECT_THAT(test_support::codes(verify_tender_archive(templates::zip_file(parts)).findings),
              ElementsAre("archive.missing dossier/process.xml"));
  auto& list = part_named(parts, "manifest.json").content;
  const auto at = list.rfind('{', list.find(process_path));
  list.erase(at, list.find('{', list.find(process_path)) - at);
  EXPECT_THAT(test_support::codes(verify_tender_archive(templates::zip_file(parts)).findings),
              ElementsAre("archive.signature manifest.sig"));
}

}  // namespace
}  // namespace server_test
