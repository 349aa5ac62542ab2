#include "server/http/page_answers.hpp"

#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/personal_page.hpp"
#include "server/http/returned_form.hpp"
#include "server/http/url.hpp"
#include "server/pages/page_paths.hpp"
#include "server/storage/tender_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

// Path and query without what belongs to one view of the page only.
std::string address_of(const Request& request) {
  std::string address = request.target.substr(0, request.target.find('?'));
  char separator = '?';
  for (const auto& [name, value] : request.query) {
    if (name == "lang" || name == "done") continue;
    address += fmt::format("{}{}={}", separator, percent_encoded(name), percent_encoded(value));
    separator = '&';
  }
  return address;
}

// Of a page of a tender that is there.
std::optional<TenderBar> bar_of(Service& service, const Request& request) {
  const auto id = tender_in(request.parameters, "tender");
  if (!id) return std::nullopt;
  return service.database.read([&](Unit& unit) -> std::optional<TenderBar> {
    if (!TenderStore(unit).find_state(*id)) return std::nullopt;
    TenderBar bar{std::to_string(*id), std::nullopt};
    if (const auto state = process_state(unit, *id, service.clock())) {
      bar.stage = state->stage;
      if (const auto open = StepStore(unit).open_request(*id)) bar.proposed = open->step;
      if (bar.stage == criteria::TenderStage::published) bar.bids_until = deadline_of(unit, *id);
    } else if (unit.number("SELECT COUNT(*) FROM bids WHERE tender = $1", {*id}) == 0) {
      bar.stage = criteria::TenderStage::draft;
    }
    return bar;
  });
}

struct FailurePage {
  const Site& site;
  const Request& request;
  FindingsView& view;

  Response operator()(const Findings& findings) const { return with_findings(422, findings); }
  Response operator()(const NotFound&) const { return error(404); }
  Response operator()(const Conflict& conflict) const {
    auto parameters = conflict.parameters;
    parameters.emplace_back("id", conflict.id);
    return with_findings(409, {criteria::error(conflict.code, "", std::move(parameters))});
  }
  Response operator()(const Outdated&) const { return error(409); }

 private:
  Response with_findings(int status, const Findings& findings) const {
    view.findings = findings;
    if (auto returned = returned_form(site, request, view, status)) return std::move(*returned);
    return page_answer(request, findings_page(view, context_of(site, request)), status);
  }
  Response error(int status) const {
    const ErrorView said{status, "", view.back.empty() ? page_path::tenders() : view.back};
    return page_answer(request, error_page(said, context_of(site, request)), status);
  }
};

}  // namespace

Handler with(Site& site, PageHandler handle) {
  return [&site, handle](const Request& request) { return handle(site, request); };
}

PageContext context_of(const Site& site, const Request& request) {
  PageContext context;
  const auto cookies = request.cookies();
  context.language = page_language(query_value(request, "lang"), value_of(cookies, "lang").value_or(""),
                                   request.header("accept-language").value_or(""));
  if (request.method == Method::get || request.method == Method::head) context.address = address_of(request);
  context.theme_class = site.themes.class_name();
  context.tender = bar_of(site.service, request);
  if (const auto notice = query_value(request, "done"); is_done_notice(notice)) context.done = notice;
  return context;
}

Response page_answer(const Request& request, std::string_view html_text, int status) {
  auto response = html(personal_page(html_text, request.viewer.get()), status);
  set_header(response, "Content-Security-Policy", policy_of(response.body));
  if (const auto language = templates::language_from_name(query_value(request, "lang")))
    set_header(
        response, "Set-Cookie",
        fmt::format("lang={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", templates::name(*language)));
  return response;
}

Response failure_page(const Site& site, const Request& request, const Failure& failure, FindingsView view) {
  return std::visit(FailurePage{site, request, view}, failure);
}

namespace {

// Of the codes about which a page says more than their status does.
std::string_view explained_by(std::string_view problem_code) {
  if (problem_code == "account.notAllowed") return "roles";
  if (problem_code == "upload.threat") return "threat";
  if (problem_code == "upload.notScanned") return "notScanned";
  return {};
}

}  // namespace

Response problem_page(const Site& site, const Request& request, const Response& problem) {
  ErrorView view;
  view.status = problem.status;
  if (problem.status == 500) view.incident = request.id;
  view.about = explained_by(problem.problem_code);
  auto response = page_answer(request, error_page(view, context_of(site, request)), problem.status);
  for (const char* name : {"Allow", "Retry-After"})
    if (const auto value = problem.header(name)) set_header(response, name, *value);
  response.problem_code = problem.problem_code;
  return response;
}

tl::expected<TenderId, Response> tender_of(const Site& site, const Request& request) {
  const auto id = id_of(request, "tender");
  if (!id)
    return tl::make_unexpected(failure_page(site, request, NotFound{"tender", request.parameter("tender")}));
  return *id;
}

Response done(const std::string& address, std::string_view notice) {
  const char separator = address.find('?') == std::string::npos ? '?' : '&';
  return see_other(fmt::format("{}{}done={}", address, separator, notice));
}

}  // namespace server
