#include "server/http/api_answers.hpp"

#include "server/http/conditional.hpp"
#include "server/http/media_type.hpp"
#include "server/http/url.hpp"
#include "server/http/viewer.hpp"
#include "templates/finding_tree.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::int64_t most_rows = 100;

tl::unexpected<Response> refused(Response response) { return tl::unexpected<Response>(std::move(response)); }

std::optional<std::int64_t> parse_number(std::string_view text, std::int64_t most) {
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || number < 1 || number > most)
    return std::nullopt;
  return number;
}

Response outdated(std::int64_t current) {
  auto response =
      problem(412, "version.outdated", "Precondition Failed", "It has been changed since; read it again.");
  set_header(response, "ETag", version_etag(current));
  return response;
}

struct FailureAnswer {
  Response operator()(const Findings& findings) const {
    return problem(422, "input.findings", "Unprocessable Content", "What was sent has findings.",
                   [&](templates::JsonWriter& json) { write_findings(json, findings); });
  }
  Response operator()(const NotFound& missing) const {
    return problem(404, missing.kind + ".notFound", "Not Found",
                   fmt::format("There is no {} of that id.", missing.kind));
  }
  Response operator()(const Conflict& conflict) const {
    return problem(409, conflict.code, "Conflict", "It stands in the way of what is there.",
                   [&](templates::JsonWriter& json) {
                     json.member("id", conflict.id);
                     for (const auto& [name, value] : conflict.parameters) json.member(name, value);
                   });
  }
  Response operator()(const Outdated& version) const { return outdated(version.current_version); }
};

// The address of another page of the same list.
std::string page_address(const Request& request, std::int64_t number, std::int64_t size) {
  std::string address = request.target.substr(0, request.target.find('?')) + "?";
  for (const auto& [name, value] : request.query)
    if (name != "page" && name != "pageSize")
      address += percent_encoded(name) + "=" + percent_encoded(value) + "&";
  return address + fmt::format("page={}&pageSize={}", number, size);
}

std::string page_links(const Request& request, const Page& page, std::int64_t total) {
  const auto last = std::max<std::int64_t>(1, (total + page.size - 1) / page.size);
  std::vector<std::string> links;
  const auto add = [&](std::int64_t number, std::string_view relation) {
    links.push_back(fmt::format("<{}>; rel=\"{}\"", page_address(request, number, page.size), relation));
  };
  add(1, "first");
  if (page.number > 1) add(page.number - 1, "prev");
  if (page.number < last) add(page.number + 1, "next");
  add(last, "last");
  return fmt::format("{}", fmt::join(links, ", "));
}

}  // namespace

Handler with(Service& service, ServiceHandler handle) {
  return [&service, handle](const Request& request) { return handle(service, request); };
}

Handler with_tender(Service& service, TenderHandler handle) {
  return [&service, handle](const Request& request) {
    const auto tender = id_of(request, "tender");
    return tender ? handle(service, request, *tender) : tender.error();
  };
}

void write_findings(templates::JsonWriter& json, const Findings& findings) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, findings);
  json.key("findings").tree(tree.root());
}

Response failure_answer(const Failure& failure) { return std::visit(FailureAnswer{}, failure); }

Response storage_answer() {
  auto response =
      problem(503, "storage.unavailable", "Service Unavailable", "The database cannot be used now.");
  set_header(response, "Retry-After", "5");
  return response;
}

Actor actor_of(const Request& request) {
  if (!request.viewer || !request.viewer->person())
    return {"anonymous", request.id, nullptr, request.progress};
  const auto& person = request.viewer->person();
  return {person->name, request.id, person, request.progress};
}

Reader reader_of(const Request& request) { return reader_of(actor_of(request)); }

Asked<std::int64_t> id_of(const Request& request, std::string_view name) {
  const auto id = parse_number(request.parameter(name), INT64_MAX);
  if (!id) return refused(failure_answer(NotFound{std::string(name), request.parameter(name)}));
  return *id;
}

Asked<Page> page_of(const Request& request) {
  Page page;
  const auto read = [&](std::string_view name, std::int64_t most, std::int64_t& value) {
    const auto text = value_of(request.query, name);
    if (!text) return true;
    const auto number = parse_number(*text, most);
    value = number.value_or(value);
    return number.has_value();
  };
  if (!read("page", INT64_MAX / most_rows, page.number) || !read("pageSize", most_rows, page.size))
    return refused(problem(400, "query.page", "Bad Request",
                           "page must be a number from 1, pageSize a number from 1 to 100."));
  return page;
}

Asked<std::optional<std::int64_t>> expected_version(const Request& request) {
  const auto header = request.header("if-match");
  if (!header)
    return refused(problem(428, "version.required", "Precondition Required",
                           "Send If-Match with the ETag of what you changed."));
  if (*header == "*") return std::optional<std::int64_t>();
  const auto quoted = header->size() > 2 && header->front() == '"' && header->back() == '"';
  const auto version = quoted ? parse_number(header->substr(1, header->size() - 2), INT64_MAX) : std::nullopt;
  if (!version)
    return refused(
        problem(412, "version.outdated", "Precondition Failed", "If-Match names no version of it."));
  return std::optional(*version);
}

Asked<std::optional<std::int64_t>> number_query(const Request& request, std::string_view parameter) {
  const auto text = query_value(request, parameter);
  if (text.empty()) return std::optional<std::int64_t>();
  const auto number = parse_number(text, INT64_MAX);
  if (!number)
    return refused(
        problem(400, "query.version", "Bad Request", "A version or a proposal is a number from 1."));
  return number;
}

Asked<std::string_view> json_body(const Request& request) {
  if (media_type(request) != "application/json")
    return refused(problem(415, "http.mediaType", "Unsupported Media Type", "Send application/json."));
  return std::string_view(request.body);
}

std::string_view query_value(const Request& request, std::string_view name) {
  return value_of(request.query, name).value_or("");
}

Response versioned_answer(std::string body, std::int64_t version) {
  auto response = json(std::move(body));
  set_header(response, "ETag", version_etag(version));
  return response;
}

Response conditional_answer(const Request& request, std::string body, std::int64_t version) {
  switch (check_precondition(request, version_etag(version))) {
    case Precondition::not_modified:
      return not_modified(version_etag(version));
    case Precondition::failed:
      return outdated(version);
    case Precondition::met:
      break;
  }
  return versioned_answer(std::move(body), version);
}

Response created_answer(std::string_view location, std::string body) {
  auto response = json(std::move(body), 201);
  set_header(response, "Location", location);
  return response;
}

Response list_answer(const Request& request, std::string_view name, const std::vector<std::string>& items,
                     const Page& page, std::int64_t total) {
  auto response = json(fmt::format(R"({{"{}":[{}],"total":{},"page":{},"pageSize":{}}})", name,
                                   fmt::join(items, ","), total, page.number, page.size));
  set_header(response, "Link", page_links(request, page, total));
  return response;
}

Response whole_list_answer(const Request& request, std::string_view name,
                           const std::vector<std::string>& items) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto total = static_cast<std::int64_t>(items.size());
  const auto first = std::min(page->offset(), total);
  const auto last = std::min(first + page->size, total);
  return list_answer(request, name, {items.begin() + first, items.begin() + last}, *page, total);
}

std::string api_pattern(std::string_view rest) { return fmt::format("{}{}", api_root, rest); }

std::string api_path(const std::vector<std::string>& segments) {
  std::string path(api_root);
  for (const auto& segment : segments) path += "/" + percent_encoded(segment);
  return path;
}

}  // namespace server
