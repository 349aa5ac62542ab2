#include "tests/server/zip_parts.hpp"

#include "import/zip_reader.hpp"

namespace server_test {

std::vector<templates::ZipPart> zip_parts(const std::string& zip) {
  std::vector<templates::ZipPart> parts;
  const auto archive = importing::ZipArchive::open(zip, {}).value();
  for (const auto& entry : archive.entries()) {
    std::string content;
    importing::ZipEntryStream stream(archive, entry);
    for (auto piece = stream.next(); !piece->empty(); piece = stream.next()) content.append(*piece);
    parts.push_back({entry.name, content});
  }
  return parts;
}

}  // namespace server_test
