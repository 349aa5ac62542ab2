#include "server/app/record_grades.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/storage/grade_store.hpp"

namespace server {
namespace {

// The grade as in a dossier, and what the service knows beside it.
std::string grade_json(const StoredGrade& grade) {
  templates::JsonWriter json;
  json.open_object().member("id", std::to_string(grade.id)).key("version").number(grade.version);
  if (grade.upload) json.member("upload", std::to_string(*grade.upload));
  json.member("createdAt", grade.created_at).member("updatedAt", grade.updated_at);
  return joined_json(json, grade.document.text);
}

// That a grade was given, not what it is.
std::string receipt_json(const StoredGrade& grade) {
  templates::JsonWriter json;
  json.open_object().member("id", std::to_string(grade.id)).key("version").number(grade.version);
  if (grade.upload) json.member("upload", std::to_string(*grade.upload));
  json.member("bid", grade.key.bid).member("criterion", grade.key.criterion);
  if (!grade.key.assessor.empty()) json.member("assessor", grade.key.assessor);
  json.member("createdAt", grade.created_at).member("updatedAt", grade.updated_at);
  return json.close_object().take();
}

std::string readable_json(const std::optional<ProcessState>& state, const StoredGrade& grade) {
  const bool is_sealed = !grade.key.is_consensus && !may_read(state, criteria::ReadKind::individual_grades);
  return is_sealed ? receipt_json(grade) : grade_json(grade);
}

Result<StoredGrade> find_grade(Service& service, TenderId tender, GradeId id) {
  auto grade = service.database.read([&](Unit& unit) { return GradeStore(unit).find(tender, id); });
  if (!grade) return failed(NotFound{"grade", std::to_string(id)});
  return std::move(*grade);
}

Response list_grades(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = read_listed(service, tender, [&](Unit& unit) {
    return GradeStore(unit).list(tender, query_value(request, "bid"), *page);
  });
  if (!listed) return failure_answer(listed.error());
  const auto state = process_state(service, tender);
  std::vector<std::string> texts;
  for (const auto& grade : listed->rows) texts.push_back(readable_json(state, grade));
  return list_answer(request, "grades", texts, *page, listed->total);
}

Response get_grade(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "grade");
  if (!id) return id.error();
  const auto grade = find_grade(service, tender, *id);
  return grade ? conditional_answer(request, readable_json(process_state(service, tender), *grade),
                                    grade->version)
               : failure_answer(grade.error());
}

Response post_grade(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto grade = record_grade(service, actor_of(request), tender, *body);
  if (!grade) return failure_answer(grade.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "grades", std::to_string(grade->id)}),
                        grade_json(*grade));
}

Response put_grade(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "grade");
  if (!id) return id.error();
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto edited = edit_grade(service, actor_of(request), tender, *id, {*body, *version});
  if (!edited) return failure_answer(edited.error());
  const auto grade = find_grade(service, tender, *id);
  return grade ? versioned_answer(grade_json(*grade), grade->version) : failure_answer(grade.error());
}

}  // namespace

void add_grade_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/grades");
  const auto one = list + "/{grade}";
  router.add({Method::get, list, "api.grades.list", with_tender(service, list_grades)});
  router.add({Method::post, list, "api.grades.create", with_tender(service, post_grade)});
  router.add({Method::get, one, "api.grades.get", with_tender(service, get_grade)});
  router.add({Method::put, one, "api.grades.replace", with_tender(service, put_grade)});
}

}  // namespace server
