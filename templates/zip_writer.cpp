#include "templates/zip_writer.hpp"

#include <memory>
#include <stdexcept>

#include <zip.h>

namespace templates {
namespace {

// The first day that the format can write.
constexpr zip_uint16_t first_day = (1U << 5) | 1U;
constexpr zip_uint32_t best_level = 9;

void require(bool is_done, const char* what) {
  if (!is_done) throw std::runtime_error(std::string("zip: ") + what);
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

void add(zip_t* archive, const ZipPart& part) {
  zip_source_t* content = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
  require(content != nullptr, "no memory for a part");
  const auto index = zip_file_add(archive, part.path.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) zip_source_free(content);
  require(index >= 0, "a part cannot be added");
  const auto place = static_cast<zip_uint64_t>(index);
  require(zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, best_level) == 0 &&
              zip_file_set_dostime(archive, place, 0, first_day, 0) == 0,
          "a part cannot be set");
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t status;
  require(zip_source_stat(source, &status) == 0 && zip_source_open(source) == 0,
          "the archive cannot be read");
  std::string bytes(status.size, '\0');
  const auto read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  require(read == static_cast<zip_int64_t>(bytes.size()), "the archive is not whole");
  return bytes;
}

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  const std::unique_ptr<zip_source_t, Free> made(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  require(made != nullptr, "no memory");
  zip_source_keep(made.get());
  std::unique_ptr<zip_t, Discard> archive(
      zip_open_from_source(made.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
  if (!archive) zip_source_free(made.get());
  require(archive != nullptr, "no archive");
  for (const ZipPart& part : parts) add(archive.get(), part);
  require(zip_close(archive.get()) == 0, "the archive cannot be written");
  static_cast<void>(archive.release());
  return bytes_of(made.get());
}

}  // namespace templates
