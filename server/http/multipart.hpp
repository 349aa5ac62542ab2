// The body of a form with files: multipart/form-data (RFC 7578).
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace server {

struct FormPart {
  std::string name;
  bool is_file = false;      // it came with a file name, be it an empty one
  std::string file_name;     // as `safe_file_name` leaves it; empty when no file was chosen
  std::string content_type;  // as the client claims
  std::string_view content;  // inside the request's body
};

// The parts in the order sent, or the answer for the client: 415 when the body is no such form, 400 when it
// is malformed or has more than 1,000 parts. The request must outlive the parts.
tl::expected<std::vector<FormPart>, Response> parse_multipart(const Request& request);

// The first part of that name, or null.
const FormPart* find_part(const std::vector<FormPart>& parts, std::string_view name);

// What a client calls a file, fit to show and to offer again as a name: no folders, no control characters, no
// leading dots, UTF-8, at most 200 bytes. For display only, never as a path.
std::string safe_file_name(std::string_view name);

}  // namespace server
