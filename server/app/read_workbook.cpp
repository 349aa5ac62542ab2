#include "server/app/read_workbook.hpp"

#include "import/limits.hpp"
#include "import/workbook_reader.hpp"

namespace server {

criteria::Checked<importing::Workbook> read_workbook(std::string_view bytes) {
  return importing::read_workbook(bytes, importing::Limits{});
}

}  // namespace server
