#include "fuzz_input.hpp"
#include "import/text_encoding.hpp"
#include "import/zip_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const importing::Limits limits = fuzz::small_limits();
  const auto archive = importing::ZipArchive::open(fuzz::as_text(data, size), limits);
  if (!archive) {
    fuzz::promise(criteria::has_errors(archive.error()));
    return 0;
  }
  for (const importing::ZipEntry& entry : archive->entries()) {
    fuzz::promise(importing::is_clean_utf8(entry.name) && archive->find(entry.name) == &entry);
    importing::ZipEntryStream stream(*archive, entry);
    std::uint64_t inflated = 0;
    auto piece = stream.next();
    for (; piece && !piece->empty(); piece = stream.next()) inflated += piece->size();
    fuzz::promise(inflated <= entry.size && (!piece || inflated == entry.size));
  }
  return 0;
}
