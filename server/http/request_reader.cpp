#include "server/http/request_reader.hpp"

#include <algorithm>

namespace server {
namespace {

// Room for the method and the version beside the target in a request line that has not ended yet.
constexpr std::size_t rest_of_request_line = 32;

}  // namespace

// `end` becomes where the empty line ends, or 0 when it has not arrived.
std::optional<Refusal> RequestReader::find_head_end(std::size_t& end) {
  end = 0;
  while (end == 0) {
    const auto line_feed = buffer_.find('\n', scanned_);
    const bool in_request_line = line_start_ == 0;
    scanned_ = std::min(line_feed, buffer_.size());
    if (in_request_line && scanned_ > limits_->target_bytes + rest_of_request_line)
      return Refusal{414, "http.targetTooLong", "The path and query are too long."};
    if (scanned_ > limits_->head_bytes)
      return Refusal{431, "http.headTooLarge", "The headers are too large."};
    if (line_feed == std::string::npos) break;
    if (line_feed == 0 || buffer_[line_feed - 1] != '\r')
      return Refusal{400, "http.bareLineFeed", "A line ends in a line feed without a carriage return."};
    const bool is_blank = line_feed == line_start_ + 1;
    scanned_ = line_start_ = line_feed + 1;
    if (is_blank) end = scanned_;
  }
  return std::nullopt;
}

std::optional<Refusal> RequestReader::read_head() {
  std::size_t end = 0;
  if (auto refusal = find_head_end(end)) return refusal;
  // RFC 9112, section 2.2: some clients send an empty line after a body.
  if (end == 2 && !skipped_blank_line_) {
    skipped_blank_line_ = true;
    buffer_.erase(0, end);
    scanned_ = line_start_ = 0;
    return read_head();
  }
  if (end == 0) return std::nullopt;
  auto head = parse_head(std::string_view(buffer_).substr(0, end - 2), *limits_);
  if (!head) return std::move(head.error());
  buffer_.erase(0, end);
  scanned_ = line_start_ = 0;
  if (head->chunked || head->content_length > 0) body_limit_ = router_->body_limit(head->request);
  head_ = std::move(*head);
  if (head_->content_length > body_limit_ && head_->content_length > 0)
    return Refusal{413, "http.bodyTooLarge", "The body is too large."};
  return std::nullopt;
}

std::optional<Refusal> RequestReader::read_body(bool& complete) {
  auto& body = head_->request.body;
  if (!head_->chunked) {
    const auto missing = static_cast<std::size_t>(head_->content_length) - body.size();
    const auto taken = std::min(missing, buffer_.size());
    body.append(buffer_, 0, taken);
    buffer_.erase(0, taken);
    complete = taken == missing;
    return std::nullopt;
  }
  std::size_t taken = 0;
  const auto progress = chunks_.take(buffer_, body, body_limit_, taken);
  buffer_.erase(0, taken);
  complete = progress == ChunkedBody::Progress::complete;
  if (progress == ChunkedBody::Progress::malformed)
    return Refusal{400, "http.chunk", "The body is not well chunked."};
  if (progress == ChunkedBody::Progress::too_large)
    return Refusal{413, "http.bodyTooLarge", "The body is too large."};
  return std::nullopt;
}

std::variant<RequestReader::NeedsMore, Request, Refusal> RequestReader::next() {
  if (!head_) {
    if (auto refusal = read_head()) return std::move(*refusal);
    if (!head_) return NeedsMore{};
  }
  bool complete = false;
  if (auto refusal = read_body(complete)) return std::move(*refusal);
  if (!complete) return NeedsMore{};
  Request request = std::move(head_->request);
  head_.reset();
  chunks_ = ChunkedBody();
  skipped_blank_line_ = false;
  return request;
}

Request RequestReader::give_up() {
  Request request;
  if (head_) request = std::move(head_->request);
  head_.reset();
  request.body.clear();
  return request;
}

RequestReader::Phase RequestReader::phase() const {
  if (head_) return Phase::body;
  return buffer_.empty() && !skipped_blank_line_ ? Phase::idle : Phase::head;
}

bool RequestReader::take_continue() {
  if (!head_ || !head_->expects_continue || !buffer_.empty() || !head_->request.body.empty()) return false;
  head_->expects_continue = false;
  return true;
}

std::size_t RequestReader::buffered() const {
  return buffer_.size() + (head_ ? head_->request.body.size() : 0);
}

}  // namespace server
