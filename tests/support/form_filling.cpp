#include "tests/support/form_filling.hpp"

#include "criteria/form_marks.hpp"
#include "import/json_reader.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/support/finding_codes.hpp"

#include <regex>
#include <stdexcept>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace test_support {
namespace {

namespace marks = criteria::marks;
using criteria::DataKind;
using criteria::DataValue;

template <typename T>
T or_throw(criteria::Checked<T> checked) {
  if (!checked) throw std::runtime_error(testing::PrintToString(codes(checked.error())));
  return std::move(*checked);
}

std::string joined(std::string_view left, std::string_view right) { return std::string(left).append(right); }

// What is typed into a column of a row.
LibreOffice::Command entry(const importing::FormRow& row, std::string_view column, const std::string& kind,
                           std::string_view value) {
  const auto* cell = row.find(column);
  if (cell == nullptr) throw std::runtime_error("no column " + std::string(column) + " at " + row.mark);
  return {kind, row.sheet, importing::a1(cell->address), std::string(value)};
}

}  // namespace

BlankForm::BlankForm(const std::string& xlsx)
    : workbook_(or_throw(importing::read_xlsx(xlsx, importing::Limits{}))),
      form_(or_throw(importing::read_form(
          workbook_, {marks::kind_bid, marks::kind_quality, marks::kind_price, marks::kind_grades}, {}))) {}

const importing::FormRow& BlankForm::row(const std::string& mark) const {
  const auto* found = form_.find(mark);
  if (found == nullptr) throw std::runtime_error("the form has no row " + mark);
  return *found;
}

// The inputs of a derived answer: single values, rows of a table, or quantities by indicator.
void BlankForm::add_inputs(const DataValue& answer, std::vector<LibreOffice::Command>& commands) const {
  const auto id = ":" + std::string(answer.key());
  for (const DataValue member : answer) {
    const auto name = std::string(member.key());
    if (!member.is_container()) {
      commands.push_back(
          entry(row(joined(marks::field_prefix, name + id)), marks::answer_column, "number", member.text()));
      continue;
    }
    int number = 0;
    for (const DataValue item : member) {
      ++number;
      if (item.is(DataKind::object)) {
        for (const DataValue input : item)
          commands.push_back(entry(row(joined(marks::row_prefix, fmt::format("{}:{}{}", name, number, id))),
                                   joined(marks::input_prefix, input.key()), "number", input.text()));
        continue;
      }
      for (const auto& candidate : form_.rows) {
        const auto* indicator = candidate.find(joined(marks::input_prefix, "indicator"));
        if (indicator != nullptr && indicator->cell.text == item.key() && candidate.mark.size() > id.size() &&
            candidate.mark.ends_with(id))
          commands.push_back(
              entry(candidate, joined(marks::input_prefix, "quantity"), "number", item.text()));
      }
    }
  }
}

std::vector<LibreOffice::Command> BlankForm::filled_with_bid(std::string_view bid_json) const {
  const auto bid = or_throw(importing::read_json(bid_json, importing::Limits{}));
  std::vector<LibreOffice::Command> commands{entry(row(std::string(marks::bidder)), marks::answer_column,
                                                   "text", bid.root().at("bidder").at("name").text())};
  for (const DataValue answer : bid.root().at("answers")) {
    if (answer.is_container()) {
      add_inputs(answer, commands);
      continue;
    }
    const auto& line = row(joined(marks::answer_prefix, answer.key()));
    const auto* type = line.find(marks::type_column);
    if (type == nullptr) throw std::runtime_error("no type at " + line.mark);
    if (answer.is(DataKind::boolean))
      commands.push_back(entry(line, marks::answer_column, "text", answer.text() == "true" ? "ja" : "nee"));
    else
      commands.push_back(
          entry(line, marks::answer_column, type->cell.text == "level" ? "text" : "number", answer.text()));
  }
  return commands;
}

std::vector<LibreOffice::Command> BlankForm::filled_with_grades(std::string_view grades_json) const {
  const auto grades = or_throw(importing::read_json(grades_json, importing::Limits{}));
  std::vector<LibreOffice::Command> commands;
  for (const auto& line : form_.rows) {
    const auto* bid = line.find(marks::bid_column);
    const auto* criterion = line.find(marks::criterion_column);
    if (line.mark.rfind(marks::grade_prefix, 0) != 0 || bid == nullptr || criterion == nullptr) continue;
    for (const DataValue grade : grades.root()) {
      if (grade.at("bid").text() != bid->cell.text || grade.at("criterion").text() != criterion->cell.text)
        continue;
      commands.push_back(entry(line, marks::answer_column, "text", grade.at("level").text()));
      commands.push_back(entry(line, marks::motivation_column, "text", grade.at("motivation").text()));
    }
  }
  return commands;
}

std::string by_value(std::string_view json) {
  static const std::regex zeros(R"re("(-?[0-9]+)(?:\.0+|(\.[0-9]*[1-9])0+)")re");
  const auto tree = or_throw(importing::read_json(json, importing::Limits{}));
  return std::regex_replace(templates::canonical_json(tree.root()), zeros, "\"$1$2\"");
}

}  // namespace test_support
