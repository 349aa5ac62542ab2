#include "server/pages/segment_pages.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_rows.hpp"

namespace server {
namespace {

void fill_facts(TemplateValues segment, const SegmentRow& row) {
  segment.set("TITLE", row.title).set("ADDRESS", page_path::segment(row.id));
  segment.set_if_any("SECTOR", row.sector).set_if_any("DESCRIPTION", row.description);
  for (const std::string& code : row.cpv_codes) segment.add("CPV").set("CODE", code);
  segment.set("TENDERS", counted(segment.language(), "tenders", row.tenders));
  segment.set("VERSION", std::to_string(row.version));
}

}  // namespace

std::string segment_list_page(const SegmentListView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "segments.title"));
  return framed({title, NavigationItem::segments, {}}, context, "segment_list.tpl",
                [&view](TemplateValues content) {
                  if (view.rows.empty()) content.show("EMPTY");
                  for (const SegmentRow& row : view.rows) fill_facts(content.add("SEGMENT"), row);
                });
}

std::string segment_page(const SegmentView& view, const PageContext& context) {
  const PageFrame frame{
      view.segment.title,
      NavigationItem::segments,
      {{std::string(page_text(context.language, "segments.title")), page_path::segments()}}};
  return framed(frame, context, "segment.tpl", [&view](TemplateValues content) {
    fill_facts(content, view.segment);
    if (view.tenders.empty())
      content.show("EMPTY");
    else
      add_tender_rows(content.add("ROWS"), view.tenders);
  });
}

}  // namespace server
