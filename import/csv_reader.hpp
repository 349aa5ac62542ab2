// Comma-separated values as spreadsheets write them, read by fixed rules.
//
// Encoding: a byte order mark decides (UTF-8, UTF-16 of either order); without one, what is valid UTF-8 is
// UTF-8 and anything else is Windows-1252, which Dutch Excel saves. Separator: that of a first line `sep=;`;
// else the first of semicolon, tab and comma (in this order) among those that stand outside quotes in the
// first record that has any of them. When that record has more than one of the three, the warning
// `csv.separatorAssumed` says which was taken. Quotes: only around a whole field, doubled inside; a quote
// anywhere else is an error.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"

#include <string_view>

namespace importing {

// One sheet without a name, whose cells are all text, unchanged: blanks are kept, empty fields are not
// stored, line breaks inside quotes are one line feed. Row and column count from the first record after a
// `sep=` line.
criteria::Checked<Workbook> read_csv(std::string_view bytes, const Limits& limits);

}  // namespace importing
