#include "server/pages/refused_form.hpp"

#include "server/pages/html_tags.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/render.hpp"
#include "templates/document_html.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view form_begin = "<form ";
constexpr std::string_view form_end = "</form>";

bool is_sent(const FormValues& sent, std::string_view name, std::string_view value) {
  return std::any_of(sent.begin(), sent.end(),
                     [&](const auto& field) { return field.first == name && field.second == value; });
}

// ---- which form it is -----------------------------------------------------------------------------------

struct Piece {
  std::size_t begin = 0, size = 0;
};

// How many of the values that stand fixed in the form were sent.
std::size_t likeness(std::string_view form, const FormValues& sent) {
  std::size_t same = 0;
  for (auto at = form.find('<'); at != std::string_view::npos; at = form.find('<', at + 1)) {
    const auto tag = form.substr(at, form.find('>', at) + 1 - at);
    const bool is_fixed = tag.starts_with("<button ") || attribute(tag, "type") == "hidden";
    if (is_fixed && is_sent(sent, unescaped(attribute(tag, "name")), unescaped(attribute(tag, "value"))))
      ++same;
  }
  return same;
}

std::optional<Piece> find_form(std::string_view page, const RefusedForm& refused) {
  std::optional<Piece> found;
  std::size_t most = 0;
  for (auto at = page.find(form_begin); at != std::string_view::npos; at = page.find(form_begin, at + 1)) {
    const auto tag = page.substr(at, page.find('>', at) + 1 - at);
    const auto action = unescaped(attribute(tag, "action"));
    if (attribute(tag, "method") != "post" || action.substr(0, action.find('?')) != refused.action) continue;
    const auto end = page.find(form_end, at);
    const Piece piece{at, std::min(end, page.size()) - at};
    const auto same = likeness(page.substr(piece.begin, piece.size), refused.sent);
    if (found && same <= most) continue;
    found = piece;
    most = same;
  }
  return found;
}

// ---- the form with what was sent ------------------------------------------------------------------------

class FormFiller {
 public:
  FormFiller(std::string_view form, const RefusedForm& refused, templates::Language language)
      : rest_(form), refused_(refused), language_(language) {}

  std::string html() {
    while (!rest_.empty()) {
      const auto text = std::min(rest_.find('<', 1), rest_.size());
      if (rest_.starts_with("<input ") || rest_.starts_with("<textarea ") || rest_.starts_with("<select ") ||
          rest_.starts_with("<option "))
        take_control();
      else
        take_text(text);
    }
    return std::move(out_);
  }

  // The id of the field that a finding is about; empty for one about something else.
  std::string field_of(const criteria::Finding& finding) const {
    const auto found = ids_.find(finding.place);
    return found == ids_.end() ? std::string() : found->second;
  }

 private:
  void take_text(std::size_t size) {
    if (rest_.starts_with("</select>")) {
      select_.clear();
      value_.reset();
    }
    out_.append(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void take_control() {
    const auto size = std::min(rest_.find('>'), rest_.size() - 1) + 1;
    std::string tag(rest_.substr(0, size));
    const bool is_option = tag.starts_with("<option ");
    const auto name = is_option ? select_ : unescaped(attribute(tag, "name"));
    const auto type = attribute(tag, "type");
    rest_.remove_prefix(size);
    if (is_option) {
      const bool is_chosen = value_ == unescaped(attribute(tag, "value"));
      out_.append(with_flag(std::move(tag), "selected", is_chosen, value_));
    } else if (type == "password" || type == "file" || type == "submit") {
      out_.append(tag);
    } else if (type == "checkbox" || type == "radio") {
      const bool is_on = is_sent(refused_.sent, name, unescaped(attribute(tag, "value")));
      out_.append(with_flag(std::move(tag), "checked", is_on, std::string()));
    } else {
      take_field(std::move(tag), name);
    }
  }

  // A field that always sends one value: the second of a name takes the second value sent.
  void take_field(std::string tag, const std::string& name) {
    const auto value = next_value(name);
    if (attribute(tag, "type") != "hidden") tell_what_is_wrong(tag, name);
    if (tag.starts_with("<select ")) {
      select_ = name;
      value_ = value;
    } else if (tag.starts_with("<textarea ")) {
      out_.append(tag);
      const auto end = std::min(rest_.find("</textarea>"), rest_.size());
      // HTML takes the first line break away.
      if (value) out_.append("\n").append(templates::html_escaped(*value));
      if (!value) out_.append(rest_.substr(0, end));
      rest_.remove_prefix(end);
      return;
    } else if (value) {
      replace_attribute(tag, "value", *value);
    }
    out_.append(tag);
  }

  std::optional<std::string> next_value(const std::string& name) {
    std::size_t nth = taken_[name]++;
    for (const auto& [sent, value] : refused_.sent)
      if (sent == name && nth-- == 0) return value;
    return std::nullopt;
  }

  void tell_what_is_wrong(std::string& tag, const std::string& name) {
    const std::string id(attribute(tag, "id"));
    if (id.empty() || !ids_.try_emplace(name, id).second) return;
    std::string text;
    for (const auto& finding : refused_.findings)
      if (finding.place == name)
        text.append(text.empty() ? "" : " ").append(templates::text(finding, language_));
    if (text.empty()) return;
    const auto error = id + "-refused";
    out_.append(fmt::format(R"(<div class="utrecht-form-field-error-message" id="{}">{}</div>)", error,
                            templates::html_escaped(text)));
    const std::string described(attribute(tag, "aria-describedby"));
    replace_attribute(tag, "aria-describedby", described.empty() ? error : described + " " + error);
    replace_attribute(tag, "aria-invalid", "true");
  }

  static void replace_attribute(std::string& tag, std::string_view name, std::string_view value) {
    const auto begin = tag.find(fmt::format(" {}=\"", name));
    if (begin == std::string::npos) {
      tag.insert(tag.size() - 1, fmt::format(" {}=\"{}\"", name, templates::html_escaped(value)));
      return;
    }
    const auto from = begin + name.size() + 3;
    tag.replace(from, tag.find('"', from) - from, templates::html_escaped(value));
  }

  // Unchanged when nothing of that name was sent.
  static std::string with_flag(std::string tag, std::string_view flag, bool is_on,
                               const std::optional<std::string>& sent) {
    if (!sent || has_flag(tag, flag) == is_on) return tag;
    const auto text = fmt::format(" {}", flag);
    if (is_on)
      tag.insert(tag.size() - 1, text);
    else
      tag.erase(tag.find(text), text.size());
    return tag;
  }

  std::string_view rest_;
  const RefusedForm& refused_;
  templates::Language language_;
  std::string out_;
  std::string select_;                // of the options that follow
  std::optional<std::string> value_;  // what was sent for it
  std::map<std::string, std::size_t> taken_;
  std::map<std::string, std::string> ids_;
};

// What folds around the form, unfolded.
std::string with_open_details(std::string_view before) {
  std::string text(before);
  constexpr std::string_view fold = "<details";
  const auto begin = text.rfind(fold);
  const bool is_around = begin != std::string::npos && text.find("</details>", begin) == std::string::npos;
  if (is_around && !has_flag(before.substr(begin, before.find('>', begin) + 1 - begin), "open"))
    text.insert(begin + fold.size(), " open");
  return text;
}

// ---- the summary ----------------------------------------------------------------------------------------

std::string label_of(std::string_view page, const std::string& id) {
  const auto begin = page.find(fmt::format(" for=\"{}\"", id));
  if (begin == std::string_view::npos) return {};
  const auto text = page.find('>', begin) + 1;
  return unescaped(page.substr(text, page.find('<', text) - text));
}

std::string summary(std::string_view page, const RefusedForm& refused, const FormFiller& form,
                    templates::Language language) {
  RenderedPage rendered("refused_form.tpl", language);
  auto values = rendered.values();
  values.set("TITLE", refused.title);
  values.set("COUNT", counted(language, "findings", refused.findings.size()));
  for (const auto& finding : refused.findings) {
    TemplateValues row = values.add("FINDING");
    row.set("TEXT", templates::text(finding, language)).set("CODE", finding.code);
    const auto id = form.field_of(finding);
    if (id.empty()) {
      row.show("ELSEWHERE").set_if_any("PLACE", finding.place);
      continue;
    }
    TemplateValues field = row.add("FIELD");
    field.set("ID", id).set_if_any("LABEL", label_of(page, id));
  }
  return rendered.html();
}

}  // namespace

std::optional<std::string> with_refused_form(std::string_view page, const RefusedForm& refused,
                                             templates::Language language) {
  const auto piece = find_form(page, refused);
  const auto main = page.find("<main ");
  if (!piece || main == std::string_view::npos || main > piece->begin) return std::nullopt;
  FormFiller form(page.substr(piece->begin, piece->size), refused, language);
  const auto filled = form.html();
  const auto top = page.find('>', main) + 1;
  std::string whole(page.substr(0, top));
  whole.append("\n").append(summary(page, refused, form, language));
  whole.append(with_open_details(page.substr(top, piece->begin - top))).append(filled);
  return whole.append(page.substr(piece->begin + piece->size));
}

}  // namespace server
