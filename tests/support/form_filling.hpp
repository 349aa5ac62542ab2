// A person who fills in a form of the service: what stands where, found by the form's own marks.
#pragma once

#include "criteria/data_tree.hpp"
#include "import/form_marks.hpp"
#include "import/table.hpp"
#include "tests/support/libreoffice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace test_support {

class BlankForm {
 public:
  // Throws std::runtime_error when the workbook is no form.
  explicit BlankForm(const std::string& xlsx);

  // The commands that enter a bid's bidder and answers (a bid of the exchange format).
  std::vector<LibreOffice::Command> filled_with_bid(std::string_view bid_json) const;
  // The same for the grades that a list of the exchange format has for its rows.
  std::vector<LibreOffice::Command> filled_with_grades(std::string_view grades_json) const;

 private:
  const importing::FormRow& row(const std::string& mark) const;
  void add_inputs(const criteria::DataValue& answer, std::vector<LibreOffice::Command>& commands) const;

  importing::Workbook workbook_;
  importing::Form form_;
};

// A part of a dossier as canonical JSON, its decimals without zeros at the end: a sheet keeps values, not how
// they were written.
std::string by_value(std::string_view json);

}  // namespace test_support
