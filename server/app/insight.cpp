#include "server/app/insight.hpp"

#include "criteria/validate.hpp"
#include "server/app/stage_gate.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using criteria::Decimal;
using criteria::Findings;
using criteria::Number;

// Reads named numbers and gathers what is wrong with them.
class QuestionReader {
 public:
  explicit QuestionReader(const NamedTexts& fields) : fields_(fields) {}

  void count(std::string_view name, std::uint64_t least, std::uint64_t most, std::uint64_t& into) {
    const std::string* text = given(name);
    if (text == nullptr) return;
    std::uint64_t value = 0;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (failed != std::errc() || end != text->data() + text->size() || value < least || value > most)
      refuse(name, *text, std::to_string(least), std::to_string(most));
    else
      into = value;
  }

  std::optional<Number> number(std::string_view name, const Number& least, const Number& most) {
    const std::string* text = given(name);
    if (text == nullptr) return std::nullopt;
    const auto value = Decimal::parse(*text);
    if (value && value->value() >= least && value->value() <= most) return value->value();
    refuse(name, *text, least.to_truncated(2), most.to_truncated(2));
    return std::nullopt;
  }

  // A part of 1 that is asked in percent.
  void percent(std::string_view name, int least, int most, double& into) {
    if (const auto value = number(name, Number(least), Number(most))) into = value->to_double() / 100;
  }

  Findings findings;

 private:
  const std::string* given(std::string_view name) const {
    for (const auto& [key, value] : fields_)
      if (key == name && !value.empty()) return &value;
    return nullptr;
  }
  void refuse(std::string_view name, const std::string& value, const std::string& least,
              const std::string& most) {
    findings.push_back(
        criteria::error("insight.question", std::string(name),
                        {{"name", std::string(name)}, {"value", value}, {"least", least}, {"most", most}}));
  }

  const NamedTexts& fields_;
};

constexpr std::uint64_t most_seed = 9'007'199'254'740'991;  // what JSON holds exactly
constexpr std::uint64_t least_fields = 20;
constexpr std::uint64_t most_bids = 30;
constexpr std::uint64_t least_samples = 1'000;

void read_model(QuestionReader& reader, evaluator::insight::FieldModel& model) {
  auto fewest = static_cast<std::uint64_t>(model.fewest_bids);
  auto most = std::max(fewest, static_cast<std::uint64_t>(model.most_bids));
  reader.count("fewestBids", 2, most_bids, fewest);
  most = std::max(most, fewest);
  reader.count("mostBids", fewest, most_bids, most);
  model.fewest_bids = static_cast<int>(fewest);
  model.most_bids = static_cast<int>(most);
  reader.percent("priceLevel", 30, 300, model.price_level);
  reader.percent("estimateSpread", 0, 100, model.estimate_spread);
  reader.percent("priceSpread", 0, 100, model.price_spread);
  reader.percent("quality", 0, 100, model.quality_mean);
  reader.percent("qualitySpread", 0, 100, model.quality_spread);
}

Findings too_long() { return {criteria::error("insight.takesLong", "", {})}; }

}  // namespace

bool takes_long(const criteria::Tender& tender, const SimulationQuestion& question) {
  return question.fields * tender.lots.size() > most_fields_at_once;
}

bool takes_long(const LoadedDossier& loaded, const RobustnessQuestion& question) {
  if (!loaded.evaluation) return false;
  const auto& lots = loaded.evaluation->lots;
  std::uint64_t cost = 0;
  for (std::size_t lot = 0; lot < lots.size(); ++lot)
    cost += evaluator::insight::robustness_cost(loaded.dossier.tender, lots[lot], lot, question);
  return cost > most_cost_at_once;
}

bool is_too_long(const Failure& failure) {
  const auto* findings = std::get_if<Findings>(&failure);
  return findings != nullptr && !findings->empty() && findings->front().code == "insight.takesLong";
}

criteria::Checked<SimulationQuestion> simulation_question(const NamedTexts& fields, SimulationQuestion usual,
                                                          const InsightLimits& limits) {
  QuestionReader reader(fields);
  reader.count("seed", 0, most_seed, usual.seed);
  reader.count("fields", least_fields, limits.most_fields, usual.fields);
  if (const auto estimate = reader.number("estimate", Number(1), Number(1'000'000'000'000)))
    usual.estimate = estimate;
  read_model(reader, usual.model);
  if (!reader.findings.empty()) return tl::unexpected(std::move(reader.findings));
  return usual;
}

criteria::Checked<RobustnessQuestion> robustness_question(const NamedTexts& fields, RobustnessQuestion usual,
                                                          const InsightLimits& limits) {
  QuestionReader reader(fields);
  reader.count("seed", 0, most_seed, usual.seed);
  reader.count("samples", least_samples, limits.most_samples, usual.samples);
  if (const auto within = reader.number("within", Number(1), Number(100))) usual.within = *within;
  if (!reader.findings.empty()) return tl::unexpected(std::move(reader.findings));
  return usual;
}

std::vector<LotSimulation> simulate_lots(const criteria::Tender& tender, const SimulationQuestion& question,
                                         criteria::Progress* progress) {
  if (progress != nullptr)
    for (const criteria::Lot& lot : tender.lots)
      progress->expect(evaluator::insight::simulation_steps(lot, question));
  std::vector<LotSimulation> lots;
  for (std::size_t lot = 0; lot < tender.lots.size(); ++lot)
    lots.push_back(evaluator::insight::simulate(tender, lot, question, progress));
  return lots;
}

std::vector<LotRobustness> robustness_of_lots(const criteria::Dossier& dossier,
                                              const evaluator::Evaluation& evaluation,
                                              const RobustnessQuestion& question,
                                              criteria::Progress* progress) {
  if (progress != nullptr)
    for (const evaluator::LotEvaluation& lot : evaluation.lots)
      progress->expect(evaluator::insight::robustness_steps(lot, question));
  std::vector<LotRobustness> lots;
  for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot)
    lots.push_back(evaluator::insight::robustness(dossier, evaluation, lot, question, progress));
  return lots;
}

Result<std::shared_ptr<const Definition>> simulated_definition(Service& service, TenderId tender) {
  auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  auto findings = criteria::validate({(*definition)->tender, {}, {}, {}});
  if (criteria::has_errors(findings)) return failed(std::move(findings));
  return std::move(*definition);
}

Result<TenderSimulation> simulate_tender(Service& service, TenderId tender,
                                         const SimulationQuestion& question) {
  auto definition = simulated_definition(service, tender);
  if (!definition) return failed(definition.error());
  if (takes_long((*definition)->tender, question)) return failed(too_long());
  auto lots = simulate_lots((*definition)->tender, question);
  return TenderSimulation{std::move(*definition), question, std::move(lots)};
}

Result<LoadedDossierPtr> evaluated_dossier(Service& service, TenderId tender) {
  auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  if (!(*loaded)->evaluation) return failed((*loaded)->evaluation.error());
  return std::move(*loaded);
}

Result<TenderRobustness> tender_robustness(Service& service, TenderId tender,
                                           const RobustnessQuestion& question) {
  auto loaded = evaluated_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (takes_long(**loaded, question)) return failed(too_long());
  auto lots = robustness_of_lots((*loaded)->dossier, *(*loaded)->evaluation, question);
  return TenderRobustness{std::move(*loaded), question, std::move(lots)};
}

std::vector<templates::LotInsight> in_words(const criteria::Tender& tender,
                                            const SimulationQuestion& question,
                                            const std::vector<LotSimulation>& lots,
                                            templates::Language language) {
  std::vector<templates::LotInsight> words;
  words.reserve(lots.size());
  for (const LotSimulation& lot : lots)
    words.push_back(templates::simulation_insight(tender, lot, question, language));
  return words;
}

std::vector<templates::LotInsight> in_words(const criteria::Dossier& dossier,
                                            const RobustnessQuestion& question,
                                            const std::vector<LotRobustness>& lots,
                                            templates::Language language) {
  std::vector<templates::LotInsight> words;
  words.reserve(lots.size());
  for (const LotRobustness& lot : lots)
    words.push_back(templates::robustness_insight(dossier, lot, question, language));
  return words;
}

}  // namespace server
