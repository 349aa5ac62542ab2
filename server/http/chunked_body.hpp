// The chunked transfer coding (RFC 9112, section 7.1), decoded strictly as its bytes arrive.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

class ChunkedBody {
 public:
  enum class Progress { needs_more, complete, malformed, too_large };

  // Takes as much of `input` as it understands, adds the content to `body`, and says by `taken` how many
  // bytes of `input` are done with; the rest comes again, with more behind it. `too_large`: `body` would
  // grow past `limit`. Chunk extensions and trailers are checked and dropped.
  Progress take(std::string_view input, std::string& body, std::size_t limit, std::size_t& taken);

 private:
  enum class Expects { size, content, line_break, trailer };
  Progress take_size(std::string_view line, std::size_t room);
  Progress take_trailer(std::string_view line);

  Expects expects_ = Expects::size;
  std::size_t remaining_ = 0;      // of the chunk under way
  std::size_t trailer_bytes_ = 0;  // so far
};

}  // namespace server
