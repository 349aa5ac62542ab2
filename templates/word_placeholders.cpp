#include "templates/word_placeholders.hpp"

#include "templates/word_fields.hpp"

#include <algorithm>
#include <vector>

#include <pugixml.hpp>

namespace templates::word {
namespace {

constexpr std::size_t longest_name = 80;
// Between two texts that no reader sees as one: a tab, a line break, a picture.
constexpr char gap = '\x01';

struct ParagraphText {
  std::string all;
  std::vector<pugi::xml_node> texts;
  std::vector<std::size_t> begins;  // of each text in `all`
};

bool is_own_container(std::string_view name) {
  return name == "w:r" || name == "w:hyperlink" || name == "w:ins" || name == "w:smartTag" ||
         name == "w:sdt" || name == "w:sdtContent" || name == "w:fldSimple" || name == "w:moveTo" ||
         name == "w:bdo" || name == "w:dir" || name == "w:customXml";
}

bool is_invisible(std::string_view name) {
  return name == "w:rPr" || name == "w:pPr" || name == "w:proofErr" || name.starts_with("w:bookmark") ||
         name.starts_with("w:comment") || name == "w:lastRenderedPageBreak" || name == "w:sdtPr" ||
         name == "w:sdtEndPr" || name == "w:del" || name == "w:moveFrom" || name == "w:softHyphen" ||
         name.starts_with("w:perm") || name.empty();
}

void collect(const pugi::xml_node& node, ParagraphText& paragraph) {
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = child.name();
    if (name == "w:t") {
      paragraph.begins.push_back(paragraph.all.size());
      paragraph.texts.push_back(child);
      paragraph.all += child.text().get();
    } else if (is_own_container(name)) {
      collect(child, paragraph);
    } else if (!is_invisible(name)) {
      paragraph.all += gap;
    }
  }
}

// Which text a position is in.
std::size_t text_at(const ParagraphText& paragraph, std::size_t position) {
  const auto after = std::upper_bound(paragraph.begins.begin(), paragraph.begins.end(), position);
  return static_cast<std::size_t>(after - paragraph.begins.begin()) - 1;
}

void bring_together(const pugi::xml_node& paragraph_node) {
  ParagraphText paragraph;
  collect(paragraph_node, paragraph);
  if (paragraph.all.find("{{") == std::string::npos) return;
  std::vector<std::string> contents;
  for (const pugi::xml_node& text : paragraph.texts) contents.emplace_back(text.text().get());
  std::vector<std::string> changed = contents;
  std::size_t from = 0;
  // How much of a text's beginning went to an earlier one; what was added to a text stands at its end.
  std::vector<std::size_t> taken(contents.size(), 0);
  while (const auto found = find_placeholder(paragraph.all, from)) {
    from = found->at + found->length;
    const std::size_t first = text_at(paragraph, found->at), last = text_at(paragraph, from - 1);
    for (std::size_t at = first + 1; at <= last; ++at) {
      const std::size_t end = std::min(from - paragraph.begins[at], contents[at].size());
      changed[first] += contents[at].substr(taken[at], end - taken[at]);
      taken[at] = end;
    }
  }
  for (std::size_t at = 0; at < contents.size(); ++at) {
    const std::string text = changed[at].substr(taken[at]);
    if (text != contents[at]) set_text(paragraph.texts[at], text);
  }
}

void bring_together_below(const pugi::xml_node& node) {
  if (std::string_view(node.name()) == "w:p") bring_together(node);
  for (const pugi::xml_node& child : node.children()) bring_together_below(child);
}

// U+FFFE, U+FFFF, and those that stand for something here.
bool is_no_character(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ||
         text.starts_with(shielded_open) || text.starts_with(line_mark) || text.starts_with(tab_mark);
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.';
}

}  // namespace

std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

void normalise(const pugi::xml_node& root, const std::function<bool(std::string_view)>& is_field) {
  merge_fields_to_placeholders(root);
  content_controls_to_placeholders(root, is_field);
  bring_together_below(root);
}

std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t from) {
  for (std::size_t open = text.find("{{", from); open != std::string_view::npos;
       open = text.find("{{", open + 1)) {
    const std::size_t close = text.find("}}", open + 2);
    if (close == std::string_view::npos) return std::nullopt;
    std::string_view inside = text.substr(open + 2, close - open - 2);
    // Between signs and names Word may have put blanks, some of them not to be broken.
    std::string plain;
    for (std::size_t at = 0; at < inside.size(); ++at) {
      if (inside.substr(at).starts_with("\xC2\xA0"))
        ++at;
      else if (inside[at] != ' ')
        plain += inside[at];
    }
    Placeholder found{open, close + 2 - open, Sign::value, {}};
    std::string_view name = plain;
    if (name.starts_with("#")) found.sign = Sign::open;
    if (name.starts_with("^")) found.sign = Sign::open_if_none;
    if (name.starts_with("/")) found.sign = Sign::close;
    if (found.sign != Sign::value) name.remove_prefix(1);
    if (name.empty() || name.size() > longest_name || inside.size() > 2 * longest_name ||
        !std::all_of(name.begin(), name.end(), is_name_byte))
      continue;
    found.name = lower_case(name);
    return found;
  }
  return std::nullopt;
}

void set_text(pugi::xml_node text, std::string_view value) {
  pugi::xml_node run = text.parent();
  const auto put = [](pugi::xml_node into, std::string_view piece) {
    into.text().set(std::string(piece).c_str());
    if (pugi::xml_attribute space = into.attribute("xml:space"); space)
      space.set_value("preserve");
    else
      into.append_attribute("xml:space").set_value("preserve");
  };
  pugi::xml_node behind = text;
  for (bool is_first = true;; is_first = false) {
    const std::size_t line = value.find(line_mark), tab = value.find(tab_mark);
    const std::size_t end = std::min(line, tab);
    if (!is_first) behind = run.insert_child_after("w:t", behind);
    put(behind, value.substr(0, end));
    if (end == std::string_view::npos) return;
    behind = run.insert_child_after(line < tab ? "w:br" : "w:tab", behind);
    value.remove_prefix(end + line_mark.size());
  }
}

std::string safe_value(std::string_view value) {
  std::string safe;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const auto byte = static_cast<unsigned char>(value[at]);
    const std::string_view rest = value.substr(at);
    if (is_no_character(rest)) {
      at += 2;
    } else if (rest.starts_with("{{")) {
      safe += shielded_open;
      ++at;
    } else if (byte == '\n') {
      safe += line_mark;
    } else if (byte == '\t') {
      safe += tab_mark;
    } else if (byte >= 0x20) {
      safe += value[at];
    }
  }
  return safe;
}

std::string unshielded(std::string_view text) {
  std::string plain;
  for (;;) {
    const std::size_t at = text.find(shielded_open);
    plain += text.substr(0, at);
    if (at == std::string_view::npos) return plain;
    plain += "{{";
    text.remove_prefix(at + shielded_open.size());
  }
}

}  // namespace templates::word
