// The way through a list that is too long for one page.
#pragma once

#include "server/pages/render.hpp"
#include "server/storage/page.hpp"

#include <cstdint>
#include <string>

namespace server {

// {{>PAGES}} from page_links.tpl; nothing when all of `total` stands on one page. `address` is that of the
// list, up to where `page=2` is put behind it.
void add_page_links(TemplateValues content, const Page& page, std::int64_t total, const std::string& address);

}  // namespace server
