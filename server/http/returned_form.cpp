#include "server/http/returned_form.hpp"

#include "server/http/admission.hpp"
#include "server/http/form.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/refused_form.hpp"

namespace server {
namespace {

constexpr std::size_t most_parameters = 100;

// Path and query of the page that sent the form, by what the browser says; empty when it is none of ours.
std::string_view sent_from(const Request& request) {
  auto address = request.header("referer").value_or("");
  const auto host = request.header("host").value_or("");
  const auto at = address.find("://");
  if (at == std::string_view::npos || host.empty()) return {};
  address.remove_prefix(at + 3);
  if (address.substr(0, host.size()) != host) return {};
  address.remove_prefix(host.size());
  return address.substr(0, address.find('#'));
}

std::optional<Response> page_at(const Site& site, const Request& request, std::string_view address) {
  auto target = parse_target(address, most_parameters);
  if (!target) return std::nullopt;
  auto match = site.router.match(Method::get, target->path);
  if (match.route == nullptr) return std::nullopt;
  if (request.viewer && !request.viewer->may(Method::get, address.substr(0, address.find('?'))))
    return std::nullopt;
  Request asked = request;
  asked.method = Method::get;
  asked.target = address;
  asked.path = std::move(target->path);
  asked.query = std::move(target->query);
  asked.parameters = std::move(match.parameters);
  asked.body.clear();
  std::erase_if(asked.query, [](const auto& pair) { return pair.first == "done"; });
  std::erase_if(asked.headers, [](const auto& header) { return header.first == "if-none-match"; });
  auto page = match.route->handler(asked);
  const bool is_page = page.header("content-type").value_or("").substr(0, 9) == "text/html";
  if (page.status != 200 || !is_page) return std::nullopt;
  return page;
}

}  // namespace

std::optional<Response> returned_form(const Site& site, const Request& request, const FindingsView& view,
                                      int status) {
  if (request.method != Method::post) return std::nullopt;
  auto fields = parse_form(request);
  if (!fields) return std::nullopt;
  std::erase_if(*fields, [](const auto& field) { return field.first == csrf_field; });
  const auto language = context_of(site, request).language;
  const RefusedForm form{findings_title(view, language), request.target.substr(0, request.target.find('?')),
                         std::move(*fields), view.findings};
  for (const std::string_view address : {sent_from(request), std::string_view(view.back)}) {
    if (address.empty()) continue;
    auto page = page_at(site, request, address);
    if (!page) continue;
    auto text = with_refused_form(page->body, form, language);
    if (!text) continue;
    page->status = status;
    page->body = std::move(*text);
    std::erase_if(page->headers,
                  [](const auto& header) { return equal_ignoring_case(header.first, "etag"); });
    return page;
  }
  return std::nullopt;
}

}  // namespace server
