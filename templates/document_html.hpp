// HTML that is written from top to bottom: every text is escaped, every element that was opened is closed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace templates {

// For text and for quoted attributes; characters that HTML cannot hold become U+FFFD.
std::string html_escaped(std::string_view text);

class HtmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  // `tag` is a literal of ours.
  HtmlWriter& open(std::string_view tag, const Attributes& attributes = {});
  HtmlWriter& close();
  HtmlWriter& text(std::string_view text);
  // An element that holds a text alone.
  HtmlWriter& element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
  HtmlWriter& line_break();
  // <meta charset="…">, or <meta name="…" content="…">.
  HtmlWriter& meta(std::string_view name, std::string_view content);
  // The style sheet of ours, as it is.
  HtmlWriter& style(std::string_view css);
  // The document; every element must be closed.
  std::string finish();

 private:
  std::string out_ = "<!DOCTYPE html>\n";
  std::vector<std::string_view> open_;
};

}  // namespace templates
