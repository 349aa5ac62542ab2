#include "support/zip_builder.hpp"

#include <stdexcept>

#include <zlib.h>

namespace test_support {
namespace {

std::string u16(std::uint32_t value) {
  return {static_cast<char>(value & 0xFF), static_cast<char>(value >> 8 & 0xFF)};
}

std::string u32(std::uint64_t value) {
  return u16(static_cast<std::uint32_t>(value & 0xFFFF)) +
         u16(static_cast<std::uint32_t>(value >> 16 & 0xFFFF));
}

std::string deflate_raw(const std::string& content) {
  z_stream stream = {};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("deflateInit2");
  std::string packed(deflateBound(&stream, content.size()), '\0');
  std::string input = content;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int result = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("deflate");
  return packed;
}

// What both headers have in common, from the flags to the size.
std::string common_fields(const ZipPart& part, std::uint16_t flags, const std::string& crc_and_sizes) {
  constexpr std::uint32_t first_of_january_1980 = 0x21;
  return u16(flags) + u16(part.method.value_or(part.deflated ? 8 : 0)) + u16(0) + u16(first_of_january_1980) +
         crc_and_sizes;
}

}  // namespace

std::string build_zip(const std::vector<ZipPart>& parts, const ZipShape& shape) {
  constexpr std::uint32_t version = 20;
  std::string archive = shape.before;
  std::string directory;
  for (const ZipPart& part : parts) {
    const std::string packed = part.deflated ? deflate_raw(part.content) : part.content;
    const std::uint64_t crc = part.crc.value_or(static_cast<std::uint32_t>(crc32(
        0, reinterpret_cast<const Bytef*>(part.content.data()), static_cast<uInt>(part.content.size()))));
    const std::uint64_t size = part.size.value_or(static_cast<std::uint32_t>(part.content.size()));
    const auto flags = static_cast<std::uint16_t>(part.flags | (part.has_descriptor ? 1U << 3 : 0U));
    const std::string truth = u32(crc) + u32(packed.size()) + u32(size);
    const std::string local_truth = u32(crc) + u32(packed.size()) + u32(part.local_size.value_or(size));
    const std::string local_name = part.local_name.value_or(part.name);

    directory += "PK\x01\x02" + u16(version) + u16(version) + common_fields(part, flags, truth) +
                 u16(static_cast<std::uint32_t>(part.name.size())) +
                 u16(static_cast<std::uint32_t>(part.directory_extra.size())) + u16(0) + u16(0) + u16(0) +
                 u32(0) + u32(archive.size()) + part.name + part.directory_extra;
    archive += "PK\x03\x04" + u16(version) +
               common_fields(part, flags, part.has_descriptor ? std::string(12, '\0') : local_truth) +
               u16(static_cast<std::uint32_t>(local_name.size())) +
               u16(static_cast<std::uint32_t>(part.local_extra.size())) + local_name + part.local_extra +
               packed;
    if (part.has_descriptor) archive += (part.has_descriptor_signature ? "PK\x07\x08" : "") + truth;
    archive += part.after_data;
  }
  const auto count = shape.entries.value_or(static_cast<std::uint16_t>(parts.size()));
  const std::size_t directory_offset = archive.size();
  return archive + directory + "PK\x05\x06" + u16(0) + u16(0) + u16(count) + u16(count) +
         u32(directory.size()) + u32(directory_offset) +
         u16(static_cast<std::uint32_t>(shape.comment.size())) + shape.comment + shape.after;
}

}  // namespace test_support
