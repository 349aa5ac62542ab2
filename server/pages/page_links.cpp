#include "server/pages/page_links.hpp"

#include <algorithm>

namespace server {

void add_page_links(TemplateValues content, const Page& page, std::int64_t total,
                    const std::string& address) {
  const auto last = page.size == 0 ? 1 : std::max<std::int64_t>(1, (total + page.size - 1) / page.size);
  if (last == 1) return;
  const auto address_of = [&](std::int64_t number) { return address + "page=" + std::to_string(number); };
  TemplateValues pages = content.include("PAGES", "page_links.tpl");
  if (page.number > 1) pages.set_if_any("PREVIOUS", address_of(page.number - 1));
  if (page.number < last) pages.set_if_any("NEXT", address_of(page.number + 1));
  for (std::int64_t number = 1; number <= last; ++number) {
    const bool is_near = number + 2 >= page.number && number <= page.number + 2;
    if (!is_near && number != 1 && number != last) continue;
    TemplateValues entry = pages.add("PAGE");
    entry.set("NUMBER", std::to_string(number)).set("ADDRESS", address_of(number));
    entry.show_if(number == page.number, "HERE");
  }
}

}  // namespace server
