#include "evaluator/evaluate.hpp"
#include "server/app/insight.hpp"
#include "server/pages/insight_page.hpp"
#include "server/pages/job_page.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/what_if_page.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"

namespace browser_test {

using namespace server;

namespace {

void write_what_if(const Samples& samples, const std::string& name, const std::string& sample,
                   const evaluator::insight::WhatIfQuestion& question) {
  const criteria::Dossier dossier = server_test::demo_dossier(name);
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto found = evaluator::insight::what_if(dossier, evaluation.lots[0], 0, question).value();
  samples.write("what-if-" + sample,
                what_if_page({"1", dossier, evaluation, 0, found, {}, {}}, samples.context));
}

void write_what_ifs(const Samples& samples) {
  using criteria::Decimal;
  write_what_if(samples, "kantoormeubilair", "weights", {{{"P", Decimal::of("90")}}, {}});
  write_what_if(samples, "betonbestrating", "values", {{{"Q1", Decimal::of("100000.00")}}, {}});
  const criteria::Dossier school = server_test::demo_dossier("schoolpaviljoen");
  const auto& grade = school.grades->front();
  const auto evaluation = evaluator::evaluate(school).value();
  const auto announced = evaluator::insight::what_if(school, evaluation.lots[0], 0, {}).value();
  const auto& levels = *criteria::level_table(
      *criteria::find_criterion(school.tender.lots[0].criteria, grade.criterion)->scoring);
  write_what_if(samples, "schoolpaviljoen", "grades",
                {{}, {{grade.bid, grade.criterion, grade.assessor, levels.back().first}}});
  const WhatIfView refused{
      "1",
      school,
      evaluation,
      0,
      announced,
      {criteria::error("whatIf.number", "", {{"value", "<veel>"}, {"criterion", "LCC"}})},
      {{"weight-LCC", "<veel>"}}};
  samples.write("what-if-refused", what_if_page(refused, samples.context));
}

void write_jobs(const Samples& samples) {
  JobView view;
  view.subject = "Betonbestrating";
  view.title = page_text(samples.context.language, "insight.ranking-title");
  view.lead = page_text(samples.context.language, "job.lead");
  view.address = "/tenders/1/jobs/x";
  view.back = "/tenders/1/robustness";
  view.state = "running";
  view.percent = 37;
  view.begun_at = "2026-11-25T12:00:00.000Z";
  samples.write("job-running", job_page(view, samples.context));
  view.percent.reset();
  samples.write("job-of-unknown-length", job_page(view, samples.context));
  view.is_ending = true;
  samples.write("job-ending", job_page(view, samples.context));
  for (const std::string state : {"queued", "cancelled", "failed"}) {
    view.state = state;
    view.is_ending = false;
    samples.write("job-" + state, job_page(view, samples.context));
  }
  view.state = "done";
  view.file = "/requests/x/answer";
  samples.write("job-file", job_page(view, samples.context));
}

}  // namespace

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
        "/tenders/1/insight.xlsx?fields=60&seed=1"};
    for (const std::string_view asked : model_names) view.fields.emplace_back(asked, "");
    samples.write("insight-" + name, insight_page(view, samples.context));
    const auto evaluation = evaluator::evaluate(dossier).value();
    view.subject = InsightSubject::ranking;
    view.fields = {{"within", "25"}, {"samples", "5000"}, {"seed", "1"}};
    view.lots = in_words(dossier, robustness, robustness_of_lots(dossier, evaluation, robustness), language);
    view.what_if = "/tenders/1/what-if";
    view.is_outdated = true;
    samples.write("robustness-" + name, insight_page(view, samples.context));
  }
  InsightView refused{"1", "Kantoormeubilair", InsightSubject::formula, {{"fields", "<veel>"}}, {}, {}, ""};
  refused.findings = {
      criteria::error("insight.question", "fields",
                      {{"name", "fields"}, {"value", "<veel>"}, {"least", "20"}, {"most", "5000"}})};
  samples.write("insight-refused", insight_page(refused, samples.context));
  write_what_ifs(samples);
  write_jobs(samples);
}

}  // namespace browser_test
