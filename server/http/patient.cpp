#include "server/http/patient.hpp"

#include "server/app/background_jobs.hpp"
#include "server/http/job_answers.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/job_page.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <exception>
#include <utility>

namespace server {
namespace {

constexpr std::string_view kind = "request";

JobOwner owner_of(const Request& request) {
  const bool is_signed_in = request.viewer && request.viewer->person();
  return {is_signed_in ? std::to_string(request.viewer->person()->account) : "", std::string(kind)};
}

// What a request came to, and what it asked: whoever may not ask it any more does not get the answer.
struct Outcome {
  Response response;
  std::exception_ptr thrown;
  Method method = Method::get;
  std::string path;
};
using OutcomePtr = std::shared_ptr<const Outcome>;

// A copy that does not share what belongs to the thread of the request.
Request kept_request(const Site& site, const Request& request) {
  Request kept = request;
  if (request.viewer)
    kept.viewer = std::make_shared<Viewer>(site.service, request.viewer->person(), request.viewer->secret());
  return kept;
}

JobWork work_of(Site& site, PageHandler handle, const Request& request) {
  return [&site, handle, kept = kept_request(site, request)](criteria::Progress& progress) mutable {
    kept.progress = &progress;
    Outcome outcome{{}, nullptr, kept.method, kept.target.substr(0, kept.target.find('?'))};
    try {
      outcome.response = handle(site, kept);
    } catch (const criteria::Cancelled&) {
      throw;
    } catch (...) {
      outcome.thrown = std::current_exception();
    }
    const auto bytes = outcome.response.body.size();
    return JobOutput{OutcomePtr(std::make_shared<const Outcome>(std::move(outcome))), bytes};
  };
}

OutcomePtr outcome_of(const Site& site, const JobOwner& owner, std::string_view job) {
  const auto output = site.service.jobs->output(owner, job);
  return output ? std::any_cast<OutcomePtr>(output->value) : nullptr;
}

Response answer_of(const Outcome& outcome) {
  if (outcome.thrown) std::rethrow_exception(outcome.thrown);
  return outcome.response;
}

bool is_file(const Response& response) {
  return response.header("content-disposition").value_or("").starts_with("attachment");
}

Response begin(Site& site, PageHandler handle, const Request& request) {
  const auto& patience = site.operating.patience;
  const bool is_small = request.method == Method::post && request.body.size() < patience.small_body;
  if (is_small || site.service.jobs->is_busy()) return handle(site, request);
  const auto owner = owner_of(request);
  const auto begun = site.service.jobs->start(owner, std::string(kind), work_of(site, handle, request));
  if (!begun) return handle(site, request);
  const auto job = site.service.jobs->wait(owner, begun->id, patience.wait);
  if (job && job->state == JobState::done)
    if (const auto outcome = outcome_of(site, owner, job->id)) return answer_of(*outcome);
  return see_other(page_path::running_request(begun->id));
}

// ---- the page -------------------------------------------------------------------------------------------

// A request of the viewer that is known, or that there is none.
tl::expected<JobStatus, Response> asked_for(const Site& site, const Request& request) {
  const auto& id = request.parameter("job");
  const auto job = site.service.jobs->find(owner_of(request), id);
  if (job && job->kind == kind) return *job;
  return tl::make_unexpected(failure_page(site, request, NotFound{"job", id}));
}

tl::expected<OutcomePtr, Response> outcome_for(const Site& site, const Request& request,
                                               const JobStatus& job) {
  auto outcome = outcome_of(site, owner_of(request), job.id);
  if (outcome && (!request.viewer || request.viewer->may(outcome->method, outcome->path))) return outcome;
  return tl::make_unexpected(failure_page(site, request, NotFound{"job", job.id}));
}

Response show(Site& site, const Request& request) {
  const auto job = asked_for(site, request);
  if (!job) return job.error();
  const auto context = context_of(site, request);
  JobView view;
  view.title = page_text(context.language, "request.title");
  view.lead = page_text(context.language, "request.lead");
  view.address = page_path::running_request(job->id);
  view.back = page_path::work();
  view.state = name(job->state);
  view.is_ending = job->is_ending;
  if (job->progress.of > 0) view.percent = job->progress.percent();
  view.begun_at = job->created_at;
  if (job->state == JobState::done) {
    const auto outcome = outcome_for(site, request, *job);
    if (!outcome) return outcome.error();
    if ((*outcome)->thrown || !is_file((*outcome)->response)) return answer_of(**outcome);
    view.file = page_path::running_request_part(job->id, "answer");
  }
  return page_answer(request, job_page(view, context));
}

Response give_events(Site& site, const Request& request) {
  const auto job = asked_for(site, request);
  return job ? job_event(request, *job) : job.error();
}

Response give_answer(Site& site, const Request& request) {
  const auto job = asked_for(site, request);
  if (!job) return job.error();
  const auto outcome = outcome_for(site, request, *job);
  return outcome ? answer_of(**outcome) : outcome.error();
}

Response cancel(Site& site, const Request& request) {
  const auto job = asked_for(site, request);
  if (!job) return job.error();
  site.service.jobs->cancel(owner_of(request), job->id);
  return see_other(page_path::running_request(job->id));
}

}  // namespace

Handler patient(Site& site, PageHandler handle) {
  return [&site, handle](const Request& request) { return begin(site, handle, request); };
}

void add_running_request_routes(Router& router, Site& site) {
  const std::string one = "/requests/{job}";
  router.add({Method::get, one, "page.request", with(site, show)});
  router.add({Method::get, one + "/events", "page.request.events", with(site, give_events)});
  router.add({Method::get, one + "/answer", "page.request.answer", with(site, give_answer)});
  router.add({Method::post, one + "/cancel", "page.request.cancel", with(site, cancel)});
}

}  // namespace server
