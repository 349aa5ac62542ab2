#include "server/http/stored_file_json.hpp"

#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"

#include <stdexcept>

namespace server {

std::string stored_file_json(std::int64_t version, const Document& document, const std::string& created_at) {
  const auto file = importing::read_json(document.text, importing::Limits{});
  if (!file) throw std::logic_error("stored file: " + file.error().front().code);
  templates::JsonWriter json;
  json.open_object()
      .key("version")
      .number(version)
      .member("sha256", document.sha256)
      .member("createdAt", created_at)
      .key("file")
      .tree(file->root())
      .close_object();
  return json.take();
}

}  // namespace server
