#include "import/zip_reader.hpp"

#define ZLIB_CONST  // its input pointer is const then
#include "import/text_encoding.hpp"
#include "import/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include <zlib.h>

namespace importing {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10;

tl::unexpected<criteria::Findings> refused(std::string code, const ZipEntry& entry) {
  return tl::unexpected(
      criteria::Findings{criteria::error(std::move(code), "", {{"entry", printable(entry.name)}})});
}

}  // namespace

criteria::Checked<ZipArchive> ZipArchive::open(std::string_view bytes, const Limits& limits) {
  auto entries = read_zip_directory(bytes, limits);
  if (!entries) return tl::unexpected(std::move(entries.error()));
  ZipArchive archive;
  archive.bytes_ = bytes;
  archive.entries_ = std::move(*entries);
  for (std::size_t i = 0; i < archive.entries_.size(); ++i)
    archive.by_key_.emplace(zip_name_key(archive.entries_[i].name), i);
  return archive;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
  const auto found = by_key_.find(zip_name_key(name));
  return found == by_key_.end() ? nullptr : &entries_[found->second];
}

std::string_view ZipArchive::packed_bytes(const ZipEntry& entry) const {
  return bytes_.substr(entry.data_offset, entry.compressed_size);
}

struct ZipEntryStream::State {
  const ZipEntry entry;
  std::string_view input;
  std::array<char, piece_bytes> output;
  z_stream inflater = {};
  std::uint64_t produced = 0;
  uLong crc = crc32(0, nullptr, 0);
  bool ended = false;

  // The next piece of the content, or nothing when the compressed data is damaged.
  std::optional<std::string_view> inflate_piece();
  std::optional<std::string_view> copy_piece();
};

ZipEntryStream::ZipEntryStream(const ZipArchive& archive, const ZipEntry& entry)
    : state_(new State{entry, archive.packed_bytes(entry), {}}) {
  constexpr int raw_deflate = -MAX_WBITS;
  if (inflateInit2(&state_->inflater, raw_deflate) != Z_OK) throw std::bad_alloc();
}

ZipEntryStream::~ZipEntryStream() { inflateEnd(&state_->inflater); }

std::optional<std::string_view> ZipEntryStream::State::copy_piece() {
  const std::string_view piece = input.substr(0, piece_bytes);
  input.remove_prefix(piece.size());
  ended = input.empty();
  return piece;
}

std::optional<std::string_view> ZipEntryStream::State::inflate_piece() {
  inflater.next_in = reinterpret_cast<const Bytef*>(input.data());
  inflater.avail_in = static_cast<uInt>(input.size());
  inflater.next_out = reinterpret_cast<Bytef*>(output.data());
  inflater.avail_out = static_cast<uInt>(output.size());
  const int result = inflate(&inflater, Z_NO_FLUSH);
  input.remove_prefix(input.size() - inflater.avail_in);
  const std::size_t written = output.size() - inflater.avail_out;
  ended = result == Z_STREAM_END;
  if (!ended && (result != Z_OK || written == 0)) return std::nullopt;
  if (ended && !input.empty()) return std::nullopt;
  return std::string_view(output.data(), written);
}

criteria::Checked<std::string_view> ZipEntryStream::next() {
  State& state = *state_;
  std::string_view piece;
  while (!state.ended && piece.empty()) {
    const auto next = state.entry.method == ZipMethod::stored ? state.copy_piece() : state.inflate_piece();
    if (!next) return refused("zip.damagedEntry", state.entry);
    piece = *next;
  }
  if (piece.empty()) {
    if (state.produced != state.entry.size) return refused("zip.size", state.entry);
    if (state.crc != state.entry.crc) return refused("zip.checksum", state.entry);
    return piece;
  }
  state.produced += piece.size();
  if (state.produced > state.entry.size) return refused("zip.size", state.entry);
  state.crc = crc32(state.crc, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
  return piece;
}

}  // namespace importing
