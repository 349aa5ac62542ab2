// Workbooks by libxlsxwriter alone, as its manual shows it: what our documents are compared with.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The cells that both write: a text in every fourth column, else a number with two decimals.
#define RAW_ROWS 10000
#define RAW_COLUMNS 100
#define RAW_TEXT_FORMAT "Omschrijving %u van inschrijver %u"
double raw_number(uint32_t row, uint32_t column);

// One million cells; `constant_memory` as in the library's options. Both return 0 when all went well.
int raw_million_cells(const char* path, int constant_memory);

typedef struct {
  int sheet;  // sheets ascend
  uint32_t row;
  uint16_t column;
  int is_formula;
  const char* text;  // null: a number
  double number;
} RawCell;
int raw_cells(const char* path, const RawCell* cells, size_t count);

#ifdef __cplusplus
}
#endif
