#include "evaluator/evaluate.hpp"
#include "server/pages/message_pages.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/pages/tender_pages.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/page_expectations.hpp"

#include <gtest/gtest.h>

namespace {

using namespace server;
using evaluator::Outcome;
using server_test::shows;
using templates::Language;

PageContext in(Language language) {
  PageContext context;
  context.language = language;
  return context;
}

TenderRow row_with(std::vector<Outcome> outcomes, std::size_t bids = 4) {
  return {"7", "REF-1", "Title", "", "", outcomes.size(), bids, std::move(outcomes), 1};
}

TEST(TenderListPage, SaysHowFarEachTenderIs) {
  struct Case {
    std::vector<Outcome> outcomes;
    std::size_t bids;
    std::string text;
  };
  const std::vector<Case> cases{
      {{}, 4, "Definitie heeft fouten"},
      {{Outcome::incomplete}, 0, ">concept<"},
      {{Outcome::winner}, 4, "Winnaar bekend"},
      {{Outcome::winner, Outcome::tie}, 4, "Gelijke stand"},
      {{Outcome::winner, Outcome::incomplete}, 4, "Nog onvolledig"},
      {{Outcome::winner, Outcome::no_admissible_bid}, 4, "1 van 2 percelen met winnaar"},
      {{Outcome::no_admissible_bid}, 4, "Geen geldige inschrijving"}};
  for (const auto& [outcomes, bids, text] : cases)
    EXPECT_TRUE(shows(tender_list_page({{row_with(outcomes, bids)}, "", 1, 1, 20}, in(Language::nl)), text));
}

TEST(TenderListPage, SaysTheStageOfATenderInProcessAndWhoHasWork) {
  auto row = row_with({Outcome::incomplete}, 0);
  row.stage = criteria::TenderStage::individual_scores;
  row.panel = {"Youssef Amrani"};
  const auto page = tender_list_page({{row}, "", 1, 1, 20}, in(Language::nl));
  EXPECT_TRUE(shows(page, "individuele beoordeling"));
  EXPECT_FALSE(shows(page, "Nog onvolledig"));
  EXPECT_TRUE(shows(page, "<!--if not other Youssef Amrani-->"));
  EXPECT_TRUE(shows(page, R"(href="/tenders/7/assessment")"));
}

TEST(TenderListPage, LeadsToThePagesAroundTheOneShown) {
  const std::string page =
      tender_list_page({{row_with({Outcome::winner})}, "a b", 200, 5, 20}, in(Language::en));
  EXPECT_TRUE(shows(page, R"(href="/tenders?q=a%20b&amp;page=4" rel="prev")"));
  EXPECT_TRUE(shows(page, R"(href="/tenders?q=a%20b&amp;page=6" rel="next")"));
  EXPECT_TRUE(shows(page, R"(aria-current="true">5</a>)"));
  EXPECT_TRUE(shows(page, ">10</a>"));
  EXPECT_FALSE(shows(page, ">9</a>"));
}

TEST(TenderListPage, TellsAnEmptyListFromASearchWithoutResult) {
  EXPECT_TRUE(shows(tender_list_page({}, in(Language::nl)), "Er zijn nog geen aanbestedingen"));
  const std::string none = tender_list_page({{}, "xyz", 0, 1, 20}, in(Language::nl));
  EXPECT_TRUE(shows(none, "Geen aanbesteding voldoet"));
  EXPECT_TRUE(shows(none, "value=\"xyz\""));
  EXPECT_FALSE(shows(none, "rel=\"next\""));
}

class DemoTenderPage : public testing::Test {
 protected:
  std::string page(const std::string& name, Language language, const std::string& search = "") {
    const criteria::Dossier dossier = server_test::demo_dossier(name);
    const auto evaluation = evaluator::evaluate(dossier).value();
    return tender_page({"7", 3, dossier, &evaluation, {}, search}, in(language));
  }
};

TEST_F(DemoTenderPage, SaysInWordsHowACriterionScores) {
  const std::string dutch = page("kantoormeubilair", Language::nl);
  EXPECT_TRUE(shows(dutch, "Lineair: € 300.000,00 levert 0% op en € 200.000,00 levert 100% op"));
  EXPECT_TRUE(shows(dutch, "vanaf 25% van de massa <b>70%</b>"));
  EXPECT_TRUE(shows(dutch, "ten minste 25% van de eigen score"));
  EXPECT_TRUE(shows(dutch, "A. Kromhout, B. de Wit, C. Yilmaz (consensus van het panel)"));
  const std::string english = page("kantoormeubilair", Language::en);
  EXPECT_TRUE(shows(english, "Linear: €300,000.00 earns 0% and €200,000.00 earns 100%"));
  EXPECT_TRUE(shows(english, "<html class=\"utrecht-root\" lang=\"en\">"));
}

TEST_F(DemoTenderPage, ExplainsTheAwardMethodOfEachLot) {
  EXPECT_TRUE(shows(page("schoolpaviljoen", Language::nl), "met hoogstens 1.000 punten"));
  EXPECT_TRUE(shows(page("betonbestrating", Language::nl), "De laagste fictieve prijs wint."));
}

TEST_F(DemoTenderPage, ShowsOnlyTheCriteriaThatASearchFindsAndThoseAboveThem) {
  const std::string found = page("kantoormeubilair", Language::nl, "PRODUCTPASPOORT");
  EXPECT_TRUE(shows(found, "3 criteria"));  // one in each lot
  EXPECT_TRUE(shows(found, ">K1.3</span>"));
  EXPECT_TRUE(shows(found, ">K1</span>"));
  EXPECT_FALSE(shows(found, ">K1.2</span>"));
  EXPECT_TRUE(shows(page("kantoormeubilair", Language::nl, "nergens"), "Geen criterium van dit perceel"));
}

TEST_F(DemoTenderPage, OffersDocumentsAndUploads) {
  const std::string dutch = page("betonbestrating", Language::nl);
  for (const std::string_view address :
       {"/tenders/7/lots/1/bid-form.xlsx", "/tenders/7/lots/1/bid-form.xlsx?envelope=price",
        "/tenders/7/lots/1/grade-form.xlsx", "/tenders/7/lots/1/grade-form.xlsx?assessor=D.%20Verhoef",
        "/tenders/7/report.html", "/tenders/7/evaluation.xlsx", "/tenders/7/archive.xml",
        "/tenders/7/dossier.json", "/tenders/7/evaluation.json", "/tenders/7/lots/1/ranking"})
    EXPECT_TRUE(shows(dutch, "href=\"" + std::string(address) + "\""));
  for (const std::string_view address : {"/tenders/7/bids", "/tenders/7/prices", "/tenders/7/grades"})
    EXPECT_TRUE(shows(dutch, "action=\"" + std::string(address) + "\" enctype=\"multipart/form-data\""));
}

TEST_F(DemoTenderPage, SaysForEachLotWhatToDoNow) {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  std::string shown = page("kantoormeubilair", Language::nl);
  EXPECT_TRUE(shows(shown, "Controleer de rangschikking en bewaar het werkboek"));
  EXPECT_TRUE(shows(shown, "Is een loting aangekondigd, leg die daar vast."));
  EXPECT_FALSE(shows(shown, "Naar inlezen"));

  dossier.grades.reset();
  const auto incomplete = evaluator::evaluate(dossier).value();
  shown = tender_page({"7", 3, dossier, &incomplete, {}, ""}, in(Language::nl));
  EXPECT_TRUE(shows(shown, "Er ontbreken nog antwoorden of oordelen"));
  EXPECT_TRUE(shows(shown, "href=\"#uploads\">Naar inlezen"));

  dossier.bids.clear();
  const auto empty = evaluator::evaluate(dossier).value();
  shown = tender_page({"7", 3, dossier, &empty, {}, ""}, in(Language::en));
  EXPECT_TRUE(shows(shown, "Publish the draft before you hand out forms"));
  EXPECT_TRUE(shows(shown, "No bids yet"));
  EXPECT_FALSE(shows(shown, "No admissible bid"));
}

TEST_F(DemoTenderPage, SaysOfATenderInProcessWhatItsNextStepIsAndOffersNoMore) {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const auto evaluation = evaluator::evaluate(dossier).value();
  TenderView view{"7", 3, dossier, &evaluation, {}, ""};
  view.publication = 1;
  view.is_open = false;
  view.process_stage = criteria::TenderStage::individual_scores;
  view.next_step = criteria::ProcessStep::lock_individual;
  view.shows_scores = false;
  view.panel = {{"Youssef Amrani"}, true, true, false};
  auto shown = tender_page(view, in(Language::nl));
  EXPECT_TRUE(shows(shown, "Individuele cijfers vastzetten"));
  EXPECT_TRUE(shows(shown, R"(href="/tenders/7/panel">Commissie en voortgang)"));
  EXPECT_TRUE(shows(shown, R"(href="/tenders/7/assessment">Mijn beoordeling)"));
  for (const char* gone : {"Naar inlezen", "evaluation.xlsx", "/ranking", "Controleer de rangschikking",
                           "tot de uiterste datum", "Toets van het concept", "action=\"/tenders/7/prices\"",
                           "action=\"/tenders/7/grades\"", "/consensus"})
    EXPECT_FALSE(shows(shown, gone)) << gone;
  view.process_stage = criteria::TenderStage::concluded;
  view.next_step.reset();
  view.shows_scores = view.panel.shows_consensus = true;
  shown = tender_page(view, in(Language::nl));
  EXPECT_TRUE(shows(shown, "evaluation.xlsx"));
  EXPECT_TRUE(shows(shown, R"(href="/tenders/7/consensus")"));
  for (const char* gone :
       {"Naar inlezen", "Controleer de rangschikking", "Volgende stap", "/tenders/7/prices\""})
    EXPECT_FALSE(shows(shown, gone)) << gone;
}

TEST_F(DemoTenderPage, LinksToItsSegmentOnlyWhenThatIsKnown) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto known = tender_page({"7", 3, dossier, &evaluation, {}, "", "Meubels"}, in(Language::nl));
  EXPECT_TRUE(shows(known, "href=\"/segments/kantoormeubilair\">Meubels</a>"));
  const auto other = page("kantoormeubilair", Language::nl);
  EXPECT_FALSE(shows(other, "href=\"/segments/kantoormeubilair\""));
  EXPECT_TRUE(shows(other, "<dd>kantoormeubilair</dd>"));
}

TEST(TenderPage, ListsTheFindingsOfADefinitionThatCannotBeEvaluated) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const std::string page = tender_page(
      {"7", 1, dossier, nullptr, {criteria::error("no.such.code", "tender.lots[0].criteria", {})}, ""},
      in(Language::nl));
  EXPECT_TRUE(shows(page, "kan nog niet worden beoordeeld"));
  EXPECT_TRUE(shows(page, "<td class=\"utrecht-table__cell ww-place\">Perceel 1"));
  EXPECT_TRUE(shows(page, " <span class=\"ww-code\">tender.lots[0].criteria</span>"));
  EXPECT_FALSE(shows(page, "evaluation.xlsx"));
}

TEST(FindingsPage, ShowsEveryFindingWithCodePlaceAndText) {
  const criteria::Findings findings{criteria::error("first.code", "Prijzen!C4"),
                                    criteria::warning("second.code", "")};
  const std::string page = findings_page(
      {FindingsView::Subject::price_sheet, "prijzen.xlsx", findings, "/tenders/7"}, in(Language::nl));
  for (const std::string_view text :
       {"De prijzen zijn niet opgeslagen", "2 bevindingen", "prijzen.xlsx", "Prijzen!C4", "first.code",
        "second.code", "het geheel", "href=\"/tenders/7\""})
    EXPECT_TRUE(shows(page, text));
}

TEST(ErrorPage, ExplainsEachStatusAndTakesAnyOtherForOurMistake) {
  EXPECT_TRUE(shows(error_page({404, "", "/tenders"}, in(Language::nl)), "Deze pagina bestaat niet"));
  EXPECT_TRUE(shows(error_page({409, "", "/tenders"}, in(Language::en)), "Somebody else was ahead of you"));
  const std::string odd = error_page({418, "1f-77", "/tenders"}, in(Language::en));
  EXPECT_TRUE(shows(odd, "Something went wrong in the program"));
  EXPECT_TRUE(shows(odd, "Error code 418"));
  EXPECT_TRUE(shows(odd, "1f-77"));
}

TEST(SegmentPage, ShowsItsTendersOrSaysThatThereAreNone) {
  const SegmentRow segment{"beton", "Betonproducten", "Bouw", "", {"44114200"}, 1, 1};
  EXPECT_TRUE(shows(segment_page({segment, {row_with({Outcome::winner})}}, in(Language::nl)), "REF-1"));
  EXPECT_TRUE(shows(segment_page({segment, {}}, in(Language::nl)), "zijn geen aanbestedingen"));
  EXPECT_TRUE(shows(segment_list_page({{segment}}, in(Language::nl)), "CPV 44114200"));
  EXPECT_TRUE(shows(segment_list_page({}, in(Language::nl)), "Er zijn nog geen segmenten"));
}

TEST(Layout, OffersTheOtherLanguageAtTheSameAddress) {
  PageContext context = in(Language::nl);
  context.address = "/tenders?q=a";
  const std::string page = tender_list_page({}, context);
  EXPECT_TRUE(shows(page, "href=\"/tenders?q=a&amp;lang=en\""));
  EXPECT_FALSE(shows(page, "lang=nl\""));
}

TEST(Layout, SaysThatDemoDataAreFictitiousAndWhatWasJustDone) {
  PageContext context = in(Language::nl);
  EXPECT_FALSE(shows(tender_list_page({}, context), "fictief"));
  context.fictitious = true;
  context.done = "bid-stored";
  const std::string page = tender_list_page({}, context);
  EXPECT_TRUE(shows(page, "Demodata"));
  EXPECT_TRUE(shows(page, "De inschrijving is opgeslagen."));
  context.done = "unknown";
  EXPECT_NO_THROW(tender_list_page({}, context));
}

}  // namespace
