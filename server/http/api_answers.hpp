// What the handlers of the API have in common: reading conditions and pages, and writing answers.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/readable.hpp"
#include "server/app/service.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/http/routes.hpp"
#include "server/storage/page.hpp"
#include "server/storage/tender_store.hpp"
#include "templates/json_writer.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace server {

inline constexpr std::string_view api_root = "/api/v1";

// A value, or the answer that says what is wrong with the request.
template <typename T>
using Asked = tl::expected<T, Response>;

// A handler of the service as the router takes it.
using ServiceHandler = Response (*)(Service&, const Request&);
Handler with(Service& service, ServiceHandler handle);
// The same below `{tender}`; 404 when that is no number.
using TenderHandler = Response (*)(Service&, const Request&, TenderId);
Handler with_tender(Service& service, TenderHandler handle);

// 422 with all findings, 404, 409, or 412 for a version that is no longer the current one.
Response failure_answer(const Failure& failure);
// The member `findings`, as the exchange contract writes them.
void write_findings(templates::JsonWriter& json, const Findings& findings);
// 503: the database cannot be used now.
Response storage_answer();

// Who asks: who is signed in, or anybody while accounts are off.
Actor actor_of(const Request& request);
Reader reader_of(const Request& request);

// A path parameter that is a number of ours; 404 for anything else.
Asked<std::int64_t> id_of(const Request& request, std::string_view name);
// `page` and `pageSize` (at most 100); 400 when they are no such numbers.
Asked<Page> page_of(const Request& request);
// The version that If-Match names, nothing for `*`; 428 without the header, 412 when it names no version of
// ours.
Asked<std::optional<std::int64_t>> expected_version(const Request& request);
// 415 unless the body is sent as JSON.
Asked<std::string_view> json_body(const Request& request);
// A version or a proposal in the query, from 1; nothing without it, 400 for anything else.
Asked<std::optional<std::int64_t>> number_query(const Request& request, std::string_view parameter);
// The value of a query parameter, or empty.
std::string_view query_value(const Request& request, std::string_view name);

// 200 with its ETag.
Response versioned_answer(std::string body, std::int64_t version);
// The same, or 304 when the client has that version already, or 412 when it wants another one.
Response conditional_answer(const Request& request, std::string body, std::int64_t version);
Response created_answer(std::string_view location, std::string body);

using templates::joined_json;

// `{"NAME":[items],"total":…,"page":…,"pageSize":…}` with Link headers to the other pages (RFC 8288).
Response list_answer(const Request& request, std::string_view name, const std::vector<std::string>& items,
                     const Page& page, std::int64_t total);
// The same from all items of the list.
Response whole_list_answer(const Request& request, std::string_view name,
                           const std::vector<std::string>& items);

// A page of what belongs to a tender, or that there is no such tender.
template <typename ReadPage>
auto read_listed(Service& service, TenderId tender, ReadPage read_page)
    -> Result<std::invoke_result_t<ReadPage, Unit&>> {
  return service.database.read([&](Unit& unit) -> Result<std::invoke_result_t<ReadPage, Unit&>> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    return read_page(unit);
  });
}

template <typename Row>
std::vector<std::string> texts_of(const std::vector<Row>& rows, std::string (*text_of)(const Row&)) {
  std::vector<std::string> texts;
  texts.reserve(rows.size());
  for (const auto& row : rows) texts.push_back(text_of(row));
  return texts;
}

// The pattern of a route below the API's root.
std::string api_pattern(std::string_view rest);
// A path below the API's root, its segments percent-encoded.
std::string api_path(const std::vector<std::string>& segments);

}  // namespace server
