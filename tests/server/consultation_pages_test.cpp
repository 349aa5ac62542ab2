// A market consultation as a buyer holds it on the pages: started, edited, opened, answered, concluded,
// closed.
#include "criteria/form_marks.hpp"
#include "server/app/load_demo.hpp"
#include "server/http/url.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/filled_form.hpp"
#include "tests/support/source_text.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;
namespace marks = criteria::marks;

const std::string page = "/consultations/stoelen";
const std::string api = "/api/v1/consultations/stoelen";

std::string body_of(const Fields& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + server::percent_encoded(name) + "=" + server::percent_encoded(value);
  return body;
}

std::string unescaped(std::string text) {
  for (const auto& [from, to] :
       Fields{{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

// The fields of the last form of a page as a browser sends them untouched.
Fields fields_of(const std::string& html) {
  const std::string form = html.substr(html.find("<form class=\"ww-form\""));
  Fields fields;
  const std::regex control(
      R"rx((<input[^>]*name="([^"]*)"[^>]*>)|(<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</textarea>)|)rx"
      R"rx((<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)</select>))rx");
  const std::regex value("value=\"([^\"]*)\""), chosen("value=\"([^\"]*)\" selected");
  for (std::sregex_iterator each(form.begin(), form.end(), control), end; each != end; ++each) {
    const auto& match = *each;
    std::smatch found;
    if (match[1].matched) {
      const std::string input = match[1];
      const bool is_box = input.find("type=\"checkbox\"") != std::string::npos;
      if (is_box && input.find(" checked") == std::string::npos) continue;
      const std::string text = std::regex_search(input, found, value) ? found[1].str() : "";
      fields.emplace_back(match[2], unescaped(text));
    } else if (match[3].matched) {
      fields.emplace_back(match[4], unescaped(match[5]));
    } else {
      const std::string options = match[8];
      if (std::regex_search(options, found, chosen) || std::regex_search(options, found, value))
        fields.emplace_back(match[7], unescaped(found[1]));
    }
  }
  return fields;
}

void set(Fields& fields, const std::string& name, const std::string& value) {
  for (auto& field : fields)
    if (field.first == name) {
      field.second = value;
      return;
    }
  fields.emplace_back(name, value);
}

class ConsultationPages : public testing::Test {
 protected:
  ConsultationPages() {
    server_test::stored_tender(service_, test_support::source_text("server/demo/kantoormeubilair.json"));
  }

  ApiAnswer post(const std::string& target, const Fields& fields) const {
    return service_.call({"POST", target, body_of(fields), "application/x-www-form-urlencoded",
                          "Origin: http://localhost\r\n"});
  }
  static Fields plan() {
    return {{"source", "draft:GOU-2026-014"},
            {"id", "stoelen"},
            {"opensOn", "2027-01-04"},
            {"closesOn", "2027-02-05"},
            {"contact", "Afdeling inkoop"}};
  }
  void start() const { ASSERT_EQ(post("/consultations", plan()).status, 303); }
  void open() const {
    start();
    ASSERT_EQ(post(page + "/stage", {{"stage", "open"}}).status, 303);
  }
  std::string answered_pack(const std::string& answer) const {
    const std::string open_question = std::string(marks::question_prefix) + "open";
    return server_test::filled_form(service_.get(page + "/pack-nl.xlsx").body,
                                    {{std::string(marks::respondent), "Zitgoed BV"},
                                     {std::string(marks::size_class), "klein (10 tot 50 medewerkers)"},
                                     {open_question, answer},
                                     {open_question, "Zie bijlage", std::string(marks::remark_column)}});
  }

  ApiService service_;
};

TEST_F(ConsultationPages, StartADraftAndSayWhatIsWrongBesideTheFields) {
  const auto form = service_.get("/consultations/new").body;
  EXPECT_THAT(form, HasSubstr("<option value=\"draft:GOU-2026-014\">"));
  EXPECT_THAT(form, HasSubstr("<option value=\"segment:betonproducten\">"));
  auto fields = plan();
  set(fields, "opensOn", "4 januari");
  set(fields, "contact", "Bureau <1>");
  auto refused = post("/consultations", fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("id=\"opensOn-error\""));
  EXPECT_THAT(refused.body, HasSubstr("value=\"Bureau &lt;1&gt;\""));
  EXPECT_THAT(refused.body, HasSubstr("<option value=\"draft:GOU-2026-014\" selected>"));
  fields = plan();
  set(fields, "source", "");
  EXPECT_THAT(post("/consultations", fields).body, HasSubstr("id=\"source-error\""));
  set(fields, "source", "template:weg");
  EXPECT_THAT(post("/consultations", fields).body, HasSubstr("id=\"source-error\""));
  fields = plan();
  set(fields, "lot", "9");
  EXPECT_THAT(post("/consultations", fields).body, HasSubstr("id=\"lot-error\""));
  EXPECT_EQ(service_.get(page).status, 404);

  const auto made = post("/consultations", plan());
  EXPECT_EQ(made.status, 303);
  EXPECT_EQ(made.header("Location"), page + "?done=consultation-stored");
  EXPECT_THAT(service_.get(page).body, HasSubstr("Afdeling inkoop"));
  EXPECT_THAT(service_.get("/consultations").body, HasSubstr(page));
  refused = post("/consultations", plan());
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("id=\"id-error\""));
  EXPECT_THAT(service_.incidents(), testing::IsEmpty());
}

TEST_F(ConsultationPages, EditEverythingOfADraft) {
  start();
  const auto before = service_.get(api);
  const auto form = service_.get(page + "/edit").body;
  EXPECT_EQ(post(page + "/edit", fields_of(form)).header("Location"), page + "?done=consultation-stored");
  EXPECT_EQ(service_.get(api).at("/consultation"), before.at("/consultation"));

  auto fields = fields_of(service_.get(page + "/edit").body);
  set(fields, "title.nl", "Stoelen & meer");
  set(fields, "contact", "J. Inkoper");
  set(fields, "closesOn", "2027-03-05");
  set(fields, "planning.2.date", "2027-02-01");
  set(fields, "planning.2.text.nl", "Marktdag");
  set(fields, "planning.2.text.en", "Market day");
  set(fields, "questions.0.remove", "yes");
  fields.emplace_back("withhold", "K1.1");
  std::string last;
  for (const auto& [name, value] : fields)
    if (name.ends_with(".kind")) last = name.substr(0, name.size() - 5);
  set(fields, last + ".text.nl", "Hoeveel kilo?");
  set(fields, last + ".text.en", "How many kilos?");
  set(fields, last + ".kind", "number");
  set(fields, last + ".unit", "kg");
  ASSERT_EQ(post(page + "/edit", fields).status, 303);
  const auto after = service_.get(api);
  EXPECT_EQ(after.at("/version"), "3");
  EXPECT_EQ(after.at("/consultation/title/nl"), "Stoelen & meer");
  EXPECT_EQ(after.at("/consultation/contact"), "J. Inkoper");
  EXPECT_EQ(after.at("/consultation/planning/2/date"), "2027-02-01");
  EXPECT_THAT(after.at("/consultation/withheld"), HasSubstr("\"K1.1\""));
  const auto ids = after.each("/consultation/questions", "/id");
  EXPECT_THAT(ids, HasSubstr(" extra-1]"));
  EXPECT_THAT(ids, Not(HasSubstr(before.at("/consultation/questions/0/id"))));
  EXPECT_THAT(service_.incidents(), testing::IsEmpty());
}

TEST_F(ConsultationPages, TakeTheLastChangeOfADraftBack) {
  start();
  EXPECT_THAT(service_.get(page).body, Not(HasSubstr(page + "/undo")));
  EXPECT_EQ(post(page + "/undo", {{"version", "1"}}).status, 409) << "nothing before it";
  const auto contact = service_.get(api).at("/consultation/contact");
  auto fields = fields_of(service_.get(page + "/edit").body);
  set(fields, "contact", "J. Inkoper");
  ASSERT_EQ(post(page + "/edit", fields).status, 303);
  EXPECT_THAT(service_.get(page).body, HasSubstr(page + "/undo"));
  EXPECT_EQ(post(page + "/undo", {{"version", "1"}}).status, 409) << "somebody stored another since";
  EXPECT_EQ(post(page + "/undo", {{"version", "2"}}).header("Location"), page + "?done=draft-undone");
  EXPECT_EQ(service_.get(api).at("/version"), "3");
  EXPECT_EQ(service_.get(api).at("/consultation/contact"), contact);
  const auto again = service_.call({"POST", api + "/undos", "", "application/json", "If-Match: \"3\"\r\n"});
  EXPECT_EQ(again.at("/consultation/contact"), "J. Inkoper") << "an undone change comes back likewise";
  ASSERT_EQ(post(page + "/stage", {{"stage", "open"}}).status, 303);
  EXPECT_THAT(service_.get(page).body, Not(HasSubstr(page + "/undo")));
  EXPECT_EQ(service_.call({"POST", api + "/undos", "", "application/json", "If-Match: *\r\n"}).at("/code"),
            "consultation.notDraft");
}

TEST_F(ConsultationPages, KeepWhatTwoPeopleChangeAndTellWhatBothDid) {
  start();
  const auto opened = fields_of(service_.get(page + "/edit").body);
  const auto with = [&](const std::string& name, const std::string& value) {
    auto fields = opened;
    set(fields, name, value);
    return fields;
  };
  auto one = with("title.nl", "Stoelen & meer");
  one.emplace_back("withhold", "K1.1");
  ASSERT_EQ(post(page + "/edit", one).status, 303);
  ASSERT_EQ(post(page + "/edit", with("contact", "J. Inkoper")).status, 303);
  const auto stored = service_.get(api);
  EXPECT_EQ(stored.at("/consultation/title/nl"), "Stoelen & meer") << "left alone by the second";
  EXPECT_EQ(stored.at("/consultation/contact"), "J. Inkoper");
  EXPECT_THAT(stored.at("/consultation/withheld"), HasSubstr("\"K1.1\""))
      << "a box that only the first ticked";

  const auto both = post(page + "/edit", with("title.nl", "Bureaus"));
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(both.body, HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: Stoelen &amp; meer."));
  EXPECT_THAT(both.body, HasSubstr("value=\"Bureaus\""));
  EXPECT_THAT(both.body, HasSubstr("id=\"title-nl-error\""));
  EXPECT_EQ(service_.get(api).at("/version"), "3") << "nothing is stored";

  ASSERT_EQ(post(page + "/edit", with("questions.0.remove", "yes")).status, 409)
      << "rows are no fields to merge";
  EXPECT_EQ(service_.get(api).at("/version"), "3");
}

TEST_F(ConsultationPages, KeepNothingOfADraftWithErrorsAndShowThemBesideTheFields) {
  start();
  auto fields = fields_of(service_.get(page + "/edit").body);
  const auto untouched = fields;
  set(fields, "title.en", "");
  set(fields, "planning.0.date", "morgen");
  set(fields, "questions.1.text.en", "");
  const auto refused = post(page + "/edit", fields);
  EXPECT_EQ(refused.status, 422);
  for (const char* id : {"title-en-error", "planning-0-date-error", "questions-1-text-en-error"})
    EXPECT_THAT(refused.body, HasSubstr("id=\"" + std::string(id) + "\"")) << id;
  EXPECT_THAT(refused.body, HasSubstr("value=\"morgen\""));
  EXPECT_EQ(service_.get(api).at("/version"), "1");
  ASSERT_EQ(post(page + "/edit", untouched).status, 303);
  ASSERT_EQ(post(page + "/stage", {{"stage", "open"}}).status, 303);
  EXPECT_EQ(post(page + "/edit", untouched).status, 409);
  EXPECT_EQ(service_.get(page + "/edit").status, 409);
  EXPECT_EQ(service_.get("/consultations/weg/edit").status, 404);
}

TEST_F(ConsultationPages, ReceiveAnAnsweredPackConcludeAndClose) {
  open();
  EXPECT_EQ(post(page + "/stage", {{"stage", "open"}}).status, 409);
  const auto first = service_.send_file(page + "/responses", "", answered_pack("Lever per kwartaal"));
  EXPECT_EQ(first.header("Location"), page + "?done=consultation-stored") << first.body;
  EXPECT_THAT(service_.get(page).body, HasSubstr("Lever per kwartaal"));
  EXPECT_THAT(service_.get(page).body, HasSubstr("Zitgoed BV"));

  const auto again = service_.send_file(page + "/responses", "", answered_pack("Lever per maand"));
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(again.body, HasSubstr("Lever per maand"));
  EXPECT_THAT(again.body, HasSubstr("Lever per kwartaal"));
  EXPECT_THAT(service_.get(page).body, Not(HasSubstr("Lever per maand")));
  EXPECT_EQ(service_.send_file(page + "/responses", "replace", answered_pack("Lever per maand")).status, 303);
  EXPECT_THAT(service_.get(page).body, HasSubstr("Lever per maand"));
  const auto stranger = service_.send_file(page + "/responses", "", "geen werkboek");
  EXPECT_EQ(stranger.status, 422);

  EXPECT_EQ(
      post(page + "/conclusions", {{"question", "open"}, {"text", "Wij vragen Zitgoed om uitleg"}}).status,
      303);
  EXPECT_EQ(post(page + "/conclusions", {{"question", "open"}, {"text", ""}}).status, 422);
  EXPECT_THAT(service_.get(page + "/report.html").body, Not(HasSubstr("Lever per maand")));
  EXPECT_THAT(service_.get(page).body, HasSubstr("nog niet vrijgegeven"));
  const auto release = [&](const char* decision, const char* text, const char* version) {
    return post(page + "/responses/releases", {{"respondent", "Zitgoed BV"},
                                               {"question", "open"},
                                               {"version", version},
                                               {"decision", decision},
                                               {"text", text}});
  };
  EXPECT_EQ(release("release", "", "1").status, 409);  // the answer was replaced since
  EXPECT_EQ(release("edit", " ", "2").status, 422);
  EXPECT_EQ(release("anders", "", "2").status, 422);
  ASSERT_EQ(release("edit", "Lever elke maand", "2").status, 303);
  EXPECT_THAT(service_.get(page + "/report.html").body,
              AllOf(HasSubstr("Lever elke maand [bewerkt"), Not(HasSubstr("Lever per maand"))));
  EXPECT_THAT(service_.get(page).body, AllOf(HasSubstr("bewerkt vrijgegeven"), HasSubstr("Lever per maand")));
  ASSERT_EQ(release("release", "wordt niet gelezen", "2").status, 303);
  const auto report = service_.get(page + "/report.html").body;
  EXPECT_THAT(report, HasSubstr("Lever per maand"));
  EXPECT_THAT(report, HasSubstr("Wij vragen […] om uitleg"));
  EXPECT_THAT(report, Not(HasSubstr("Zitgoed")));
  EXPECT_EQ(post(page + "/stage", {{"stage", "closed"}}).status, 303);
  EXPECT_EQ(service_.send_file(page + "/responses", "", answered_pack("Te laat")).status, 409);
  EXPECT_THAT(service_.get(page + "/pack.xml").body, HasSubstr("urn:wederwaarde:consultation:1"));
  EXPECT_THAT(service_.incidents(), testing::IsEmpty());
}

TEST(ConsultationPlots, TellInWordsAndInATableWhatTheyShow) {
  ApiService service;
  server::load_demo(service.service());
  const auto html = service.get("/consultations/kantoormeubilair-2027").body;
  const auto begin = html.find("<desc id=\"plot-");
  ASSERT_NE(begin, std::string::npos);
  const auto plot = html.substr(begin, html.find("</figure>", begin) - begin);
  EXPECT_THAT(plot, HasSubstr("mediaan"));
  EXPECT_THAT(plot, HasSubstr("<circle class=\"ww-spread__answer\""));
  EXPECT_THAT(plot, HasSubstr("<th class=\"utrecht-table__cell\" scope=\"row\">"));
}

TEST_F(ConsultationPages, TellWhatSomebodyElseConcludedMeanwhile) {
  open();
  const auto conclude = [&](const std::string& text, const std::string& version) {
    return post(page + "/conclusions", {{"question", "open"}, {"version", version}, {"text", text}});
  };
  const auto form_of_open = [](const std::string& html) {
    const auto at = html.find(R"(name="question" value="open")");
    return html.substr(at, html.find("</form>", at) - at);
  };
  ASSERT_EQ(conclude("Eerst", "0").status, 303);
  const auto form = form_of_open(service_.get(page).body);
  EXPECT_THAT(form, HasSubstr(">Eerst</textarea>"));
  const std::string mark = R"(name="version" value=")";
  const auto version = form.substr(form.find(mark) + mark.size());
  const auto first = version.substr(0, version.find('"'));
  ASSERT_EQ(conclude("Later", first).status, 303);
  const auto refused = conclude("Anders <dan>", first);
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: Later."));
  const auto again = form_of_open(refused.body);
  EXPECT_THAT(again, HasSubstr(">Anders &lt;dan&gt;</textarea>"));
  EXPECT_THAT(again, HasSubstr(R"(aria-invalid="true")"));
  EXPECT_THAT(again, Not(HasSubstr(mark + first + "\"")));
  EXPECT_EQ(conclude("Later", first).status, 303) << "both say the same";
  EXPECT_THAT(form_of_open(service_.get(page).body), HasSubstr(">Later</textarea>"));
  EXPECT_EQ(conclude("Zonder versie", "").status, 409);
}

TEST_F(ConsultationPages, ShowWhatChangedSince) {
  start();
  EXPECT_THAT(service_.get(page).body, Not(HasSubstr("id=\"changes\"")));
  ASSERT_EQ(post(page + "/stage", {{"stage", "open"}}).status, 303);
  EXPECT_THAT(service_.get(page).body, HasSubstr("<option value=\"tender:GOU-2026-014\">"));
  const auto same = service_.get(page + "?with=tender:GOU-2026-014&lot=").body;
  EXPECT_THAT(same, HasSubstr("Aanbesteding: "));
  EXPECT_THAT(same, Not(HasSubstr("<caption class=\"ww-hidden\">")));
  server_test::stored_tender(service_);
  const auto other = service_.get(page + "?with=tender:T-1&lot=2&lang=en").body;
  EXPECT_THAT(other, HasSubstr("Tender: "));
  EXPECT_THAT(other, HasSubstr("lot 2"));
  EXPECT_THAT(other, HasSubstr("criterion K1.1"));
  for (const char* query : {"?with=gossip", "?with=tender:weg", "?with=template:weg"})
    EXPECT_THAT(service_.get(page + query).body, HasSubstr("id=\"with-error\"")) << query;
  EXPECT_THAT(service_.get(page + "?with=tender:T-1&lot=9").body, HasSubstr("id=\"lot-error\""));
  EXPECT_THAT(service_.incidents(), testing::IsEmpty());
}

}  // namespace
