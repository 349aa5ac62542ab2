#include "server/pages/retention_page.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using templates::Language;

std::string word(std::string_view family, std::string_view value, Language language) {
  return std::string(templates::label(std::string(family) + "." + std::string(value), language));
}

void add_rule(TemplateValues content, const RetentionRule& rule) {
  const Language language = content.language();
  TemplateValues values = content.add("RULE");
  values.set("KIND", word("retention-kind", rule.kind, language)).set("FIELD", rule.kind);
  values.set("ACTION", page_path::retention_rule(rule.kind)).set("VERSION", std::to_string(rule.version));
  values.set("YEARS", std::to_string(rule.years)).set("SOURCE", rule.source);
  values.set("STARTS_NAME", word("retention-start", rule.starts, language));
  if (rule.source.empty()) values.show("UNFOUNDED");
  for (const char* starts : {"created", "published", "evaluated", "last-change"}) {
    TemplateValues choice = values.add("START");
    choice.set("START_VALUE", starts).set("START_NAME", word("retention-start", starts, language));
    choice.show_if(rule.starts == starts, "CHOSEN");
  }
}

void add_item(TemplateValues table, const RetentionItem& item) {
  const Language language = table.language();
  TemplateValues row = table.add("ITEM");
  const auto day = [&](const std::optional<criteria::Date>& date) {
    return date ? templates::day_text(*date, language) : std::string("–");
  };
  row.set("REFERENCE", item.reference).set("TITLE", item.title);
  row.set("ADDRESS", page_path::tender(std::to_string(item.tender)));
  row.set("KIND", word("retention-kind", item.kind, language)).set("COUNT", std::to_string(item.count));
  row.set("SINCE", day(item.since)).set("DUE", day(item.due));
  row.show_if(item.is_due, "IS_DUE");
}

}  // namespace

std::string retention_page(const RetentionView& view, const PageContext& context) {
  const PageFrame frame{
      std::string(page_text(context.language, "retention.title")), NavigationItem::none, {}};
  return framed(frame, context, "retention.tpl", [&view](TemplateValues content) {
    for (const RetentionRule& rule : view.rules) add_rule(content, rule);
    const auto due = static_cast<std::size_t>(std::count_if(
        view.items.begin(), view.items.end(), [](const RetentionItem& item) { return item.is_due; }));
    content.set("DUE_COUNT", counted(content.language(), "retention-due", due));
    if (view.items.empty()) {
      content.show("NONE");
      return;
    }
    TemplateValues table = content.add("TABLE");
    for (const RetentionItem& item : view.items) add_item(table, item);
  });
}

}  // namespace server
