// Moving a draft to a newer version of its template.
#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/app/agreement_report_json.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/template_update.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "server/http/tender_answers.hpp"
#include "server/http/tender_forms.hpp"
#include "templates/lint_text.hpp"
#include "templates/template_changes.hpp"
#include "templates/tender_changes.hpp"

namespace server {
namespace {

// ---- answers --------------------------------------------------------------------------------------------

// A document that was just written, as a value of another.
void write_document(templates::JsonWriter& json, const std::string& document) {
  json.tree(importing::read_json(document, importing::Limits{}).value().root());
}

void write_result(templates::JsonWriter& json, const UpdatedDraft& result) {
  json.key("result").open_object().key("tender");
  write_document(json, tender_document(result.tender).text);
  json.key("changes");
  write_document(json, templates::tender_changes_json(result.changes));
  write_findings(json, result.findings);
  json.key("agreements");
  write_document(json, agreement_statement_json(result.agreements));
  json.key("lint");
  write_document(json, templates::lint_json(result.lint.findings, result.lint.on));
  json.close_object();
}

std::string update_json(const TemplateUpdate& update) {
  criteria::DataTree items;
  templates::write(templates::Slot{items, {}}, update.items);
  templates::JsonWriter json;
  json.open_object().key("version").number(update.tender_version);
  json.key("template").open_object().member("id", update.pinned.id);
  json.key("pinned").number(update.pinned.version).key("newer").number(update.newer.version);
  json.member("sha256", update.newer.sha256).member("changeNote", update.change_note).close_object();
  json.key("items").tree(items.root());
  if (update.result) write_result(json, *update.result);
  return json.close_object().take();
}

// ---- requests -------------------------------------------------------------------------------------------

Asked<UpdateQuestion> question_of(const Request& request) {
  const auto version = number_query(request, "version");
  if (!version) return tl::unexpected<Response>(version.error());
  UpdateQuestion question;
  question.version = *version;
  for (const std::string& key : all_of(request.query, "keepDraft"))
    question.choices.insert_or_assign(key, criteria::UpdateSide::draft);
  for (const std::string& key : all_of(request.query, "takeTemplate"))
    question.choices.insert_or_assign(key, criteria::UpdateSide::newer);
  return question;
}

struct Choice {
  std::string item;
  criteria::UpdateSide take = criteria::UpdateSide::draft;
};

void read_choice(const importing::Field& field, Choice& choice) {
  importing::ObjectReader object(field);
  object.required("item", choice.item);
  object.required("take", choice.take);
  object.finish();
}

void read_order(importing::ObjectReader& object, UpdateQuestion& question) {
  std::optional<int> version;
  object.optional("version", version);
  if (version) question.version = *version;
  std::vector<Choice> choices;
  if (const auto field = object.member("choices")) importing::read_items(*field, choices, read_choice);
  for (Choice& choice : choices) question.choices.insert_or_assign(std::move(choice.item), choice.take);
}

// ---- handlers -------------------------------------------------------------------------------------------

Response get_update(Service& service, const Request& request, TenderId tender) {
  const auto question = question_of(request);
  if (!question) return question.error();
  const auto update = preview_template_update(service, tender, *question);
  if (!update) return failure_answer(update.error());
  return versioned_answer(update_json(*update), update->tender_version);
}

Response post_update(Service& service, const Request& request, TenderId tender) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto order = read_body<UpdateQuestion>(*body, read_order);
  if (!order) return failure_answer(order.error());
  const auto stored = update_from_template(service, actor_of(request), tender, *order, *version);
  return stored ? changed_tender_answer(service, tender) : failure_answer(stored.error());
}

}  // namespace

void add_template_update_routes(Router& router, Service& service) {
  const auto updates = api_pattern("/tenders/{tender}/draft-updates");
  router.add({Method::get, updates, "api.draftUpdates.preview", with_tender(service, get_update)});
  router.add({Method::post, updates, "api.draftUpdates.create", with_tender(service, post_update)});
}

}  // namespace server
