#include "criteria/consultation_names.hpp"
#include "criteria/library_names.hpp"
#include "server/app/agreements.hpp"
#include "server/app/share_templates.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/taken_form.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/consultation_form_page.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/tender_store.hpp"
#include "templates/consultation_json.hpp"

namespace server {
namespace {

using criteria::ConsultationBasisKind;
using criteria::error;

constexpr std::string_view stored_notice = "consultation-stored";
// Room for all texts of a consultation, percent-encoded.
constexpr std::size_t form_limit = std::size_t{1} << 20;
constexpr std::int64_t most_tenders = 100;

const std::string& in(const criteria::LocalizedText& text, templates::Language language) {
  return language == templates::Language::nl ? text.nl : text.en;
}

// ---- a new one ------------------------------------------------------------------------------------------

TitledValues all_sources(Service& service, templates::Language language, const Reader& reader) {
  TitledValues sources;
  const auto add = [&](ConsultationBasisKind kind, const std::string& id, const std::string& title) {
    const auto key = "consultations.source." + std::string(criteria::name(kind));
    ConsultationSource source;
    source.kind = kind;
    source.id = id;
    sources.emplace_back(source_value(source),
                         std::string(page_text(language, key)) + ": " + title + " (" + id + ")");
  };
  for (const PublishedTemplate& each : list_published(service, ""))
    add(ConsultationBasisKind::criteria_template, each.set.id, in(each.set.title, language));
  const auto segments = service.database.read([](Unit& unit) { return SegmentStore(unit).all(); });
  for (const StoredSegment& each : segments)
    add(ConsultationBasisKind::segment, each.segment.id, in(titles_of(each.segment), language));
  const auto tenders = service.database.read([&](Unit& unit) {
    return TenderStore(unit).list({"", "", reader}, Page{1, most_tenders});
  });
  for (const StoredTender& each : tenders.rows)
    add(ConsultationBasisKind::draft, each.summary.reference, each.summary.title);
  return sources;
}

Response show_new(Site& site, const Request& request) {
  const auto context = context_of(site, request);
  NewConsultationView view;
  view.sources = all_sources(site.service, context.language, reader_of(request));
  return page_answer(request, new_consultation_page(view, context));
}

// Findings of a start at the fields of its form.
Findings start_findings(const Failure& failure) {
  if (const auto* conflict = std::get_if<Conflict>(&failure))
    return {error(conflict->code, "id", {{"id", conflict->id}})};
  if (const auto* missing = std::get_if<NotFound>(&failure))
    return {error("consultation.sourceUnknown", missing->kind == "lot" ? "lot" : "source",
                  {{"value", missing->id}})};
  Findings findings;
  if (const auto* found = std::get_if<Findings>(&failure)) findings = *found;
  for (criteria::Finding& finding : findings)
    if (finding.place == "criteria" || finding.place == "segment" || finding.place == "questions")
      finding.place = "source";
  return findings;
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  NewConsultationView view;
  view.plan = {field("id"), field("opensOn"), field("closesOn"), field("contact"), {}};
  view.plan.disclosure.weights = field("weights") == "yes";
  view.plan.disclosure.price_bounds = field("priceBounds") == "yes";
  if (const auto source = source_from(field("source")))
    view.source = *source;
  else
    view.findings.push_back(error("consultation.source", "source"));
  if (const auto lot = field("lot"); !lot.empty()) view.source.lot = lot;
  view.source.level = criteria::from_name<criteria::LibraryLevel>(field("level")).value_or(view.source.level);
  if (view.findings.empty()) {
    const auto held = start_consultation(site.service, actor_of(request), view.source, view.plan);
    if (held) return done(page_path::consultation(held->consultation.id), stored_notice);
    view.findings = start_findings(held.error());
  }
  auto context = context_of(site, request);
  context.address = page_path::new_consultation();
  view.sources = all_sources(site.service, context.language, reader_of(request));
  return page_answer(request, new_consultation_page(view, context), 422);
}

// ---- a draft --------------------------------------------------------------------------------------------

TitledValues all_agreements(Service& service, templates::Language language) {
  const auto stored = service.database.read(
      [](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).all(); });
  TitledValues agreements;
  for (const VersionedDocument& each : stored)
    agreements.emplace_back(each.id, in(kept_agreement(service, each)->title, language));
  return agreements;
}

Response edit_page(Site& site, const Request& request, ConsultationEditView view) {
  const int status = view.form.findings.empty() ? 200 : refusal_status(view.form.findings);
  auto context = context_of(site, request);
  context.address = page_path::consultation_part(view.form.consultation.id, "edit");
  view.agreements = all_agreements(site.service, context.language);
  return page_answer(request, consultation_edit_page(view, context), status);
}

Response refuse_opened(Site& site, const Request& request, const std::string& id) {
  return failure_page(site, request, Conflict{"consultation.notDraft", id},
                      {FindingsView::Subject::consultation, "", {}, page_path::consultation(id)});
}

Response show_edit(Site& site, const Request& request) {
  auto held = find_consultation(site.service, request.parameter("consultation"));
  if (!held) return failure_page(site, request, held.error());
  if (held->stage != consultation_stage::draft) return refuse_opened(site, request, held->consultation.id);
  return edit_page(site, request, {{std::move(held->consultation), {}, {}}, held->version, {}});
}

// What was sent, with what somebody else stored of the same draft since the form was opened.
Result<TakenForm> take_consultation_form(Site& site, const HeldConsultation& held, const Pairs& sent) {
  const auto& stored = held.consultation;
  if (!keeps_rows(sent, stored) && version_in(sent) != held.version) return failed(Outdated{held.version});
  const auto values_of = [&](std::int64_t version) -> std::optional<FormValues> {
    const auto earlier = consultation_at(site.service, stored.id, version);
    return earlier && have_same_rows(*earlier, stored) ? std::optional(form_values(*earlier)) : std::nullopt;
  };
  return take_form(sent, held.version, values_of, {"agreement", "withhold"});
}

Response receive_edit(Site& site, const Request& request) {
  const auto sent = parse_form(request);
  if (!sent) return sent.error();
  auto held = find_consultation(site.service, request.parameter("consultation"));
  if (!held) return failure_page(site, request, held.error());
  if (held->stage != consultation_stage::draft) return refuse_opened(site, request, held->consultation.id);
  const auto taken = take_consultation_form(site, *held, *sent);
  const auto source = source_criteria(site.service, held->consultation);
  ConsultationEditView view{
      read_consultation_form(taken ? taken->fields : *sent, std::move(held->consultation), source),
      held->version,
      {}};
  const criteria::Consultation& consultation = view.form.consultation;
  Findings& findings = view.form.findings;
  if (!taken) findings.push_back(error("form.changedMeanwhile", ""));
  if (taken) findings.insert(findings.end(), taken->conflicts.begin(), taken->conflicts.end());
  if (!findings.empty()) {
    for (criteria::Finding& each : at_consultation_fields(criteria::validate(consultation)))
      findings.push_back(std::move(each));
    return edit_page(site, request, std::move(view));
  }
  const auto stored = replace_consultation(site.service, actor_of(request), consultation.id,
                                           templates::consultation_json(consultation), view.version);
  const auto back = page_path::consultation(consultation.id);
  if (stored) return done(back, stored_notice);
  const auto told = told_in_form(stored.error());
  if (!told)
    return failure_page(site, request, stored.error(), {FindingsView::Subject::consultation, "", {}, back});
  findings = at_consultation_fields(*told);
  return edit_page(site, request, std::move(view));
}

Response receive_undo(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("consultation");
  const auto back = page_path::consultation(id);
  const auto undone = undo_consultation(site.service, actor_of(request), id, version_in(*fields));
  if (undone) return done(back, "draft-undone");
  return failure_page(site, request, undone.error(), {FindingsView::Subject::consultation, "", {}, back});
}

}  // namespace

void add_consultation_form_routes(Router& router, Site& site) {
  const std::string list = "/consultations", edit = list + "/{consultation}/edit";
  router.add({Method::get, list + "/new", "page.consultations.new", with(site, show_new)});
  router.add({Method::post, list, "page.consultations.start", with(site, receive_new)});
  router.add(
      {Method::post, list + "/{consultation}/undo", "page.consultation.undo", with(site, receive_undo)});
  router.add({Method::get, edit, "page.consultation.edit", with(site, show_edit)});
  router.add({Method::post, edit, "page.consultation.replace", with(site, receive_edit), form_limit});
}

}  // namespace server
