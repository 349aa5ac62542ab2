#include "evaluator/lint/checks.hpp"
#include "evaluator/lint/words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace evaluator::lint {
namespace {

using criteria::Criterion;
using criteria::Kind;

bool any_word(const std::vector<Sentence>& sentences, bool (*is)(std::string_view)) {
  return std::any_of(sentences.begin(), sentences.end(), [is](const Sentence& sentence) {
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [is](const Word& word) { return is(word.plain); });
  });
}

// ---- descriptions ---------------------------------------------------------------------------------------

bool is_verification(std::string_view word) {
  return begins_with(word,
                     {"bewijs",    "bewijz",      "aantoon",     "toont",         "nagaan",     "aangetoond",
                      "aantonen",  "verificatie", "verifie",     "toets",         "getoets",    "controle",
                      "controler", "verklaring",  "certifica",   "gecertif",      "keurmerk",   "rapport",
                      "onderbouw", "factu",       "berekening",  "meting",        "gemeten",    "steekproef",
                      "monster",   "keuring",     "beoordel",    "gelijkwaardig", "evidence",   "proof",
                      "prove",     "verif",       "demonstrat",  "declaration",   "certif",     "report",
                      "calculat",  "measur",      "test",        "inspect",       "audit",      "sample",
                      "assess",    "equivalent",  "substantiat", "documentatie",  "documented", "plan",
                      "weegbon",   "afgiftebon",  "attest",      "paspoort",      "passport",   "stuklijst",
                      "lca",       "epd"});
}

void check_leaf(const criteria::PlacedCriterion& placed, Findings& findings) {
  const Criterion& leaf = *placed.criterion;
  const bool described = leaf.description && !sentences_of(*leaf.description).empty();
  if (!described) {
    findings.push_back(
        {"lint.descriptionMissing", Gravity::risky, placed.place, leaf.title, {{"criterion", leaf.id}}});
    return;
  }
  // What the program computes from the bid's own inputs, and what a panel grades, has its check in the
  // method.
  const bool graded = leaf.panel.has_value();
  if (graded || any_word(sentences_of(leaf.title + ".\n" + leaf.description.value_or("")), is_verification))
    return;
  findings.push_back(
      {"lint.verificationMissing", Gravity::advice, placed.place, leaf.title, {{"criterion", leaf.id}}});
}

// ---- circular measures ----------------------------------------------------------------------------------

bool is_share_word(std::string_view word) {
  return begins_with(word, {"biobased", "biogebaseerd", "secundair", "gerecycled", "gerecyclede", "recycled",
                            "hergebruikt", "hernieuwbaar", "hernieuwbare", "gereviseerd", "refurbished",
                            "reused", "renewable", "secondary", "geoogst", "recyclaat"});
}
bool is_basis_word(std::string_view word) {
  return begins_with(
      word, {"massa", "gewicht", "volume",  "aantal",       "stuks",          "gewogen", "inkoopwaarde",
             "mass",  "weight",  "items",   "number",       "spend",          "kg",      "kilo",
             "ton",   "m3",      "m\u00b3", "milieuimpact", "impact",         "bedrag",  "euro",
             "omzet", "vol",     "pieces",  "units",        "gewichtsprocent"});
}
bool is_percent(std::string_view word) {
  return word == "%" ||
         begins_with(word, {"procent", "percentage", "percent", "massapercent", "volumeperc"}) ||
         ends_in(word, {"percentage", "procent"});
}

bool says_volume(std::string_view text) {
  return text.find("v/v") != std::string_view::npos || text.find("m/m") != std::string_view::npos;
}

// A percent of biobased or secondary material in a text that names no basis.
std::optional<std::string> share_without_basis(std::string_view text) {
  const auto sentences = sentences_of(text);
  if (says_volume(text) || any_word(sentences, is_basis_word)) return std::nullopt;
  for (const Sentence& sentence : sentences) {
    const auto& words = sentence.words;
    const auto share =
        std::find_if(words.begin(), words.end(), [](const Word& word) { return is_share_word(word.plain); });
    const bool is_of_percent =
        std::any_of(words.begin(), words.end(), [](const Word& word) { return is_percent(word.plain); });
    if (is_of_percent && share != words.end()) {
      const auto at = static_cast<std::size_t>(share - words.begin());
      return sentence.as_written(at, at);
    }
  }
  return std::nullopt;
}

void check_basis(const criteria::PlacedCriterion& placed, Findings& findings) {
  const Criterion& node = *placed.criterion;
  if (node.circular && node.circular->basis) return;
  std::string text = node.title + ".\n" + node.description.value_or("");
  if (node.answer)
    if (const auto* number = std::get_if<criteria::NumberAnswer>(&*node.answer))
      text += "\n" + number->unit.value_or("");
  std::optional<std::string> matched = share_without_basis(text);
  const auto measured = criteria::measured_quantity(node);
  if (!matched && measured && criteria::is_share(*measured)) matched = "";
  if (matched)
    findings.push_back(
        {"lint.basisMissing", Gravity::risky, placed.place, *matched, {{"criterion", node.id}}});
}

// "A1" or "A2" of the environmental data that a criterion is about; nothing when it does not say one. The
// stages A1 to A3 of a life cycle are something else.
std::optional<std::string> set_in_text(std::string_view text) {
  std::set<std::string> sets;
  for (const Sentence& sentence : sentences_of(text))
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
      const std::string& word = sentence.words[at].plain;
      const std::string before = at > 0 ? sentence.words[at - 1].plain : "";
      for (const std::string_view set : {"a1", "a2"}) {
        const bool after_plus = sentence.words[at].at > 0 && text[sentence.words[at].at - 1] == '+';
        const bool named = word == set && (is_one_of(before, {"set", "dataset"}) || after_plus);
        if (named || word == "mki" + std::string(set) || word == std::string(set) + "set")
          sets.emplace(set == "a1" ? "A1" : "A2");
      }
    }
  return sets.size() == 1 ? std::optional(*sets.begin()) : std::nullopt;
}

std::optional<std::string> set_of(const Criterion& node) {
  if (node.answer) {
    const std::string method = criteria::effective_method(*node.answer);
    if (ends_in(method, {"-a1"})) return "A1";
    if (ends_in(method, {"-a2"})) return "A2";
  }
  return set_in_text(node.title + ".\n" + node.description.value_or(""));
}

}  // namespace

void check_descriptions(const criteria::Tender& tender, Findings& findings) {
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const auto all =
        criteria::all_criteria(tender.lots[i].criteria, "tender.lots[" + std::to_string(i) + "]");
    for (const auto& placed : all)
      if (placed.criterion->is_leaf() && placed.criterion->kind != Kind::price) check_leaf(placed, findings);
  }
}

void check_circularity(const criteria::Tender& tender, Findings& findings) {
  std::map<std::string, const Criterion*> first_of_set;
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const auto all =
        criteria::all_criteria(tender.lots[i].criteria, "tender.lots[" + std::to_string(i) + "]");
    for (const auto& placed : all) {
      if (placed.criterion->is_leaf()) check_basis(placed, findings);
      const auto set = set_of(*placed.criterion);
      if (!set) continue;
      const bool is_new = first_of_set.emplace(*set, placed.criterion).second;
      if (!is_new || first_of_set.size() < 2) continue;
      const auto& other = *first_of_set.at(*set == "A1" ? "A2" : "A1");
      findings.push_back({"lint.mkiSetsMixed",
                          Gravity::risky,
                          placed.place,
                          "",
                          {{"criterion", placed.criterion->id}, {"set", *set}, {"other", other.id}}});
    }
  }
}

}  // namespace evaluator::lint
