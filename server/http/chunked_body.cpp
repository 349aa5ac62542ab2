#include "server/http/chunked_body.hpp"

#include "server/http/request_head.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

constexpr std::size_t longest_line = 1024;
constexpr std::size_t most_trailer_bytes = 4 * 1024;

bool is_extension(std::string_view text) {
  if (text.empty()) return true;
  const auto visible = [](char letter) { return (letter >= ' ' && letter <= '~') || letter == '\t'; };
  return text.front() == ';' && std::all_of(text.begin(), text.end(), visible);
}

}  // namespace

ChunkedBody::Progress ChunkedBody::take_size(std::string_view line, std::size_t room) {
  std::size_t size = 0;
  const auto* const end = line.data() + line.size();
  const auto [rest, error] = std::from_chars(line.data(), end, size, 16);
  if (error == std::errc::result_out_of_range) return Progress::too_large;
  // from_chars takes a minus sign for signed types only.
  if (error != std::errc{} || !is_extension({rest, static_cast<std::size_t>(end - rest)}))
    return Progress::malformed;
  if (size > room) return Progress::too_large;
  remaining_ = size;
  expects_ = size == 0 ? Expects::trailer : Expects::content;
  return Progress::needs_more;
}

ChunkedBody::Progress ChunkedBody::take_trailer(std::string_view line) {
  if (line.empty()) return Progress::complete;
  trailer_bytes_ += line.size();
  return is_header(line) && trailer_bytes_ <= most_trailer_bytes ? Progress::needs_more : Progress::malformed;
}

ChunkedBody::Progress ChunkedBody::take(std::string_view input, std::string& body, std::size_t limit,
                                        std::size_t& taken) {
  taken = 0;
  while (true) {
    const auto rest = input.substr(taken);
    if (expects_ == Expects::content) {
      const auto content = rest.substr(0, remaining_);
      body.append(content);
      remaining_ -= content.size();
      taken += content.size();
      if (remaining_ > 0) return Progress::needs_more;
      expects_ = Expects::line_break;
      continue;
    }
    const auto line_feed = rest.find('\n');
    if (line_feed == std::string_view::npos)
      return rest.size() > longest_line ? Progress::malformed : Progress::needs_more;
    if (line_feed == 0 || line_feed > longest_line || rest[line_feed - 1] != '\r') return Progress::malformed;
    const auto line = rest.substr(0, line_feed - 1);
    taken += line_feed + 1;
    auto progress = Progress::needs_more;
    if (expects_ == Expects::size) {
      progress = take_size(line, limit - body.size());
    } else if (expects_ == Expects::trailer) {
      progress = take_trailer(line);
    } else {
      if (!line.empty()) return Progress::malformed;
      expects_ = Expects::size;
    }
    if (progress != Progress::needs_more) return progress;
  }
}

}  // namespace server
