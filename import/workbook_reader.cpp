#include "import/workbook_reader.hpp"

#include "import/csv_reader.hpp"
#include "import/ods_reader.hpp"
#include "import/xlsx_reader.hpp"

namespace importing {
namespace {

// NUL stands in no text, but in that of two bytes a character.
bool is_binary(std::string_view bytes) {
  const auto start = bytes.substr(0, 2);
  return start != "\xFF\xFE" && start != "\xFE\xFF" && bytes.find('\0') != std::string_view::npos;
}

}  // namespace

criteria::Checked<Workbook> read_workbook(std::string_view bytes, const Limits& limits) {
  constexpr std::string_view zip_start = "PK";
  // Old and encrypted files of Excel, which the reader of workbooks refuses by name.
  constexpr std::string_view ole_start = "\xD0\xCF\x11\xE0";
  if (bytes.empty()) return tl::make_unexpected(criteria::Findings{criteria::error("file.empty", "")});
  if (is_open_document(bytes)) return read_ods(bytes, limits);
  const bool is_container =
      bytes.substr(0, zip_start.size()) == zip_start || bytes.substr(0, ole_start.size()) == ole_start;
  if (is_container) return read_xlsx(bytes, limits);
  if (is_binary(bytes))
    return tl::make_unexpected(criteria::Findings{criteria::error("file.notAWorkbook", "")});
  return read_csv(bytes, limits);
}

}  // namespace importing
