// From a CellStyle to a format of the workbook.
#pragma once

#include "templates/xlsx_style.hpp"

#include <string>
#include <unordered_map>

struct lxw_format;  // libxlsxwriter's
struct lxw_workbook;

namespace templates {

// As 0xRRGGBB.
std::uint32_t rgb(Ink ink);
std::uint32_t rgb(Fill fill);
double points(FontSize size);
// "#,##0.00", "0%", "@"; spreadsheets show it in the notation of their own language.
std::string number_format(NumberShape shape, int decimals);

// The formats of one workbook, each made when it is first asked for.
class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* book) : book_(book) {}
  lxw_format* operator()(const CellStyle& style);
  // Only what a conditional format lays over a cell: ink, weight and fill.
  lxw_format* conditional(const CellStyle& style);

 private:
  struct Hash {
    std::size_t operator()(const CellStyle& style) const;
  };
  lxw_workbook* book_;
  std::unordered_map<CellStyle, lxw_format*, Hash> formats_;
  std::unordered_map<CellStyle, lxw_format*, Hash> conditional_;
};

}  // namespace templates
