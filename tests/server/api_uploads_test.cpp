// Forms that come back to the API: right ones are stored with what they say, of wrong ones nothing is.
#include "tests/server/api_service.hpp"
#include "tests/server/filled_form.hpp"
#include "tests/support/mutation.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/xlsx_builder.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::api_dossier;
using server_test::ApiService;
using server_test::as_csv;
using server_test::Call;
using server_test::Entry;
using server_test::filled_form;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const std::vector<Entry>& bid_entries() {
  static const std::vector<Entry> entries{{"ww:bidder", "Bouwer &amp; Zoon"},
                                          {"ww:answer:E1", "ja"},
                                          {"ww:answer:K1", "45.5"},
                                          {"ww:attachment:K2", "Bijlage 2"},
                                          {"ww:answer:P", "245000.5"}};
  return entries;
}

std::string bid_form(const ApiService& service, const std::string& tender,
                     const std::string& query = "lot=1") {
  return service.get(tender + "/documents/bid-form?" + query).body;
}

TEST(ApiUploads, AFilledBidFormBecomesABid) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto bytes = filled_form(bid_form(service, path), bid_entries());
  const auto received = service.send_file(path + "/uploads", "bid", bytes, "inschrijving \xc3\xa9.xlsx");
  EXPECT_EQ(received.status, 201) << received.body;
  EXPECT_EQ(received.at("/name"), "inschrijving \xc3\xa9.xlsx");
  EXPECT_EQ(received.at("/size"), std::to_string(bytes.size()));
  EXPECT_EQ(received.at("/findings"), "[]");
  EXPECT_EQ(received.at("/bids"), R"(["I4"])");

  const auto bid = service.get(path + "/bids/I4");
  EXPECT_EQ(bid.at("/bidder/name"), "Bouwer & Zoon");
  EXPECT_EQ(bid.at("/answers"), R"({"E1":true,"K1":"45.5","P":"245000.5"})");
  EXPECT_EQ(bid.at("/upload"), received.at("/id"));

  const auto stored = received.header("Location").value_or("");
  EXPECT_EQ(service.get(stored).at("/sha256"), received.at("/sha256"));
  EXPECT_EQ(service.get(path + "/uploads").each("/uploads", "/kind"), "[bid]");
  const auto content = service.get(stored + "/content");
  EXPECT_EQ(content.body, bytes);
  EXPECT_EQ(content.header("Content-Type"), "application/octet-stream");
  EXPECT_THAT(content.header("Content-Disposition").value_or(""), HasSubstr("inschrijving%20%C3%A9.xlsx"));
}

TEST(ApiUploads, AFileMayBeTheWholeBody) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto csv = as_csv(filled_form(bid_form(service, path), bid_entries()), "ww:answer:K1");
  const auto received = service.call({"POST", path + "/uploads?kind=bid&name=bid.csv", csv, "text/csv"});
  EXPECT_EQ(received.status, 201) << received.body;
  EXPECT_EQ(received.at("/mediaType"), "text/csv");
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers"), R"({"E1":true,"K1":"45.5"})") << "of one sheet";
}

// Neither what is on record nor whether a guess is right is told while prices are sealed.
TEST(ApiUploads, PricesAreReplacedUnseenWhileTheyAreSealed) {
  const ApiService service;
  const auto path = server_test::published_tender(
      service, replaced(server_test::api_dossier(), R"("reference")",
                        R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")"));
  ASSERT_EQ(
      service
          .send_file(path + "/uploads", "bid", filled_form(bid_form(service, path, "lot=1"), bid_entries()))
          .status,
      201);
  const auto prices =
      filled_form(bid_form(service, path, "lot=1&envelope=price"), {bid_entries()[0], bid_entries().back()});
  const auto other = filled_form(prices, {{"ww:answer:P", "240000.5"}});
  for (const auto& sheet : {prices, other}) {
    const auto refused = service.send_file(path + "/uploads", "prices", sheet);
    EXPECT_THAT(refused.findings(), ElementsAre("upload.replacesSealed answers.P"));
    EXPECT_THAT(refused.body, testing::Not(testing::HasSubstr("245000")));
  }
  service.set_clock("2026-11-25T11:00:01Z");
  EXPECT_EQ(service.send_file(path + "/uploads", "prices", other).at("/code"), "stage.locked");
}

TEST(ApiUploads, PricesCompleteTheBidOfTheFirstEnvelope) {
  const ApiService service;
  const auto path = stored_tender(service);
  auto quality = bid_entries();
  quality.pop_back();
  service.send_file(path + "/uploads", "bid",
                    filled_form(bid_form(service, path, "lot=1&envelope=quality"), quality));
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/P"), "(none)");

  const auto prices =
      filled_form(bid_form(service, path, "lot=1&envelope=price"), {bid_entries()[0], bid_entries().back()});
  const auto received = service.send_file(path + "/uploads", "prices", prices);
  EXPECT_EQ(received.status, 201) << received.body;
  EXPECT_EQ(received.at("/bids"), R"(["I4"])");
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/P"), "245000.5");
  EXPECT_EQ(service.get(path + "/bids/I4").etag(), "\"2\"");

  const auto other = filled_form(prices, {{"ww:answer:P", "240000.5"}});
  EXPECT_THAT(service.send_file(path + "/uploads", "prices", other).findings(),
              ElementsAre(testing::StartsWith("upload.replaces Prijzen!")));
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/P"), "245000.5") << "nothing is replaced unasked";
  EXPECT_EQ(service.send_file(path + "/uploads", "prices", prices).status, 201)
      << "the same takes nothing away";
  const auto replaced = service.call(
      {"POST", path + "/uploads?kind=prices&name=p.xlsx&replace=true", other, "application/octet-stream"});
  EXPECT_EQ(replaced.status, 201) << replaced.body;
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/P"), "240000.5");

  const auto stranger = filled_form(prices, {{"ww:bidder", "Niemand"}});
  EXPECT_THAT(service.send_file(path + "/uploads", "prices", stranger).findings(),
              ElementsAre("prices.bidUnknown"));
}

TEST(ApiUploads, ASecondFormOfAFirmReplacesItsBidOnlyWhenAsked) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto form = filled_form(bid_form(service, path), bid_entries());
  ASSERT_EQ(service.send_file(path + "/uploads", "bid", form).at("/bids"), R"(["I4"])");
  EXPECT_EQ(service.send_file(path + "/uploads", "bid", form).at("/bids"), R"(["I4"])")
      << "the same once more";

  const auto other = filled_form(form, {{"ww:answer:K1", "52.5"}});
  EXPECT_THAT(service.send_file(path + "/uploads", "bid", other).findings(),
              ElementsAre(testing::StartsWith("upload.replaces Antwoorden!")));
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/K1"), "45.5") << "nothing is replaced unasked";
  const auto replaced = service.call(
      {"POST", path + "/uploads?kind=bid&name=b.xlsx&replace=true", other, "application/octet-stream"});
  EXPECT_EQ(replaced.at("/bids"), R"(["I4"])") << replaced.body;
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/K1"), "52.5");
  EXPECT_EQ(service.get(path + "/bids/I5").status, 404);
}

TEST(ApiUploads, AFormOfTheQualityLeavesThePricesOfTheSameFirm) {
  const ApiService service;
  const auto path = stored_tender(service);
  service.send_file(path + "/uploads", "bid", filled_form(bid_form(service, path), bid_entries()));
  auto quality = bid_entries();
  quality.pop_back();
  EXPECT_EQ(service
                .send_file(path + "/uploads", "bid",
                           filled_form(bid_form(service, path, "lot=1&envelope=quality"), quality))
                .at("/bids"),
            R"(["I4"])");
  EXPECT_EQ(service.get(path + "/bids/I4").at("/answers/P"), "245000.5");
}

TEST(ApiUploads, AGradeSheetBecomesGrades) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto form = service.get(path + "/documents/grade-form?lot=1&assessor=b2").body;
  const auto filled = filled_form(form, {{"ww:grade:1", "goed"}, {"ww:grade:1", "Sterk.", "ww:motivation"}});
  const auto received = service.send_file(path + "/uploads", "grades", filled);
  EXPECT_EQ(received.status, 201) << received.body;
  EXPECT_EQ(received.at("/gradeCount"), "1");
  EXPECT_THAT(received.findings(), ElementsAre(HasSubstr("form.gradeEmpty")));
  const auto grades = service.get(path + "/grades?bid=A");
  EXPECT_EQ(grades.each("/grades", "/assessor"), "[b1 (none) b2]");
  EXPECT_EQ(grades.at("/grades/2/motivation"), "Sterk.");
  EXPECT_EQ(service.send_file(path + "/uploads", "grades", filled).at("/gradeCount"), "0") << "nothing new";
}

TEST(ApiUploads, GradesAreReplacedOnlyWhenAsked) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto form = service.get(path + "/documents/grade-form?lot=1&assessor=b1").body;
  const auto other = filled_form(form, {{"ww:grade:1", "matig"},
                                        {"ww:grade:1", "Vaag.", "ww:motivation"},
                                        {"ww:grade:2", "goed"},
                                        {"ww:grade:2", "Nieuw.", "ww:motivation"}});
  const auto refused = service.send_file(path + "/uploads", "grades", other);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), ElementsAre("upload.replaces Beoordeling!F14",
                                              testing::StartsWith("upload.replaces Beoordeling!")))
      << "a grade and its motivation; a new grade takes nothing away";
  EXPECT_EQ(refused.at("/findings/0/text/en"),
            "This is matig; on record is goed (bid A, criterion K2). Say when you read it in that it may be "
            "replaced.");
  EXPECT_EQ(service.get(path + "/grades?bid=A").at("/grades/0/level"), "goed")
      << "nothing is replaced unasked";
  EXPECT_EQ(service.get(path + "/uploads").at("/total"), "0");
  const auto replaced = service.call(
      {"POST", path + "/uploads?kind=grades&name=g.xlsx&replace=true", other, "application/octet-stream"});
  EXPECT_EQ(replaced.status, 201) << replaced.body;
  EXPECT_EQ(replaced.at("/gradeCount"), "2");
  EXPECT_EQ(service.get(path + "/grades?bid=A").at("/grades/0/level"), "matig");
  EXPECT_EQ(service.get(path + "/grades?bid=A").at("/grades/0/motivation"), "Vaag.");
}

struct Refused {
  const char* why;
  std::string kind, bytes;
  std::vector<std::string> findings;
};

TEST(ApiUploads, OfAWrongFormNothingIsStored) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto form = bid_form(service, path);
  const auto filled = filled_form(form, bid_entries());
  const auto other = bid_form(service, stored_tender(service, api_dossier("T-2")));
  const auto grades = service.get(path + "/documents/grade-form?lot=1&assessor=b2").body;
  const auto before = service.get(path + "/documents/dossier").body;
  for (const auto& [why, kind, bytes, findings] :
       {Refused{"several cells",
                "bid",
                filled_form(filled, {{"ww:answer:E1", "misschien"}, {"ww:answer:K1", "veel"}}),
                {"form.yesOrNo Antwoorden!G11", "number.syntax Antwoorden!G13"}},
        Refused{"a level that is none",
                "grades",
                filled_form(grades, {{"ww:grade:1", "top"}}),
                {"form.level Beoordeling!F14", "form.gradeEmpty Beoordeling!F15"}},
        Refused{"a form as it was handed out",
                "bid",
                form,
                {"form.unfilled", "form.answerEmpty Antwoorden!G11", "form.answerEmpty Antwoorden!G13",
                 "form.answerEmpty Antwoorden!G14", "form.answerEmpty Prijzen!G11"}},
        Refused{"another tender", "bid", other, {"form.tender"}},
        Refused{"another kind", "prices", filled, {"form.kind"}},
        Refused{"a row that is gone",
                "bid",
                server_test::without_mark(filled, "ww:answer:K1"),
                {"form.rowMissing"}},
        Refused{"no form", "bid", test_support::XlsxBuilder().build(), {"form.unmarked"}},
        Refused{"text", "bid", "this is no workbook", {"form.unmarked"}},
        Refused{"nothing", "bid", "", {"file.empty"}}, Refused{"no kind", "", filled, {"upload.kind kind"}},
        Refused{"half a file", "bid", filled.substr(0, filled.size() / 2), {"zip.truncated"}}}) {
    SCOPED_TRACE(why);
    const auto answer = service.send_file(path + "/uploads", kind, bytes);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.findings(), findings);
  }
  EXPECT_EQ(service.get(path + "/uploads").at("/total"), "0");
  EXPECT_EQ(service.get(path + "/documents/dossier").body, before);
}

TEST(ApiUploads, AFormOfAnOlderDefinitionIsRefused) {
  const ApiService service;
  const auto path = stored_tender(service);
  const auto filled = filled_form(bid_form(service, path), bid_entries());
  service.put(path, replaced(service.get(path).body, "Kantoormeubilair", "Meubilair"), "*");
  EXPECT_THAT(service.send_file(path + "/uploads", "bid", filled).findings(), ElementsAre("form.version"));
}

TEST(ApiUploads, AMalformedFormAroundAFileIsRefused) {
  const ApiService service;
  const auto path = stored_tender(service) + "/uploads";
  struct Case {
    const char *why, *type, *body, *code;
  };
  for (const auto& [why, type, body, code] :
       {Case{"no boundary", "multipart/form-data", "x", "http.form"},
        Case{"cut off", "multipart/form-data; boundary=b",
             "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n", "http.form"},
        Case{"no file", "multipart/form-data; boundary=b",
             "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nbid\r\n--b--\r\n",
             "upload.fileMissing"},
        Case{"a field named file", "multipart/form-data; boundary=b",
             "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nbid\r\n--b--\r\n",
             "upload.fileMissing"}}) {
    SCOPED_TRACE(why);
    const auto answer = service.call({"POST", path, body, type});
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.at("/code"), code);
  }
}

struct File {
  std::string name, bytes;
};

// Damage may hit what no reader looks at: then the form is as good as whole.
std::vector<File> damaged(const std::string& form) {
  std::vector<File> files;
  for (std::uint64_t seed = 1; seed <= 60; ++seed)
    files.push_back({"mutation " + std::to_string(seed), test_support::mutated(form, seed)});
  return files;
}

std::vector<File> hostile() {
  std::vector<File> files{{"an entry twice", test_support::build_zip({{"a.xml", "<a/>"}, {"A.xml", "<b/>"}})},
                          {"zeros", std::string(100'000, '\0')},
                          {"quotes", std::string(100'000, '"')}};
  for (const auto& file : test_support::shared_files("hostile", {".xlsx", ".ods", ".csv"}))
    files.push_back({file.filename(), test_support::read_bytes(file)});
  return files;
}

TEST(ApiUploads, HostileFilesAreRefusedWithFindings) {
  const ApiService service;
  const auto path = stored_tender(service);
  for (const auto& [name, bytes] : hostile()) {
    SCOPED_TRACE(name);
    const auto answer = service.send_file(path + "/uploads", "bid", bytes, name);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.findings(), testing::Not(testing::IsEmpty()));
  }
  EXPECT_EQ(service.get(path + "/uploads").at("/total"), "0");
  EXPECT_THAT(service.incidents(), testing::IsEmpty());
}

TEST(ApiUploads, ADamagedFormIsABidWholeOrNotAtAll) {
  const ApiService service;
  const auto path = stored_tender(service);
  std::size_t stored = 0, refused = 0;
  std::set<std::string> bids;
  for (const auto& [name, bytes] : damaged(filled_form(bid_form(service, path), bid_entries()))) {
    SCOPED_TRACE(name);
    const auto answer = service.send_file(path + "/uploads", "bid", bytes, name);
    const bool is_stored = answer.status == 201;
    stored += is_stored ? 1 : 0;
    refused += is_stored ? 0 : 1;
    if (is_stored) bids.insert(answer.at("/bids"));
    if (is_stored) continue;
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.findings(), testing::Not(testing::IsEmpty()));
  }
  EXPECT_GE(refused, 40U);
  EXPECT_EQ(service.get(path + "/uploads").at("/total"), std::to_string(stored));
  EXPECT_EQ(service.get(path + "/bids").at("/total"), std::to_string(3 + bids.size()));
  EXPECT_THAT(service.incidents(), testing::IsEmpty());
}

}  // namespace
