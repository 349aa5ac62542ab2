#include "import/field_reader.hpp"
#include "server/app/insight_jobs.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/job_answers.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

struct JobRequest {
  std::string kind;
  NamedTexts fields;
};

// What the query of a GET may have: counts are numbers, amounts and percents texts, taken as they are
// written.
void read_counts(importing::ObjectReader& object, std::initializer_list<std::string_view> names,
                 NamedTexts& fields) {
  for (const std::string_view name : names)
    if (const auto field = object.member(name); field && field->expect(criteria::DataKind::number))
      fields.emplace_back(name, field->value.text());
}
void read_texts(importing::ObjectReader& object, std::initializer_list<std::string_view> names,
                NamedTexts& fields) {
  for (const std::string_view name : names)
    if (const auto field = object.member(name); field && field->expect(criteria::DataKind::text))
      fields.emplace_back(name, field->value.text());
}

void read_request(importing::ObjectReader& object, JobRequest& wanted) {
  if (const auto kind = object.needed("kind")) {
    importing::read(*kind, wanted.kind);
    if (wanted.kind != simulation_job && wanted.kind != robustness_job)
      importing::refuse_word(*kind, std::string(simulation_job) + ", " + std::string(robustness_job));
  }
  if (wanted.kind == robustness_job) {
    read_counts(object, {"seed", "samples"}, wanted.fields);
    read_texts(object, {"within"}, wanted.fields);
    return;
  }
  read_counts(object, {"seed", "fields", "fewestBids", "mostBids"}, wanted.fields);
  read_texts(object, {"estimate", "priceLevel", "estimateSpread", "priceSpread", "quality", "qualitySpread"},
             wanted.fields);
}

std::string job_path(TenderId tender, const std::string& job) {
  return api_path({"tenders", std::to_string(tender), "jobs", job});
}

Response post_job(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto wanted = read_body<JobRequest>(*body, read_request);
  if (!wanted) return failure_answer(wanted.error());
  const auto start = wanted->kind == simulation_job ? start_simulation : start_robustness;
  const auto job = start(service, actor_of(request), tender, wanted->fields);
  if (!job) return failure_answer(job.error());
  auto response = json(job_json(*job), 202);
  set_header(response, "Location", job_path(tender, job->id));
  return response;
}

Response get_job(Service& service, const Request& request, TenderId tender) {
  const auto job = find_job(service, actor_of(request), tender, request.parameter("job"));
  return job ? json(job_json(*job)) : failure_answer(job.error());
}

Response post_cancellation(Service& service, const Request& request, TenderId tender) {
  const auto job = cancel_job(service, actor_of(request), tender, request.parameter("job"));
  return job ? json(job_json(*job)) : failure_answer(job.error());
}

Response get_events(Service& service, const Request& request, TenderId tender) {
  const auto job = find_job(service, actor_of(request), tender, request.parameter("job"));
  return job ? job_event(request, *job) : failure_answer(job.error());
}

Response get_results(Service& service, const Request& request, TenderId tender) {
  const auto insight = insight_of_job(service, actor_of(request), tender, request.parameter("job"));
  return insight ? json(insight->finished->json) : failure_answer(insight.error());
}

}  // namespace

void add_job_routes(Router& router, Service& service) {
  const auto jobs = api_pattern("/tenders/{tender}/jobs");
  const auto job = jobs + "/{job}";
  router.add({Method::post, jobs, "api.jobs.create", with_tender(service, post_job)});
  router.add({Method::get, job, "api.jobs.get", with_tender(service, get_job)});
  router.add(
      {Method::post, job + "/cancellations", "api.jobs.cancel", with_tender(service, post_cancellation)});
  router.add({Method::get, job + "/events", "api.jobs.events", with_tender(service, get_events)});
  router.add({Method::get, job + "/results", "api.jobs.results", with_tender(service, get_results)});
}

}  // namespace server
