#include "server/http/multipart.hpp"

#include "server/http/media_type.hpp"
#include "server/http/request_head.hpp"
#include "server/http/url.hpp"

#include <algorithm>
#include <optional>

namespace server {
namespace {

constexpr std::size_t most_parts = 1000;
constexpr std::size_t longest_part_head = 4 * 1024;
constexpr std::size_t longest_boundary = 70;  // RFC 2046, section 5.1.1
constexpr std::size_t longest_file_name = 200;

// Browsers escape just these three in a name (HTML, "multipart/form-data encoding algorithm").
std::string without_form_escapes(std::string text) {
  for (const auto& [escape, plain] : {std::pair{"%22", '"'}, std::pair{"%0D", '\r'}, std::pair{"%0A", '\n'}})
    for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1))
      text.replace(at, 3, 1, plain);
  return text;
}

bool read_disposition(std::string_view value, FormPart& part) {
  if (!equal_ignoring_case(value.substr(0, std::min(value.find(';'), value.size())), "form-data"))
    return false;
  const auto name = value_parameter(value, "name");
  if (!name || name->empty() || !is_utf8(*name)) return false;
  part.name = without_form_escapes(*name);
  const auto file_name = value_parameter(value, "filename");
  part.is_file = file_name.has_value();
  if (file_name) part.file_name = safe_file_name(without_form_escapes(*file_name));
  return true;
}

bool read_part_head(std::string_view lines, FormPart& part) {
  bool named = false;
  while (!lines.empty()) {
    const auto end = std::min(lines.find("\r\n"), lines.size());
    const auto line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 2, lines.size()));
    if (!is_header(line)) return false;
    const auto name = line.substr(0, line.find(':'));
    auto value = line.substr(name.size() + 1);
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    if (equal_ignoring_case(name, "content-disposition")) {
      if (named || !read_disposition(value, part)) return false;
      named = true;
    } else if (equal_ignoring_case(name, "content-type")) {
      part.content_type = value;
    }
  }
  return named;
}

// `body` begins behind the line break of a boundary line; it is moved on to the next boundary.
std::optional<FormPart> take_part(std::string_view& body, std::string_view delimiter) {
  const auto head_end = body.substr(0, longest_part_head).find("\r\n\r\n");
  if (head_end == std::string_view::npos) return std::nullopt;
  FormPart part;
  if (!read_part_head(body.substr(0, head_end), part)) return std::nullopt;
  body.remove_prefix(head_end + 4);
  const auto end = body.find(delimiter);
  if (end == std::string_view::npos) return std::nullopt;
  part.content = body.substr(0, end);
  body.remove_prefix(end + delimiter.size());
  return part;
}

std::optional<std::vector<FormPart>> read_parts(std::string_view body, const std::string& boundary) {
  const std::string delimiter = "\r\n--" + boundary;
  const auto first = std::string_view(delimiter).substr(2);
  if (body.substr(0, first.size()) != first) return std::nullopt;
  body.remove_prefix(first.size());
  std::vector<FormPart> parts;
  while (body.substr(0, 2) == "\r\n") {
    body.remove_prefix(2);
    auto part = take_part(body, delimiter);
    if (!part || parts.size() == most_parts) return std::nullopt;
    parts.push_back(std::move(*part));
  }
  if (body != "--" && body != "--\r\n") return std::nullopt;
  return parts;
}

}  // namespace

tl::expected<std::vector<FormPart>, Response> parse_multipart(const Request& request) {
  if (media_type(request) != "multipart/form-data")
    return tl::unexpected(
        problem(415, "http.notAForm", "Unsupported Media Type", "The body must be multipart/form-data."));
  const auto boundary = value_parameter(request.header("content-type").value_or(""), "boundary");
  const bool usable = boundary && !boundary->empty() && boundary->size() <= longest_boundary;
  auto parts = usable ? read_parts(request.body, *boundary) : std::nullopt;
  if (!parts)
    return tl::unexpected(
        problem(400, "http.form", "Bad Request", "The multipart form is malformed or has too many parts."));
  return std::move(*parts);
}

const FormPart* find_part(const std::vector<FormPart>& parts, std::string_view name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const FormPart& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

std::string safe_file_name(std::string_view name) {
  const bool readable = is_utf8(name);
  name.remove_prefix(name.find_last_of("/\\") + 1);
  // The end stays: it says what kind of file it is.
  if (name.size() > longest_file_name) name.remove_prefix(name.size() - longest_file_name);
  const auto is_torn = [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0U) == 0x80U; };
  while (readable && !name.empty() && is_torn(name.front())) name.remove_prefix(1);
  name.remove_prefix(std::min(name.find_first_not_of(". "), name.size()));
  std::string safe(name);
  std::replace_if(
      safe.begin(), safe.end(),
      [&](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7f || (byte >= 0x80 && !readable);
      },
      '_');
  return safe;
}

}  // namespace server
