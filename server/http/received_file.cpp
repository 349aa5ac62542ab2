#include "server/http/received_file.hpp"

#include "server/http/media_type.hpp"
#include "server/http/multipart.hpp"

namespace server {
namespace {

tl::expected<Upload, Response> file_of_form(const Request& request) {
  const auto parts = parse_multipart(request);
  if (!parts) return tl::make_unexpected(parts.error());
  const auto* file = find_part(*parts, "file");
  if (file == nullptr || !file->is_file)
    return tl::make_unexpected(
        problem(400, "upload.fileMissing", "Bad Request", "The form has no file in a field named file."));
  const auto* kind = find_part(*parts, "kind");
  return Upload{kind == nullptr ? "" : std::string(kind->content), file->file_name, file->content_type,
                std::string(file->content)};
}

}  // namespace

tl::expected<Upload, Response> received_file(const Request& request) {
  const auto type = media_type(request);
  if (type == "multipart/form-data") return file_of_form(request);
  if (type.empty() || type == url_form_type)
    return tl::make_unexpected(
        problem(415, "http.mediaType", "Unsupported Media Type", "Say with Content-Type what the file is."));
  return Upload{std::string(value_of(request.query, "kind").value_or("")),
                safe_file_name(value_of(request.query, "name").value_or("")), type, request.body};
}

bool asks_to_replace(const Request& request) {
  if (media_type(request) != "multipart/form-data") return value_of(request.query, "replace") == "true";
  const auto parts = parse_multipart(request);
  const auto* replace = parts ? find_part(*parts, "replace") : nullptr;
  return replace != nullptr && replace->content == "true";
}

}  // namespace server
