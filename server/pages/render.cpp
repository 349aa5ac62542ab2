#include "server/pages/render.hpp"

#include "embedded/page_templates.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/document_html.hpp"

#include <memory>
#include <stdexcept>

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

namespace server {
namespace {

using ctemplate::TemplateString;
using templates::Language;

TemplateString whole(std::string_view text) { return {text.data(), text.size()}; }

// The source with each `[[key]]` handed to `replace(out, key)`.
template <typename Replace>
std::string with_texts(std::string_view source, const Replace& replace) {
  std::string out;
  while (true) {
    const auto begin = source.find("[[");
    const auto end = source.find("]]", begin);
    if (end == std::string_view::npos) return out.append(source);
    out.append(source.substr(0, begin));
    replace(out, source.substr(begin + 2, end - begin - 2));
    source.remove_prefix(end + 2);
  }
}

std::string cached_name(std::string_view file, Language language) {
  return (language == Language::nl ? "nl/" : "en/") + std::string(file);
}

std::unique_ptr<ctemplate::TemplateCache> read_templates() {
  auto cache = std::make_unique<ctemplate::TemplateCache>();
  for (const std::string_view file : embedded::page_templates_paths()) {
    for (const Language language : {Language::nl, Language::en}) {
      const std::string source =
          with_texts(embedded::page_templates(file), [&](std::string& out, std::string_view key) {
            out.append(templates::html_escaped(page_text(language, key)));
          });
      if (!cache->StringToTemplateCache(cached_name(file, language), source, ctemplate::STRIP_BLANK_LINES))
        throw std::logic_error("the page template " + std::string(file) + " has an error");
    }
  }
  cache->Freeze();
  return cache;
}

const ctemplate::TemplateCache& page_templates() {
  static const std::unique_ptr<ctemplate::TemplateCache> cache = read_templates();
  return *cache;
}

}  // namespace

TemplateValues& TemplateValues::set(std::string_view marker, std::string_view text) {
  dictionary_->SetValue(whole(marker), whole(text));
  return *this;
}

TemplateValues& TemplateValues::set(std::string_view marker, std::size_t number) {
  return set(marker, std::string_view(std::to_string(number)));
}

TemplateValues& TemplateValues::show(std::string_view section) {
  dictionary_->ShowSection(whole(section));
  return *this;
}

TemplateValues& TemplateValues::show_if(bool condition, std::string_view section) {
  return condition ? show(section) : *this;
}

TemplateValues& TemplateValues::set_if_any(std::string_view section, std::string_view text) {
  if (!text.empty()) dictionary_->SetValueAndShowSection(whole(section), whole(text), whole(section));
  return *this;
}

TemplateValues TemplateValues::add(std::string_view section) {
  return {*dictionary_->AddSectionDictionary(whole(section)), language_};
}

TemplateValues TemplateValues::include(std::string_view marker, std::string_view file) {
  ctemplate::TemplateDictionary* included = dictionary_->AddIncludeDictionary(whole(marker));
  included->SetFilename(cached_name(file, language_));
  return {*included, language_};
}

RenderedPage::RenderedPage(std::string_view file, Language language)
    : file_(cached_name(file, language)),
      language_(language),
      dictionary_(new ctemplate::TemplateDictionary(whole(file_))) {}

RenderedPage::~RenderedPage() { delete dictionary_; }

TemplateValues RenderedPage::values() { return {*dictionary_, language_}; }

std::string RenderedPage::html() {
  std::string out;
  if (!page_templates().ExpandNoLoad(file_, ctemplate::STRIP_BLANK_LINES, dictionary_, nullptr, &out))
    throw std::logic_error("the page " + file_ + " or a part of it does not exist");
  return out;
}

std::vector<std::string> template_text_keys() {
  std::vector<std::string> keys;
  for (const std::string_view file : embedded::page_templates_paths())
    with_texts(embedded::page_templates(file),
               [&](std::string&, std::string_view key) { keys.emplace_back(key); });
  return keys;
}

}  // namespace server
