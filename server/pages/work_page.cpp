#include "server/pages/work_page.hpp"

#include "server/pages/assessment_paths.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/words.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

std::string key(std::string_view family, WorkKind kind) {
  return std::string(family).append(".").append(criteria::name(kind));
}

// "Inschrijvingen openen", "7 cijfers geven", …
std::string headline(const WorkItem& item, Language language) {
  if (item.kind == WorkKind::step) return word("process-step", *item.step, language);
  const templates::TextParameters parameters{
      {"step", item.step ? word("process-step", *item.step, language) : std::string()},
      {"proposer", item.proposed_by}};
  switch (item.kind) {
    case WorkKind::grades:
    case WorkKind::measurements:
    case WorkKind::contracts:
    case WorkKind::library_review:
      return counted(language, key("work", item.kind), item.count);
    default:
      return page_text(language, key("work", item.kind), parameters);
  }
}

// What is due within these is soon.
constexpr int days_soon = 7;

// Badges by how soon it is.
std::string_view look_of(const WorkItem& item, const criteria::Date& today, const criteria::Date& soon) {
  if (*item.due < today) return item.waits_for_time ? "neutral" : "danger";
  return *item.due <= soon && !item.waits_for_time ? "warning" : "neutral";
}

std::string due_text(const WorkItem& item, const criteria::Date& today, Language language) {
  const auto day =
      item.until ? templates::moment_text(*item.until, language) : templates::day_text(*item.due, language);
  const std::string_view form = item.kind == WorkKind::contracts ? "work.first"
                                : item.waits_for_time            ? "work.from"
                                : *item.due < today              ? "work.overdue"
                                : *item.due == today             ? "work.today"
                                                                 : "work.due";
  return page_text(language, form, {{"day", day}});
}

void add_item(TemplateValues list, const WorkItem& item, const WorkView& view) {
  const Language language = list.language();
  TemplateValues row = list.include("ROW", "work_row.tpl");
  row.set("WHAT", headline(item, language)).set("ADDRESS", work_address(item));
  if (item.kind == WorkKind::contracts)
    row.add("NAMED").set("SUBJECT", text(item.title, language));
  else
    row.set_if_any("SUBJECT", text(item.title, language));
  if (item.stage) row.set_if_any("STAGE", word("process-stage", *item.stage, language));
  if (!item.proposed_by.empty() && item.kind != WorkKind::confirmation)
    row.set_if_any("PROPOSED", item.proposed_by);
  if (!item.waits_for_time)
    row.set_if_any("WHO", item.people.empty() ? roles_text("role", item.roles, language)
                                              : fmt::format("{}", fmt::join(item.people, ", ")));
  for (const auto condition : item.unmet)
    row.add("NEEDED").set("CONDITION", word("process-condition", condition, language));
  if (!item.due) return;
  const auto soon = days_after(view.today, days_soon);
  row.add("DUE")
      .set("DAY", due_text(item, view.today, language))
      .set("LOOK", look_of(item, view.today, soon));
}

void fill(TemplateValues content, const WorkView& view) {
  const auto split = std::partition_point(view.items.begin(), view.items.end(),
                                          [](const WorkItem& item) { return item.is_mine; });
  const auto add_list = [&](std::string_view section, auto from, auto to) {
    if (from == to) return;
    TemplateValues list = content.add(section);
    for (; from != to; ++from) add_item(list, *from, view);
  };
  content.show_if(split == view.items.begin(), "NOTHING").show_if(view.has_demo, "TOUR");
  add_list("MINE", view.items.begin(), split);
  add_list("WAITING", split, view.items.end());
}

}  // namespace

std::string work_address(const WorkItem& item) {
  switch (item.kind) {
    case WorkKind::step:
    case WorkKind::confirmation:
      return page_path::process(item.subject);
    case WorkKind::declaration:
    case WorkKind::grades:
      return page_path::assessment(item.subject, "");
    case WorkKind::key_letter:
      return page_path::sealed_bids(item.subject);
    case WorkKind::draft:
      return page_path::draft(item.subject);
    case WorkKind::measurements:
      return page_path::promise_register(item.subject);
    case WorkKind::contracts:
      return page_path::segment(item.subject);
    case WorkKind::consultation:
      return page_path::consultation(item.subject);
    case WorkKind::template_review:
      return page_path::template_proposal(item.subject, item.number);
    case WorkKind::library_review:
      return page_path::library() + "?due=" + item.subject;
    case WorkKind::deletion:
      return page_path::retention();
  }
  return page_path::tenders();
}

std::string work_page(const WorkView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "work.title")), NavigationItem::work, {}};
  return framed(frame, context, "work.tpl", [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server
