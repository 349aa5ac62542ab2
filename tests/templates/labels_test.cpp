#include "templates/labels.hpp"

#include "criteria/names.hpp"
#include "templates/labels_tables.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

using templates::Language;

namespace {

const std::filesystem::path source_dir = WEDERWAARDE_SOURCE_DIR;

// Group 1 of every match of `pattern` in the C++ files of the folders, but for the tables of texts.
std::map<std::string, std::string> mentions(const std::vector<std::string>& folders,
                                            const std::string& pattern) {
  std::map<std::string, std::string> found;
  const std::regex expression(pattern);
  for (const std::string& folder : folders)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source_dir / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      if (entry.path().filename().string().starts_with("labels_")) continue;
      std::ifstream file(entry.path());
      std::stringstream content;
      content << file.rdbuf();
      const std::string source = content.str();
      for (std::sregex_iterator match(source.begin(), source.end(), expression), end; match != end; ++match)
        found.emplace((*match)[1], entry.path().string());
    }
  return found;
}

std::vector<std::span<const templates::BilingualText>> finding_tables() {
  return {templates::dossier_finding_texts(),     templates::evaluation_finding_texts(),
          templates::file_finding_texts(),        templates::sheet_finding_texts(),
          templates::service_finding_texts(),     templates::agreement_finding_texts(),
          templates::region_finding_texts(),      templates::template_finding_texts(),
          templates::segment_finding_texts(),     templates::library_finding_texts(),
          templates::publication_finding_texts(), templates::consultation_finding_texts(),
          templates::monitor_finding_texts(),     templates::letter_finding_texts(),
          templates::vault_finding_texts(),       templates::process_finding_texts(),
          templates::assessment_finding_texts(),  templates::promise_finding_texts(),
          templates::archive_finding_texts(),     templates::insight_finding_texts(),
          templates::audit_finding_texts(),       templates::notice_finding_texts(),
          templates::account_finding_texts()};
}

std::vector<std::span<const templates::BilingualText>> label_tables() {
  return {
      templates::contract_words(),        templates::document_words(),     templates::form_words(),
      templates::sheet_words(),           templates::formula_words(),      templates::agreement_words(),
      templates::tender_document_words(), templates::region_words(),       templates::template_sheet_words(),
      templates::template_words(),        templates::segment_words(),      templates::library_words(),
      templates::publication_words(),     templates::consultation_words(), templates::lint_words(),
      templates::monitor_words(),         templates::letter_words(),       templates::vault_words(),
      templates::process_words(),         templates::assessment_words(),   templates::promise_words(),
      templates::archive_words(),         templates::audit_words(),        templates::notice_words(),
      templates::notice_code_words(),     templates::region_code_words(),  templates::insight_words(),
      templates::robustness_words(),      templates::account_words()};
}

std::multiset<std::string> placeholders(std::string_view text) {
  std::multiset<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    names.insert(std::string(text.substr(open, text.find('}', open) - open)));
  return names;
}

// Codes are made in many ways, so every literal that looks like one counts: `family.name`, where the family
// is one that some text has. A new family is noticed by the functions that make findings.
TEST(Labels, EveryFindingCodeInTheSourcesHasAText) {
  std::set<std::string> families;
  for (const auto& table : finding_tables())
    for (const auto& entry : table) families.insert(std::string(entry.key.substr(0, entry.key.find('.'))));
  const auto made = mentions(
      {"criteria", "evaluator", "import", "server"},
      R"re((?:^|[^\w])(?:error|warning|finding|\w+_finding|refused?|report|more)\(\s*"([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)")re");
  EXPECT_GT(made.size(), 100U);
  for (const auto& [code, file] : made) EXPECT_TRUE(templates::has_text(code)) << code << " in " << file;
  const std::set<std::string> places{"tender.lots",
                                     "template.sha256",
                                     "template.version",
                                     "circular.basis",
                                     "circular.quantity",
                                     "circular.strategy",
                                     "award.method",
                                     "award.priceWeight",
                                     "tender.buyer",
                                     "tender.cpvCodes",
                                     "tender.deadline",
                                     "tender.description",
                                     "tender.estimatedValue",
                                     "tender.procedure",
                                     "tender.title",
                                     "tender.publishedOn",
                                     "now.id"};
  // A conflict is told as a finding is, and both may choose their code at run time. Actions of the log look
  // alike.
  const std::string code_pattern = R"re("([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)")re";
  for (const std::string& before :
       {std::string(R"re(\w*onflict(?:\s+\w+)?[({]\s*)re"), std::string(R"re(return\s*\{\s*)re"),
        std::string(R"re(\?\s*)re"), std::string(R"re(\?\s*"[^"]*"\s*:\s*)re"),
        std::string(R"re(\.code\s*=\s*)re")})
    for (const auto& [code, file] :
         mentions({"criteria", "evaluator", "import", "server/app"}, before + code_pattern))
      EXPECT_TRUE(templates::has_text(code) || templates::has_label(code) ||
                  templates::has_label("audit-action." + code) || places.contains(code))
          << code << " in " << file;
  for (const auto& [code, file] :
       mentions({"criteria", "import"}, R"re("([a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*)")re"))
    if (!places.contains(code) && families.contains(code.substr(0, code.find('.')))) {
      EXPECT_TRUE(templates::has_text(code) || templates::has_label(code)) << code << " in " << file;
    }
}

TEST(Labels, EveryFindingTextBelongsToACodeInTheSources) {
  std::set<std::string> mentioned;
  for (const auto& [code, file] : mentions({"criteria", "evaluator", "import", "server", "templates"},
                                           R"re("([a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*)")re"))
    mentioned.insert(code);
  for (const auto& table : finding_tables())
    for (const auto& entry : table) EXPECT_TRUE(mentioned.contains(std::string(entry.key))) << entry.key;
}

TEST(Labels, EveryKeyIsUniqueAndSaidInBothLanguagesWithTheSameParameters) {
  for (const auto& tables : {finding_tables(), label_tables()}) {
    std::set<std::string_view> keys;
    for (const auto& table : tables)
      for (const auto& entry : table) {
        EXPECT_TRUE(keys.insert(entry.key).second) << entry.key << " stands twice";
        EXPECT_FALSE(entry.nl.empty()) << entry.key;
        EXPECT_FALSE(entry.en.empty()) << entry.key;
        EXPECT_EQ(placeholders(entry.nl), placeholders(entry.en)) << entry.key;
      }
  }
}

TEST(Labels, EveryFindingTextIsASentence) {
  for (const auto& table : finding_tables())
    for (const auto& entry : table)
      for (const std::string_view said : {entry.nl, entry.en})
        EXPECT_TRUE(said.back() == '.' || said.back() == '?') << entry.key << ": " << said;
}

TEST(Labels, EveryLabelThatTheDocumentsAskForExists) {
  for (const auto& [key, file] :
       mentions({"templates", "server"}, R"re([^\w]label\("([a-z][A-Za-z0-9.-]*[A-Za-z0-9])")re"))
    EXPECT_TRUE(templates::has_label(key)) << key << " in " << file;
}

template <typename Enum>
void expect_words(const std::string& family) {
  for (const auto& [value, name] : criteria::NameTable<Enum>::names)
    EXPECT_TRUE(templates::has_label(family + "." + std::string(name))) << family << "." << name;
}

TEST(Labels, EveryWordOfTheContractsClosedSetsIsTranslated) {
  expect_words<criteria::AwardMethod>("method");
  expect_words<criteria::AwardMethod>("total");
  expect_words<criteria::Kind>("kind");
  expect_words<criteria::RoundingMode>("rounding");
  expect_words<criteria::RoundAt>("roundAt");
  expect_words<criteria::OnWithdrawal>("onWithdrawal");
  expect_words<criteria::Combine>("combine");
  expect_words<criteria::Outside>("outside");
  expect_words<criteria::Centre>("centre");
  expect_words<criteria::Negative>("negative");
  expect_words<criteria::Best>("best");
  for (const char* rule :
       {"linear", "levels", "steps", "points", "relative-lowest", "relative-highest", "relative-range",
        "distance-lowest", "relative-mean", "logarithmic", "rank-points", "factor", "percent-discount"})
    EXPECT_TRUE(templates::has_label(std::string("rule.") + rule)) << rule;
}

TEST(Labels, FillsInParametersInTheNotationOfTheLanguage) {
  const templates::TextParameters given{
      {"sum", "1234.5"}, {"at", "2026-11-02T09:12:00Z"}, {"kind", "kind.price"}, {"id", "K1"}};
  const std::string pattern = "{id}: {sum} {sum:number} {sum:euro} {at:time} {kind:label} {unknown}";
  EXPECT_EQ(templates::fill_in(pattern, given, Language::nl),
            "K1: 1234.5 1.234,5 € 1.234,50 2 november 2026 10:12 prijs {unknown}");
  EXPECT_EQ(templates::fill_in(pattern, given, Language::en),
            "K1: 1234.5 1,234.5 €1,234.50 2 November 2026, 10:12 price {unknown}");
}

TEST(Labels, LeavesOutWhatDependsOnAMissingParameter) {
  EXPECT_EQ(templates::fill_in("fout[ in {part}][, regel {line:number}].", {{"part", "a"}, {"line", ""}},
                               Language::nl),
            "fout in a.");
  EXPECT_EQ(templates::fill_in("{type:answer.} {rule:rule.} {yes:answer}",
                               {{"type", "number"}, {"rule", "no-such"}, {"yes", "true"}}, Language::nl),
            "getal no-such ja");
}

TEST(Labels, LeavesWhatIsNoParameterAlone) {
  EXPECT_EQ(templates::fill_in("{", {}, Language::nl), "{");
  EXPECT_EQ(templates::fill_in("{a:number}", {{"a", "{a}"}}, Language::nl), "{a}");
  EXPECT_EQ(templates::fill_in("", {{"a", "b"}}, Language::nl), "");
}

TEST(Labels, SaysAFindingInWords) {
  const auto finding =
      criteria::error("requirement.failed", "", {{"criterion", "E1"}, {"given", "false"}, {"bound", "true"}});
  EXPECT_EQ(templates::text(finding, Language::nl),
            "Voldoet niet aan E1: het antwoord is nee, gevraagd is ja.");
  EXPECT_EQ(templates::text(finding, Language::en), "Does not meet E1: the answer is no, asked for is yes.");
  const auto too_high =
      criteria::error("requirement.failed", "",
                      {{"criterion", "E2"}, {"given", "26"}, {"asked", "atMost"}, {"bound", "25.5"}});
  EXPECT_EQ(templates::text(too_high, Language::nl),
            "Voldoet niet aan E2: het antwoord is 26, gevraagd is ten hoogste 25,5.");
  EXPECT_EQ(templates::text(too_high, Language::en),
            "Does not meet E2: the answer is 26, asked for is at most 25.5.");
  EXPECT_EQ(templates::text(criteria::error("no.such", "", {{"a", "1"}}), Language::nl), "no.such a=1");
}

TEST(Labels, SaysTheAnnouncementsOfALot) {
  EXPECT_EQ(templates::label(criteria::Rounding{}, Language::nl),
            "2 decimalen, half naar boven, op het totaal");
  EXPECT_EQ(templates::label(criteria::TieRule(criteria::TieByCriterion{"K1"}), Language::en),
            "highest score on criterion K1");
  EXPECT_EQ(templates::label(criteria::TieRule(criteria::TieByDraw{}), Language::nl), "loting");
  EXPECT_EQ(templates::label(criteria::AwardMethod::lowest_price, Language::en), "lowest price");
}

}  // namespace
