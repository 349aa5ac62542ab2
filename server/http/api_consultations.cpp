#include "import/field_reader.hpp"
#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/app/consultation_changes.hpp"
#include "server/app/consultation_documents.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/consultation_body.hpp"
#include "server/http/read_body.hpp"
#include "server/http/received_file.hpp"
#include "templates/consultation_json.hpp"
#include "templates/template_changes.hpp"

#include <charconv>

namespace server {
namespace {

std::string consultation_json(const HeldConsultation& held) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, held.consultation);
  templates::JsonWriter json;
  json.open_object()
      .member("id", held.consultation.id)
      .key("version")
      .number(held.version)
      .member("stage", held.stage)
      .key("issue")
      .number(held.issue.version)
      .member("sha256", held.issue.sha256)
      .key("consultation")
      .tree(tree.root())
      .close_object();
  return json.take();
}

Response list_all(Service& service, const Request& request) {
  return whole_list_answer(request, "consultations",
                           texts_of(list_consultations(service, reader_of(request)), consultation_json));
}

Response get_one(Service& service, const Request& request) {
  const auto held = find_consultation(service, request.parameter("consultation"));
  if (!held) return failure_answer(held.error());
  return conditional_answer(request, consultation_json(*held), held->version);
}

// A whole consultation names its format; anything else asks for a draft on criteria that are there.
Result<HeldConsultation> make_draft(Service& service, const Actor& actor, std::string_view body) {
  const auto tree = importing::read_json(body, importing::Limits{});
  if (!tree) return failed(tree.error());
  constexpr std::int64_t none_yet = 0;
  if (tree->root().find("format")) return save_consultation(service, actor, body, none_yet);
  const auto wanted = read_consultation_request(tree->root());
  if (!wanted) return failed(wanted.error());
  return start_consultation(service, actor, wanted->source, wanted->plan);
}

Response post_one(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto held = make_draft(service, actor_of(request), *body);
  if (!held && std::holds_alternative<Outdated>(held.error()))
    return failure_answer(Conflict{"consultation.idTaken", ""});
  if (!held) return failure_answer(held.error());
  return created_answer(api_path({"consultations", held->consultation.id}), consultation_json(*held));
}

Response put_one(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto held =
      replace_consultation(service, actor_of(request), request.parameter("consultation"), *body, *version);
  return held ? versioned_answer(consultation_json(*held), held->version) : failure_answer(held.error());
}

Response post_undo(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto held =
      undo_consultation(service, actor_of(request), request.parameter("consultation"), *version);
  return held ? versioned_answer(consultation_json(*held), held->version) : failure_answer(held.error());
}

Response post_stage(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stage = read_body<std::string>(
      *body, [](importing::ObjectReader& object, std::string& text) { object.required("stage", text); });
  if (!stage) return failure_answer(stage.error());
  const auto& id = request.parameter("consultation");
  if (*stage != consultation_stage::open && *stage != consultation_stage::closed)
    return failure_answer(Findings{criteria::error("consultation.stage", "stage", {{"value", *stage}})});
  const auto held = *stage == consultation_stage::open ? open_consultation(service, actor_of(request), id)
                                                       : close_consultation(service, actor_of(request), id);
  if (!held) return failure_answer(held.error());
  return created_answer(api_path({"consultations", id}), consultation_json(*held));
}

struct Conclusion {
  std::string question, text;
};

Response post_conclusion(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto sent = read_body<Conclusion>(*body, [](importing::ObjectReader& object, Conclusion& conclusion) {
    object.required("question", conclusion.question);
    object.required("text", conclusion.text);
  });
  if (!sent) return failure_answer(sent.error());
  const auto& id = request.parameter("consultation");
  const auto stored = record_conclusion(service, actor_of(request), id, sent->question, sent->text);
  if (!stored) return failure_answer(stored.error());
  templates::JsonWriter writer;
  writer.open_object().member("question", sent->question).member("text", sent->text).close_object();
  return created_answer(api_path({"consultations", id}), writer.take());
}

// ---- what changed since -------------------------------------------------------------------------------

Asked<ComparedWith> compared_with(const Request& request) {
  const auto wrong = [](const char* what) {
    return tl::make_unexpected(problem(400, "query.value", "Bad Request", what));
  };
  const auto set = query_value(request, "template"), tender = query_value(request, "tender");
  const auto version = query_value(request, "version"), lot = query_value(request, "lot");
  if (set.empty() == tender.empty()) return wrong("Either template or tender is needed.");
  ComparedWith with{set.empty() ? ComparedKind::tender : ComparedKind::criteria_template,
                    std::string(set.empty() ? tender : set),
                    {},
                    {}};
  if (!version.empty()) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(version.data(), version.data() + version.size(), number);
    const bool is_number = failed == std::errc() && end == version.data() + version.size() && number > 0;
    if (!is_number || set.empty()) return wrong("version is the number of a template's version.");
    with.version = number;
  }
  if (lot.empty()) return with;
  if (tender.empty()) return wrong("lot is one of a tender.");
  with.lot = lot;
  return with;
}

Response get_changes(Service& service, const Request& request) {
  const auto with = compared_with(request);
  if (!with) return with.error();
  const auto found =
      consultation_changes(service, request.parameter("consultation"), *with, reader_of(request));
  if (!found) return failure_answer(found.error());
  criteria::DataTree differences;
  templates::write(templates::Slot{differences, {}}, found->changes);
  templates::JsonWriter answer;
  answer.open_object().key("with").open_object();
  answer.member("kind", found->with.kind == ComparedKind::tender ? "tender" : "template")
      .member("id", found->with.id)
      .key("version")
      .number(found->with.version.value_or(1));
  if (found->with.lot) answer.member("lot", *found->with.lot);
  answer.close_object().key("differences").tree(differences.root()).close_object();
  return json(answer.take());
}

// ---- answers --------------------------------------------------------------------------------------------

void write_response(templates::JsonWriter& json, const HeldResponse& held) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, held.response);
  json.key("version").number(held.version).key("response").tree(tree.root());
}

std::string response_json(const HeldResponse& held) {
  templates::JsonWriter json;
  json.open_object();
  write_response(json, held);
  return json.close_object().take();
}

Response list_answers(Service& service, const Request& request) {
  const auto held = find_consultation(service, request.parameter("consultation"));
  if (!held) return failure_answer(held.error());
  return whole_list_answer(request, "responses",
                           texts_of(list_responses(service, held->consultation.id), response_json));
}

Response post_answer(Service& service, const Request& request) {
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto& id = request.parameter("consultation");
  const auto received = receive_response(service, actor_of(request), id, *file, file->kind == "replace");
  if (!received) return failure_answer(received.error());
  templates::JsonWriter json;
  json.open_object();
  write_response(json, received->held);
  write_findings(json, received->notes);
  json.close_object();
  return created_answer(api_path({"consultations", id, "responses"}), json.take());
}

Response get_document(Service& service, const Request& request) {
  const auto& name = request.parameter("document");
  const auto document = name == "pack"     ? std::optional(ConsultationDocument::pack)
                        : name == "xml"    ? std::optional(ConsultationDocument::xml)
                        : name == "report" ? std::optional(ConsultationDocument::report)
                                           : std::nullopt;
  if (!document) return failure_answer(NotFound{"document", name});
  const auto asked = query_value(request, "language");
  const auto language =
      asked.empty() ? std::optional(templates::Language::nl) : templates::language_from_name(asked);
  if (!language) return problem(400, "query.value", "Bad Request", "language has no such value.");
  auto made = make_consultation_document(service, request.parameter("consultation"), *document, *language);
  if (!made) return failure_answer(made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

}  // namespace

void add_consultation_routes(Router& router, Service& service) {
  const auto list = api_pattern("/consultations");
  const auto one = list + "/{consultation}";
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, list, "api.consultations.list", with(service, list_all)});
  router.add({Method::post, list, "api.consultations.create", with(service, post_one)});
  router.add({Method::get, one, "api.consultations.get", with(service, get_one)});
  router.add({Method::put, one, "api.consultations.replace", with(service, put_one)});
  router.add({Method::post, one + "/undos", "api.consultations.undo", with(service, post_undo)});
  router.add({Method::post, one + "/stages", "api.consultations.stage", with(service, post_stage)});
  router.add(
      {Method::post, one + "/conclusions", "api.consultations.conclude", with(service, post_conclusion)});
  router.add({Method::get, one + "/changes", "api.consultations.changes", with(service, get_changes)});
  router.add({Method::get, one + "/responses", "api.consultations.responses", with(service, list_answers)});
  router.add(
      {Method::post, one + "/responses", "api.consultations.answer", with(service, post_answer), limit});
  router.add({Method::get, one + "/documents/{document}", "api.consultations.document",
              with(service, get_document)});
}

}  // namespace server
