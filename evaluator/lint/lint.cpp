#include "evaluator/lint/lint.hpp"

#include "evaluator/lint/checks.hpp"
#include "evaluator/lint/wording.hpp"

#include <algorithm>

namespace evaluator::lint {
namespace {

using Part = PlacedText::Part;

void add_text(std::vector<PlacedText>& texts, PlacedText placed) {
  if (!placed.text.empty()) texts.push_back(std::move(placed));
}

// A title ends like a sentence, so that the first sentence of the text is the next one.
std::string joined(const std::string& title, const std::optional<std::string>& text) {
  return text ? title + ".\n" + *text : title;
}

std::vector<std::pair<std::string, std::string>> parameters_of(const PlacedText& text) {
  if (text.part == Part::criterion) return {{"criterion", text.id}};
  if (text.part == Part::provision) return {{"provision", text.id}};
  if (text.id.empty()) return {};
  return {{"lot", text.id}};
}

void add_wording(const PlacedText& text, const Wording& wording, Findings& findings) {
  // A description only tells; a criterion, a requirement or a clause is what a bidder is held to.
  const auto gravity = text.part == Part::description ? Gravity::risky : Gravity::unlawful;
  LintFinding finding{"lint.originWording", gravity, text.place, wording.matched, parameters_of(text)};
  if (wording.kind == WordingKind::distance) finding.code = "lint.distanceWording";
  if (wording.kind == WordingKind::label) {
    finding.code = "lint.labelWithoutEquivalent";
    finding.parameters.emplace_back("label", wording.label);
  }
  findings.push_back(std::move(finding));
}

}  // namespace

std::string_view name(Gravity gravity) {
  constexpr std::string_view names[]{"unlawful", "risky", "advice"};
  return names[static_cast<std::size_t>(gravity)];
}

std::string_view LintFinding::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name) return value;
  return {};
}

const std::vector<std::string_view>& lint_codes() {
  static const std::vector<std::string_view> codes{
      "lint.originWording",      "lint.distanceWording",    "lint.labelWithoutEquivalent",
      "lint.procedureThreshold", "lint.shortTerm",          "lint.panelMissing",
      "lint.placeholderLeft",    "lint.weightsSum",         "lint.relativeFormula",
      "lint.estimateOffScale",   "lint.priceScaleShort",    "lint.mkiSetsMixed",
      "lint.basisMissing",       "lint.descriptionMissing", "lint.turnoverHigh",
      "lint.referenceHigh",      "lint.manyReferences",     "lint.verificationMissing",
      "lint.manyCriteria",       "lint.estimateMissing",    "lint.procedureMissing",
      "lint.cpvMissing",         "lint.thresholdUnknown"};
  return codes;
}

std::vector<PlacedText> texts_of(const criteria::Tender& tender) {
  std::vector<PlacedText> texts;
  add_text(texts, {Part::description, "", "tender.description", joined(tender.title, tender.description)});
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const criteria::Lot& lot = tender.lots[i];
    const std::string place = "tender.lots[" + std::to_string(i) + "]";
    add_text(texts, {Part::description, lot.id, place + ".description",
                     joined(lot.title.value_or(""), lot.description)});
    for (const auto& placed : criteria::all_criteria(lot.criteria, place))
      add_text(texts, {Part::criterion, placed.criterion->id, placed.place,
                       joined(placed.criterion->title, placed.criterion->description)});
  }
  if (tender.provisions)
    for (std::size_t i = 0; i < tender.provisions->size(); ++i) {
      const criteria::Provision& provision = (*tender.provisions)[i];
      add_text(texts, {Part::provision, provision.id, "tender.provisions[" + std::to_string(i) + "]",
                       joined(provision.title, provision.text)});
    }
  return texts;
}

void check_wording(const criteria::Tender& tender, Findings& findings) {
  for (const PlacedText& text : texts_of(tender)) {
    for (const Wording& wording : origin_and_distance(text.text)) add_wording(text, wording, findings);
    if (text.part == Part::description) continue;
    for (const Wording& wording : labels_without_equivalent(text.text)) add_wording(text, wording, findings);
  }
}

std::vector<LintFinding> lint(const criteria::Tender& tender, const LintQuestion& question) {
  Findings findings;
  check_thresholds(tender, question, findings);
  check_panels(tender, findings);
  check_placeholders(tender, findings);
  check_wording(tender, findings);
  check_award(tender, question.settings, findings);
  check_estimate(tender, findings);
  check_descriptions(tender, findings);
  check_circularity(tender, findings);
  check_proportionality(tender, question.settings, findings);
  return findings;
}

std::size_t count(const std::vector<LintFinding>& findings, Gravity gravity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const LintFinding& finding) { return finding.gravity == gravity; }));
}

}  // namespace evaluator::lint
