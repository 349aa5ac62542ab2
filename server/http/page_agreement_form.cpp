#include "server/app/agreements.hpp"
#include "server/app/library.hpp"
#include "server/app/shipped_agreements.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/taken_form.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/agreement_form.hpp"
#include "server/pages/agreement_form_page.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/agreement_text.hpp"

namespace server {
namespace {

// Room for all rules of an agreement, percent-encoded.
constexpr std::size_t form_limit = std::size_t{2} << 20;

std::optional<VersionedDocument> stored_agreement(Site& site, const std::string& id) {
  return site.service.database.read(
      [&](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).find(id); });
}

// With what there is to choose from.
AgreementFormView view_with(Site& site, templates::Language language) {
  AgreementFormView view;
  view.segments = segment_titles(site.service, language);
  for (const auto& [id, name] : party_names_by_id(site.service)) view.parties.emplace_back(id, name);
  for (const LibraryEntry& entry : list_library(site.service, {}))
    view.library.emplace_back(entry.criterion->id,
                              entry.criterion->id + " " + text(entry.criterion->title, language));
  return view;
}

Response show(Site& site, const Request& request, const AgreementFormView& view, int status = 200) {
  auto context = context_of(site, request);
  context.address = view.id.empty() ? page_path::new_agreement() : page_path::edit_agreement(view.id);
  return page_answer(request, agreement_form_page(view, context), status);
}

Response show_new(Site& site, const Request& request) {
  return show(site, request, view_with(site, context_of(site, request).language));
}

Response show_edit(Site& site, const Request& request) {
  const auto& id = request.parameter("agreement");
  const auto stored = stored_agreement(site, id);
  if (!stored) return failure_page(site, request, NotFound{"agreement", id});
  const auto language = context_of(site, request).language;
  auto view = view_with(site, language);
  view.id = id;
  view.version = stored->version;
  view.values = form_values(agreement_of(*stored), language);
  return show(site, request, view);
}

// What was sent, with what somebody else stored of the same agreement since the form was opened; where the
// other added or took away rows, the fields are about something else.
Result<TakenForm> take_agreement_form(Site& site, const VersionedDocument& stored, const Pairs& sent,
                                      templates::Language language) {
  const auto values = form_values(agreement_of(stored), language);
  return take_form(sent, stored.version, [&](std::int64_t version) -> std::optional<FormValues> {
    if (version == stored.version) return values;
    const auto earlier = site.service.database.read([&](Unit& unit) {
      return VersionedDocuments(unit, VersionedTable::agreements).find(stored.id, version);
    });
    if (!earlier) return std::nullopt;
    auto before = form_values(agreement_of(*earlier), language);
    return have_same_fields(before, values) ? std::optional(std::move(before)) : std::nullopt;
  });
}

// What was sent goes back to the page as it was typed.
Response receive(Site& site, const Request& request, const std::string& id, const Pairs& fields,
                 const Findings& conflicts) {
  auto view = view_with(site, context_of(site, request).language);
  view.version = version_in(fields);
  view.id = id;
  const auto wrong = [&](Findings findings) {
    const int status = refusal_status(findings);
    view.findings = std::move(findings);
    return show(site, request, view, status);
  };
  if (!conflicts.empty()) {
    view.values = fields;
    return wrong(conflicts);
  }
  auto sent = sent_agreement(fields);
  view.values = std::move(sent.values);
  if (value_of(fields, more_rows_field)) return show(site, request, view);
  const auto named = id.empty() ? form_value(view.values, "id") : id;
  const auto json = agreement_form_json(view.values, named);
  if (!sent.findings.empty()) {
    auto findings = std::move(sent.findings);
    if (const auto read = check_agreement_document(site.service, json); !read.empty())
      findings.insert(findings.end(), read.begin(), read.end());
    return wrong(std::move(findings));
  }
  const auto stored = publish_agreement(site.service, actor_of(request), json, view.version);
  if (stored) return done(page_path::agreement(stored->id), "agreement-stored");
  if (const auto* findings = std::get_if<Findings>(&stored.error())) return wrong(*findings);
  const auto* outdated = std::get_if<Outdated>(&stored.error());
  if (!outdated) return failure_page(site, request, stored.error());
  if (id.empty()) {
    view.findings = {criteria::error("agreement.idTaken", "id", {{"id", named}})};
    return show(site, request, view, 409);
  }
  view.version = outdated->current_version;
  return wrong({criteria::error("form.changedMeanwhile", "")});
}

Response receive_new(Site& site, const Request& request) {
  auto fields = parse_form(request);
  if (!fields) return fields.error();
  std::erase_if(*fields, [](const auto& field) { return field.first == "version"; });
  return receive(site, request, "", *fields, {});
}

Response receive_edit(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("agreement");
  const auto stored = stored_agreement(site, id);
  if (!stored) return failure_page(site, request, NotFound{"agreement", id});
  const auto taken = take_agreement_form(site, *stored, *fields, context_of(site, request).language);
  return taken ? receive(site, request, id, taken->fields, taken->conflicts)
               : receive(site, request, id, *fields, {});
}

Response receive_undo(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("agreement");
  const auto back = page_path::agreement(id);
  const auto undone = undo_agreement(site.service, actor_of(request), id, version_in(*fields));
  if (undone) return done(back, "draft-undone");
  return failure_page(site, request, undone.error(), {FindingsView::Subject::agreement, "", {}, back});
}

Response receive_adoption(Site& site, const Request& request) {
  const auto stored = adopt_agreement(site.service, actor_of(request), request.parameter("example"));
  if (!stored) return failure_page(site, request, stored.error());
  return done(page_path::agreement(stored->id), "agreement-adopted");
}

}  // namespace

void add_agreement_form_routes(Router& router, Site& site) {
  router.add({Method::get, "/agreements-new", "page.agreementNew", with(site, show_new)});
  router.add({Method::post, "/agreements-new", "page.agreementCreate", with(site, receive_new), form_limit});
  router.add({Method::get, "/agreements/{agreement}/edit", "page.agreementEdit", with(site, show_edit)});
  router.add({Method::post, "/agreements/{agreement}/edit", "page.agreementReplace", with(site, receive_edit),
              form_limit});
  router.add({Method::post, "/agreements/{agreement}/undo", "page.agreementUndo", with(site, receive_undo)});
  router.add(
      {Method::post, "/agreement-examples/{example}", "page.agreementAdopt", with(site, receive_adoption)});
}

}  // namespace server
