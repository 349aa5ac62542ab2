// The part of an XML document that is being looked at: pieces go in at one end, tokens out at the other.
// Checks on the way that the text is UTF-8 without forbidden characters, and that no token passes the limit.
#pragma once

#include "criteria/finding.hpp"
#include "import/text_encoding.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace importing {

// Gives the next piece of a document, which must stay valid until the next call; an empty piece is the end.
using PieceSource = std::function<criteria::Checked<std::string_view>()>;
// The source of a document that is in memory already; `text` must outlive it.
PieceSource whole_text(std::string_view text);

class XmlWindow {
 public:
  XmlWindow(PieceSource source, std::size_t most_token_bytes);

  // What is unread and at hand. Valid until `reach` or `find`.
  std::string_view rest() const { return std::string_view(text_).substr(position_); }
  void advance(std::size_t length) { position_ += length; }
  // Brings at least `length` bytes to hand; false when the document ends before that, or at a fault.
  bool reach(std::size_t length);
  // The index in rest() of `mark` at or after `from`, reading on as needed; npos when it does not come.
  std::size_t find(std::string_view mark, std::size_t from);
  bool starts_with(std::string_view mark) {
    return reach(mark.size()) && rest().substr(0, mark.size()) == mark;
  }

  // The line of the next unread byte, from 1.
  std::size_t line() const;
  // Why reading stopped before the end of the document: findings of the source, or a code.
  const criteria::Findings& source_faults() const { return source_faults_; }
  const char* fault_code() const { return fault_code_; }
  bool failed() const { return fault_code_ != nullptr || !source_faults_.empty(); }

 private:
  bool take_piece();

  PieceSource source_;
  std::size_t most_token_bytes_;
  std::string text_;
  std::size_t position_ = 0;
  std::size_t lines_before_ = 0;
  bool ended_ = false;
  Utf8Check utf8_;
  criteria::Findings source_faults_;
  const char* fault_code_ = nullptr;
};

}  // namespace importing
