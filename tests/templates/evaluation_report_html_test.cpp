#include "templates/evaluation_report_html.hpp"

#include "evaluator/evaluate.hpp"
#include "templates/document_html.hpp"
#include "tests/support/dossier_generator.hpp"

#include <regex>
#include <set>

#include <gtest/gtest.h>

using templates::HtmlWriter;
using templates::Language;

namespace {

std::string report(const criteria::Dossier& dossier, Language language = Language::nl) {
  const auto evaluation = evaluator::evaluate(dossier);
  if (!evaluation) throw std::runtime_error("the dossier has findings");
  return templates::evaluation_report_html(dossier, *evaluation, {"00ff"}, language);
}

// Opens and closes every element in order; gives how many there are.
int expect_balanced(const std::string& html) {
  static const std::set<std::string> empty{"meta", "br"};
  static const std::regex tag(R"(<(/?)([a-z][a-z0-9]*)(\s[^<>]*)?>)");
  std::vector<std::string> open;
  int count = 0;
  for (std::sregex_iterator match(html.begin(), html.end(), tag), end; match != end; ++match) {
    const std::string name = (*match)[2];
    if (empty.contains(name)) continue;
    ++count;
    if ((*match)[1].length() == 0) {
      open.push_back(name);
    } else {
      EXPECT_FALSE(open.empty());
      if (open.empty()) return count;
      EXPECT_EQ(open.back(), name);
      open.pop_back();
    }
  }
  EXPECT_TRUE(open.empty());
  return count;
}

TEST(HtmlWriter, EscapesEveryTextAndAttribute) {
  HtmlWriter html;
  html.open("p", {{"title", "\"><script>"}}).text("<b> & 'c'\x01").close();
  EXPECT_EQ(
      html.finish(),
      "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &#39;c&#39;\xEF\xBF\xBD</p>\n");
}

TEST(HtmlWriter, RefusesWhatIsNotNested) {
  HtmlWriter open;
  open.open("p");
  EXPECT_THROW(open.finish(), std::logic_error);
  HtmlWriter closed;
  EXPECT_THROW(closed.close(), std::logic_error);
}

TEST(EvaluationReportHtml, IsWellFormedForEveryKindOfDossier) {
  int reports = 0, elements = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const auto dossier = test_support::generate_dossier(seed);
    if (!evaluator::evaluate(dossier)) continue;
    for (const auto language : {Language::nl, Language::en}) {
      SCOPED_TRACE(seed);
      elements += expect_balanced(report(dossier, language));
      ++reports;
    }
  }
  EXPECT_GT(reports, 100);
  EXPECT_GT(elements, 10000);
}

TEST(EvaluationReportHtml, NeverLetsATextBecomeMarkup) {
  auto dossier = test_support::generate_dossier(1);
  const std::string hostile = "</td><script>alert(1)</script>";
  dossier.tender.title = hostile;
  for (auto& bid : dossier.bids) bid.bidder = criteria::Bidder{hostile};
  for (auto& lot : dossier.tender.lots) lot.title = hostile;
  const std::string html = report(dossier);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos);
  expect_balanced(html);
}

TEST(EvaluationReportHtml, NeedsNothingFromElsewhereAndRunsNothing) {
  const std::string html = report(test_support::generate_dossier(2));
  for (const char* foreign : {"http://", "https://", "src=", "href=", "@import", "url(", "<script", " on"})
    if (std::string(foreign) == " on") {
      EXPECT_FALSE(std::regex_search(html, std::regex(R"(\son[a-z]+=)")));
    } else {
      EXPECT_EQ(html.find(foreign), std::string::npos) << foreign;
    }
}

TEST(EvaluationReportHtml, GivesEqualBytesForEqualArguments) {
  const auto dossier = test_support::generate_dossier(3);
  EXPECT_EQ(report(dossier), report(dossier));
  EXPECT_NE(report(dossier, Language::nl), report(dossier, Language::en));
}

}  // namespace
