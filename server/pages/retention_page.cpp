#include "server/pages/retention_page.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
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

// What can be deleted now, and nobody proposed to yet.
void add_deletable(TemplateValues content, const RetentionView& view) {
  for (const RetentionItem& item : view.items) {
    const bool waits = std::any_of(view.proposals.begin(), view.proposals.end(), [&](const auto& each) {
      return each.tender == item.tender && each.kind == item.kind && each.outcome.empty();
    });
    if (waits || !is_deletable(view.items, item)) continue;
    TemplateValues form = content.add("DELETABLE");
    form.set("WHAT", item.reference + " – " + word("retention-kind", item.kind, content.language()));
    form.set("ACTION", page_path::deletions()).set("TENDER", std::to_string(item.tender));
    form.set("KIND", item.kind).set("ID", std::to_string(item.tender) + "-" + item.kind);
  }
}

std::string reference_of(const RetentionView& view, TenderId tender) {
  for (const RetentionItem& item : view.items)
    if (item.tender == tender) return item.reference;
  for (const DeletedDossier& gone : view.deleted)
    if (gone.tender == tender) return gone.reference + " " + gone.title;
  return std::to_string(tender);
}

void add_proposals(TemplateValues content, const RetentionView& view) {
  const Language language = content.language();
  const auto moment = [&](const std::string& at) {
    const auto read = criteria::Timestamp::parse(at);
    return read ? templates::moment_text(*read, language) : at;
  };
  for (const DeletionProposal& each : view.proposals) {
    TemplateValues row = content.add("PROPOSAL");
    row.set("WHAT", reference_of(view, each.tender) + " – " + word("retention-kind", each.kind, language));
    row.set("REASON", each.reason).set("PERSON", each.person).set("AT", moment(each.proposed_at));
    if (each.outcome.empty()) {
      row.add("WAITS")
          .set("ACTION", page_path::deletions() + "/" + std::to_string(each.id))
          .set("ID", std::to_string(each.id));
      continue;
    }
    row.add(each.outcome == "confirmed" ? "DELETED" : "KEPT")
        .set("COUNT", std::to_string(each.deleted))
        .set("BY", each.decided_by)
        .set("ON", moment(each.decided_at))
        .set("REMARK", each.remark);
    for (const DeletedDossier& gone : view.deleted)
      if (gone.proposal == each.id) row.add("DESTROYED").set("SHA256", gone.sha256);
  }
}

}  // namespace

std::string retention_page(const RetentionView& view, const PageContext& context) {
  const PageFrame frame{
      std::string(page_text(context.language, "retention.title")), NavigationItem::retention, {}};
  return framed(frame, context, "retention.tpl", [&view](TemplateValues content) {
    for (const RetentionRule& rule : view.rules) add_rule(content, rule);
    const auto due = static_cast<std::size_t>(std::count_if(
        view.items.begin(), view.items.end(), [](const RetentionItem& item) { return item.is_due; }));
    add_deletable(content, view);
    add_proposals(content, view);
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
