#include "server/app/library.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/pages/library_form_page.hpp"
#include "server/pages/page_paths.hpp"

#include <charconv>

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

// The form again, with what was sent and what is wrong with it.
Response refused(Site& site, const Request& request, LibraryFormView view, const Failure& failure) {
  Findings findings;
  if (const auto* found = std::get_if<Findings>(&failure))
    findings = *found;
  else if (const auto* conflict = std::get_if<Conflict>(&failure))
    findings = {criteria::error(conflict->code, "id", {{"id", conflict->id}})};
  else if (std::holds_alternative<Outdated>(failure))
    findings = {criteria::error("library.changedMeanwhile", "")};
  else
    return failure_page(site, request, failure);
  view.findings = at_fields(findings, view.values);
  auto context = context_of(site, request);
  context.address =
      view.id.empty() ? page_path::new_library_criterion() : page_path::edit_library_criterion(view.id);
  return show_form(site, request, std::move(view), context, 422);
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored = create_library_criterion(site.service, actor_of(request), form_json(*fields, nullptr));
  if (stored) return done(page_path::library_criterion(stored->criterion->id), "criterion-stored");
  return refused(site, request, {"", 0, *fields, {}, false}, stored.error());
}

Response receive_edit(Site& site, const Request& request) {
  auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("criterion");
  const auto known = find_library_criterion(site.service, id);
  if (!known) return failure_page(site, request, known.error());
  const auto sent = value_of(*fields, "version").value_or("");
  LibraryFormView view = view_of(*known);
  view.version = 0;
  std::from_chars(sent.data(), sent.data() + sent.size(), view.version);
  std::erase_if(*fields, [](const auto& field) { return field.first == "id"; });
  fields->emplace_back("id", id);
  view.values = *fields;
  const auto json = form_json(view.values, known->criterion.get());
  const auto stored = replace_library_criterion(site.service, actor_of(request), id, {json, view.version});
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
