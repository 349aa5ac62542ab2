#include "server/app/library.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/taken_form.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/library_form_page.hpp"
#include "server/pages/page_paths.hpp"

#include <algorithm>

namespace server {
namespace {

// Room for all texts of a criterion, percent-encoded.
constexpr std::size_t form_limit = std::size_t{512} << 10;

LibraryFormView view_of(const LibraryEntry& entry) {
  LibraryFormView view{entry.criterion->id, entry.version, form_values(*entry.criterion), {}, false};
  view.keeps_answer = form_value(view.values, "answer") == "keep";
  return view;
}

Response show_form(Site& site, const Request& request, LibraryFormView view, const PageContext& context,
                   int status = 200) {
  view.segments = segment_titles(site.service, context.language);
  return page_answer(request, library_form_page(view, context), status);
}

Response show_new(Site& site, const Request& request) {
  return show_form(site, request, {}, context_of(site, request));
}

Response show_edit(Site& site, const Request& request) {
  const auto entry = find_library_criterion(site.service, request.parameter("criterion"));
  if (!entry) return failure_page(site, request, entry.error());
  return show_form(site, request, view_of(*entry), context_of(site, request));
}

// The form again, with what was sent and what is wrong with it, at its fields.
Response form_again(Site& site, const Request& request, LibraryFormView view, Findings findings) {
  const int status = refusal_status(findings);
  view.findings = std::move(findings);
  auto context = context_of(site, request);
  context.address =
      view.id.empty() ? page_path::new_library_criterion() : page_path::edit_library_criterion(view.id);
  return show_form(site, request, std::move(view), context, status);
}

Response refused(Site& site, const Request& request, LibraryFormView view, const Failure& failure) {
  auto told = told_in_form(failure, "id");
  if (!told) return failure_page(site, request, failure);
  auto findings = at_fields(*told, view.values);
  return form_again(site, request, std::move(view), std::move(findings));
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored = create_library_criterion(site.service, actor_of(request), form_json(*fields, nullptr));
  if (stored) return done(page_path::library_criterion(stored->criterion->id), "criterion-stored");
  return refused(site, request, {"", 0, *fields, {}, false}, stored.error());
}

// What was sent, with what somebody else stored of the same criterion since the form was opened.
Result<TakenForm> take_library_form(Site& site, const LibraryEntry& stored, const Pairs& sent) {
  const auto versions = library_versions(site.service, stored.criterion->id);
  if (!versions) return failed(versions.error());
  const auto values_of = [&](std::int64_t version) -> std::optional<FormValues> {
    const auto found = std::find_if(versions->begin(), versions->end(),
                                    [&](const LibraryEntry& each) { return each.version == version; });
    return found == versions->end() ? std::nullopt : std::optional(form_values(*found->criterion));
  };
  return take_form(sent, stored.version, values_of, {"segments"});
}

Response receive_edit(Site& site, const Request& request) {
  auto sent = parse_form(request);
  if (!sent) return sent.error();
  const auto& id = request.parameter("criterion");
  const auto known = find_library_criterion(site.service, id);
  if (!known) return failure_page(site, request, known.error());
  std::erase_if(*sent, [](const auto& field) { return field.first == "id"; });
  sent->emplace_back("id", id);
  LibraryFormView view = view_of(*known);
  const auto taken = take_library_form(site, *known, *sent);
  view.values = taken ? taken->fields : *sent;
  if (!taken) return refused(site, request, std::move(view), taken.error());
  if (!taken->conflicts.empty()) return form_again(site, request, std::move(view), taken->conflicts);
  const auto json = form_json(view.values, known->criterion.get());
  const auto stored = replace_library_criterion(site.service, actor_of(request), id, {json, known->version});
  if (stored) return done(page_path::library_criterion(id), "criterion-stored");
  return refused(site, request, std::move(view), stored.error());
}

}  // namespace

void add_library_form_routes(Router& router, Site& site) {
  router.add({Method::get, "/library-new", "page.libraryNew", with(site, show_new)});
  router.add({Method::post, "/library-new", "page.libraryCreate", with(site, receive_new), form_limit});
  router.add({Method::get, "/library/{criterion}/edit", "page.libraryEdit", with(site, show_edit)});
  router.add({Method::post, "/library/{criterion}/edit", "page.libraryReplace", with(site, receive_edit),
              form_limit});
}

}  // namespace server
