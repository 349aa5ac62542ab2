#include "templates/zip_file.hpp"

#include <cstdint>
#include <memory>
#include <stdexcept>

#include <zip.h>

namespace templates {
namespace {

constexpr std::uint16_t first_day = (1U << 5U) | 1U;  // 1980-01-01 as MS-DOS writes a date
// What a reader may assume of the system that wrote an entry; libzip would say Unix, or whatever it runs on.
constexpr std::uint8_t system_of_entries = 0;
constexpr int level = 6;

[[noreturn]] void fail(const std::string& what) { throw std::logic_error("zip: " + what); }

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

void add(zip_t* archive, const ZipPart& part) {
  Source source(zip_source_buffer(archive, part.content.data(), part.content.size(), 0));
  if (!source) fail(zip_strerror(archive));
  const zip_int64_t added = zip_file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (added < 0) fail(part.name + ": " + zip_strerror(archive));
  static_cast<void>(source.release());  // the archive has it now
  const auto index = static_cast<zip_uint64_t>(added);
  if (zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, level) != 0 ||
      zip_file_set_dostime(archive, index, 0, first_day, 0) != 0 ||
      zip_file_set_external_attributes(archive, index, 0, system_of_entries, 0) != 0)
    fail(part.name + ": " + zip_strerror(archive));
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
    fail(zip_error_strerror(zip_source_error(source)));
  std::string bytes(about.size, '\0');
  const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count < 0 || static_cast<zip_uint64_t>(count) != about.size)
    fail(zip_error_strerror(zip_source_error(source)));
  return bytes;
}

// libzip writes no file at all when there is nothing in it.
const std::string& empty_archive() {
  constexpr std::size_t end_record_bytes = 22;
  static const std::string bytes = std::string("PK\x05\x06", 4) + std::string(end_record_bytes - 4, '\0');
  return bytes;
}

}  // namespace

std::string zip_file(const std::vector<ZipPart>& parts) {
  if (parts.empty()) return empty_archive();
  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());  // else it is gone with the archive
  for (const ZipPart& part : parts) add(archive.get(), part);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return bytes_of(target.get());
}

}  // namespace templates
