#include "bench/raw_workbook.h"

#include <stdio.h>
#include <xlsxwriter.h>

double raw_number(uint32_t row, uint32_t column) {
  return (double)((row * 7919U + column * 104729U) % 10000000U) / 100.0;
}

int raw_million_cells(const char* path, int constant_memory) {
  lxw_workbook_options options = {0};
  options.constant_memory = constant_memory ? LXW_TRUE : LXW_FALSE;
  lxw_workbook* book = workbook_new_opt(path, &options);
  lxw_format* boxed = workbook_add_format(book);
  format_set_border(boxed, LXW_BORDER_THIN);
  lxw_format* decimals = workbook_add_format(book);
  format_set_border(decimals, LXW_BORDER_THIN);
  format_set_num_format(decimals, "0.00");
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Cellen");
  char text[80];
  for (uint32_t row = 0; row < RAW_ROWS; ++row)
    for (uint16_t column = 0; column < RAW_COLUMNS; ++column) {
      if (column % 4 == 0) {
        snprintf(text, sizeof text, RAW_TEXT_FORMAT, column, row);
        worksheet_write_string(sheet, row, column, text, boxed);
      } else {
        worksheet_write_number(sheet, row, column, raw_number(row, column), decimals);
      }
    }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

int raw_cells(const char* path, const RawCell* cells, size_t count) {
  lxw_workbook* book = workbook_new(path);
  lxw_format* boxed = workbook_add_format(book);
  format_set_border(boxed, LXW_BORDER_THIN);
  lxw_worksheet* sheet = NULL;
  int current = -1;
  for (size_t i = 0; i < count; ++i) {
    const RawCell* cell = &cells[i];
    if (cell->sheet != current) {
      sheet = workbook_add_worksheet(book, NULL);
      current = cell->sheet;
    }
    if (cell->is_formula)
      worksheet_write_formula_num(sheet, cell->row, cell->column, "=ROUND(SUM(A1:A9)*0.6+B1,2)", boxed, 61.69);
    else if (cell->text != NULL)
      worksheet_write_string(sheet, cell->row, cell->column, cell->text, boxed);
    else
      worksheet_write_number(sheet, cell->row, cell->column, cell->number, boxed);
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
