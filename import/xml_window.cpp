#include "import/xml_window.hpp"

#include <algorithm>
#include <utility>

namespace importing {
namespace {

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

PieceSource whole_text(std::string_view text) {
  constexpr std::size_t piece_bytes = std::size_t{64} << 10;
  return [rest = text]() mutable -> criteria::Checked<std::string_view> {
    const std::string_view piece = rest.substr(0, piece_bytes);
    rest.remove_prefix(piece.size());
    return piece;
  };
}

XmlWindow::XmlWindow(PieceSource source, std::size_t most_token_bytes)
    : source_(std::move(source)), most_token_bytes_(most_token_bytes) {}

bool XmlWindow::take_piece() {
  if (ended_ || failed()) return false;
  if (text_.size() - position_ > most_token_bytes_) {
    fault_code_ = "xml.tooLong";
    return false;
  }
  auto piece = source_();
  if (!piece) {
    source_faults_ = std::move(piece.error());
    return false;
  }
  ended_ = piece->empty();
  if (!utf8_.feed(*piece) || (ended_ && !utf8_.complete())) {
    fault_code_ = "xml.encoding";
    return false;
  }
  lines_before_ += count_lines(std::string_view(text_).substr(0, position_));
  text_.erase(0, std::exchange(position_, 0));
  text_ += *piece;
  return !ended_;
}

bool XmlWindow::reach(std::size_t length) {
  while (text_.size() - position_ < length)
    if (!take_piece()) return false;
  return true;
}

std::size_t XmlWindow::find(std::string_view mark, std::size_t from) {
  for (;;) {
    const std::size_t found = rest().find(mark, from);
    if (found != std::string_view::npos) return found;
    if (rest().size() >= from + mark.size()) from = rest().size() - mark.size() + 1;
    if (!take_piece()) return std::string_view::npos;
  }
}

std::size_t XmlWindow::line() const {
  return 1 + lines_before_ + count_lines(std::string_view(text_).substr(0, position_));
}

}  // namespace importing
