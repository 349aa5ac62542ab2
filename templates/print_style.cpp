#include "templates/print_style.hpp"

#include "embedded/report_style.hpp"

namespace templates {

void begin_print_page(HtmlWriter& html, const std::string& title, Language language) {
  html.open("html", {{"lang", std::string(name(language))}}).open("head");
  html.meta("charset", "utf-8").meta("viewport", "width=device-width, initial-scale=1");
  html.element("title", title).style(embedded::report_style("print_page.css")).close();
  html.open("body").open("main");
}

std::string end_print_page(HtmlWriter& html) {
  html.close().close().close();
  return html.finish();
}

}  // namespace templates
