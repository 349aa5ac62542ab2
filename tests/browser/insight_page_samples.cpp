#include "evaluator/evaluate.hpp"
#include "server/app/insight.hpp"
#include "server/pages/insight_page.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"

namespace browser_test {

using namespace server;

void write_insight(const Samples& samples) {
  const auto language = samples.context.language;
  SimulationQuestion simulation;
  simulation.fields = 60;
  RobustnessQuestion robustness;
  robustness.samples = 5'000;
  for (const std::string name : {"kantoormeubilair", "betonbestrating"}) {
    const criteria::Dossier dossier = server_test::demo_dossier(name);
    InsightView view{
        "1",
        dossier.tender.title,
        InsightSubject::formula,
        {{"fields", "60"}, {"estimate", ""}, {"seed", "1"}},
        {},
        in_words(dossier.tender, simulation, simulate_lots(dossier.tender, simulation), language),
        "?fields=60&seed=1"};
    samples.write("insight-" + name, insight_page(view, samples.context));
    const auto evaluation = evaluator::evaluate(dossier).value();
    view.subject = InsightSubject::ranking;
    view.fields = {{"within", "25"}, {"samples", "5000"}, {"seed", "1"}};
    view.lots = in_words(dossier, robustness, robustness_of_lots(dossier, evaluation, robustness), language);
    samples.write("robustness-" + name, insight_page(view, samples.context));
  }
  InsightView refused{"1", "Kantoormeubilair", InsightSubject::formula, {{"fields", "<veel>"}}, {}, {}, ""};
  refused.findings = {
      criteria::error("insight.question", "fields",
                      {{"name", "fields"}, {"value", "<veel>"}, {"least", "20"}, {"most", "5000"}})};
  samples.write("insight-refused", insight_page(refused, samples.context));
}

}  // namespace browser_test
