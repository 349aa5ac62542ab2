// Fills the templates of server/pages/templates. Values are escaped by their place in the HTML; texts of the
// pages, written `[[key]]` in a template, are put in once per language when the program starts.
#pragma once

#include "templates/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ctemplate {
class TemplateDictionary;
}

namespace server {

// The values of one template or of one repetition of a section; valid as long as the page that made it.
class TemplateValues {
 public:
  TemplateValues(ctemplate::TemplateDictionary& dictionary, templates::Language language)
      : dictionary_(&dictionary), language_(language) {}

  // {{MARKER}}. For the whole template and what it includes, below `set` on an inner section.
  TemplateValues& set(std::string_view marker, std::string_view text);
  TemplateValues& set(std::string_view marker, std::size_t number);
  // {{#SECTION}}…{{/SECTION}}, once, with the values of this level.
  TemplateValues& show(std::string_view section);
  TemplateValues& show_if(bool condition, std::string_view section);
  // Shows the section with `text` as the marker of the same name; nothing when the text is empty.
  TemplateValues& set_if_any(std::string_view section, std::string_view text);
  // {{#SECTION}}…{{/SECTION}}, one more time, with values of its own.
  TemplateValues add(std::string_view section);
  // {{>MARKER}}: the template `file`, one more time.
  TemplateValues include(std::string_view marker, std::string_view file);

  templates::Language language() const { return language_; }

 private:
  ctemplate::TemplateDictionary* dictionary_;
  templates::Language language_;
};

// Files are named without folder and language: "layout.tpl".
class RenderedPage {
 public:
  RenderedPage(std::string_view file, templates::Language language);
  ~RenderedPage();
  RenderedPage(const RenderedPage&) = delete;
  RenderedPage& operator=(const RenderedPage&) = delete;

  TemplateValues values();
  std::string html();

 private:
  std::string file_;
  templates::Language language_;
  ctemplate::TemplateDictionary* dictionary_;
};

// The `[[key]]`s of all templates, for the test that every text is used.
std::vector<std::string> template_text_keys();

}  // namespace server
