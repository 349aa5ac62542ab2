#include "import/limits.hpp"
#include "server/app/agreements.hpp"
#include "server/app/library.hpp"
#include "server/app/party_access.hpp"
#include "server/app/share_templates.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/library_query.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/pages/library_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/agreement_text.hpp"
#include "templates/library_workbook.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

bool refers_to(const criteria::AgreementRule& rule, const std::string& criterion) {
  const auto* asked = std::get_if<criteria::CriterionRule>(&rule.demand);
  const auto* clause = std::get_if<criteria::ClauseRule>(&rule.demand);
  return (asked && asked->library == criterion) || (clause && clause->library == criterion);
}

LibraryUses agreements_with(Service& service, const std::string& criterion, templates::Language language) {
  LibraryUses uses{"library.used-by-agreements", {}};
  const auto stored = service.database.read(
      [](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).all(); });
  for (const VersionedDocument& each : stored) {
    const auto agreement = agreement_of(each);
    for (const criteria::AgreementRule& rule : agreement.rules)
      if (refers_to(rule, criterion))
        uses.uses.push_back(
            {fmt::format("{}: {} {}", text(agreement.title, language), rule.id, text(rule.title, language)),
             page_path::agreement(agreement.id)});
  }
  return uses;
}

bool is_taken(const criteria::CriteriaTemplate& set, const std::string& criterion) {
  for (const auto& placed : criteria::all_criteria(set.criteria, ""))
    if (placed.criterion->library == criterion) return true;
  return set.provisions &&
         std::any_of(set.provisions->begin(), set.provisions->end(),
                     [&](const criteria::Provision& each) { return each.library == criterion; });
}

LibraryUses templates_with(Service& service, const std::string& criterion, templates::Language language) {
  LibraryUses uses{"library.used-by-templates", {}};
  for (const PublishedTemplate& each : list_published(service, ""))
    if (is_taken(each.set, criterion))
      uses.uses.push_back({text(each.set.title, language), page_path::criteria_template(each.set.id)});
  return uses;
}

LibraryUses tenders_with(Service& service, const std::string& criterion, const Reader& reader) {
  LibraryUses uses{"library.used-by-tenders", {}};
  const auto stored = service.database.read(
      [&](Unit& unit) { return TenderStore(unit).list_with_library(criterion, reader); });
  for (const StoredTender& tender : stored)
    uses.uses.push_back({tender.summary.reference + " " + tender.summary.title,
                         page_path::tender(std::to_string(tender.id))});
  return uses;
}

// Who else refers to a criterion adds a group here.
std::vector<LibraryUses> uses_of(Site& site, const std::string& criterion, templates::Language language,
                                 const Reader& reader) {
  return {agreements_with(site.service, criterion, language),
          templates_with(site.service, criterion, language), tenders_with(site.service, criterion, reader)};
}

Response show_library(Site& site, const Request& request) {
  const auto filter = library_filter(request);
  if (!filter) return filter.error();
  const LibraryListView view{list_library(site.service, *filter), *filter,
                             segment_titles(site.service, context_of(site, request).language),
                             today(site.service.clock)};
  return page_answer(request, library_page(view, context_of(site, request)));
}

Result<LibraryCriterionView> criterion_view(Site& site, const Request& request) {
  const auto& id = request.parameter("criterion");
  auto versions = library_versions(site.service, id);
  if (!versions) return failed(versions.error());
  auto comments = list_comments(site.service, id);
  if (!comments) return failed(comments.error());
  const auto language = context_of(site, request).language;
  return LibraryCriterionView{std::move(*versions),
                              segment_titles(site.service, context_of(site, request).language),
                              uses_of(site, id, language, reader_of(request)),
                              today(site.service.clock),
                              std::move(*comments),
                              parties_spoken_for(site.service, actor_of(request), contributing_roles),
                              party_names_by_id(site.service)};
}

Response show_criterion(Site& site, const Request& request) {
  const auto view = criterion_view(site, request);
  if (!view) return failure_page(site, request, view.error());
  return page_answer(request, library_criterion_page(*view, context_of(site, request)));
}

Response receive_comment(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  const auto& id = request.parameter("criterion");
  const LibraryComment comment{
      id, field("party"), field("author"), field("rating"), field("tender"), field("text")};
  const auto stored = add_comment(site.service, actor_of(request), comment);
  if (stored) return done(page_path::library_criterion(id), "comment-stored");
  const auto* findings = std::get_if<Findings>(&stored.error());
  auto view = criterion_view(site, request);
  if (!findings || !view) return failure_page(site, request, stored.error());
  view->draft = comment;
  view->draft_findings = *findings;
  auto context = context_of(site, request);
  context.address = page_path::library_criterion(id);
  return page_answer(request, library_criterion_page(*view, context), 422);
}

Response receive_library(Site& site, const Request& request) {
  auto file = received_file(request);
  if (!file) return file.error();
  const auto stored = import_library(site.service, actor_of(request), file->content);
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::library_file, file->name, {}, page_path::library()});
  return done(page_path::library(), "library-imported");
}

Response give_workbook(Site& site, const Request& request) {
  const auto filter = library_filter(request);
  if (!filter) return filter.error();
  const auto now = criteria::Timestamp::parse(site.service.clock());
  const templates::LibraryWorkbookOrder order{
      context_of(site, request).language, now.value(),
      segment_titles(site.service, context_of(site, request).language)};
  return download(
      templates::library_workbook(library_of(list_library(site.service, *filter)), order),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      order.language == templates::Language::nl ? "criteriabibliotheek.xlsx" : "criteria-library.xlsx");
}

}  // namespace

void add_library_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/library", "page.library", with(site, show_library)});
  router.add({Method::post, "/library-imports", "page.libraryImport", patient(site, receive_library),
              importing::Limits{}.file_bytes + default_body_limit});
  router.add({Method::get, "/library.xlsx", "document.library-workbook", with(site, give_workbook)});
  router.add({Method::get, "/library/{criterion}", "page.libraryCriterion", with(site, show_criterion)});
  router.add(
      {Method::post, "/library/{criterion}/comments", "page.libraryComments", with(site, receive_comment)});
}

}  // namespace server
