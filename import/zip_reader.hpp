// A strict reader of ZIP archives for files from outside. The central directory counts, and only an archive
// on which every reader must agree is opened: local headers repeat the directory exactly, the entries, the
// directory and the end record tile the file without gap, overlap, prefix or trailing bytes, and no two names
// are equal when case and slash direction are ignored. Only stored and deflated entries; no encryption, no
// ZIP64, no parts. Sizes and ratios are checked against the limits before a byte is inflated.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

enum class ZipMethod : std::uint16_t { stored = 0, deflated = 8 };

struct ZipEntry {
  std::string name;  // with forward slashes; valid UTF-8, relative, without `.` and `..`
  ZipMethod method = ZipMethod::stored;
  std::uint32_t crc = 0;
  std::uint64_t compressed_size = 0;
  std::uint64_t size = 0;
  std::uint64_t data_offset = 0;
};

class ZipArchive {
 public:
  // The archive refers to `bytes`, which must outlive it.
  static criteria::Checked<ZipArchive> open(std::string_view bytes, const Limits& limits);

  // In the order of the directory.
  const std::vector<ZipEntry>& entries() const { return entries_; }
  // By name, letter case ignored (part names in an office document are equal then); null when there is none.
  const ZipEntry* find(std::string_view name) const;
  // Its bytes in the archive, as they were packed.
  std::string_view packed_bytes(const ZipEntry& entry) const;

 private:
  std::string_view bytes_;
  std::vector<ZipEntry> entries_;
  std::map<std::string, std::size_t> by_key_;
};

// Inflates one entry piece by piece, in memory that does not depend on its size.
class ZipEntryStream {
 public:
  ZipEntryStream(const ZipArchive& archive, const ZipEntry& entry);
  ~ZipEntryStream();
  ZipEntryStream(const ZipEntryStream&) = delete;
  ZipEntryStream& operator=(const ZipEntryStream&) = delete;

  // The next piece, valid until the next call; empty at the end, which is given only when size and CRC are
  // as announced. What was read before a finding must be thrown away.
  criteria::Checked<std::string_view> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace importing
