#include "import/ods_text.hpp"

#include "import/ods_names.hpp"

#include <algorithm>
#include <charconv>

namespace importing {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What is shown elsewhere than in the line of text.
bool stands_apart(const XmlScanner& scanner) {
  const auto uri = scanner.namespace_uri();
  if (uri == ods::office) return true;
  if (uri == ods::text) return scanner.local_name() == "note" || scanner.local_name() == "ruby-text";
  return true;
}

class Paragraph {
 public:
  Paragraph(XmlScanner& scanner, std::size_t most_bytes, std::string& text)
      : scanner_(scanner), most_bytes_(most_bytes), text_(text), element_(scanner.depth()) {}

  bool read() {
    for (;;) switch (scanner_.next()) {
        case XmlEvent::start:
          if (apart_ == 0) start();
          break;
        case XmlEvent::end:
          if (scanner_.depth() == apart_) apart_ = 0;
          if (scanner_.depth() == element_) return fits_;
          break;
        case XmlEvent::text:
          if (apart_ == 0) characters(scanner_.text());
          break;
        case XmlEvent::finished:
        case XmlEvent::failed:
          return fits_;
      }
  }

 private:
  void start() {
    if (stands_apart(scanner_)) {
      apart_ = scanner_.depth();
    } else if (scanner_.local_name() == "s") {
      add(count(), ' ');
    } else if (scanner_.local_name() == "tab") {
      add(1, '\t');
    } else if (scanner_.local_name() == "line-break") {
      add(1, '\n');
    }
  }

  // How many spaces; a count that is none, or past any cell, is too many.
  std::size_t count() const {
    const auto written = scanner_.attribute(ods::text, "c");
    if (!written) return 1;
    std::size_t value = 0;
    const auto [end, fault] = std::from_chars(written->data(), written->data() + written->size(), value);
    return fault == std::errc() && end == written->data() + written->size() ? value : most_bytes_ + 1;
  }

  void characters(std::string_view piece) {
    for (const char c : piece) {
      if (!is_blank(c))
        add(1, c);
      else if (!after_blank_)
        add(1, ' ');
      after_blank_ = is_blank(c);
    }
  }

  void add(std::size_t times, char c) {
    const std::size_t room = most_bytes_ - std::min(text_.size(), most_bytes_);
    fits_ = fits_ && times <= room;
    text_.append(std::min(times, room), c);
    after_blank_ = false;
  }

  XmlScanner& scanner_;
  std::size_t most_bytes_;
  std::string& text_;
  std::size_t element_;
  std::size_t apart_ = 0;  // depth of the element that is left out
  bool after_blank_ = true;
  bool fits_ = true;
};

}  // namespace

bool append_paragraph(XmlScanner& scanner, std::size_t most_bytes, std::string& text) {
  return Paragraph(scanner, most_bytes, text).read();
}

}  // namespace importing
