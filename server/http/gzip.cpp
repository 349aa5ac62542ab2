#include "server/http/gzip.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <zlib.h>

namespace server {
namespace {

constexpr std::size_t least_worthwhile = 1400;  // below this the answer fits one packet as it is
constexpr int level = 5;
constexpr int window_bits_and_gzip_header = 15 + 16;
constexpr int memory_level = 8;

bool is_text(std::string_view type) {
  constexpr std::array<std::string_view, 6> starts{
      "text/",           "application/json", "application/problem+json", "application/javascript",
      "application/xml", "image/svg+xml"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return type.substr(0, start.size()) == start; });
}

bool is_zero_quality(std::string_view parameters) {
  const auto q = parameters.find("q=0");
  return q != std::string_view::npos && parameters.find_first_not_of("0.", q + 2) == std::string_view::npos;
}

bool accepts_gzip(const Request& request) {
  const auto codings = list_elements(request.header("accept-encoding").value_or(""));
  return std::any_of(codings.begin(), codings.end(), [](std::string_view coding) {
    const auto end = std::min(coding.find_first_of("; \t"), coding.size());
    return equal_ignoring_case(coding.substr(0, end), "gzip") && !is_zero_quality(coding.substr(end));
  });
}

}  // namespace

std::string gzip(std::string_view content) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, window_bits_and_gzip_header, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
  std::string input(content);
  std::string output(deflateBound(&stream, static_cast<uLong>(input.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(output.data());
  stream.avail_out = static_cast<uInt>(output.size());
  deflate(&stream, Z_FINISH);
  output.resize(stream.total_out);
  deflateEnd(&stream);
  return output;
}

void compress_if_useful(const Request& request, Response& response) {
  const auto etag = response.header("etag").value_or("W/");
  if (response.body.size() < least_worthwhile || etag.substr(0, 2) != "W/" ||
      !is_text(response.header("content-type").value_or("")) || response.header("content-encoding"))
    return;
  set_header(response, "Vary", "Accept-Encoding");
  if (!accepts_gzip(request)) return;
  response.body = gzip(response.body);
  set_header(response, "Content-Encoding", "gzip");
}

}  // namespace server
