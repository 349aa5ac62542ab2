// Sealed bids in a running service: nothing of them can be found anywhere before they are opened.
#include "tests/server/filled_form.hpp"
#include "tests/server/leak_search.hpp"
#include "tests/server/sealed_tender.hpp"

#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server_test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Bidders, answers about quality, and prices in the notations in which one might be kept.
const std::vector<std::string> bidders{"Zwartgat Merkteken", "Kwikzilver Mozaiek"};
const std::vector<std::string> answers{"73.9131", "61.4142"};
const std::vector<std::string> prices{"271828.18", "27182818", "271828,18", "271.828,18",
                                      "231406.92", "23140692", "231406,92"};

std::vector<std::string> joined(const std::vector<std::vector<std::string>>& lists) {
  std::vector<std::string> all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}
const std::vector<std::string> quality_marks = joined({bidders, answers});
const std::vector<std::string> all_marks = joined({bidders, answers, prices});

std::string filled(std::string text, std::string_view name, const std::string& value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
  return text;
}

// Every answer to a GET below the tender, and the log.
std::vector<std::string> leaks_in_answers(const ApiService& service, const SealedTender& tender,
                                          const std::vector<std::string>& marks,
                                          std::size_t* asked = nullptr) {
  const std::string id = tender.path.substr(tender.path.rfind('/') + 1);
  std::vector<std::string> targets;
  for (const auto& route : service.routes().routes()) {
    if (route.method != server::Method::get || route.pattern.find("{tender}") == std::string::npos) continue;
    auto target = filled(route.pattern, "{tender}", id);
    for (const auto& [name, value] : {std::pair("{lot}", "1"),
                                      {"{publication}", "1"},
                                      {"{opening}", "quality"},
                                      {"{envelope}", "quality"},
                                      {"{bid}", "A"},
                                      {"{upload}", "1"},
                                      {"{notice}", "29"}})
      target = filled(target, name, value);
    if (target.find("{document}") == std::string::npos) {
      targets.push_back(target);
      continue;
    }
    for (const char* document :
         {"bid-form?lot=1", "bid-form?lot=1&envelope=price", "grade-form?lot=1", "evaluation-workbook",
          "evaluation-report", "archive", "dossier", "evaluation", "tender-document", "tender-document-xml"})
      targets.push_back(filled(target, "{document}", document));
  }
  std::vector<std::string> found;
  std::set<std::string> asked_for;
  for (const auto& target : targets) {
    if (target.find('{') != std::string::npos) continue;
    const auto answer = service.get(target);
    if (answer.status == 200) asked_for.insert(target);
    const auto more = leaks(marks, target, answer.body);
    found.insert(found.end(), more.begin(), more.end());
  }
  for (const char* target : {"/tenders", "/api/v1/tenders", "/monitor", "/api/v1/monitor"}) {
    const auto more = leaks(marks, target, service.get(target).body);
    found.insert(found.end(), more.begin(), more.end());
  }
  for (const auto& line : service.log()) {
    const auto more = leaks(marks, "log", line);
    found.insert(found.end(), more.begin(), more.end());
  }
  if (asked) *asked = asked_for.size();
  return found;
}

std::string filled_bid_form(const ApiService& service, const SealedTender& tender) {
  return filled_form(service.get(tender.path + "/documents/bid-form?lot=1").body,
                     {{"ww:bidder", bidders[0]},
                      {"ww:answer:E1", "ja"},
                      {"ww:answer:K1", answers[0]},
                      {"ww:answer:P", prices[0]}});
}

TEST(VaultStory, NothingIsReadableBeforeItIsOpened) {
  const ApiService service;
  const auto tender = sealed_tender(service);

  const auto form = filled_bid_form(service, tender);
  ASSERT_THAT(leaks(all_marks, "form", form), Contains("form (inflated): " + bidders[0]))
      << "the search sees it";
  const auto by_form = service.send_file(tender.path + "/uploads", "bid", form, bidders[0] + ".xlsx");
  ASSERT_EQ(by_form.status, 202) << by_form.body;
  const auto by_json = service.post(tender.path + "/bids", bid_json("A", bidders[1], answers[1], prices[4]));
  ASSERT_EQ(by_json.status, 202) << by_json.body;
  EXPECT_EQ(by_json.header("Cache-Control"), "no-store");
  // What is refused leaves nothing either.
  EXPECT_EQ(
      service.post(tender.path + "/bids", bid_json("B", bidders[0], answers[0], prices[0] + "1")).status,
      422);

  std::size_t asked = 0;
  EXPECT_THAT(leaks_in_answers(service, tender, all_marks, &asked), IsEmpty());
  EXPECT_GT(asked, 20U);
  EXPECT_THAT(leaks_in_folder(all_marks, service.data()), IsEmpty());
  EXPECT_EQ(service.get(tender.path + "/bids").at("/total"), "0");
  EXPECT_EQ(service.get(tender.path + "/uploads").at("/total"), "0");
  EXPECT_EQ(service.get(tender.path + "/sealed-bids").at("/total"), "2");

  service.set_clock(after_deadline);
  const auto quality = opened(service, tender, "quality");
  ASSERT_EQ(quality.status, 201) << quality.body;
  // Quality is readable now, the prices are not.
  EXPECT_THAT(leaks_in_answers(service, tender, prices), IsEmpty());
  EXPECT_THAT(leaks_in_folder(prices, service.data()), IsEmpty());
  for (const auto& mark : quality_marks)
    EXPECT_THAT(leaks_in_folder({mark}, service.data()), Not(IsEmpty())) << mark;
  EXPECT_EQ(quality.each("/opened", "/bidder"), fmt::format("[{} {}]", bidders[0], bidders[1]));
  EXPECT_EQ(quality.each("/opened", "/bid"), "[I1 A]");

  lock_quality(service, tender, {"A", "I1"});
  EXPECT_THAT(leaks_in_folder(prices, service.data()), IsEmpty());
  const auto prices_opened = opened(service, tender, "prices");
  ASSERT_EQ(prices_opened.status, 201) << prices_opened.body;
  EXPECT_EQ(prices_opened.each("/opened", "/remarks"), "[[] []]");
  EXPECT_EQ(prices_opened.at("/failed"), "[]");
  for (const auto& mark : {prices[0], prices[4]}) {
    EXPECT_THAT(leaks_in_folder({mark}, service.data()), Not(IsEmpty())) << mark;
    EXPECT_THAT(leaks_in_answers(service, tender, {mark}), Not(IsEmpty())) << mark;
  }
  const auto bid = service.get(tender.path + "/bids/A");
  EXPECT_EQ(bid.at("/answers"), fmt::format(R"({{"E1":true,"K1":"{}","P":"{}"}})", answers[1], prices[4]));
  EXPECT_EQ(service.get(tender.path + "/bids/I1").at("/receivedAt"), before_deadline);
  const auto upload = service.get(tender.path + "/bids/I1").at("/upload");
  EXPECT_EQ(service.get(tender.path + "/uploads/" + upload + "/content").body, form);
  EXPECT_THAT(service.incidents(), IsEmpty());
}

TEST(VaultStory, ThePagesLeadFromPublicationToTheRecord) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto vault = service.get("/tenders/1/sealed-bids").body;
  for (const char* text :
       {"0 inschrijvingen ontvangen, verzegeld", "1 An", "3 Cas", "Er is nog niets ontvangen."})
    EXPECT_THAT(vault, HasSubstr(text));
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/sealed-bids"));
  const auto send = [&](const std::string& target, const std::string& body) {
    return service.call(
        {"POST", target, body, "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n"});
  };
  const auto receipt = service.send_file("/tenders/1/bids", "bid", filled_bid_form(service, tender));
  EXPECT_EQ(receipt.status, 200);
  EXPECT_EQ(receipt.header("Cache-Control"), "no-store");
  EXPECT_THAT(receipt.body, HasSubstr("Code van het ontvangstbewijs"));
  EXPECT_THAT(service.get("/tenders/1/sealed-bids").body, HasSubstr("1 inschrijving ontvangen, verzegeld"));

  EXPECT_THAT(
      send("/tenders/1/code-checks", "envelope=quality&holder=2&code=" + tender.quality_codes[1]).body,
      HasSubstr("De code is juist."));
  const auto wrong =
      send("/tenders/1/code-checks", "envelope=quality&holder=1&code=" + tender.quality_codes[1]);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("De code van An is niet juist."));
  EXPECT_THAT(wrong.body, Not(HasSubstr(tender.quality_codes[1]))) << "a code that was typed is not shown";

  const std::string codes =
      "holder1=1&code1=" + tender.quality_codes[0] + "&holder2=2&code2=" + tender.quality_codes[1];
  const auto early = send("/tenders/1/openings/quality", codes);
  EXPECT_EQ(early.status, 422);
  EXPECT_THAT(early.body, HasSubstr("Openen kan pas na de uiterste datum"));
  service.set_clock(after_deadline);
  const auto late = service.send_file("/tenders/1/bids", "bid", filled_bid_form(service, tender));
  EXPECT_THAT(late.body, HasSubstr("terzijde gelegd"));
  EXPECT_EQ(send("/tenders/1/openings/quality", codes).header("Location"), "/tenders/1/openings/quality");
  const auto record = service.get("/tenders/1/openings/quality").body;
  for (const char* text : {"Proces-verbaal van opening", "An, Bo", "Zwartgat Merkteken", "Te laat ontvangen"})
    EXPECT_THAT(record, HasSubstr(text));
  EXPECT_EQ(send("/tenders/1/openings/quality", codes).status, 409);
  const auto letters =
      send("/tenders/1/key-letters",
           "envelope=prices&keyHolders=Dee%0D%0AEef&holder1=1&code1=" + tender.prices_codes[0] +
               "&holder2=2&code2=" + tender.prices_codes[1]);
  EXPECT_EQ(letters.status, 200) << letters.body;
  EXPECT_THAT(letters.body, HasSubstr("Sleutelbrief voor Dee"));
  EXPECT_THAT(service.get("/tenders/1/sealed-bids").body, HasSubstr("2 Eef"));
}

TEST(VaultStory, PublishingShowsTheLettersOnce) {
  const ApiService service;
  stored_tender(service, dossier_without_bids());
  const auto send = [&](const std::string& body) {
    return service.call({"POST", "/tenders/1/publish", body, "application/x-www-form-urlencoded",
                         "Sec-Fetch-Site: same-origin\r\n"});
  };
  EXPECT_THAT(service.get("/tenders/1/publish").body, HasSubstr("Verzegeld tot de opening"));
  const auto refused = send("publishedBy=Cora&sealing=sealed&keyHolders=An");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("Noem ten minste twee sleutelhouders."));
  EXPECT_THAT(send("publishedBy=Cora").body, HasSubstr("Kies hoe inschrijvingen worden bewaard"));
  const auto letters = send("publishedBy=Cora&sealing=sealed&keyHolders=An%0D%0ABo");
  EXPECT_EQ(letters.status, 200) << letters.body;
  EXPECT_EQ(letters.header("Cache-Control"), "no-store");
  EXPECT_THAT(letters.body, HasSubstr("Sleutelbrief voor Bo"));
  EXPECT_EQ(send("publishedBy=Cora&sealing=sealed&keyHolders=An%0D%0ABo").status, 409);
}

}  // namespace
