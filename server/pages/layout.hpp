// What surrounds the content of every page: skip link, header, navigation, language switch, breadcrumb,
// footer.
#pragma once

#include "server/pages/page_context.hpp"
#include "server/pages/render.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class NavigationItem {
  none,
  work,
  tenders,
  segments,
  agreements,
  templates,
  library,
  consultations,
  monitor,
  promises,
  parties,
  people,
  retention,
  audit_log
};

struct Crumb {
  std::string title;
  std::string address;
};

struct PageFrame {
  std::string title;  // of the document; the product's name follows it
  NavigationItem here = NavigationItem::none;
  std::vector<Crumb> crumbs;  // above this page
};

// The whole page around the template `content`, whose values `fill` sets.
std::string framed(const PageFrame& frame, const PageContext& context, std::string_view content,
                   const std::function<void(TemplateValues)>& fill);

}  // namespace server
