#include "server/pages/layout.hpp"
#include "server/pages/library_words.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <optional>

namespace server {
namespace {

using criteria::LibraryCriterion;
using criteria::LibraryKind;
using templates::Language;

TemplateValues add_choice(TemplateValues content, const char* section, std::string_view value,
                          const std::string& title, bool chosen) {
  TemplateValues choice = content.add(section);
  choice.set("VALUE", value).set("TITLE", title).show_if(chosen, "CHOSEN");
  return choice;
}

template <typename Enum>
void add_choices(TemplateValues content, const char* section, const char* family,
                 const std::optional<Enum>& chosen) {
  for (const auto& [value, name] : criteria::NameTable<Enum>::names)
    add_choice(content, section, name, word(family, value, content.language()), chosen == value);
}

bool is_narrowed(const LibraryFilter& filter) {
  return !filter.segment.empty() || !filter.search.empty() || filter.kind || filter.theme ||
         filter.strategy || filter.level || filter.quantity || filter.due;
}

void fill_form(TemplateValues content, const LibraryListView& view) {
  const LibraryFilter& filter = view.filter;
  content.set("SEARCH", filter.search).set("TODAY", filter.due.value_or(view.today).text());
  content.show_if(filter.due.has_value(), "DUE_CHOSEN");
  for (const auto& [id, title] : view.segments)
    add_choice(content, "SEGMENT_CHOICE", id, title, filter.segment == id);
  add_choices(content, "KIND_CHOICE", "library-kind", filter.kind);
  add_choices(content, "THEME_CHOICE", "theme", filter.theme);
  add_choices(content, "STRATEGY_CHOICE", "strategy", filter.strategy);
  add_choices(content, "LEVEL_CHOICE", "library-level", filter.level);
  add_choices(content, "QUANTITY_CHOICE", "quantity", filter.quantity);
}

void add_row(TemplateValues group, const LibraryEntry& entry, const LibraryListView& view) {
  const Language language = group.language();
  const LibraryCriterion& criterion = *entry.criterion;
  TemplateValues row = group.add("CRITERION");
  row.set("ID", criterion.id).set("TITLE", text(criterion.title, language));
  row.set("ADDRESS", page_path::library_criterion(criterion.id));
  row.set("THEME", word("theme", criterion.theme, language));
  row.set("SEGMENTS", segments_text(criterion, view.segments, language));
  if (criterion.strategy) row.set_if_any("STRATEGY", word("strategy", *criterion.strategy, language));
  if (criterion.measure) row.set_if_any("QUANTITY", word("quantity", criterion.measure->quantity, language));
  for (const criteria::LibraryVariant& variant : criterion.variants)
    row.add("HAS_LEVEL").set("NAME", word("library-level", variant.level, language));
  if (is_due(criterion, view.today))
    row.add("DUE").set("SINCE", templates::day_text(criterion.review_by, language));
}

void add_group(TemplateValues content, TemplateValues contents, LibraryKind kind,
               const LibraryListView& view) {
  const auto is_of_kind = [&](const LibraryEntry& entry) { return entry.criterion->kind == kind; };
  const auto count =
      static_cast<std::size_t>(std::count_if(view.entries.begin(), view.entries.end(), is_of_kind));
  if (count == 0) return;
  const Language language = content.language();
  const std::string name(criteria::name(kind));
  contents.add("ENTRY")
      .set("ANCHOR", name)
      .set("TITLE", word("library-kinds", kind, language))
      .set("COUNT", count);
  TemplateValues group = content.add("GROUP");
  group.set("ANCHOR", name).set("TITLE", word("library-kinds", kind, language));
  group.set("COUNT", counted(language, "criteria", count));
  for (const LibraryEntry& entry : view.entries)
    if (is_of_kind(entry)) add_row(group, entry, view);
}

}  // namespace

std::string segments_text(const LibraryCriterion& criterion, const SegmentTitles& segments,
                          Language language) {
  if (criterion.segments.empty()) return std::string(page_text(language, "library.every-segment"));
  std::string list;
  for (const std::string& id : criterion.segments)
    list.append(list.empty() ? "" : ", ").append(segment_title(segments, id));
  return list;
}

std::string library_page(const LibraryListView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "library.title"));
  return framed({title, NavigationItem::library, {}}, context, "library_list.tpl",
                [&](TemplateValues content) {
                  fill_form(content, view);
                  const auto query = context.address.find('?');
                  const auto chosen = query == std::string::npos ? "" : context.address.substr(query);
                  content.set("WORKBOOK", page_path::library_workbook() + chosen);
                  content.set("EXPORT", page_path::library_export() + chosen);
                  content.set("FOUND", counted(content.language(), "criteria", view.entries.size()));
                  content.show_if(is_narrowed(view.filter), "NARROWED");
                  if (view.entries.empty()) content.show(is_narrowed(view.filter) ? "NONE_FOUND" : "EMPTY");
                  if (view.entries.empty()) return;
                  const TemplateValues contents = content.add("CONTENTS");
                  for (const auto& [kind, name] : criteria::NameTable<LibraryKind>::names)
                    add_group(content, contents, kind, view);
                });
}

}  // namespace server
