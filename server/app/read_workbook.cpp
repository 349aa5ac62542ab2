#include "server/app/read_workbook.hpp"

#include "import/csv_reader.hpp"
#include "import/limits.hpp"
#include "import/xlsx_reader.hpp"

namespace server {

criteria::Checked<importing::Workbook> read_workbook(std::string_view bytes) {
  constexpr std::string_view zip_start = "PK\x03\x04";
  // An OpenDocument package begins with an entry that holds its type as plain text.
  constexpr std::string_view ods_type = "mimetypeapplication/vnd.oasis.opendocument";
  constexpr std::size_t entry_header_bytes = 30;
  const importing::Limits limits;
  if (bytes.substr(0, zip_start.size()) != zip_start) return importing::read_csv(bytes, limits);
  if (bytes.size() > entry_header_bytes && bytes.substr(entry_header_bytes, ods_type.size()) == ods_type)
    return tl::make_unexpected(criteria::Findings{criteria::error("file.odsUnsupported", "")});
  return importing::read_xlsx(bytes, limits);
}

}  // namespace server
