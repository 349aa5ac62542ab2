#include "import/zip_directory.hpp"

#include "import/text_encoding.hpp"

#include <algorithm>
#include <set>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

constexpr std::string_view end_signature = "PK\x05\x06";
constexpr std::string_view directory_signature = "PK\x01\x02";
constexpr std::string_view local_signature = "PK\x03\x04";
constexpr std::string_view descriptor_signature = "PK\x07\x08";
constexpr std::size_t end_size = 22;
constexpr std::size_t directory_header_size = 46;
constexpr std::size_t local_header_size = 30;
constexpr std::uint32_t beyond_32_bits = 0xFFFFFFFF;

constexpr std::uint16_t flag_encrypted = 1U << 0;
constexpr std::uint16_t flag_descriptor = 1U << 3;
// Bits 1 and 2 tell how hard the packer tried, bit 11 that the name is UTF-8.
constexpr std::uint16_t flags_understood = flag_encrypted | 1U << 1 | 1U << 2 | flag_descriptor | 1U << 11;

// What the directory and the local header both say.
struct Header {
  std::string_view name;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t crc = 0;
  std::uint32_t compressed_size = 0;
  std::uint32_t size = 0;
  std::string_view extra;
  std::uint32_t local_offset = 0;
};

std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) |
                                    static_cast<unsigned char>(bytes[at + 1]) << 8);
}

std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return u16(bytes, at) | static_cast<std::uint32_t>(u16(bytes, at + 2)) << 16;
}

Findings refused(std::string code) { return {criteria::error(std::move(code), "")}; }

Findings refused(std::string code, const Header& header) {
  return {criteria::error(std::move(code), "", {{"entry", printable(header.name)}})};
}

// Extra fields must be whole. A second name for the entry (0x7075) would let two readers see two files; other
// sizes (0x0001) count only where a 32-bit field says so, and those are refused.
Findings check_extra(const Header& header) {
  constexpr std::uint16_t other_name = 0x7075;
  std::string_view rest = header.extra;
  while (!rest.empty()) {
    if (rest.size() < 4 || rest.size() - 4 < u16(rest, 2)) return refused("zip.malformed", header);
    if (u16(rest, 0) == other_name) return refused("zip.headerMismatch", header);
    rest.remove_prefix(4U + u16(rest, 2));
  }
  return {};
}

bool is_safe_name(std::string_view name) {
  constexpr std::size_t most = 1'024;
  const std::string key = zip_name_key(name);
  if (name.empty() || name.size() > most || !is_clean_utf8(name) || name.find(':') != std::string_view::npos)
    return false;
  std::string_view rest = key;
  while (!rest.empty()) {  // an empty segment is a leading or a doubled slash
    const std::size_t slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    if (segment.empty() || segment == "." || segment == "..") return false;
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
  }
  return true;
}

Findings check_sizes(const Header& header, const Limits& limits) {
  if (header.size > limits.part_bytes)
    return {criteria::error("zip.bomb", "",
                            {{"entry", printable(header.name)},
                             {"bytes", std::to_string(header.size)},
                             {"most", std::to_string(limits.part_bytes)}})};
  if (header.size > limits.ratio_from_bytes && header.size / limits.ratio > header.compressed_size)
    return {criteria::error("zip.bomb", "",
                            {{"entry", printable(header.name)},
                             {"bytes", std::to_string(header.size)},
                             {"most", std::to_string(header.compressed_size * limits.ratio)}})};
  const bool packed_or_equal = header.method != 0 || header.size == header.compressed_size;
  const bool folder_or_file = header.name.back() != '/' || header.size == 0;
  return packed_or_equal && folder_or_file ? Findings{} : refused("zip.size", header);
}

Findings check_header(const Header& header, const Limits& limits) {
  if (!is_safe_name(header.name)) return refused("zip.unsafeName", header);
  if ((header.flags & flag_encrypted) != 0) return refused("zip.encrypted", header);
  if ((header.flags & ~flags_understood) != 0) return refused("zip.malformed", header);
  if (header.method != 0 && header.method != 8)
    return {criteria::error("zip.method", "",
                            {{"entry", printable(header.name)}, {"method", std::to_string(header.method)}})};
  if (header.compressed_size == beyond_32_bits || header.size == beyond_32_bits ||
      header.local_offset == beyond_32_bits)
    return refused("zip.zip64", header);
  Findings findings = check_extra(header);
  return findings.empty() ? check_sizes(header, limits) : findings;
}

struct Directory {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::size_t entries = 0;
};

Checked<Directory> find_directory(std::string_view bytes, const Limits& limits) {
  if (bytes.size() < end_size) return tl::unexpected(refused("zip.truncated"));
  const std::size_t end = bytes.size() - end_size;
  if (bytes.substr(end, 4) != end_signature || u16(bytes, end + 20) != 0) {
    const bool elsewhere = bytes.rfind(end_signature, end) != std::string_view::npos;
    return tl::unexpected(refused(elsewhere ? "zip.gaps" : "zip.truncated"));
  }
  const Directory directory{u32(bytes, end + 16), u32(bytes, end + 12), u16(bytes, end + 10)};
  if (directory.offset == beyond_32_bits || directory.size == beyond_32_bits || directory.entries == 0xFFFF)
    return tl::unexpected(refused("zip.zip64"));
  if (u16(bytes, end + 4) != 0 || u16(bytes, end + 6) != 0 || u16(bytes, end + 8) != directory.entries)
    return tl::unexpected(refused("zip.malformed"));
  if (directory.offset > end || directory.size != end - directory.offset)
    return tl::unexpected(refused("zip.gaps"));
  if (directory.entries > limits.zip_entries)
    return tl::unexpected(Findings{criteria::error(
        "zip.tooManyEntries", "",
        {{"entries", std::to_string(directory.entries)}, {"most", std::to_string(limits.zip_entries)}})});
  return directory;
}

// The headers of the directory, which they must fill exactly.
Checked<std::vector<Header>> read_headers(std::string_view bytes, const Directory& directory) {
  std::string_view rest = bytes.substr(directory.offset, directory.size);
  std::vector<Header> headers;
  headers.reserve(directory.entries);
  for (std::size_t i = 0; i < directory.entries; ++i) {
    if (rest.size() < directory_header_size || rest.substr(0, 4) != directory_signature)
      return tl::unexpected(refused("zip.malformed"));
    const std::size_t name = u16(rest, 28);
    const std::size_t extra = u16(rest, 30);
    const std::size_t whole = directory_header_size + name + extra + u16(rest, 32);
    if (rest.size() < whole || u16(rest, 34) != 0) return tl::unexpected(refused("zip.malformed"));
    headers.push_back({rest.substr(directory_header_size, name), u16(rest, 8), u16(rest, 10), u32(rest, 16),
                       u32(rest, 20), u32(rest, 24), rest.substr(directory_header_size + name, extra),
                       u32(rest, 42)});
    rest.remove_prefix(whole);
  }
  if (!rest.empty()) return tl::unexpected(refused("zip.gaps"));
  return headers;
}

// With a descriptor after the data the local header may leave the sizes and the CRC zero.
bool same_sizes(const Header& local, const Header& header) {
  if (local.crc == header.crc && local.compressed_size == header.compressed_size && local.size == header.size)
    return true;
  return (header.flags & flag_descriptor) != 0 && local.crc == 0 && local.compressed_size == 0 &&
         local.size == 0;
}

// The bytes between the end of the data and the next header: nothing, or the descriptor that is announced.
Findings check_descriptor(std::string_view between, const Header& header) {
  if ((header.flags & flag_descriptor) == 0)
    return between.empty() ? Findings{} : refused("zip.gaps", header);
  if (between.size() == 16 && between.substr(0, 4) == descriptor_signature) between.remove_prefix(4);
  if (between.size() != 12) return refused("zip.gaps", header);
  const bool same = u32(between, 0) == header.crc && u32(between, 4) == header.compressed_size &&
                    u32(between, 8) == header.size;
  return same ? Findings{} : refused("zip.headerMismatch", header);
}

// Where the data begins, when the local header and all bytes up to `next` are as the directory says.
Checked<std::uint64_t> check_local(std::string_view bytes, const Header& header, std::size_t next) {
  const std::size_t at = header.local_offset;
  if (next - at < local_header_size || bytes.substr(at, 4) != local_signature)
    return tl::unexpected(refused("zip.gaps", header));
  const std::size_t name = u16(bytes, at + 26);
  const std::size_t extra = u16(bytes, at + 28);
  const std::size_t data = at + local_header_size + name + extra;
  if (data > next || next - data < header.compressed_size) return tl::unexpected(refused("zip.gaps", header));
  const Header local{bytes.substr(at + local_header_size, name),
                     u16(bytes, at + 6),
                     u16(bytes, at + 8),
                     u32(bytes, at + 14),
                     u32(bytes, at + 18),
                     u32(bytes, at + 22),
                     bytes.substr(at + local_header_size + name, extra),
                     header.local_offset};
  if (local.compressed_size == beyond_32_bits || local.size == beyond_32_bits)
    return tl::unexpected(refused("zip.zip64", header));
  if (local.name != header.name || local.flags != header.flags || local.method != header.method ||
      !same_sizes(local, header))
    return tl::unexpected(refused("zip.headerMismatch", header));
  Findings findings = check_extra(local);
  if (findings.empty())
    findings = check_descriptor(
        bytes.substr(data + header.compressed_size, next - data - header.compressed_size), header);
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return data;
}

Findings check_together(const std::vector<Header>& headers, const Limits& limits) {
  Findings findings;
  std::uint64_t total = 0;
  std::set<std::string> keys;
  for (const Header& header : headers) {
    if (!keys.insert(zip_name_key(header.name)).second)
      findings.push_back(criteria::error("zip.duplicateEntry", "", {{"entry", printable(header.name)}}));
    total += header.size;
  }
  if (total > limits.total_bytes)
    findings.push_back(criteria::error(
        "zip.bomb", "",
        {{"entry", ""}, {"bytes", std::to_string(total)}, {"most", std::to_string(limits.total_bytes)}}));
  return findings;
}

}  // namespace

std::string zip_name_key(std::string_view name) {
  std::string key = ascii_lower(name);
  std::replace(key.begin(), key.end(), '\\', '/');
  return key;
}

Checked<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes, const Limits& limits) {
  const auto directory = find_directory(bytes, limits);
  if (!directory) return tl::unexpected(directory.error());
  const auto headers = read_headers(bytes, *directory);
  if (!headers) return tl::unexpected(headers.error());

  for (const Header& header : *headers)
    if (Findings findings = check_header(header, limits); !findings.empty())
      return tl::unexpected(std::move(findings));
  if (Findings findings = check_together(*headers, limits); !findings.empty())
    return tl::unexpected(std::move(findings));

  std::vector<std::size_t> starts;
  for (const Header& header : *headers) starts.push_back(header.local_offset);
  starts.push_back(directory->offset);
  std::sort(starts.begin(), starts.end());
  if (starts.front() != 0 || starts.back() != directory->offset) return tl::unexpected(refused("zip.gaps"));

  std::vector<ZipEntry> entries;
  entries.reserve(headers->size());
  for (const Header& header : *headers) {
    const auto data =
        check_local(bytes, header, *std::upper_bound(starts.begin(), starts.end() - 1, header.local_offset));
    if (!data) return tl::unexpected(data.error());
    std::string name(header.name);
    std::replace(name.begin(), name.end(), '\\', '/');
    entries.push_back(
        {std::move(name), ZipMethod{header.method}, header.crc, header.compressed_size, header.size, *data});
  }
  return entries;
}

}  // namespace importing
