// The inputs of derived answers, from the fields and tables of a form.
#pragma once

#include "criteria/answer.hpp"
#include "import/form_cells.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace importing {

// What a form holds for one derived criterion, as found.
struct InputRows {
  std::map<std::string, FormCell> fields;                     // "investment"
  std::map<std::string, std::vector<const FormRow*>> tables;  // "parts", in order of their numbers
};

// "lcc", "mci", "detachability", "mki" or "mpg", by the fields and tables that are there.
std::string derived_type(const InputRows& rows);

// Nothing when everything is empty, or with findings: an input that is missing in a row that has others is
// `form.inputMissing`.
std::optional<criteria::DerivedInputs> read_inputs(const std::string& type, const InputRows& rows,
                                                   FormCells& cells);

}  // namespace importing
