#include "templates/word_letter.hpp"

#include "templates/word_placeholders.hpp"
#include "templates/word_runs.hpp"
#include "templates/zip_file.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>

#include <pugixml.hpp>

namespace templates {
namespace {

using word::Placeholder;
using word::Sign;

// Bounds on what a template can make of few bytes: what copies weigh, and texts that are looked at.
constexpr std::size_t most_copied = 1'000'000;
constexpr std::size_t most_looked_at = 20'000'000;

std::string_view name_of(const pugi::xml_node& node) { return node.name(); }

// Where the values of a placeholder are looked up: in the item, then in what it stands in.
struct Scope {
  const FieldValues& values;
  const Scope* outer = nullptr;
  std::string_view list;  // the list that the item is of

  const std::string* text(const std::string& name) const {
    const auto found = values.texts.find(name);
    if (found != values.texts.end()) return &found->second;
    return outer ? outer->text(name) : nullptr;
  }
  const std::vector<FieldValues>* items(const std::string& name) const {
    const auto found = values.lists.find(name);
    if (found != values.lists.end()) return &found->second;
    return outer ? outer->items(name) : nullptr;
  }
  bool is_within(std::string_view name) const { return list == name || (outer && outer->is_within(name)); }
};

struct Found {
  pugi::xml_node text;
  Placeholder placeholder;
};

void collect_texts(const pugi::xml_node& node, std::vector<pugi::xml_node>& texts) {
  for (const pugi::xml_node& child : node.children()) {
    if (name_of(child) == "w:t") texts.push_back(child);
    collect_texts(child, texts);
  }
}

std::vector<Found> placeholders_in(const std::vector<pugi::xml_node>& texts) {
  std::vector<Found> all;
  for (const pugi::xml_node& text : texts) {
    const std::string content = text.text().get();
    std::size_t from = 0;
    while (auto found = word::find_placeholder(content, from)) {
      from = found->at + found->length;
      all.push_back({text, *std::move(found)});
    }
  }
  return all;
}

std::vector<Found> placeholders_below(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> texts;
  collect_texts(root, texts);
  return placeholders_in(texts);
}

void replace(const Found& found, std::string_view by) {
  std::string content = found.text.text().get();
  content.replace(found.placeholder.at, found.placeholder.length, by);
  word::set_text(found.text, content);
}

void shield(const Found& found) {
  std::string content = found.text.text().get();
  content.replace(found.placeholder.at, 2, word::shielded_open);
  word::set_text(found.text, content);
}

// ---- the place of a block -------------------------------------------------------------------------------

pugi::xml_node taken_out(const Found& found) {
  return word::isolated(found.text, found.placeholder.at, found.placeholder.length);
}

struct Range {
  pugi::xml_node first, last;  // siblings
};

std::vector<pugi::xml_node> path_to(pugi::xml_node node) {
  std::vector<pugi::xml_node> path;
  for (; node; node = node.parent()) path.push_back(node);
  std::reverse(path.begin(), path.end());
  return path;
}

// What lies between two runs, as siblings; a whole row when they stand in different cells of it.
std::optional<Range> range_between(const pugi::xml_node& start, const pugi::xml_node& end) {
  const auto from = path_to(start), to = path_to(end);
  std::size_t level = 0;
  while (level < from.size() && level < to.size() && from[level] == to[level]) ++level;
  if (level == 0 || level >= from.size() || level >= to.size()) return std::nullopt;
  const pugi::xml_node common = from[level - 1];
  if (name_of(common) == "w:tr") return Range{common, common};
  constexpr std::string_view refused[]{"mc:AlternateContent", "w:r", "w:sdt", "w:pict", "w:drawing"};
  for (const std::string_view name : refused)
    if (name_of(common) == name) return std::nullopt;
  return Range{from[level], to[level]};
}

// ---- filling --------------------------------------------------------------------------------------------

class Filler {
 public:
  Filler(std::string part, criteria::Findings& findings) : part_(std::move(part)), findings_(findings) {}

  void fill(const pugi::xml_node& root, const Scope& scope) {
    while (!is_spent_) {
      const auto start = first_block(root);
      if (!start) break;
      fill_block(root, *start, scope);
    }
    const auto all = placeholders_below(root);
    if (!is_spent_) return fill_values(all, scope);
    for (auto found = all.rbegin(); found != all.rend(); ++found) shield(*found);
  }

 private:
  void add(const char* code, const Found& found) {
    const criteria::Finding finding =
        criteria::error(code, part_, {{"part", part_}, {"field", found.placeholder.name}});
    if (std::find(findings_.begin(), findings_.end(), finding) == findings_.end())
      findings_.push_back(finding);
  }
  void spend(std::size_t& budget, std::size_t amount, std::size_t most) {
    budget += amount;
    if (budget <= most || is_spent_) return;
    is_spent_ = true;
    const criteria::Finding finding = criteria::error("letter.tooLong", part_, {{"part", part_}});
    if (std::find(findings_.begin(), findings_.end(), finding) == findings_.end())
      findings_.push_back(finding);
  }

  std::vector<Found> looked_at(const pugi::xml_node& root) {
    std::vector<pugi::xml_node> texts;
    collect_texts(root, texts);
    spend(looked_at_, texts.size(), most_looked_at);
    return placeholders_in(texts);
  }

  std::optional<Found> first_block(const pugi::xml_node& root) {
    for (Found& found : looked_at(root))
      if (found.placeholder.sign == Sign::open || found.placeholder.sign == Sign::open_if_none)
        return std::move(found);
    return std::nullopt;
  }

  std::optional<Found> end_of(const pugi::xml_node& root, const Found& start) {
    int depth = 0;
    bool is_past = false;
    for (Found& found : looked_at(root)) {
      const Placeholder& each = found.placeholder;
      is_past = is_past || (found.text == start.text && each.at == start.placeholder.at);
      if (!is_past || each.name != start.placeholder.name || each.sign == Sign::value) continue;
      depth += each.sign == Sign::close ? -1 : 1;
      if (depth == 0) return std::move(found);
    }
    return std::nullopt;
  }

  void refuse_block(const char* code, const Found& start) {
    add(code, start);
    shield(start);
  }

  void fill_block(const pugi::xml_node& root, const Found& start, const Scope& scope) {
    const std::string& name = start.placeholder.name;
    if (!end_of(root, start)) return refuse_block("letter.blockOpen", start);
    if (scope.is_within(name)) return refuse_block("letter.blockNested", start);
    if (name_of(start.text.parent()) != "w:r") return refuse_block("letter.blockPlace", start);
    const std::vector<FieldValues>* items = scope.items(name);
    const std::string* text = items ? nullptr : scope.text(name);
    if (!items && !text) return refuse_block("letter.fieldUnknown", start);
    // The end is looked for again, because it may have stood in the text that is split here.
    const pugi::xml_node first = taken_out(start);
    const auto end = end_behind(root, first, name);
    if (!end || name_of(end->text.parent()) != "w:r") return add("letter.blockPlace", start);
    const pugi::xml_node last = taken_out(*end);
    const auto range = range_between(first, last);
    if (!range) return add("letter.blockPlace", start);
    repeat(without_signs(*range), copies_of(start, items, text), {name, scope});
  }

  // The end of the block whose beginning was taken out at `first`.
  static std::optional<Found> end_behind(const pugi::xml_node& root, const pugi::xml_node& first,
                                         const std::string& name) {
    std::vector<pugi::xml_node> texts;
    collect_texts(root, texts);
    int depth = 1;
    bool is_past = false;
    for (const pugi::xml_node& text : texts) {
      if (text.parent() == first) is_past = true;
      if (!is_past) continue;
      const std::string content = text.text().get();
      std::size_t from = 0;
      while (auto found = word::find_placeholder(content, from)) {
        from = found->at + found->length;
        if (found->name != name || found->sign == Sign::value) continue;
        depth += found->sign == Sign::close ? -1 : 1;
        if (depth == 0) return Found{text, *std::move(found)};
      }
    }
    return std::nullopt;
  }

  static std::vector<const FieldValues*> copies_of(const Found& start, const std::vector<FieldValues>* items,
                                                   const std::string* text) {
    static const FieldValues nothing;
    const bool is_none = items ? items->empty() : text->empty();
    std::vector<const FieldValues*> copies;
    if (start.placeholder.sign == Sign::open_if_none) {
      if (is_none) copies.push_back(&nothing);
    } else if (items) {
      for (const FieldValues& item : *items) copies.push_back(&item);
    } else if (!is_none) {
      copies.push_back(&nothing);
    }
    return copies;
  }

  // Paragraphs and rows that held nothing but a sign go with it.
  static Range without_signs(Range range) {
    if (range.first == range.last) return range;
    const pugi::xml_node begin = range.first, end = range.last;
    const auto is_only_sign = [](const pugi::xml_node& node) {
      return (name_of(node) == "w:p" || name_of(node) == "w:tr" || name_of(node) == "w:r") &&
             !word::has_content(node);
    };
    pugi::xml_node parent = begin.parent();
    if (is_only_sign(begin)) {
      range.first = begin.next_sibling();
      parent.remove_child(begin);
      if (range.first == end && is_only_sign(end)) {
        // Nothing between them: an empty block.
        pugi::xml_node hole = parent.insert_child_before(pugi::node_pcdata, end);
        range.first = range.last = hole;
        parent.remove_child(end);
        return range;
      }
    }
    if (is_only_sign(end) && end != range.first) {
      range.last = end.previous_sibling();
      parent.remove_child(end);
    }
    return range;
  }

  struct BlockScope {
    std::string_view name;
    const Scope& outer;
  };

  void repeat(const Range& range, const std::vector<const FieldValues*>& items, const BlockScope& block) {
    pugi::xml_node parent = range.first.parent();
    const pugi::xml_node behind = range.last.next_sibling();
    const std::string item_tag(word::item_name);
    bool is_first = true;
    for (const FieldValues* item : items) {
      pugi::xml_node copy = parent.insert_child_before(item_tag.c_str(), range.first);
      for (pugi::xml_node node = range.first; node != behind; node = node.next_sibling()) {
        spend(copied_, word::weight(node), most_copied);
        if (is_spent_) break;
        pugi::xml_node made = copy.append_copy(node);
        if (!is_first) word::drop_identities(made, pictures_);
      }
      is_first = false;
      fill(copy, Scope{*item, &block.outer, block.name});
      while (const pugi::xml_node child = copy.first_child()) parent.insert_move_before(child, copy);
      parent.remove_child(copy);
    }
    for (pugi::xml_node node = range.first; node != behind;) {
      const pugi::xml_node next = node.next_sibling();
      parent.remove_child(node);
      node = next;
    }
    word::mend(parent);
  }

  void fill_values(const std::vector<Found>& all, const Scope& scope) {
    // From the last to the first, so that the positions before it stay right.
    for (auto found = all.rbegin(); found != all.rend(); ++found) {
      const Placeholder& placeholder = found->placeholder;
      const std::string* value = placeholder.sign == Sign::value ? scope.text(placeholder.name) : nullptr;
      if (value) {
        replace(*found, word::safe_value(*value));
      } else {
        add(placeholder.sign == Sign::close ? "letter.blockClose" : "letter.fieldUnknown", *found);
        shield(*found);
      }
    }
  }

  std::string part_;
  criteria::Findings& findings_;
  std::size_t copied_ = 0, looked_at_ = 0, pictures_ = 0;
  bool is_spent_ = false;
};

void unshield_below(const pugi::xml_node& node) {
  for (pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      const std::string_view content = child.value();
      if (content.find(word::shielded_open) != std::string_view::npos)
        child.set_value(word::unshielded(content).c_str());
    }
    unshield_below(child);
  }
}

void collect_names(const FieldValues& values, std::set<std::string, std::less<>>& names) {
  for (const auto& [name, text] : values.texts) names.insert(name);
  for (const auto& [name, items] : values.lists)
    for (const FieldValues& item : items) collect_names(item, names);
}

// Whether there is anything in a part that could be a placeholder.
bool may_have_placeholders(const std::string& bytes) {
  return bytes.find('{') != std::string::npos || bytes.find("<w:tag ") != std::string::npos ||
         bytes.find("w:instr") != std::string::npos || bytes.find("&#") != std::string::npos;
}

bool has_placeholders(const pugi::xml_node& root) { return !placeholders_below(root).empty(); }

}  // namespace

FilledLetter fill_letter(const criteria::WordTemplate& letter, const FieldValues& values) {
  FilledLetter filled{letter, {}};
  std::set<std::string, std::less<>> names;
  collect_names(values, names);
  for (criteria::WordPart& part : filled.document.parts) {
    if (!part.has_text || !may_have_placeholders(part.bytes)) continue;
    pugi::xml_document document;
    constexpr unsigned int options = (pugi::parse_full & ~pugi::parse_doctype) | pugi::parse_ws_pcdata;
    if (!document.load_buffer(part.bytes.data(), part.bytes.size(), options, pugi::encoding_utf8))
      throw std::logic_error("word template: " + part.name);
    word::normalise(document, [&](std::string_view name) { return names.contains(name); });
    if (!has_placeholders(document)) continue;
    Filler(part.name, filled.findings).fill(document, Scope{values, nullptr, {}});
    unshield_below(document);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    part.bytes = out.str();
  }
  return filled;
}

std::string word_file(const criteria::WordTemplate& document) {
  std::vector<ZipPart> parts;
  for (const criteria::WordPart& part : document.parts) parts.push_back({part.name, part.bytes});
  return zip_file(parts);
}

}  // namespace templates
