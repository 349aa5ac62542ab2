// What an announced formula does, and how firm an established ranking is.
#pragma once

#include "evaluator/insight/robustness.hpp"
#include "evaluator/insight/simulation.hpp"
#include "server/app/failure.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/service.hpp"
#include "templates/insight_report.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

using evaluator::insight::LotRobustness;
using evaluator::insight::LotSimulation;
using evaluator::insight::RobustnessQuestion;
using evaluator::insight::SimulationQuestion;

// How much may be asked at once: the service answers others meanwhile.
struct InsightLimits {
  std::uint64_t most_fields = 5'000;
  std::uint64_t most_samples = 1'000'000;
};
// Of a job (insight_jobs) and of the command line.
inline constexpr InsightLimits long_limits{100'000, 100'000'000};
// Of all lots together, at once: about a second of robustness_cost, and some three of fields.
inline constexpr std::uint64_t most_cost_at_once = 4'000'000'000;
inline constexpr std::uint64_t most_fields_at_once = 10'000;

// More than is answered at once, however little was asked: of many lots or bids. Then a job can do it.
bool takes_long(const criteria::Tender& tender, const SimulationQuestion& question);
bool takes_long(const LoadedDossier& loaded, const RobustnessQuestion& question);
// `insight.takesLong` refused it.
bool is_too_long(const Failure& failure);

// The question with what is named in `fields` set: seed, fields, estimate and the model_names, or seed,
// samples and within. What is absent or empty stays as it is. `insight.question` for a value that is none,
// with what it may be.
using NamedTexts = std::vector<std::pair<std::string, std::string>>;
// What can be said of the bids that are expected: counts of bids, and percents of the estimate, of the price
// level and of the quality (FieldModel).
inline constexpr std::array<std::string_view, 7> model_names{
    "fewestBids", "mostBids", "priceLevel", "estimateSpread", "priceSpread", "quality", "qualitySpread"};
criteria::Checked<SimulationQuestion> simulation_question(const NamedTexts& fields, SimulationQuestion usual,
                                                          const InsightLimits& limits);
criteria::Checked<RobustnessQuestion> robustness_question(const NamedTexts& fields, RobustnessQuestion usual,
                                                          const InsightLimits& limits);

// All lots of a definition without errors. `progress` expects all of it at the start; throws
// criteria::Cancelled.
std::vector<LotSimulation> simulate_lots(const criteria::Tender& tender, const SimulationQuestion& question,
                                         criteria::Progress* progress = nullptr);
std::vector<LotRobustness> robustness_of_lots(const criteria::Dossier& dossier,
                                              const evaluator::Evaluation& evaluation,
                                              const RobustnessQuestion& question,
                                              criteria::Progress* progress = nullptr);

struct TenderSimulation {
  std::shared_ptr<const Definition> definition;
  SimulationQuestion question;
  std::vector<LotSimulation> lots;
};
// What a question is about; the errors of the definition when it has any.
Result<std::shared_ptr<const Definition>> simulated_definition(Service& service, TenderId tender);
// `insight.takesLong` when it takes long.
Result<TenderSimulation> simulate_tender(Service& service, TenderId tender,
                                         const SimulationQuestion& question);

struct TenderRobustness {
  LoadedDossierPtr dossier;
  RobustnessQuestion question;
  std::vector<LotRobustness> lots;
};
// Only when the prices may be read (`stage.sealed`), and the evaluation found no errors.
Result<LoadedDossierPtr> evaluated_dossier(Service& service, TenderId tender);
// Nothing is stored, and nothing of the ranking changes. `insight.takesLong` when it takes long.
Result<TenderRobustness> tender_robustness(Service& service, TenderId tender,
                                           const RobustnessQuestion& question);

// In words, lot by lot.
std::vector<templates::LotInsight> in_words(const criteria::Tender& tender,
                                            const SimulationQuestion& question,
                                            const std::vector<LotSimulation>& lots,
                                            templates::Language language);
std::vector<templates::LotInsight> in_words(const criteria::Dossier& dossier,
                                            const RobustnessQuestion& question,
                                            const std::vector<LotRobustness>& lots,
                                            templates::Language language);

inline constexpr std::string_view simulation_workbook_name = "inzicht-formule-intern.xlsx";
inline constexpr std::string_view robustness_workbook_name = "inzicht-rangschikking.xlsx";

}  // namespace server
