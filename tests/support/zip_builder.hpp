// ZIP archives for tests, honest ones and ones that lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace test_support {

struct ZipPart {
  std::string name;
  std::string content{};
  bool deflated = true;

  // What the headers say instead of the truth.
  std::optional<std::string> local_name{};
  std::optional<std::uint32_t> crc{};
  std::optional<std::uint32_t> size{};        // in both headers
  std::optional<std::uint32_t> local_size{};  // in the local header only
  std::optional<std::uint16_t> method{};
  std::uint16_t flags = 0;
  std::string local_extra{};
  std::string directory_extra{};
  // Sizes and CRC after the data instead of before it, with or without the optional signature.
  bool has_descriptor = false;
  bool has_descriptor_signature = true;
  std::string after_data{};  // stray bytes before the next header
};

struct ZipShape {
  std::string before;                    // in front of the first local header; offsets are right all the same
  std::string after;                     // behind the end record
  std::string comment;                   // of the archive
  std::optional<std::uint16_t> entries;  // the count that the end record gives
};

std::string build_zip(const std::vector<ZipPart>& parts, const ZipShape& shape = {});

}  // namespace test_support
