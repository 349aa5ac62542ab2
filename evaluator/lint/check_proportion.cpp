#include "evaluator/lint/amounts.hpp"
#include "evaluator/lint/checks.hpp"

#include <algorithm>
#include <optional>

namespace evaluator::lint {
namespace {

using criteria::Number;
using Of = Quoted::Of;

bool is_turnover(std::string_view word) {
  return ends_in(word, {"omzet"}) ||
         begins_with(word, {"omzeteis", "jaaromzet", "bedrijfsomzet", "turnover", "revenue"});
}
bool is_reference(std::string_view word) { return begins_with(word, {"referentie", "reference"}); }
bool is_value(std::string_view word) {
  return begins_with(word, {"waarde", "opdrachtwaarde", "contractwaarde", "raming", "geraamd", "opdrachtsom",
                            "value", "estimat"}) ||
         ends_in(word, {"waarde"});
}

bool has(const Sentence& sentence, bool (*is)(std::string_view)) {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [is](const Word& word) { return is(word.plain); });
}

struct Asked {
  const criteria::Tender& tender;
  const LintSettings& settings;
  const PlacedText& text;
};

// The demand as percent of the estimated value; nothing where that is not known.
std::optional<Number> percent_of_estimate(const Quoted& quoted, const criteria::Tender& tender) {
  if (quoted.of == Of::percent) return quoted.value;
  if (quoted.of == Of::multiple) return quoted.value * Number(100);
  if (!tender.estimated_value || tender.estimated_value->value().sign() <= 0) return std::nullopt;
  return (quoted.value * Number(100) / tender.estimated_value->value()).reduced();
}

std::string shown(const Number& percent) {
  return Number::from_decimal(percent.to_decimal(1, criteria::RoundingMode::half_up))->to_truncated(1);
}

void check_amounts(const Asked& asked, const Sentence& sentence, Findings& findings) {
  const bool of_turnover = has(sentence, is_turnover);
  if (!of_turnover && !has(sentence, is_reference)) return;
  const Number limit = of_turnover ? asked.settings.turnover_factor.value() * Number(100)
                                   : asked.settings.reference_share.value();
  for (const Quoted& quoted : quoted_in(sentence)) {
    // "80% klanttevredenheid" is a percent of something else.
    if (quoted.of != Of::euro && !has(sentence, is_value)) continue;
    const auto percent = percent_of_estimate(quoted, asked.tender);
    if (!percent || *percent <= limit) continue;
    findings.push_back({of_turnover ? "lint.turnoverHigh" : "lint.referenceHigh",
                        Gravity::risky,
                        asked.text.place,
                        quoted.matched,
                        {{"provision", asked.text.id}, {"share", shown(*percent)}, {"limit", shown(limit)}}});
    return;
  }
}

// "ten hoogste één referentie": no number in Dutch.
bool is_dutch_ten(std::string_view number, std::string_view reference) {
  return number == "ten" && begins_with(reference, {"referentie"});
}

// "drie referenties per kerncompetentie", "two references for each competence".
void check_references(const Asked& asked, const Sentence& sentence, Findings& findings) {
  const bool by_competence = std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& word) {
    return begins_with(word.plain, {"kerncompetentie", "competentie", "competenc"});
  });
  const bool each = has_any(sentence, {"per", "elke", "iedere", "each", "every"});
  if (!by_competence || !each) return;
  constexpr std::size_t reach = 3;
  const auto& words = sentence.words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto number = small_count(words[at].plain);
    if (!number || *number <= asked.settings.references) continue;
    for (std::size_t next = at + 1; next < std::min(at + 1 + reach, words.size()); ++next) {
      if (!is_reference(words[next].plain) || is_dutch_ten(words[at].plain, words[next].plain)) continue;
      findings.push_back({"lint.manyReferences",
                          Gravity::risky,
                          asked.text.place,
                          sentence.as_written(at, next),
                          {{"provision", asked.text.id},
                           {"count", std::to_string(*number)},
                           {"limit", std::to_string(asked.settings.references)}}});
      return;
    }
  }
}

}  // namespace

void check_proportionality(const criteria::Tender& tender, const LintSettings& settings, Findings& findings) {
  for (const PlacedText& text : texts_of(tender)) {
    if (text.part != PlacedText::Part::provision) continue;
    for (const Sentence& sentence : sentences_of(text.text)) {
      check_amounts({tender, settings, text}, sentence, findings);
      check_references({tender, settings, text}, sentence, findings);
    }
  }
}

}  // namespace evaluator::lint
