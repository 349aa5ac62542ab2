// A form of the service, filled in as a supplier or an assessor does.
#pragma once

#include <string>
#include <vector>

namespace server_test {

struct Entry {
  std::string mark;  // of the row (criteria/form_marks.hpp): "ww:answer:K1"
  std::string text;  // as it is typed; one that begins with a digit is a number
  std::string column = "ww:answer";
};

// The workbook with the entries in its cells, all else untouched. Throws std::runtime_error when it is no
// form or has no such cell.
std::string filled_form(const std::string& workbook, const std::vector<Entry>& entries);
// The sheet of the workbook that has the mark, as a program with English settings saves it as CSV.
std::string as_csv(const std::string& workbook, const std::string& mark);
// A right workbook with the mark's cell removed from its sheet; as when somebody deletes a row.
std::string without_mark(const std::string& workbook, const std::string& mark);

}  // namespace server_test
