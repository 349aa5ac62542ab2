#include "server/pages/notice_pages.hpp"

#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>

namespace server {
namespace {

// "nl,en": that of the tender first.
std::string both_languages(const criteria::NoticeFile& file) {
  return std::string(criteria::name(file.language))
      .append(",")
      .append(criteria::name(criteria::other_language(file.language)));
}

std::string title_of(const NoticeState& state, templates::Language language) {
  const std::string subtype(criteria::name(state.order.subtype));
  std::string title(templates::label("notice.subtype." + subtype, language));
  if (state.order.change > 0)
    title.append(", ").append(
        page_text(language, "notices.change", {{"number", std::to_string(state.order.change)}}));
  return title;
}

// Where a finding is mended: a field of this page, of the draft, or of the segment; empty: nowhere.
std::string mended_at(const NoticesView& view, const std::vector<std::string>& fields,
                      const std::string& place) {
  if (std::find(fields.begin(), fields.end(), place) != fields.end()) return "#" + field_id(place);
  constexpr std::string_view tender = "tender.";
  if (!place.starts_with(tender)) return {};
  if (place == "tender.cpvCodes" && !view.segment.empty()) return view.segment;
  return view.draft.empty() ? "" : view.draft + "#" + field_id(place.substr(tender.size()));
}

void add_list(TemplateValues row, const char* section, const Findings& findings, const NoticesView& view,
              const std::vector<std::string>& fields) {
  if (findings.empty()) return;
  TemplateValues list = row.add(section);
  for (const criteria::Finding& finding : findings) {
    TemplateValues one = list.add("FINDING");
    const std::string text = templates::text(finding, row.language());
    if (const std::string address = mended_at(view, fields, finding.place); !address.empty())
      one.add("MENDED").set("MENDED_AT", address).set("TEXT", text);
    else
      one.add("TOLD").set("TEXT", text);
  }
}

void add_notice(TemplateValues list, const NoticesView& view, std::size_t index,
                const std::vector<std::string>& fields) {
  const auto language = list.language();
  const NoticeState& state = view.states[index];
  TemplateValues row = list.add("NOTICE");
  row.set("NAME", notice_name(state.order)).set("TITLE", title_of(state, language));
  const auto errors = std::count_if(
      state.findings.begin(), state.findings.end(),
      [](const criteria::Finding& finding) { return finding.severity == criteria::Severity::error; });
  const std::string address = page_path::notice(view.subject, notice_name(state.order));
  const Findings untranslated = index < view.untranslated.size() ? view.untranslated[index] : Findings{};
  const bool has_translation = view.file.translation != criteria::NoticeTranslation{};
  if (errors == 0) {
    row.set("STATE", page_text(language, "notices.complete")).set("LOOK", "success");
    TemplateValues download = row.add("DOWNLOAD");
    download.set("ADDRESS", address);
    if (index < view.untranslated.size() && untranslated.empty())
      download.add("BILINGUAL").set("BILINGUAL_ADDRESS", address + "?languages=" + both_languages(view.file));
  } else {
    row.set("STATE", page_text(language, "notices.incomplete", {{"count", std::to_string(errors)}}));
    row.set("LOOK", "warning");
  }
  add_list(row, "MISSING", state.findings, view, fields);
  if (has_translation) add_list(row, "UNTRANSLATED", untranslated, view, fields);
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
    if (view.subject.is_tender())
      content.add("OPEN_DATA").set("OPEN_DATA_ADDRESS", page_path::open_data(view.subject.tender));
    const FormValues stored = notice_values(view.file, view.parts, content.language());
    const std::vector<std::string> fields = notice_field_names(view.file, view.parts, content.language());
    for (std::size_t i = 0; i < view.states.size(); ++i) add_notice(content, view, i, fields);
    const FormValues& values = view.sent ? *view.sent : stored;
    const criteria::Findings beside = beside_fields(view.wrong, values);
    if (!view.wrong.empty()) {
      TemplateValues refused = content.add("REFUSED");
      if (!beside.empty()) add_findings(refused, beside);
    }
    TemplateValues form = content.add("FORM");
    form.set("ACTION", page_path::notices(view.subject)).set("VERSION", std::to_string(view.version));
    add_notice_fields(form, {view.file, view.parts, values, view.wrong});
  });
}

}  // namespace server
