#include "templates/xlsx_check.hpp"

#include <stdexcept>
#include <string>

#include <xlsxwriter.h>

namespace templates {

void check_written(int lxw_result, std::string_view what) {
  if (lxw_result == LXW_NO_ERROR) return;
  std::string message = "workbook: ";
  throw std::logic_error(
      message.append(what).append(": ").append(lxw_strerror(static_cast<lxw_error>(lxw_result))));
}

}  // namespace templates
