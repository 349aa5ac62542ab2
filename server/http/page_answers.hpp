// What the handlers of the pages have in common.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/http/http_metrics.hpp"
#include "server/http/operator_settings.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/http/routes.hpp"
#include "server/pages/message_pages.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/themes.hpp"

#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace server {

// The service as its pages show it. Must outlive the router.
struct Site {
  Service& service;
  Themes themes = {};
  // Pages on one tender, by what they depend on beside its dossier; the version is the dossier's revision.
  RecentValues<std::string, std::string> pages{std::size_t{2} << 20};
  Router router = {};  // the pages, to show one again with a form that was refused
  OperatorSettings operating = {};
  std::shared_ptr<HttpMetrics> metrics = std::make_shared<HttpMetrics>();
};

using PageHandler = Response (*)(Site&, const Request&);
Handler with(Site& site, PageHandler handle);

PageContext context_of(const Site& site, const Request& request);
// The page as the person who asks gets it (personal_page), and a cookie when the request chose a language.
Response page_answer(const Request& request, std::string_view html, int status = 200);

// All findings with 422, and 409 for a conflict; 404 and 409 as an error page. `view` says what was sent. A
// form comes back on its own page with what was typed (with_refused_form), where that can be found.
Response failure_page(const Site& site, const Request& request, const Failure& failure,
                      FindingsView view = {});
// A problem as a page, for the answers that no handler of a page made.
Response problem_page(const Site& site, const Request& request, const Response& problem);

// `{tender}` of the path as a number of ours, or the page that says that there is none.
tl::expected<TenderId, Response> tender_of(const Site& site, const Request& request);

// After a POST: on to `address`, which then shows the notice `done`.
Response done(const std::string& address, std::string_view notice);

}  // namespace server
