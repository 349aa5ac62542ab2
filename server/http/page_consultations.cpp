#include "import/limits.hpp"
#include "server/app/consultation_documents.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/consultation_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/tender_form.hpp"

namespace server {
namespace {

constexpr std::string_view stored_notice = "consultation-stored";

Response show_list(Site& site, const Request& request) {
  return page_answer(request, consultation_list_page(list_consultations(site.service, reader_of(request)),
                                                     context_of(site, request)));
}

Response refused(Site& site, const Request& request, const Failure& failure, const std::string& back,
                 const std::string& file = "") {
  return failure_page(site, request, failure, {FindingsView::Subject::consultation, file, {}, back});
}

// What the query wants compared, into the view; `changes` holds what it found.
void compare(Site& site, const Request& request, ConsultationView& view,
             std::optional<ConsultationChanges>& changes) {
  const auto wanted = query_value(request, "with");
  if (wanted.empty()) return;
  view.chosen = compared_from(wanted);
  if (!view.chosen) {
    view.choice_findings = {
        criteria::error("consultation.sourceUnknown", "with", {{"value", std::string(wanted)}})};
    return;
  }
  if (const auto lot = query_value(request, "lot"); !lot.empty() && view.chosen->kind == ComparedKind::tender)
    view.chosen->lot = lot;
  auto found =
      consultation_changes(site.service, view.held.consultation.id, *view.chosen, reader_of(request));
  if (found) {
    changes = std::move(*found);
    view.changes = &*changes;
    return;
  }
  const auto* missing = std::get_if<NotFound>(&found.error());
  const bool is_lot = missing && missing->kind == "lot";
  view.choice_findings = {criteria::error("consultation.sourceUnknown", is_lot ? "lot" : "with",
                                          {{"value", is_lot ? missing->id : view.chosen->id}})};
}

Response consultation_answer(Site& site, const Request& request,
                             std::optional<RefusedConclusion> refused_conclusion, int status = 200) {
  const auto held = find_consultation(site.service, request.parameter("consultation"));
  if (!held) return failure_page(site, request, held.error());
  const auto& id = held->consultation.id;
  std::vector<criteria::ConsultationResponse> responses;
  for (HeldResponse& each : list_responses(site.service, id)) responses.push_back(std::move(each.response));
  const auto conclusions = list_conclusions(site.service, id);
  ConsultationView view{*held, responses, conclusions, releasable_texts(site.service, held->consultation)};
  view.refused = std::move(refused_conclusion);
  std::optional<ConsultationChanges> changes;
  if (held->stage != consultation_stage::draft) {
    view.comparable = comparison_choices(site.service, held->consultation.segment, reader_of(request));
    compare(site, request, view, changes);
  }
  auto context = context_of(site, request);
  context.address = request.method == Method::post ? page_path::consultation(id) : context.address;
  return page_answer(request, consultation_page(view, context), status);
}

Response show_one(Site& site, const Request& request) { return consultation_answer(site, request, {}); }

Response receive_stage(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("consultation");
  const auto moved = value_of(*fields, "stage") == consultation_stage::open
                         ? open_consultation(site.service, actor_of(request), id)
                         : close_consultation(site.service, actor_of(request), id);
  const auto back = page_path::consultation(id);
  return moved ? done(back, stored_notice) : refused(site, request, moved.error(), back);
}

Response receive_answer(Site& site, const Request& request) {
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto& id = request.parameter("consultation");
  const auto back = page_path::consultation(id);
  const auto received = receive_response(site.service, actor_of(request), id, *file, file->kind == "replace");
  if (!received) return refused(site, request, received.error(), back, file->name);
  if (received->notes.empty()) return done(back, stored_notice);
  return page_answer(
      request, findings_page({FindingsView::Subject::consultation, file->name, received->notes, back, true},
                             context_of(site, request)));
}

Response receive_conclusion(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("consultation");
  const auto back = page_path::consultation(id);
  const auto question = field_of(*fields, "question"), text = field_of(*fields, "text");
  const auto stored =
      record_conclusion(site.service, actor_of(request), id, question, text, version_in(*fields));
  if (stored) return done(back, stored_notice);
  if (!std::holds_alternative<Outdated>(stored.error())) return refused(site, request, stored.error(), back);
  std::string other;
  for (const StoredConclusion& each : list_conclusions(site.service, id))
    if (each.question == question) other = each.text;
  if (tidied(other) == tidied(text)) return done(back, stored_notice);
  return consultation_answer(
      site, request,
      RefusedConclusion{question, text, criteria::error("form.changedTwice", "text", {{"stored", other}})},
      409);
}

Response receive_release(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("consultation");
  const auto back = page_path::consultation(id);
  AnswerRelease release;
  release.respondent = field_of(*fields, "respondent");
  release.question = field_of(*fields, "question");
  release.version = version_in(*fields);
  const auto decision = criteria::from_name<ReleaseDecision>(field_of(*fields, "decision"));
  if (!decision) return refused(site, request, Findings{criteria::error("draft.choice", "decision")}, back);
  release.decision = *decision;
  if (release.decision == ReleaseDecision::edit) release.text = tidied(field_of(*fields, "text"));
  const auto stored = release_answer(site.service, actor_of(request), id, release);
  return stored ? done(back, stored_notice) : refused(site, request, stored.error(), back);
}

template <ConsultationDocument document, templates::Language language>
Response give(Site& site, const Request& request) {
  const auto shown = document == ConsultationDocument::report ? context_of(site, request).language : language;
  auto made = make_consultation_document(site.service, request.parameter("consultation"), document, shown);
  if (!made) return failure_page(site, request, made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

}  // namespace

void add_consultation_page_routes(Router& router, Site& site) {
  using templates::Language;
  const std::string list = "/consultations", one = list + "/{consultation}";
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  const auto get = [&](const std::string& path, const char* name, PageHandler handle) {
    router.add({Method::get, path, name, with(site, handle)});
  };
  const auto post = [&](const std::string& path, const char* name, PageHandler handle) {
    router.add({Method::post, path, name, with(site, handle)});
  };
  get(list, "page.consultations", show_list);
  get(one, "page.consultation", show_one);
  post(one + "/stage", "page.consultation.stage", receive_stage);
  router.add({Method::post, one + "/responses", "page.consultation.responses", patient(site, receive_answer),
              limit});
  post(one + "/conclusions", "page.consultation.conclusions", receive_conclusion);
  post(one + "/responses/releases", "page.consultation.releases", receive_release);
  get(one + "/pack-nl.xlsx", "document.consultation-pack-nl", give<ConsultationDocument::pack, Language::nl>);
  get(one + "/pack-en.xlsx", "document.consultation-pack-en", give<ConsultationDocument::pack, Language::en>);
  get(one + "/pack.xml", "document.consultation-xml", give<ConsultationDocument::xml, Language::nl>);
  get(one + "/report.html", "document.consultation-report", give<ConsultationDocument::report, Language::nl>);
}

}  // namespace server
