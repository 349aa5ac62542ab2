// The panel of a tender, and the work of its members: declarations, grades, workbooks, consensus.
#include "import/assessment_json.hpp"
#include "import/limits.hpp"
#include "server/app/consensus.hpp"
#include "server/app/grade_workbook.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/assessment_json.hpp"
#include "server/http/document_order.hpp"
#include "server/http/read_body.hpp"
#include "server/http/received_file.hpp"

namespace server {
namespace {

using templates::JsonWriter;

std::string asked_person(const Request& request) { return std::string(query_value(request, "person")); }

std::string path_of(TenderId tender, const char* what) {
  return api_path({"tenders", std::to_string(tender), what});
}

// ---- the panel ------------------------------------------------------------------------------------------

Response get_panel(Service& service, const Request& request, TenderId tender) {
  const auto record = load_assessment(service, tender);
  if (!record) return failure_answer(record.error());
  if (!record->has_panel()) return failure_answer(NotFound{"panel", std::to_string(tender)});
  return conditional_answer(request, panel_json(*record), record->panel_version);
}

Response put_panel(Service& service, const Request& request, TenderId tender) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto record = store_panel(service, actor_of(request), tender, *body, *version);
  if (!record) return failure_answer(record.error());
  return versioned_answer(panel_json(*record), record->panel_version);
}

Response list_declarations(Service& service, const Request& request, TenderId tender) {
  const auto record = load_assessment(service, tender);
  if (!record) return failure_answer(record.error());
  return whole_list_answer(request, "interestDeclarations", texts_of(record->declarations, declaration_json));
}

Response post_declaration(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order =
      read_body<DeclarationOrder>(*body, [](importing::ObjectReader& object, DeclarationOrder& read) {
        object.optional_filled("person", read.person);
        importing::read_members(object, read.declaration);
      });
  if (!order) return failure_answer(order.error());
  const auto declared = declare_interest(service, actor_of(request), tender, *order);
  if (!declared) return failure_answer(declared.error());
  return created_answer(path_of(tender, "interest-declarations"), declaration_json(*declared));
}

Response list_recusals(Service& service, const Request& request, TenderId tender) {
  const auto record = load_assessment(service, tender);
  if (!record) return failure_answer(record.error());
  return whole_list_answer(request, "recusals", texts_of(record->recusals, recusal_json));
}

Response post_recusal(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<RecusalOrder>(*body, [](importing::ObjectReader& object, RecusalOrder& read) {
    object.optional_filled("person", read.person);
    object.required("member", read.member);
    object.required_id("bid", read.bid);
    object.required("reason", read.reason);
  });
  if (!order) return failure_answer(order.error());
  const auto recusal = recuse(service, actor_of(request), tender, *order);
  if (!recusal) return failure_answer(recusal.error());
  return created_answer(path_of(tender, "recusals"), recusal_json(*recusal));
}

Response list_progress(Service& service, const Request& request, TenderId tender) {
  const auto progress = assessment_progress(service, tender);
  if (!progress) return failure_answer(progress.error());
  return whole_list_answer(request, "assessmentProgress", texts_of(*progress, progress_json));
}

// ---- the work of a member -------------------------------------------------------------------------------

Response get_assessment(Service& service, const Request& request, TenderId tender) {
  const auto assessment = my_assessment(service, actor_of(request), tender, asked_person(request));
  return assessment ? json(assessment_json(*assessment)) : failure_answer(assessment.error());
}

struct GradesBody {
  std::string person;
  std::vector<GradeEntry> grades;
};

Response post_grades(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto sent = read_body<GradesBody>(*body, [](importing::ObjectReader& object, GradesBody& read) {
    object.optional_filled("person", read.person);
    if (const auto grades = object.needed("grades"))
      importing::read_items(*grades, read.grades, [](const importing::Field& item, GradeEntry& entry) {
        server::read(item, entry);
      });
  });
  if (!sent) return failure_answer(sent.error());
  const auto given = give_grades(service, actor_of(request), tender, sent->person, sent->grades);
  if (!given) return failure_answer(given.error());
  const auto assessment = my_assessment(service, actor_of(request), tender, sent->person);
  if (!assessment) return failure_answer(assessment.error());
  return created_answer(path_of(tender, "assessment-details"), assessment_json(*assessment));
}

Response get_workbook(Service& service, const Request& request, TenderId tender) {
  const auto order = document_order(request);
  if (!order) return order.error();
  auto made = make_grade_workbook(service, actor_of(request), tender,
                                  {asked_person(request), order->lot, order->language});
  if (!made) return failure_answer(made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

Response post_import(Service& service, const Request& request, TenderId tender) {
  const auto dry_run = query_value(request, "dryRun");
  if (!dry_run.empty() && dry_run != "true" && dry_run != "false")
    return problem(400, "query.value", "Bad Request", "dryRun is true or false.");
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto person = asked_person(request);
  const auto made = preview_grades(service, actor_of(request), tender, person, file->content);
  if (!made) return failure_answer(made.error());
  if (dry_run == "true" || made->changes.empty()) return json(grade_import_json(*made, false));
  const auto stored =
      store_grade_changes(service, actor_of(request), tender, person, changes_json(*made), made->state);
  if (!stored) return failure_answer(stored.error());
  return json(grade_import_json(*made, true));
}

// ---- the consensus --------------------------------------------------------------------------------------

Response get_consensus(Service& service, const Request& request, TenderId tender) {
  const auto view = view_consensus(service, actor_of(request), tender, asked_person(request));
  return view ? json(consensus_json(*view)) : failure_answer(view.error());
}

Response post_consensus(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order =
      read_body<ConsensusOrder>(*body, [](importing::ObjectReader& object, ConsensusOrder& read) {
        object.optional_filled("person", read.person);
        object.required_id("bid", read.bid);
        object.required_id("criterion", read.criterion);
        object.required("level", read.level);
        object.required("motivation", read.motivation);
        object.optional_filled("reason", read.reason);
      });
  if (!order) return failure_answer(order.error());
  const auto stored = record_consensus(service, actor_of(request), tender, *order);
  if (!stored) return failure_answer(stored.error());
  const auto view = view_consensus(service, actor_of(request), tender, order->person);
  if (!view) return failure_answer(view.error());
  return created_answer(path_of(tender, "consensus"), consensus_json(*view));
}

}  // namespace

void add_assessment_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  const auto add = [&](Method method, const char* path, const char* what, TenderHandler handle) {
    router.add({method, tender + path, std::string("api.") + what, with_tender(service, handle)});
  };
  add(Method::get, "/panel-details", "panel.get", get_panel);
  add(Method::put, "/panel-details", "panel.replace", put_panel);
  add(Method::get, "/interest-declarations", "interestDeclarations.list", list_declarations);
  add(Method::post, "/interest-declarations", "interestDeclarations.create", post_declaration);
  add(Method::get, "/recusals", "recusals.list", list_recusals);
  add(Method::post, "/recusals", "recusals.create", post_recusal);
  add(Method::get, "/assessment-progress", "assessmentProgress.list", list_progress);
  add(Method::get, "/assessment-details", "assessment.get", get_assessment);
  add(Method::post, "/assessment-grades", "assessmentGrades.create", post_grades);
  add(Method::get, "/assessment-workbooks", "assessmentWorkbook.get", get_workbook);
  router.add({Method::post, tender + "/assessment-imports", "api.assessmentImports.create",
              with_tender(service, post_import), importing::Limits{}.file_bytes + default_body_limit});
  add(Method::get, "/consensus", "consensus.get", get_consensus);
  add(Method::post, "/consensus-grades", "consensusGrades.create", post_consensus);
}

}  // namespace server
