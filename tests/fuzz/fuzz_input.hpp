// What the fuzz targets share: the input as text, limits that keep one run short, and the check of a promise.
#pragma once

#include "import/limits.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Small enough that a hostile input is met by the limit within milliseconds.
inline importing::Limits small_limits() {
  importing::Limits limits;
  limits.file_bytes = std::size_t{1} << 20;
  limits.json_bytes = limits.archive_bytes = limits.xml_document_bytes = limits.file_bytes;
  limits.part_bytes = std::uint64_t{1} << 20;
  limits.total_bytes = std::uint64_t{2} << 20;
  limits.small_part_bytes = std::uint64_t{1} << 18;
  limits.cells = 10'000;
  limits.shared_strings = 10'000;
  limits.xml_elements = 50'000;
  return limits;
}

// libFuzzer reports an abort with its input.
inline void promise(bool kept) {
  if (!kept) std::abort();
}

}  // namespace fuzz
