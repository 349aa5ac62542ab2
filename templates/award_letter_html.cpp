#include "templates/award_letter.hpp"
#include "templates/award_letter_text.hpp"
#include "templates/document_html.hpp"
#include "templates/print_style.hpp"

namespace templates {
namespace {

class Letter {
 public:
  Letter(const FieldValues& values, Language language) : values_(values), language_(language) {}

  std::string write(bool is_draft) {
    begin_print_page(html_,
                     std::string(label("letter.title", language_)) + " " + value(values_, "inschrijver"),
                     language_);
    if (is_draft) html_.element("p", label("letter.draftMark", language_), {{"class", "alarm"}});
    for (const LetterLine& line : letter_lines()) {
      const std::string list(line.list);
      const auto items = values_.lists.find(list);
      if (list.empty() || (items == values_.lists.end() && !value(values_, list).empty()))
        write_line(line, values_);
      else if (items != values_.lists.end())
        for (const FieldValues& item : items->second) write_line(line, item);
    }
    return end_print_page(html_);
  }

 private:
  static std::string value(const FieldValues& values, const std::string& name) {
    const auto found = values.texts.find(name);
    return found == values.texts.end() ? "" : found->second;
  }

  std::string text_of(std::string_view key, const FieldValues& item) const {
    const std::string_view pattern = label(key, language_);
    std::string text;
    // An item's own texts win; what it does not have is the letter's.
    for (std::string_view rest = pattern;;) {
      const std::size_t open = rest.find("{{");
      text += rest.substr(0, open);
      if (open == std::string_view::npos) return text;
      const std::size_t close = rest.find("}}", open);
      const std::string name(rest.substr(open + 2, close - open - 2));
      text += item.texts.contains(name) ? value(item, name) : value(values_, name);
      rest.remove_prefix(close + 2);
    }
  }

  void lines(std::string_view tag, const std::string& text, std::string_view style) {
    html_.open(tag, {{"class", std::string(style)}});
    std::string_view rest = text;
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      html_.text(rest.substr(0, end)).line_break();
      rest.remove_prefix(end + 1);
    }
    html_.text(rest).close();
  }

  void write_line(const LetterLine& line, const FieldValues& item) {
    const std::string text = text_of(line.key, item);
    switch (line.style) {
      case LetterStyle::sender:
        return lines("p", text, "sender");
      case LetterStyle::address:
        return lines("p", text, "address");
      case LetterStyle::meta:
        return lines("p", text, "meta");
      case LetterStyle::subject:
        return lines("h1", text, "subject");
      case LetterStyle::heading:
        return lines("h2", text, "heading");
      case LetterStyle::item:
        return lines("p", "– " + text, "item");
      case LetterStyle::score_table:
        return score_table();
      case LetterStyle::small_heading:
        lines("h3", text, "heading");
        lines("p", text_of("letter.line.reason.own", item), "reason");
        if (!value(item, "voordeel_winnaar").empty())
          lines("p", text_of("letter.line.reason.winner", item), "reason");
        return;
      default:
        return lines("p", text, "text");
    }
  }

  void table_row(std::string_view tag, const std::vector<std::string>& cells) {
    html_.open("tr");
    for (std::size_t at = 0; at < cells.size(); ++at)
      html_.element(at == 0 ? "th" : tag, cells[at],
                    at == 0 ? HtmlWriter::Attributes{{"scope", tag == "th" ? "col" : "row"}}
                            : HtmlWriter::Attributes{{"class", "number"}});
    html_.close();
  }

  void score_table() {
    const auto words = [&](std::string_view key) { return std::string(label(key, language_)); };
    html_.open("table").open("thead");
    table_row("th", {words("letter.criterion"), words("letter.weight"), words("letter.score"),
                     words("letter.score.winner")});
    html_.close().open("tbody");
    for (const FieldValues& score : values_.lists.at("scores"))
      table_row("td", {value(score, "criterium"), value(score, "weging"), value(score, "score"),
                       value(score, "score_winnaar")});
    html_.close().open("tfoot");
    table_row("td", {text_of("letter.total", values_), "", value(values_, "totaal"),
                     value(values_, "totaal_winnaar")});
    html_.close().close();
  }

  const FieldValues& values_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string award_letter_html(const AwardLetter& letter, Language language, bool is_draft) {
  return Letter(letter.values, language).write(is_draft);
}

}  // namespace templates
