#include "evaluator/lint/wording.hpp"
#include "evaluator/lint_sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using evaluator::lint::labels_without_equivalent;
using evaluator::lint::origin_and_distance;
using evaluator::lint::Wording;
using evaluator::lint::WordingKind;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> matched(const std::vector<Wording>& wordings) {
  std::vector<std::string> list;
  for (const Wording& wording : wordings) list.push_back(wording.matched);
  return list;
}

TEST(LintWording, LeavesLawfulSentencesAlone) {
  ASSERT_GE(lint_test::lawful_sentences().size(), 60U);
  for (const std::string_view sentence : lint_test::lawful_sentences())
    EXPECT_THAT(matched(origin_and_distance(sentence)), IsEmpty()) << sentence;
}

TEST(LintWording, SeesOriginAndDistance) {
  ASSERT_GE(lint_test::unlawful_sentences().size(), 60U);
  for (const std::string_view sentence : lint_test::unlawful_sentences())
    EXPECT_FALSE(origin_and_distance(sentence).empty()) << sentence;
}

TEST(LintWording, TellsTheWordsAsWritten) {
  EXPECT_THAT(matched(origin_and_distance("Hout is duurzaam. Het komt van Regionale  Leveranciers, graag.")),
              ElementsAre("Regionale  Leveranciers"));
  EXPECT_THAT(matched(origin_and_distance("Levering binnen een straal van 50 km van het depot.")),
              ElementsAre("binnen een straal van 50 km"));
  const auto both = origin_and_distance("Lokale leveranciers binnen 20 km.");
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].kind, WordingKind::origin);
  EXPECT_EQ(both[1].kind, WordingKind::distance);
}

TEST(LintWording, SeesALabelWithoutEquivalent) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"Al het hout is FSC-gecertificeerd.", "FSC"},
      {"Hout met PEFC keurmerk.", "PEFC"},
      {"De stoffen dragen het EU Ecolabel.", "EU Ecolabel"},
      {"Het papier heeft de Blauwe Engel.", "Blauer Engel"},
      {"The paper carries the Blue Angel.", "Blauer Engel"},
      {"Cradle to Cradle Silver is required.", "Cradle to Cradle"},
      {"Textiel volgens GRS.", "GRS"},
      {"Werkkleding met OEKO-TEX Standard 100.", "OEKO-TEX"},
      {"Katoen met GOTS.", "GOTS"},
      {"Laptops met EPEAT Gold.", "EPEAT"},
      {"Beeldschermen zijn TCO Certified.", "TCO Certified"},
      {"Beeldschermen met Energy Star.", "Energy Star"},
      {"Groente met On the way to PlanetProof.", "On the way to PlanetProof"},
      {"Producten met het Milieukeur.", "Milieukeur"},
      {"Niveau 3 op de CO2-Prestatieladder.", "CO2-Prestatieladder"},
      {"Level 3 of the CO2 Performance Ladder.", "CO2-Prestatieladder"},
      {"De inschrijver is gecertificeerd volgens ISO 14001.", "ISO 14001"},
      {"Hout volgens NEN-EN 15804.", "NEN-EN 15804"},
      {"Biobased content according to EN 16785-1.", "EN 16785-1"},
      {"Koffie is Fairtrade.", "Fairtrade"},
      {"Vis heeft het MSC of ASC keurmerk.", "MSC"},
      {"Vlees met het Beter Leven keurmerk.", "Beter Leven"},
      {"Alleen FSC. Gelijkwaardige keurmerken worden niet aanvaard.", "FSC"},
      {"FSC-hout. Het wordt geverfd. Of gelijkwaardig.", "FSC"},
  };
  for (const auto& [text, label] : cases) {
    const auto found = labels_without_equivalent(text);
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(found[0].label, label) << text;
  }
}

TEST(LintWording, LeavesLabelsWithEquivalentAndOtherWordsAlone) {
  for (const std::string_view text : {
           "Hout met FSC, PEFC of gelijkwaardig.",
           "De stoffen dragen het EU Ecolabel. Een gelijkwaardig keurmerk voldoet ook.",
           "CO2-Prestatieladder of gelijkwaardig.\nNiveau op de CO2-Prestatieladder bij uitvoering.",
           "ISO 14001 or equivalent.",
           "Papier en 2 pennen.",
           "De isolatie is van vlas, en 15 cm dik.",
           "Het asc en msc van de gemeente.",
           "De tco van het product is laag.",
           "Energie en sterren.",
       })
    EXPECT_THAT(matched(labels_without_equivalent(text)), IsEmpty()) << text;
}

}  // namespace
