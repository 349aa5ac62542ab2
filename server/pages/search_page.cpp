#include "server/pages/search_page.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_links.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

// The excerpt in parts, those that were found marked.
void add_excerpt(TemplateValues row, std::string_view excerpt) {
  if (excerpt.empty()) return;
  TemplateValues shown = row.add("EXCERPT");
  while (!excerpt.empty()) {
    const bool is_found = excerpt.front() == found_begin;
    const auto end = std::min(excerpt.find(is_found ? found_end : found_begin), excerpt.size());
    const auto part = excerpt.substr(is_found ? 1 : 0, end - (is_found ? 1 : 0));
    shown.add("PIECE").add(is_found ? "FOUND" : "PLAIN").set("WORDS", part);
    excerpt.remove_prefix(std::min(is_found ? end + 1 : end, excerpt.size()));
  }
}

void fill(TemplateValues content, const SearchView& view) {
  const auto language = content.language();
  content.set("SEARCH", view.words);
  if (view.words.empty()) return;
  content.add("SEARCHED")
      .set("COUNT", counted(language, "search.found", static_cast<std::size_t>(view.found.total)))
      .set("SEARCH", view.words);
  if (view.found.rows.empty()) {
    content.show("NONE");
    return;
  }
  TemplateValues list = content.add("HITS");
  for (const SearchHit& hit : view.found.rows) {
    TemplateValues row = list.add("HIT");
    row.set("ADDRESS", search_address(hit));
    const auto title = text(hit.title, language);
    row.set("TITLE", title.empty() ? hit.subject : title);
    row.set("KIND", page_text(language, "search." + std::string(criteria::name(hit.kind))));
    if (hit.kind != SearchKind::tender) row.set_if_any("SUBJECT", hit.subject);
    add_excerpt(row, hit.excerpt);
  }
  add_page_links(content, view.page, view.found.total, page_path::search(view.words) + "&");
}

}  // namespace

std::string search_address(const SearchHit& hit) {
  switch (hit.kind) {
    case SearchKind::tender:
      return page_path::tender(hit.subject);
    case SearchKind::criteria_template:
      return page_path::criteria_template(hit.subject);
    case SearchKind::criterion:
      return page_path::library_criterion(hit.subject);
    case SearchKind::agreement:
      return page_path::agreement(hit.subject);
    case SearchKind::segment:
      return page_path::segment(hit.subject);
    case SearchKind::consultation:
      return page_path::consultation(hit.subject);
  }
  return page_path::tenders();
}

std::string search_page(const SearchView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "search.title")), NavigationItem::none, {}};
  return framed(frame, context, "search.tpl", [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server
