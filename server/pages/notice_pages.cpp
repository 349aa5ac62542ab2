#include "server/pages/notice_pages.hpp"

#include "criteria/names.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>

namespace server {
namespace {

std::string title_of(const NoticeState& state, templates::Language language) {
  const std::string subtype(criteria::name(state.order.subtype));
  std::string title(templates::label("notice.subtype." + subtype, language));
  if (state.order.change > 0)
    title.append(", ").append(
        page_text(language, "notices.change", {{"number", std::to_string(state.order.change)}}));
  return title;
}

void add_notice(TemplateValues list, const NoticesView& view, const NoticeState& state) {
  const auto language = list.language();
  TemplateValues row = list.add("NOTICE");
  row.set("NAME", notice_name(state.order)).set("TITLE", title_of(state, language));
  const auto errors = std::count_if(
      state.findings.begin(), state.findings.end(),
      [](const criteria::Finding& finding) { return finding.severity == criteria::Severity::error; });
  if (errors == 0) {
    row.set("STATE", page_text(language, "notices.complete")).set("LOOK", "success");
    row.add("DOWNLOAD").set("ADDRESS", page_path::notice(view.subject, notice_name(state.order)));
  } else {
    row.set("STATE", page_text(language, "notices.incomplete", {{"count", std::to_string(errors)}}));
    row.set("LOOK", "warning");
  }
  if (state.findings.empty()) return;
  TemplateValues missing = row.add("MISSING");
  for (const criteria::Finding& finding : state.findings)
    missing.add("FINDING").set("TEXT", templates::text(finding, language));
}

PageFrame frame_of(const NoticesView& view, const PageContext& context) {
  const auto text = [&](std::string_view key) { return std::string(page_text(context.language, key)); };
  if (view.subject.is_tender())
    return {text("notices.title"),
            NavigationItem::tenders,
            {{text("tenders.title"), page_path::tenders()},
             {view.title, page_path::tender(std::to_string(view.subject.tender))}}};
  return {text("notices.title"),
          NavigationItem::consultations,
          {{text("consultations.title"), page_path::consultations()},
           {view.title, page_path::consultation(view.subject.consultation)}}};
}

}  // namespace

std::string notices_page(const NoticesView& view, const PageContext& context) {
  return framed(frame_of(view, context), context, "notices.tpl", [&view](TemplateValues content) {
    content.set("SUBJECT", view.title);
    for (const NoticeState& state : view.states) add_notice(content, view, state);
    if (view.subject.is_tender())
      content.add("OPEN_DATA").set("OPEN_DATA_ADDRESS", page_path::open_data(view.subject.tender));
    const FormValues values = view.sent ? *view.sent : notice_values(view.file, content.language());
    const criteria::Findings beside = beside_fields(view.wrong, values);
    if (!view.wrong.empty()) {
      TemplateValues refused = content.add("REFUSED");
      if (!beside.empty()) add_findings(refused, beside);
    }
    TemplateValues form = content.add("FORM");
    form.set("ACTION", page_path::notices(view.subject));
    add_notice_fields(form, view.file, values, view.wrong);
  });
}

}  // namespace server
