#include "tests/server/leak_search.hpp"

#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include <sqlite3.h>
#include <zlib.h>

namespace server_test {
namespace {

std::string wide(const std::string& text, bool is_big_endian) {
  std::string bytes;
  for (const char c : text) bytes += is_big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

std::string hexadecimal(const std::string& text, const char* digits) {
  std::string bytes;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    bytes += {digits[byte >> 4U], digits[byte & 15U]};
  }
  return bytes;
}

std::string base64(const std::string& text) {
  const char* const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at + 3 <= text.size(); at += 3) {
    unsigned value = 0;
    for (std::size_t part = 0; part < 3; ++part)
      value = (value << 8U) | static_cast<unsigned char>(text[at + part]);
    for (int shift = 18; shift >= 0; shift -= 6) out += digits[(value >> static_cast<unsigned>(shift)) & 63U];
  }
  return out;
}

// What base64 shows of the text wherever it begins: without the digits that depend on its neighbours.
std::vector<std::string> forms_of(const std::string& text) {
  std::vector<std::string> forms{text, wide(text, false), wide(text, true),
                                 hexadecimal(text, "0123456789abcdef"),
                                 hexadecimal(text, "0123456789ABCDEF")};
  for (std::size_t cut = 0; cut < 3; ++cut) {
    auto inside = text.substr(cut);
    inside.resize(inside.size() - inside.size() % 3);
    if (inside.size() >= 6) forms.push_back(base64(inside));
  }
  return forms;
}

// As much as comes out of the stream, at most 4 MiB.
std::string inflated(const std::string& bytes, std::size_t from, int window) {
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return {};
  std::string out(std::size_t{4} << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + from));
  stream.avail_in = static_cast<uInt>(bytes.size() - from);
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  inflate(&stream, Z_SYNC_FLUSH);
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

std::vector<std::string> hidden_parts(const std::string& bytes) {
  std::vector<std::string> parts;
  for (auto at = bytes.find("PK\x03\x04"); at != std::string::npos; at = bytes.find("PK\x03\x04", at + 1)) {
    if (at + 30 > bytes.size()) break;
    const auto number = [&](std::size_t offset) {
      return static_cast<unsigned char>(bytes[at + offset]) +
             256U * static_cast<unsigned char>(bytes[at + offset + 1]);
    };
    const std::size_t from = at + 30 + number(26) + number(28);
    if (from < bytes.size()) parts.push_back(inflated(bytes, from, -MAX_WBITS));
  }
  for (const char* head : {"\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda", "\x1f\x8b\x08"})
    for (auto at = bytes.find(head); at != std::string::npos; at = bytes.find(head, at + 1)) {
      auto part = inflated(bytes, at, MAX_WBITS + 32);
      if (part.size() > 3) parts.push_back(std::move(part));
    }
  return parts;
}

void search(const std::vector<std::string>& texts, const std::string& where, const std::string& bytes,
            std::vector<std::string>& found) {
  for (const auto& text : texts)
    for (const auto& form : forms_of(text))
      if (bytes.find(form) != std::string::npos) {
        found.push_back(where + ": " + text);
        break;
      }
}

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepared(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &made, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(database));
  return {made, &sqlite3_finalize};
}

void search_tables(const std::vector<std::string>& texts, const std::filesystem::path& file,
                   std::vector<std::string>& found) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const Database database(opened, &sqlite3_close);
  std::vector<std::string> tables;
  const auto names = prepared(opened, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (sqlite3_step(names.get()) == SQLITE_ROW)
    tables.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(names.get(), 0)));
  for (const auto& table : tables) {
    const auto rows = prepared(opened, "SELECT * FROM " + table);
    while (sqlite3_step(rows.get()) == SQLITE_ROW)
      for (int column = 0; column < sqlite3_column_count(rows.get()); ++column) {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(rows.get(), column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(rows.get(), column));
        if (size == 0) continue;
        const auto more =
            leaks(texts, table + "." + sqlite3_column_name(rows.get(), column), std::string(bytes, size));
        found.insert(found.end(), more.begin(), more.end());
      }
  }
}

}  // namespace

std::vector<std::string> leaks(const std::vector<std::string>& texts, const std::string& where,
                               const std::string& bytes) {
  std::vector<std::string> found;
  search(texts, where, bytes, found);
  for (const auto& part : hidden_parts(bytes)) search(texts, where + " (inflated)", part, found);
  return found;
}

std::vector<std::string> leaks_in_folder(const std::vector<std::string>& texts,
                                         const std::filesystem::path& folder) {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto more = leaks(texts, entry.path().filename().string(), bytes);
    found.insert(found.end(), more.begin(), more.end());
    if (bytes.starts_with("SQLite format 3")) search_tables(texts, entry.path(), found);
  }
  return found;
}

}  // namespace server_test
