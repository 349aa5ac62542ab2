// The frame that documents to be printed share: one file, a style of its own, nothing from elsewhere.
#pragma once

#include "templates/document_html.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// Opens html, body and main; `end_print_page` closes them and gives the document.
void begin_print_page(HtmlWriter& html, const std::string& title, Language language);
std::string end_print_page(HtmlWriter& html);

}  // namespace templates
