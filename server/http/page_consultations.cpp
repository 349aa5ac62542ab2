#include "criteria/consultation_names.hpp"
#include "import/limits.hpp"
#include "server/app/consultation_documents.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/received_file.hpp"
#include "server/pages/consultation_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/consultation_json.hpp"

namespace server {
namespace {

constexpr std::string_view stored_notice = "consultation-stored";

Response show_list(Site& site, const Request& request) {
  return page_answer(request,
                     consultation_list_page(list_consultations(site.service), context_of(site, request)));
}

Response show_new(Site& site, const Request& request) {
  return page_answer(request, new_consultation_page(context_of(site, request)));
}

Response refused(Site& site, const Request& request, const Failure& failure, const std::string& back,
                 const std::string& file = "") {
  return failure_page(site, request, failure, {FindingsView::Subject::consultation, file, {}, back});
}

Response show_one(Site& site, const Request& request) {
  const auto held = find_consultation(site.service, request.parameter("consultation"));
  if (!held) return failure_page(site, request, held.error());
  const auto& id = held->consultation.id;
  std::vector<criteria::ConsultationResponse> responses;
  for (HeldResponse& each : list_responses(site.service, id)) responses.push_back(std::move(each.response));
  return page_answer(request, consultation_page({*held, responses, list_conclusions(site.service, id)},
                                                context_of(site, request)));
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  ConsultationSource source;
  source.kind = criteria::from_name<criteria::ConsultationBasisKind>(field("kind"))
                    .value_or(criteria::ConsultationBasisKind::segment);
  source.id = field("source");
  if (const auto lot = field("lot"); !lot.empty()) source.lot = lot;
  ConsultationPlan plan{field("id"), field("opensOn"), field("closesOn"), field("contact"), {}};
  plan.disclosure.weights = field("weights") == "yes";
  const auto held = start_consultation(site.service, actor_of(request), source, plan);
  if (!held) return refused(site, request, held.error(), page_path::new_consultation());
  return done(page_path::consultation(held->consultation.id), stored_notice);
}

// The fields `question`, `nl` and `en`, one of each for every question in order.
void take_questions(const Pairs& fields, criteria::Consultation& consultation) {
  std::vector<criteria::ConsultationQuestion> kept;
  const criteria::ConsultationQuestion* current = nullptr;
  for (const auto& [name, value] : fields) {
    if (name == "question") {
      current = criteria::find_question(consultation, value);
      if (current) {
        kept.push_back(*current);
        kept.back().text = {};
      }
    } else if (current && name == "nl") {
      kept.back().text.nl = value;
    } else if (current && name == "en") {
      kept.back().text.en = value;
    }
  }
  std::erase_if(kept, [](const auto& question) { return question.text == criteria::LocalizedText{}; });
  consultation.questions = std::move(kept);
}

Response receive_texts(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  auto held = find_consultation(site.service, request.parameter("consultation"));
  if (!held) return failure_page(site, request, held.error());
  auto& consultation = held->consultation;
  consultation.background = {std::string(value_of(*fields, "backgroundNl").value_or("")),
                             std::string(value_of(*fields, "backgroundEn").value_or(""))};
  take_questions(*fields, consultation);
  const auto version = value_of(*fields, "version");
  const std::int64_t expected = version == std::to_string(held->version) ? held->version : 0;
  const auto back = page_path::consultation(consultation.id);
  const auto stored = save_consultation(site.service, actor_of(request),
                                        templates::consultation_json(consultation), expected);
  return stored ? done(back, stored_notice) : refused(site, request, stored.error(), back);
}

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
  const auto stored = record_conclusion(site.service, actor_of(request), id,
                                        std::string(value_of(*fields, "question").value_or("")),
                                        std::string(value_of(*fields, "text").value_or("")));
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
  post(list, "page.consultations.start", receive_new);
  get(list + "/new", "page.consultations.new", show_new);
  get(one, "page.consultation", show_one);
  post(one + "/texts", "page.consultation.texts", receive_texts);
  post(one + "/stage", "page.consultation.stage", receive_stage);
  router.add(
      {Method::post, one + "/responses", "page.consultation.responses", with(site, receive_answer), limit});
  post(one + "/conclusions", "page.consultation.conclusions", receive_conclusion);
  get(one + "/pack-nl.xlsx", "document.consultation-pack-nl", give<ConsultationDocument::pack, Language::nl>);
  get(one + "/pack-en.xlsx", "document.consultation-pack-en", give<ConsultationDocument::pack, Language::en>);
  get(one + "/pack.xml", "document.consultation-xml", give<ConsultationDocument::xml, Language::nl>);
  get(one + "/report.html", "document.consultation-report", give<ConsultationDocument::report, Language::nl>);
}

}  // namespace server
