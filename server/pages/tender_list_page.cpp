#include "server/pages/layout.hpp"
#include "server/pages/page_links.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/pages/tender_rows.hpp"

namespace server {
namespace {

std::string address_of(const TenderListView& view) {
  return page_path::tenders() + "?" +
         (view.search.empty() ? "" : "q=" + page_path::encoded(view.search) + "&");
}

void fill_list(TemplateValues content, const TenderListView& view) {
  content.set("SEARCH", view.search);
  if (!view.search.empty())
    content.add("SEARCHED")
        .set("FOUND", counted(content.language(), "tenders", static_cast<std::size_t>(view.total)))
        .set("SEARCH", view.search);
  if (!view.rows.empty())
    add_tender_rows(content.add("ROWS"), view.rows);
  else
    content.show(view.search.empty() ? "EMPTY" : "NONE_FOUND");
  add_page_links(content, view.page, view.total, address_of(view));
}

}  // namespace

std::string tender_list_page(const TenderListView& view, const PageContext& context) {
  const PageFrame frame{
      std::string(page_text(context.language, "tenders.title")), NavigationItem::tenders, {}};
  return framed(frame, context, "tender_list.tpl",
                [&view](TemplateValues content) { fill_list(content, view); });
}

}  // namespace server
