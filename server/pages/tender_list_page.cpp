#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/pages/tender_rows.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::size_t page_count(const TenderListView& view) {
  return view.page_size == 0 ? 1
                             : std::max<std::size_t>(1, (view.total + view.page_size - 1) / view.page_size);
}

std::string address_of_page(const TenderListView& view, std::size_t page) {
  const std::string search = view.search.empty() ? "" : "q=" + page_path::encoded(view.search) + "&";
  return fmt::format("{}?{}page={}", page_path::tenders(), search, page);
}

void add_pages(TemplateValues content, const TenderListView& view) {
  const std::size_t last = page_count(view);
  if (last == 1) return;
  TemplateValues pages = content.add("PAGES");
  if (view.page > 1) pages.set_if_any("PREVIOUS", address_of_page(view, view.page - 1));
  if (view.page < last) pages.set_if_any("NEXT", address_of_page(view, view.page + 1));
  for (std::size_t page = 1; page <= last; ++page) {
    const bool near = page + 2 >= view.page && page <= view.page + 2;
    if (!near && page != 1 && page != last) continue;
    TemplateValues entry = pages.add("PAGE");
    entry.set("NUMBER", page).set("ADDRESS", address_of_page(view, page));
    entry.show_if(page == view.page, "HERE");
  }
}

void fill_list(TemplateValues content, const TenderListView& view) {
  content.set("SEARCH", view.search);
  if (!view.search.empty())
    content.add("SEARCHED")
        .set("FOUND", counted(content.language(), "tenders", view.total))
        .set("SEARCH", view.search);
  if (!view.rows.empty())
    add_tender_rows(content.add("ROWS"), view.rows);
  else
    content.show(view.search.empty() ? "EMPTY" : "NONE_FOUND");
  add_pages(content, view);
}

}  // namespace

std::string tender_list_page(const TenderListView& view, const PageContext& context) {
  const PageFrame frame{
      std::string(page_text(context.language, "tenders.title")), NavigationItem::tenders, {}};
  return framed(frame, context, "tender_list.tpl",
                [&view](TemplateValues content) { fill_list(content, view); });
}

}  // namespace server
