#include "criteria/names.hpp"
#include "import/limits.hpp"
#include "server/app/notices.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/media_type.hpp"
#include "server/http/stored_file_json.hpp"
#include "server/http/tender_answers.hpp"

namespace server {
namespace {

constexpr std::string_view xml_type = "application/xml";

std::vector<std::string> address_of(const NoticeSubject& subject) {
  if (subject.is_tender()) return {"tenders", std::to_string(subject.tender)};
  return {"consultations", subject.consultation};
}

// ---- what is told ----------------------------------------------------------------------------------------

Response get_file(Service& service, const Request& request, const NoticeSubject& subject) {
  const auto stored = stored_notice_file(service, subject);
  if (!stored) return failure_answer(stored.error());
  return conditional_answer(request, stored_file_json(*stored), stored->version);
}

Response put_file(Service& service, const Request& request, const NoticeSubject& subject) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stored = store_notice_file(service, actor_of(request), subject, *body, *version);
  return stored ? versioned_answer(stored_file_json(*stored), stored->version)
                : failure_answer(stored.error());
}

// ---- notices ---------------------------------------------------------------------------------------------

// Of `?languages=nl,en`; without it that of the details.
tl::expected<NoticeLanguages, Response> asked_languages(const Request& request) {
  const auto languages = notice_languages(query_value(request, "languages"));
  if (languages) return *languages;
  return tl::make_unexpected(
      problem(400, "query.value", "Bad Request", "languages are nl, en, or both, such as nl,en."));
}

Response list_notices(Service& service, const Request& request, const NoticeSubject& subject) {
  const auto languages = asked_languages(request);
  if (!languages) return languages.error();
  const auto states = notice_states(service, subject, *languages);
  if (!states) return failure_answer(states.error());
  std::vector<std::string> items;
  for (const NoticeState& state : *states) {
    const std::string name = notice_name(state.order);
    auto address = address_of(subject);
    address.insert(address.end(), {"notices", name});
    templates::JsonWriter json;
    json.open_object().member("id", name).member("subtype", criteria::name(state.order.subtype));
    if (state.order.change > 0) json.key("change").number(static_cast<std::int64_t>(state.order.change));
    json.key("complete").boolean(!criteria::has_errors(state.findings));
    write_findings(json, state.findings);
    items.push_back(json.member("href", api_path(address)).close_object().take());
  }
  return whole_list_answer(request, "notices", items);
}

Response get_notice(Service& service, const Request& request, const NoticeSubject& subject) {
  const std::string& name = request.parameter("notice");
  auto order = notice_order(name);
  if (!order) return failure_answer(NotFound{"notice", name});
  const auto languages = asked_languages(request);
  if (!languages) return languages.error();
  order->languages = *languages;
  auto xml = make_notice(service, subject, *order);
  if (!xml) return failure_answer(xml.error());
  return download(std::move(*xml), xml_type, "notice-" + name + ".xml");
}

// ---- tenders and consultations ---------------------------------------------------------------------------

using SubjectHandler = Response (*)(Service&, const Request&, const NoticeSubject&);

template <SubjectHandler handle>
Response of_tender(Service& service, const Request& request, TenderId tender) {
  return handle(service, request, NoticeSubject{tender, {}});
}
template <SubjectHandler handle>
Response of_consultation(Service& service, const Request& request) {
  return handle(service, request, NoticeSubject{0, request.parameter("consultation")});
}

Response get_open_data(Service& service, const Request& request, TenderId tender) {
  const auto prefix = query_value(request, "prefix");
  auto release = make_open_data(service, tender, std::string(prefix.empty() ? example_ocds_prefix : prefix));
  if (!release) return failure_answer(release.error());
  return download(std::move(*release), "application/json", "ocds-release.json");
}

// A published contract notice as the draft of a tender.
Response post_notice(Service& service, const Request& request) {
  const auto type = media_type(request);
  if (type != xml_type && type != "text/xml")
    return problem(415, "http.mediaType", "Unsupported Media Type", "Send application/xml.");
  const auto received = draft_from_notice(service, actor_of(request), request.body);
  if (!received) return failure_answer(received.error());
  const auto tender = find_tender(service, received->tender);
  if (!tender) return failure_answer(tender.error());
  const std::string id = std::to_string(received->tender);
  templates::JsonWriter json;
  json.open_object().member("id", id).member("reference", tender->summary.reference);
  write_findings(json, received->notes);
  return created_answer(api_path({"tenders", id}), json.close_object().take());
}

}  // namespace

void add_notice_routes(Router& router, Service& service) {
  const auto limit = importing::Limits{}.xml_document_bytes;
  const auto tender = api_pattern("/tenders/{tender}");
  router.add({Method::get, tender + "/notice-details", "api.noticeFile.get",
              with_tender(service, of_tender<get_file>)});
  router.add({Method::put, tender + "/notice-details", "api.noticeFile.replace",
              with_tender(service, of_tender<put_file>)});
  router.add(
      {Method::get, tender + "/notices", "api.notices.list", with_tender(service, of_tender<list_notices>)});
  router.add({Method::get, tender + "/notices/{notice}", "api.notices.get",
              with_tender(service, of_tender<get_notice>)});
  router.add(
      {Method::get, tender + "/ocds-releases", "api.ocdsReleases.get", with_tender(service, get_open_data)});
  const auto consultation = api_pattern("/consultations/{consultation}");
  router.add({Method::get, consultation + "/notice-details", "api.consultationNoticeFile.get",
              with(service, of_consultation<get_file>)});
  router.add({Method::put, consultation + "/notice-details", "api.consultationNoticeFile.replace",
              with(service, of_consultation<put_file>)});
  router.add({Method::get, consultation + "/notices", "api.consultationNotices.list",
              with(service, of_consultation<list_notices>)});
  router.add({Method::get, consultation + "/notices/{notice}", "api.consultationNotices.get",
              with(service, of_consultation<get_notice>)});
  router.add({Method::post, api_pattern("/notice-imports"), "api.noticeImports.create",
              with(service, post_notice), limit});
}

}  // namespace server
