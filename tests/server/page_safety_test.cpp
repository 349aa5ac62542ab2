// Whatever somebody sends, a page shows it as text.
#include "evaluator/evaluate.hpp"
#include "server/pages/bid_page.hpp"
#include "server/pages/choice_pages.hpp"
#include "server/pages/message_pages.hpp"
#include "server/pages/party_pages.hpp"
#include "server/pages/ranking_page.hpp"
#include "server/pages/register_pages.hpp"
#include "server/pages/segment_form_page.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/pages/tender_pages.hpp"
#include "tests/server/demo_dossier.hpp"

#include <gtest/gtest.h>

namespace {

using namespace server;
using criteria::Criterion;

constexpr std::string_view hostile = R"(<script>alert(1)</script>"onmouseover='x' {{TITLE}} [[lang]] &amp;)";

void make_hostile(Criterion& criterion) {
  criterion.title = hostile;
  criterion.description = std::string(hostile);
  if (criterion.answer && std::holds_alternative<criteria::NumberAnswer>(*criterion.answer))
    criterion.answer = criteria::NumberAnswer{std::string(hostile)};
  for (Criterion& child : criterion.criteria) make_hostile(child);
}

criteria::Dossier hostile_dossier() {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  dossier.tender.reference = hostile;
  dossier.tender.title = hostile;
  dossier.tender.description = std::string(hostile);
  dossier.tender.buyer = criteria::Buyer{std::string(hostile)};
  dossier.tender.segment = std::string(hostile);
  for (criteria::Lot& lot : dossier.tender.lots) {
    lot.title = std::string(hostile);
    lot.description = std::string(hostile);
    for (Criterion& criterion : lot.criteria) make_hostile(criterion);
  }
  for (criteria::Bid& bid : dossier.bids) bid.bidder = criteria::Bidder{std::string(hostile)};
  if (dossier.grades)
    for (criteria::Grade& grade : *dossier.grades) grade.motivation = std::string(hostile);
  return dossier;
}

criteria::Findings hostile_findings() {
  const std::string text(hostile);
  return {criteria::error(text, text, {{text, text}}), criteria::error("weights.sum", text, {{"sum", text}})};
}

TenderRow hostile_row() {
  const std::string text(hostile);
  return {text, text, text, text, text, 1, 1, {evaluator::Outcome::winner}, 1};
}

criteria::Segment hostile_segment() {
  const std::string text(hostile);
  criteria::Segment segment{text, text, text, text, {text}, {text}};
  segment.intensity = criteria::ImpactIntensity{criteria::Decimal::of("0.1"), {}, text, 2025, {}, {}};
  segment.influence = criteria::Appraisal{criteria::Decimal::of("3"), text};
  segment.spend = {{text, 2025, criteria::Decimal::of("10")}};
  segment.contracts = {{text, text, text, {}, *criteria::Date::parse("2027-01-01"), {}}};
  return segment;
}

std::string hostile_choice_page(const PageContext& context) {
  ChoiceView view;
  view.question.on = *criteria::Date::parse("2026-11-25");
  view.question.year = 2025;
  view.weights.fill(std::string(hostile));
  view.segments = {hostile_segment()};
  view.ranking = evaluator::rank_segments(view.question, view.segments).value();
  view.decisions = {{"1", {{{std::string(hostile), ""}}, std::string(hostile), view.question.on}}};
  return segment_choice_page(view, context);
}

std::string hostile_register_page(const PageContext& context) {
  const std::string text(hostile);
  RegisterChange change;
  change.lines.spend = {{text, {text, 2025, criteria::Decimal::of("1")}}};
  change.spend = {{std::nullopt, change.lines.spend->front()}};
  change.contracts = {{criteria::ContractLine{text, hostile_segment().contracts[0]}, std::nullopt}};
  return register_change_page({change, text, {}}, context);
}

std::vector<std::string> hostile_pages(templates::Language language) {
  const std::string text(hostile);
  PageContext context;
  context.language = language;
  context.address = "/tenders?q=" + text;
  context.theme_class = text;
  context.fictitious = true;
  const criteria::Dossier dossier = hostile_dossier();
  const auto evaluation = evaluator::evaluate(dossier).value();
  std::vector<std::string> pages{
      tender_list_page({{hostile_row()}, text, 90, {2, 20}}, context),
      tender_page({text, 1, dossier, &evaluation, {}, ""}, context),
      tender_page({text, 1, dossier, nullptr, hostile_findings(), "script"}, context),
      segment_list_page({{{text, text, text, text, {text}, 1, 1}}}, context),
      segment_page({{text, text, text, text, {text}, 1, 1}, {hostile_row()}}, context),
      segment_page({{text, text, text, text, {text}, 1, 1},
                    {},
                    hostile_segment(),
                    {},
                    *criteria::Date::parse("2026-11-25"),
                    {{text, "/agreements/a"}}},
                   context),
      party_list_page({{{text, text, criteria::PartyKind::municipality, text}, 1, 0, "", ""}}, context),
      party_page({{text, text, criteria::PartyKind::municipality, text}, 1, 0, "", ""}, context),
      segment_form_page(
          {text, text, 1, form_values(hostile_segment(), context.language), hostile_findings(), true},
          context),
      hostile_choice_page(context),
      hostile_register_page(context),
      findings_page({FindingsView::Subject::bid_form, text, hostile_findings(), "/tenders"}, context),
      error_page({500, text, "/tenders"}, context)};
  for (const criteria::Lot& lot : dossier.tender.lots)
    pages.push_back(ranking_page({text, dossier, evaluation, lot.id}, context));
  for (const criteria::Bid& bid : dossier.bids)
    pages.push_back(bid_page({text, dossier, &evaluation, bid.id}, context));
  return pages;
}

// What the policy of a page lets it run.
std::string without_own_scripts(std::string page) {
  const std::string own = "<script src=\"/static/";
  for (auto at = page.find(own); at != std::string::npos; at = page.find(own)) page.erase(at, own.size());
  return page;
}

TEST(Pages, ShowWhatWasSentAsText) {
  for (const auto language : {templates::Language::nl, templates::Language::en}) {
    for (const std::string& page : hostile_pages(language)) {
      EXPECT_EQ(without_own_scripts(page).find("<script"), std::string::npos);
      EXPECT_EQ(page.find("\"onmouseover"), std::string::npos);
      EXPECT_NE(page.find("&lt;script&gt;"), std::string::npos) << "the page does not show the text at all";
      EXPECT_NE(page.find("{{TITLE}} [[lang]] &amp;amp;"), std::string::npos);
    }
  }
}

TEST(Pages, HoldNothingThatTheContentSecurityPolicyForbids) {
  for (const std::string& hostile : hostile_pages(templates::Language::nl)) {
    const auto page = without_own_scripts(hostile);
    for (const std::string_view inlined : {"<style", " style=", "<script", "javascript:", "=\"http"})
      EXPECT_EQ(page.find(inlined), std::string::npos) << inlined;
  }
}

TEST(Pages, GiveALinkOfOddSchemeNoPower) {
  PageContext context;
  const std::string page = error_page({404, "", "javascript:alert(1)"}, context);
  EXPECT_EQ(page.find("javascript:"), std::string::npos);
}

}  // namespace
