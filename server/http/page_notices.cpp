#include "criteria/notice_translation.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/notices.hpp"
#include "server/app/published_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/taken_form.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/notice_pages.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "templates/notice_json.hpp"

#include <algorithm>

namespace server {
namespace {

// Bids and lots where there are bids; the texts of what is announced.
NoticeFormParts parts_of(const NoticeEntries& entries) {
  NoticeFormParts parts;
  for (const criteria::Bid& bid : entries.bids)
    parts.bids.push_back({bid.id, bid.lot, bid.bidder ? bid.bidder->name : std::string()});
  if (!entries.bids.empty())
    for (const criteria::Lot& lot : entries.tender.lots) parts.lots.push_back(lot.id);
  parts.tender = entries.tender;
  return parts;
}

Result<std::string> title_of(Service& service, const NoticeSubject& subject, templates::Language language) {
  if (subject.is_tender()) {
    const auto definition = load_definition(service, subject.tender);
    if (!definition) return failed(definition.error());
    return (*definition)->tender.title;
  }
  const auto held = find_consultation(service, subject.consultation);
  if (!held) return failed(held.error());
  const auto& title = held->consultation.title;
  return language == templates::Language::nl ? title.nl : title.en;
}

bool is_same(const criteria::Finding& a, const criteria::Finding& b) {
  return a.code == b.code && a.place == b.place;
}

// What is missing for each notice in both languages, beside what is missing for it in its own.
Result<std::vector<Findings>> untranslated(Service& service, const NoticeSubject& subject,
                                           const criteria::NoticeFile& file,
                                           const std::vector<NoticeState>& own) {
  auto both = notice_states(service, subject, {file.language, criteria::other_language(file.language)});
  if (!both) return failed(both.error());
  std::vector<Findings> all;
  for (std::size_t i = 0; i < both->size() && i < own.size(); ++i) {
    Findings& findings = (*both)[i].findings;
    std::erase_if(findings, [&](const criteria::Finding& finding) {
      return std::any_of(own[i].findings.begin(), own[i].findings.end(),
                         [&](const criteria::Finding& known) { return is_same(known, finding); });
    });
    all.push_back(std::move(findings));
  }
  return all;
}

// Where what a notice takes from elsewhere is filled in.
void tell_places(Site& site, NoticesView& view) {
  if (view.subject.is_tender()) {
    if (!publication_stage(site.service, view.subject.tender))
      view.draft = page_path::draft(std::to_string(view.subject.tender));
    return;
  }
  view.segment = page_path::segment(view.parts.tender.segment.value_or(""));
}

// Of the details that are shown: whatever is stored after it was read makes the form that is sent outdated.
std::int64_t details_version(Service& service, const NoticeSubject& subject) {
  const auto stored = stored_notice_file(service, subject);
  return stored ? stored->version : 0;
}

Result<NoticesView> view_of(Site& site, const Request& request, const NoticeSubject& subject) {
  NoticesView view;
  view.version = details_version(site.service, subject);
  auto title = title_of(site.service, subject, context_of(site, request).language);
  if (!title) return failed(title.error());
  auto states = notice_states(site.service, subject);
  if (!states) return failed(states.error());
  auto file = notice_file(site.service, subject);
  if (!file) return failed(file.error());
  const auto entries = notice_entries(site.service, subject);
  if (!entries) return failed(entries.error());
  view.subject = subject;
  view.title = std::move(*title);
  auto missing = untranslated(site.service, subject, *file, *states);
  if (!missing) return failed(missing.error());
  view.untranslated = std::move(*missing);
  view.states = std::move(*states);
  view.parts = parts_of(*entries);
  view.file = with_entries(std::move(*file), view.parts);
  tell_places(site, view);
  return view;
}

Response show(Site& site, const Request& request, const NoticeSubject& subject) {
  const auto view = view_of(site, request, subject);
  if (!view) return failure_page(site, request, view.error());
  return page_answer(request, notices_page(*view, context_of(site, request)));
}

// What was sent, with what somebody else stored of the same details since the form was opened. Details that
// have come to ask other fields are not merged.
Result<TakenForm> take_notice_form(Site& site, const NoticesView& view, const Pairs& sent,
                                   templates::Language language) {
  const auto names = notice_field_names(view.file, view.parts, language);
  const auto values_of = [&](std::int64_t version) -> std::optional<FormValues> {
    if (version == view.version) return notice_values(view.file, view.parts, language);
    auto earlier = notice_file_at(site.service, view.subject, version);
    if (!earlier) return std::nullopt;
    const auto file = with_entries(std::move(*earlier), view.parts);
    if (notice_field_names(file, view.parts, language) != names) return std::nullopt;
    return notice_values(file, view.parts, language);
  };
  const auto choices = notice_choice_names(view.file, view.parts, language);
  return take_form(sent, view.version, values_of, {choices.begin(), choices.end()});
}

Response receive(Site& site, const Request& request, const NoticeSubject& subject) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  auto view = view_of(site, request, subject);
  if (!view) return failure_page(site, request, view.error());
  const auto context = context_of(site, request);
  const auto taken = take_notice_form(site, *view, *fields, context.language);
  view->sent = taken ? taken->fields : *fields;
  criteria::NoticeFile file = view->file;
  view->wrong = take_notice_fields(file, view->parts, *view->sent, context.language);
  if (!taken) view->wrong.push_back(criteria::error("form.changedMeanwhile", ""));
  if (taken) view->wrong.insert(view->wrong.end(), taken->conflicts.begin(), taken->conflicts.end());
  if (view->wrong.empty()) {
    const auto stored = store_notice_file(site.service, actor_of(request), subject,
                                          templates::notice_json(file), view->version);
    if (stored) return done(page_path::notices(subject), "notices-stored");
    const auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    view->wrong = *told;
    view->version = details_version(site.service, subject);
  }
  return page_answer(request, notices_page(*view, context), refusal_status(view->wrong));
}

Response give(Site& site, const Request& request, const NoticeSubject& subject) {
  const std::string& name = request.parameter("notice");
  auto order = notice_order(name);
  const auto languages = notice_languages(query_value(request, "languages"));
  if (!order || !languages) return failure_page(site, request, NotFound{"notice", name});
  order->languages = *languages;
  auto xml = make_notice(site.service, subject, *order);
  if (!xml)
    return failure_page(site, request, xml.error(),
                        {FindingsView::Subject::stage, "", {}, page_path::notices(subject)});
  return download(std::move(*xml), "application/xml", "notice-" + name + ".xml");
}

using SubjectHandler = Response (*)(Site&, const Request&, const NoticeSubject&);

template <SubjectHandler handle>
Response of_tender(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  return tender ? handle(site, request, NoticeSubject{*tender, {}}) : tender.error();
}
template <SubjectHandler handle>
Response of_consultation(Site& site, const Request& request) {
  return handle(site, request, NoticeSubject{0, request.parameter("consultation")});
}

Response give_open_data(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  auto release = make_open_data(site.service, *tender, std::string(example_ocds_prefix));
  if (!release) return failure_page(site, request, release.error());
  return download(std::move(*release), "application/json", "ocds-release.json");
}

}  // namespace

void add_notice_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}", consultation = "/consultations/{consultation}";
  router.add({Method::get, tender + "/notices", "page.notices", with(site, of_tender<show>)});
  router.add({Method::post, tender + "/notices", "page.notices.store", with(site, of_tender<receive>)});
  router.add({Method::get, tender + "/notices/{notice}", "document.notice", with(site, of_tender<give>)});
  router.add({Method::get, tender + "/open-data.json", "document.openData", with(site, give_open_data)});
  router.add({Method::get, consultation + "/notices", "page.consultationNotices",
              with(site, of_consultation<show>)});
  router.add({Method::post, consultation + "/notices", "page.consultationNotices.store",
              with(site, of_consultation<receive>)});
  router.add({Method::get, consultation + "/notices/{notice}", "document.consultationNotice",
              with(site, of_consultation<give>)});
}

}  // namespace server
