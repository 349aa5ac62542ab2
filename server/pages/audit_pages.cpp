#include "server/pages/audit_pages.hpp"

#include "criteria/timestamp.hpp"
#include "server/pages/audit_words.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_links.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

constexpr std::size_t shown_digits = 12;

std::string own_address(const AuditLogView& view) {
  return view.filter.tender ? page_path::tender_audit_log(std::to_string(*view.filter.tender))
                            : page_path::audit_log();
}

// Up to the number of the page.
std::string address_of_pages(const AuditLogView& view) {
  std::string address = own_address(view) + "?";
  const std::pair<const char*, const std::string*> asked[]{{"actor", &view.filter.actor},
                                                           {"action", &view.filter.action},
                                                           {"subject", &view.filter.subject},
                                                           {"since", &view.filter.since},
                                                           {"until", &view.filter.until}};
  for (const auto& [name, value] : asked)
    if (!value->empty()) address += fmt::format("{}={}&", name, page_path::encoded(*value));
  return address;
}

void add_filter(TemplateValues content, const AuditLogView& view) {
  const Language language = content.language();
  const AuditFilter& filter = view.filter;
  TemplateValues form = content.add("FILTER");
  form.set("ACTION", own_address(view));
  const auto label_of = [&](std::string_view key) { return std::string(page_text(language, key)); };
  FormField kind{"action", label_of("audit.kind"), filter.action, FormField::Kind::choice};
  kind.choices.emplace_back("", label_of("audit.all"));
  for (const ActionGroup& group : action_groups())
    kind.choices.emplace_back(group.beginnings,
                              templates::label("audit-group." + std::string(group.name), language));
  const FormField fields[]{std::move(kind),
                           {"actor", label_of("audit.actor"), filter.actor},
                           {"subject", label_of("audit.subject"), filter.subject},
                           {"since", label_of("audit.since"), filter.since, FormField::Kind::date},
                           {"until", label_of("audit.until"), filter.until, FormField::Kind::date}};
  for (const FormField& field : fields) add_field(form, field, {});
}

std::string time_text(const std::string& at, Language language) {
  const auto moment = criteria::Timestamp::parse(at);
  return moment ? templates::moment_text(*moment, language) : at;
}

// Some entries are of nobody by name: made before there were accounts, or by the service itself.
std::string actor_words(const std::string& actor, Language language) {
  if (actor == "anonymous") return std::string(page_text(language, "audit.not-signed-in"));
  if (actor == "clock") return std::string(page_text(language, "process.the-clock"));
  return actor;
}

void add_entry(TemplateValues table, const AuditLogView& view, const ChainedEntry& chained) {
  const AuditEntry& entry = chained.entry;
  TemplateValues row = table.add("ENTRY");
  row.set("SEQUENCE", std::to_string(chained.sequence));
  row.set("AT", time_text(entry.at, table.language()))
      .set("ACTOR", actor_words(entry.actor, table.language()));
  row.set("DONE", action_text(entry.action, table.language()));
  row.set("SUBJECT", subject_text(entry, table.language()));
  row.set("HASH", chained.hash.substr(0, shown_digits));
  row.set_if_any("AFTER", entry.sha256.substr(0, shown_digits));
  row.set_if_any("BEFORE", entry.before.substr(0, shown_digits));
  if (view.filter.tender) return;
  TemplateValues cell = row.add("TENDER_CELL");
  if (entry.tender) {
    const auto id = std::to_string(*entry.tender);
    cell.add("TENDER").set("TENDER_ID", id).set("TENDER_ADDRESS", page_path::tender_audit_log(id));
  }
}

void fill_page(TemplateValues content, const AuditLogView& view) {
  content.set("HEAD", head_text(view.head)).set("HASH_WHOLE", view.head.hash);
  content.set("CHECKPOINT", page_path::audit_checkpoint())
      .set("EXPORT", page_path::audit_export(view.filter.tender));
  content.set("FOUND", counted(content.language(), "audit-entries", static_cast<std::size_t>(view.total)));
  if (view.filter.tender) {
    content.set_if_any("OF_TENDER", view.tender_title);
    content.add("WHOLE").set("WHOLE_ADDRESS", page_path::audit_log());
  } else {
    content.show("OF_ALL");
  }
  add_filter(content, view);
  if (view.entries.empty()) {
    content.show("NONE");
    return;
  }
  TemplateValues table = content.add("TABLE");
  table.show_if(!view.filter.tender, "TENDER_COLUMN");
  for (const ChainedEntry& entry : view.entries) add_entry(table, view, entry);
  add_page_links(content, view.page, view.total, address_of_pages(view));
}

}  // namespace

std::string audit_log_page(const AuditLogView& view, const PageContext& context) {
  PageFrame frame{std::string(page_text(context.language, "audit.title")), NavigationItem::audit_log, {}};
  if (view.filter.tender) {
    const auto id = std::to_string(*view.filter.tender);
    frame.here = NavigationItem::tenders;
    frame.crumbs = {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                    {view.tender_title, page_path::tender(id)}};
  }
  return framed(frame, context, "audit_log.tpl",
                [&view](TemplateValues content) { fill_page(content, view); });
}

}  // namespace server
