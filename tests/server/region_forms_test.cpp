// Segments and agreements as an editor of the working group adds and changes them on the pages.
#include "import/agreement_json.hpp"
#include "server/http/url.hpp"
#include "server/pages/agreement_form.hpp"
#include "server/pages/field_tree.hpp"
#include "templates/agreement_json.hpp"
#include "tests/server/api_service.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::FormValues;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

ApiAnswer post(const ApiService& service, const std::string& target, const FormValues& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
  return service.call(
      {"POST", target, body, "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
}

FormValues with(FormValues fields, const FormValues& changed) {
  for (const auto& [name, value] : changed) {
    std::erase_if(fields, [&, key = name](const auto& field) { return field.first == key; });
    fields.emplace_back(name, value);
  }
  return fields;
}

const FormValues small{{"id", "klein"},
                       {"title.nl", "Klein"},
                       {"title.en", "Small"},
                       {"level", "bronze"},
                       {"validFrom", "2026-01-01"},
                       {"segments[0]", "kantoormeubilair"},
                       {"segments[1]", ""},
                       {"parties[0].party", "gouda"},
                       {"parties[0].signedOn", "2026-01-05"},
                       {"parties[1].party", ""},
                       {"rules[0].id", "A1"},
                       {"rules[0].clause", "art. 1"},
                       {"rules[0].title.nl", "Gewicht"},
                       {"rules[0].title.en", "Weight"},
                       {"rules[0].demand.rule", "circular-weight"},
                       {"rules[0].demand.thresholds[0].from", "2026-01-01"},
                       {"rules[0].demand.thresholds[0].level", "bronze"},
                       {"rules[0].demand.thresholds[0].value", "15"},
                       {"rules[0].demand.thresholds[3].from", "2027-01-01"},
                       {"rules[0].demand.thresholds[3].level", "bronze"},
                       {"rules[0].demand.thresholds[3].value", "22,5"},
                       {"rules[1].id", ""}};

// ---- fields and documents -------------------------------------------------------------------------------

TEST(FieldTree, CountsRowsAnewAndForgetsEmptyOnes) {
  const auto compact = server::compacted({{"a[3].x", "2"}, {"a[1].x", "1"}, {"a[2].x", ""}, {"b", "t"}});
  EXPECT_THAT(compact, ElementsAre(Pair("a[0].x", "1"), Pair("a[1].x", "2"), Pair("b", "t")));
  EXPECT_EQ(server::rows_of(compact, "a"), 2U);
  EXPECT_EQ(server::rows_of(compact, "c"), 0U);
  EXPECT_EQ(server::fields_json(compact, {"c"}), R"({"a":[{"x":"1"},{"x":"2"}],"b":"t","c":[]})");
}

TEST(FieldTree, TakesNoNamesThatAreNone) {
  EXPECT_TRUE(server::compacted({{"[0]", "1"}, {"a[", "1"}, {"a[x]", "1"}, {"a..b", "1"}, {"a[99999]", "1"}})
                  .empty());
}

TEST(AgreementForm, GivesEveryShippedAgreementBackAsItIs) {
  for (const std::string name : {"groene-hart-circulair-inkopen", "moederbestek-beton"}) {
    const auto text = test_support::source_text("server/agreements/" + name + ".json");
    const auto agreement = importing::read_agreement(text, importing::Limits{}).value();
    for (const auto language : {templates::Language::nl, templates::Language::en}) {
      const auto sent = server::sent_agreement(server::form_values(agreement, language));
      EXPECT_TRUE(sent.findings.empty()) << name;
      const auto back = importing::read_agreement(server::agreement_form_json(sent.values, agreement.id),
                                                  importing::Limits{});
      ASSERT_TRUE(back) << name;
      EXPECT_EQ(templates::canonical_agreement_json(*back), templates::canonical_agreement_json(agreement));
    }
  }
}

// ---- agreements on the pages ----------------------------------------------------------------------------

TEST(AgreementForm, PublishesANewAgreementAndItsNextVersion) {
  const ApiService service;
  EXPECT_THAT(service.get("/agreements").body, HasSubstr("/agreements-new"));
  const auto made = post(service, "/agreements-new", small);
  ASSERT_EQ(made.header("Location"), "/agreements/klein?done=agreement-stored") << made.body;
  const auto stored = service.get("/api/v1/agreements/klein");
  EXPECT_EQ(stored.at("/agreement/rules/0/demand/thresholds/1/value"), "22.5");
  EXPECT_EQ(stored.at("/agreement/parties/0/signedOn"), "2026-01-05");
  EXPECT_THAT(service.get("/agreements/klein").body, HasSubstr("/agreements/klein/edit"));
  const auto form = service.get("/agreements/klein/edit").body;
  EXPECT_THAT(form, HasSubstr(R"(value="22,5")"));
  const auto changed = post(service, "/agreements/klein/edit",
                            with(small, {{"version", "1"}, {"rules[0].demand.thresholds[0].value", "20"}}));
  ASSERT_EQ(changed.header("Location"), "/agreements/klein?done=agreement-stored") << changed.body;
  EXPECT_EQ(service.get("/api/v1/agreements/klein").at("/version"), "2");
  const auto unknown = post(service, "/agreements/klein/edit", with(small, {{"version", "7"}}));
  EXPECT_EQ(unknown.status, 409);
  EXPECT_THAT(unknown.body, HasSubstr("Iemand anders heeft dit intussen gewijzigd"));
  EXPECT_THAT(unknown.body, HasSubstr(R"(name="version" value="2")"));
  EXPECT_EQ(post(service, "/agreements-new", small).status, 409);
  EXPECT_EQ(post(service, "/agreements/nergens/edit", small).status, 404);
}

TEST(AgreementForm, KeepsWhatTwoPeopleChangeAndTellsWhatBothDid) {
  const ApiService service;
  const std::string edit = "/agreements/klein/edit", first = "rules[0].demand.thresholds[0].value";
  post(service, "/agreements-new", small);
  const auto opened = with(small, {{"version", "1"}});
  ASSERT_EQ(post(service, edit, with(opened, {{first, "20"}})).status, 303);
  ASSERT_EQ(post(service, edit, with(opened, {{"title.en", "Small and good"}})).status, 303);
  const auto stored = service.get("/api/v1/agreements/klein");
  EXPECT_EQ(stored.at("/agreement/rules/0/demand/thresholds/0/value"), "20") << "left alone by the second";
  EXPECT_EQ(stored.at("/agreement/title/en"), "Small and good");
  const auto both = post(service, edit, with(opened, {{first, "25"}}));
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(both.body, HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: 20."));
  EXPECT_THAT(both.body, HasSubstr(R"(name="version" value="3")"));
  EXPECT_EQ(service.get("/api/v1/agreements/klein").at("/version"), "3") << "nothing is stored";
}

TEST(AgreementForm, SaysAllThatIsWrongBesideTheFieldsAndKeepsWhatWasTyped) {
  const ApiService service;
  const auto wrong = post(service, "/agreements-new",
                          with(small, {{"title.en", ""},
                                       {"parties[0].signedOn", "2030-01-01"},
                                       {"rules[0].text.nl", "Wat er <staat>"},
                                       {"rules[0].demand.thresholds[0].value", "veel"},
                                       {"rules[0].demand.thresholds[3].value", "1.234"},
                                       {"rules[0].demand.unit", "kg"}}));
  EXPECT_EQ(wrong.status, 422);
  for (const std::string field : {"title-en", "rules-0--text-en", "rules-0--demand-thresholds-0--value",
                                  "rules-0--demand-thresholds-1--value", "rules-0--demand-unit"})
    EXPECT_THAT(wrong.body, HasSubstr("id=\"" + field + "-error\"")) << field;
  for (const std::string typed : {"Wat er &lt;staat&gt;", R"(value="veel")", R"(value="1.234")",
                                  R"(value="2030-01-01")", R"(value="Klein")"})
    EXPECT_THAT(wrong.body, HasSubstr(typed)) << typed;
  EXPECT_EQ(service.get("/api/v1/agreements/klein").status, 404);
  const auto future = post(service, "/agreements-new", with(small, {{"parties[0].signedOn", "2030-01-01"}}));
  EXPECT_THAT(future.body, HasSubstr("id=\"parties-0--signedOn-error\""));
  EXPECT_THAT(future.body, HasSubstr("1 januari 2030 ligt in de toekomst"));
}

TEST(AgreementForm, GivesMoreRowsWithoutStoringAnythingAndLeavesRulesOut) {
  const ApiService service;
  const auto more = post(service, "/agreements-new", with(small, {{"more", "1"}}));
  EXPECT_EQ(more.status, 200);
  EXPECT_THAT(more.body, HasSubstr("name=\"rules[1].id\""));
  EXPECT_THAT(more.body, HasSubstr("name=\"rules[0].demand.thresholds[3].from\""));
  EXPECT_EQ(service.get("/api/v1/agreements/klein").status, 404);
  const auto two = with(small, {{"rules[1].id", "A2"},
                                {"rules[1].clause", "art. 2"},
                                {"rules[1].title.nl", "Absoluut"},
                                {"rules[1].title.en", "Absolute"},
                                {"rules[1].demand.rule", "absolute-scoring"},
                                {"rules[0].leftOut", "yes"}});
  post(service, "/agreements-new", two);
  const auto stored = service.get("/api/v1/agreements/klein");
  EXPECT_EQ(stored.at("/agreement/rules/0/id"), "A2");
  EXPECT_EQ(stored.at("/agreement/rules/1/id"), "(none)");
}

TEST(ShippedAgreements, AreAdoptedWithOneClickAndUnsigned) {
  const ApiService service;
  EXPECT_THAT(service.get("/agreements").body, HasSubstr("Geen vastgesteld convenant"));
  const auto adopted = post(service, "/agreement-examples/groene-hart-circulair-inkopen", {});
  EXPECT_EQ(adopted.header("Location"), "/agreements/groene-hart-circulair-inkopen?done=agreement-adopted");
  const auto stored = service.get("/api/v1/agreements/groene-hart-circulair-inkopen");
  EXPECT_EQ(stored.at("/agreement/rules/13/id"), "G2");
  EXPECT_EQ(stored.at("/agreement/parties/0/party"), "alphen-aan-den-rijn");
  EXPECT_EQ(stored.at("/agreement/parties/0/signedOn"), "(none)");
  EXPECT_THAT(service.get("/agreements").body, Not(HasSubstr("agreement-examples/groene-hart")));
  EXPECT_EQ(post(service, "/agreement-examples/groene-hart-circulair-inkopen", {}).status, 409);
  EXPECT_EQ(post(service, "/agreement-examples/nergens", {}).status, 404);
}

// ---- segments on the pages ------------------------------------------------------------------------------

TEST(SegmentForm, AddsChangesAndRemovesASegment) {
  const ApiService service;
  EXPECT_THAT(service.get("/segments").body, HasSubstr("/segments-new"));
  const auto wrong = post(service, "/segments-new",
                          {{"id", "Een Twee"}, {"title", ""}, {"codes", "5"}, {"influence", "zeven"}});
  EXPECT_EQ(wrong.status, 422);
  for (const std::string field : {"id", "title", "codes", "influence"})
    EXPECT_THAT(wrong.body, HasSubstr("id=\"" + field + "-error\"")) << field;
  EXPECT_THAT(wrong.body, HasSubstr(R"(value="Een Twee")"));
  EXPECT_THAT(wrong.body, HasSubstr(R"(value="zeven")"));
  const auto made = post(service, "/segments-new",
                         {{"id", "verlichting"}, {"title", "Verlichting"}, {"codes", "31500000"}});
  EXPECT_EQ(made.header("Location"), "/segments/verlichting?done=segment-stored") << made.body;
  EXPECT_EQ(post(service, "/segments-new", {{"id", "verlichting"}, {"title", "Nog een"}}).status, 409);
  EXPECT_THAT(service.get("/segments/verlichting/facts").body, HasSubstr("/segments/verlichting/removal"));
  const auto removed = post(service, "/segments/verlichting/removal", {{"version", "1"}});
  EXPECT_EQ(removed.header("Location"), "/segments?done=segment-removed");
  EXPECT_EQ(service.get("/segments/verlichting").status, 404);
}

TEST(SegmentForm, TellsWhatSomebodyElseStoredAtEachFieldThatDiffers) {
  const ApiService service;
  const std::string facts = "/segments/verlichting/facts";
  post(service, "/segments-new", {{"id", "verlichting"}, {"title", "Verlichting"}, {"sector", "bouw"}});
  ASSERT_EQ(
      post(service, facts, {{"version", "1"}, {"title", "Openbare verlichting"}, {"sector", "bouw"}}).status,
      303);
  const auto late = post(service, facts, {{"version", "1"}, {"title", "Straatlampen"}, {"sector", "bouw"}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.body, HasSubstr("Nu staat hier: Openbare verlichting."));
  EXPECT_THAT(late.body, HasSubstr(R"(id="title-error")"));
  EXPECT_THAT(late.body, Not(HasSubstr("Nu staat hier: bouw.")));
  EXPECT_THAT(late.body, HasSubstr(R"(value="Straatlampen")"));
}

TEST(SegmentForm, KeepsASegmentThatAnAgreementNames) {
  const ApiService service;
  post(service, "/segments-new", {{"id", "verlichting"}, {"title", "Verlichting"}});
  post(service, "/agreements-new", with(small, {{"segments[0]", "verlichting"}}));
  EXPECT_THAT(service.get("/segments/verlichting/facts").body,
              Not(HasSubstr("/segments/verlichting/removal")));
  EXPECT_EQ(post(service, "/segments/verlichting/removal", {{"version", "1"}}).status, 409);
}

// ---- decisions that were taken --------------------------------------------------------------------------

TEST(TakenDecisions, AreNotOfADayThatHasStillToCome) {
  const ApiService service;
  post(service, "/agreements-new",
       with(small,
            {{"rules[0].demand.rule", "criteria-count"}, {"rules[0].demand.thresholds[0].value", "1"}}));
  const auto tender = server_test::stored_tender(
      service, replaced(server_test::api_dossier(), R"("reference")",
                        R"("segment":"kantoormeubilair","publishedOn":"2026-02-01","reference")"));
  const auto depart = [&](const std::string& on) {
    return service.post(tender + "/deviations",
                        R"({"agreement":"klein","rule":"A1","lot":"1","reason":"Proef",)"
                        R"("decidedBy":"College","decidedOn":")" +
                            on + "\"}");
  };
  EXPECT_THAT(depart("2030-01-01").findings(), ElementsAre("date.future decidedOn"));
  EXPECT_THAT(depart("2026-11-26").findings(), ElementsAre("date.future decidedOn"));
  EXPECT_EQ(depart("2026-11-25").status, 201);
}

}  // namespace
