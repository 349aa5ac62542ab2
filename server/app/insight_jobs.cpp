#include "server/app/insight_jobs.hpp"

#include "templates/insight_json.hpp"

namespace server {
namespace {

JobOwner owner_of(const Actor& actor, TenderId tender) {
  return {actor.person ? std::to_string(actor.person->account) : "", "tender " + std::to_string(tender)};
}

NotFound no_job(const std::string& job) { return {"job", job}; }

JobOutput output_of(FinishedInsight finished) {
  const auto bytes = finished.json.size();
  return {std::make_shared<const FinishedInsight>(std::move(finished)), bytes};
}

}  // namespace

Result<JobStatus> start_simulation(Service& service, const Actor& actor, TenderId tender,
                                   const NamedTexts& fields) {
  const auto question = simulation_question(fields, {}, long_limits);
  if (!question) return failed(question.error());
  const auto definition = simulated_definition(service, tender);
  if (!definition) return failed(definition.error());
  return service.jobs->start(
      owner_of(actor, tender), std::string(simulation_job),
      [definition = *definition, question = *question, fields](criteria::Progress& progress) {
        auto lots = simulate_lots(definition->tender, question, &progress);
        auto json = templates::simulation_json(question, lots);
        return output_of({TenderSimulation{definition, question, std::move(lots)}, fields, std::move(json)});
      });
}

Result<JobStatus> start_robustness(Service& service, const Actor& actor, TenderId tender,
                                   const NamedTexts& fields) {
  const auto question = robustness_question(fields, {}, long_limits);
  if (!question) return failed(question.error());
  const auto loaded = evaluated_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  return service.jobs->start(
      owner_of(actor, tender), std::string(robustness_job),
      [dossier = *loaded, question = *question, fields](criteria::Progress& progress) {
        auto lots = robustness_of_lots(dossier->dossier, *dossier->evaluation, question, &progress);
        auto json = templates::robustness_json(question, lots);
        return output_of({TenderRobustness{dossier, question, std::move(lots)}, fields, std::move(json)});
      });
}

Result<JobStatus> find_job(Service& service, const Actor& actor, TenderId tender, const std::string& job) {
  auto status = service.jobs->find(owner_of(actor, tender), job);
  if (!status) return failed(no_job(job));
  return std::move(*status);
}

Result<JobStatus> cancel_job(Service& service, const Actor& actor, TenderId tender, const std::string& job) {
  if (!service.jobs->cancel(owner_of(actor, tender), job)) return failed(no_job(job));
  return find_job(service, actor, tender, job);
}

Result<JobInsight> insight_of_job(Service& service, const Actor& actor, TenderId tender,
                                  const std::string& job) {
  const auto status = find_job(service, actor, tender, job);
  if (!status) return failed(status.error());
  const auto output = service.jobs->output(owner_of(actor, tender), job);
  if (!output) return failed(Conflict{"job.notDone", job});
  JobInsight insight{std::any_cast<std::shared_ptr<const FinishedInsight>>(output->value), false};
  if (const auto* simulation = std::get_if<TenderSimulation>(&insight.finished->found)) {
    const auto now = load_definition(service, tender);
    if (!now) return failed(now.error());
    insight.is_outdated = (*now)->version != simulation->definition->version;
  } else {
    const auto now = evaluated_dossier(service, tender);
    if (!now) return failed(now.error());
    const auto& then = *std::get<TenderRobustness>(insight.finished->found).dossier;
    insight.is_outdated = (*now)->document != then.document;
  }
  return insight;
}

}  // namespace server
