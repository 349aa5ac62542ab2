#include "evaluator/step_parts.hpp"

#include <string>

namespace evaluator {
namespace {

std::string numbered(const char* symbol, std::size_t index) {
  return std::string(symbol) + std::to_string(index + 1);
}

std::vector<Step> steps_of(const Lcc& lcc) {
  const Quantity rate{"r", lcc.asked.rate.value() / Number(100)};
  const Quantity years{"n", Number(lcc.asked.years.value)};
  std::vector<Step> steps;
  steps.push_back({"lcc.annual", {{"C", lcc.given.annual.value()}, rate, years}, {"annual", lcc.annual}});
  Quantity replaced{"replacements", Number(0)};
  for (std::size_t i = 0; i < lcc.replacements.size(); ++i) {
    const criteria::Replacement& given = lcc.given.replacements[i];
    steps.push_back({"lcc.replacement",
                     {{"C", given.amount.value()}, rate, {"t", Number(given.year.value)}},
                     {numbered("replacement", i), lcc.replacements[i]}});
    replaced.value = std::get<Number>(replaced.value) + lcc.replacements[i];
  }
  steps.push_back(
      {"lcc.endOfLife", {{"C", lcc.given.end_of_life.value()}, rate, years}, {"endOfLife", lcc.end_of_life}});
  steps.push_back(
      {"lcc.residual", {{"C", lcc.given.residual.value()}, rate, years}, {"residual", lcc.residual}});
  steps.push_back({"lcc",
                   {{"investment", lcc.given.investment.value()},
                    {"annual", lcc.annual},
                    replaced,
                    {"endOfLife", lcc.end_of_life},
                    {"residual", lcc.residual}},
                   {"LCC", lcc.result}});
  return steps;
}

void add_part(const criteria::MciPart& part, const MciFlows& flows, std::vector<Step>& steps) {
  const Quantity mass{"M", part.mass.value()};
  steps.push_back({"mci.V",
                   {mass, {"FR", part.FR.value()}, {"FU", part.FU.value()}, {"FS", part.FS.value()}},
                   {"V", flows.V}});
  steps.push_back({"mci.W0",
                   {mass,
                    {"CR", part.CR.value()},
                    {"CU", part.CU.value()},
                    {"CC", part.CC.value()},
                    {"CE", part.CE.value()}},
                   {"W0", flows.W0}});
  steps.push_back({"mci.WC", {mass, {"EC", part.EC.value()}, {"CR", part.CR.value()}}, {"WC", flows.WC}});
  steps.push_back({"mci.WF", {mass, {"EF", part.EF.value()}, {"FR", part.FR.value()}}, {"WF", flows.WF}});
  steps.push_back({"mci.W", {{"W0", flows.W0}, {"WF", flows.WF}, {"WC", flows.WC}}, {"W", flows.W}});
}

std::vector<Step> steps_of(const Mci& mci) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < mci.parts.size(); ++i) add_part(mci.given.parts[i], mci.parts[i], steps);
  steps.push_back({"mci.LFI",
                   {{"V", mci.V}, {"W", mci.W}, {"M", mci.M}, {"WF", mci.WF}, {"WC", mci.WC}},
                   {"LFI", mci.LFI}});
  steps.push_back({"mci.X",
                   {{"L", mci.given.life.value()},
                    {"Lav", mci.asked.average_life.value()},
                    {"U", mci.given.use.value()},
                    {"Uav", mci.asked.average_use.value()}},
                   {"X", mci.X}});
  steps.push_back({"mci", {{"LFI", mci.LFI}, {"X", mci.X}}, {"MCI", mci.result}});
  return steps;
}

void add_element(const criteria::DetachableElement& given, const ElementDetachability& found,
                 const std::string& symbol, std::vector<Step>& steps) {
  const Quantity TV{"TV", given.TV.value()}, ToV{"ToV", given.ToV.value()};
  const Quantity DK{"DK", given.DK.value()}, VI{"VI", given.VI.value()};
  if (!found.connection || !found.assembly) {
    steps.push_back({"detachability.mean", {TV, ToV, DK, VI}, {symbol, found.index}});
    return;
  }
  steps.push_back({"detachability.connection", {TV, ToV}, {"LIc", *found.connection}});
  steps.push_back({"detachability.assembly", {DK, VI}, {"LIs", *found.assembly}});
  steps.push_back(
      {"detachability.index", {{"LIc", *found.connection}, {"LIs", *found.assembly}}, {symbol, found.index}});
}

std::vector<Step> steps_of(const Detachability& detachability) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < detachability.elements.size(); ++i)
    add_element(detachability.given.elements[i], detachability.elements[i], numbered("LI", i), steps);
  steps.push_back({"detachability",
                   {{"LI_MKI", detachability.weighted}, {"MKI", detachability.mki}},
                   {"LI", detachability.result}});
  return steps;
}

std::vector<Step> steps_of(const Mki& mki) {
  std::vector<Step> steps;
  Step sum{"mki", {}, {"MKI", mki.total}};
  for (const WeighedImpact& impact : mki.impacts) {
    steps.push_back({"mki.impact",
                     {{"impact", impact.quantity}, {"weight", impact.weight}},
                     {impact.indicator, impact.euro}});
    sum.inputs.push_back(steps.back().result);
  }
  steps.push_back(std::move(sum));
  if (mki.area && mki.years)
    steps.push_back(
        {"mpg", {{"MKI", mki.total}, {"BVO", *mki.area}, {"years", *mki.years}}, {"MPG", mki.result}});
  return steps;
}

}  // namespace

std::vector<Step> measure_steps(const Measure& measure) {
  return std::visit([](const auto& found) { return steps_of(found); }, measure);
}

}  // namespace evaluator
