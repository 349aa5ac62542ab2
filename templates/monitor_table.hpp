// A table of the monitor's workbook: title, note and headings, with its rows below.
#pragma once

#include "templates/labels.hpp"
#include "templates/xlsx_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

struct MonitorColumn {
  std::string_view label;  // of the label "monitor-column." + label
  double width;
};

// The rows of a table that is being written, and the ranges of its columns.
struct MonitorTable {
  XlsxSheet& sheet;
  std::uint32_t first = 0, next = 0;

  std::string range(std::uint16_t column) const;
  bool is_empty() const { return first == next; }
};

std::string monitor_column(std::string_view name, Language language);
MonitorTable begin_monitor_table(XlsxSheet& sheet, std::string_view title, const std::string& note,
                                 const std::vector<MonitorColumn>& columns, Language language);
void monitor_headings(XlsxSheet& sheet, std::uint32_t row, const std::vector<MonitorColumn>& columns,
                      Language language);

}  // namespace templates
