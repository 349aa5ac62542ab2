#include "import/bid_sheet_inputs.hpp"

#include "criteria/form_marks.hpp"

#include <algorithm>

namespace importing {
namespace {

namespace marks = criteria::marks;
using criteria::Decimal;
using criteria::error;

// Inputs of one group (all fields, or one row of a table): all or none must be there.
class InputGroup {
 public:
  explicit InputGroup(FormCells& cells) : cells_(cells) {}

  void take(const FormCell* cell, std::string_view name, Decimal& into, FormCells::Percent percent) {
    if (!cell) return missing("", name);
    const std::size_t before = cells_.findings().size();
    if (const auto value = cells_.decimal(*cell, percent)) {
      into = *value;
      any_ = true;
    } else if (cells_.findings().size() != before) {
      any_ = broken_ = true;
    } else {
      missing(cell->place, name);
    }
  }

  void take_year(const FormCell* cell, criteria::WholeNumber& into) {
    if (!cell) return missing("", "year");
    const std::size_t before = cells_.findings().size();
    if (const auto value = cells_.whole_number(*cell)) {
      into.value = *value;
      any_ = true;
    } else if (cells_.findings().size() != before) {
      any_ = broken_ = true;
    } else {
      missing(cell->place, "year");
    }
  }

  // True when the group is filled in and whole; reports what is missing from a group that has something.
  bool settle() {
    if (any_)
      for (const auto& [place, name] : missing_)
        cells_.report(error("form.inputMissing", place, {{"input", name}}));
    return any_ && !broken_ && missing_.empty();
  }
  bool any() const { return any_; }
  // The group must be filled in, because something that belongs to it is.
  void expect() { any_ = true; }

 private:
  void missing(std::string place, std::string_view name) { missing_.emplace_back(std::move(place), name); }

  FormCells& cells_;
  bool any_ = false, broken_ = false;
  std::vector<std::pair<std::string, std::string>> missing_;
};

const FormCell* field(const InputRows& rows, const std::string& name) {
  const auto found = rows.fields.find(name);
  return found == rows.fields.end() ? nullptr : &found->second;
}

const FormCell* input(const FormRow& row, std::string_view name) {
  return row.find(std::string(marks::input_prefix).append(name));
}

const std::vector<const FormRow*>& table(const InputRows& rows, const std::string& name) {
  static const std::vector<const FormRow*> none;
  const auto found = rows.tables.find(name);
  return found == rows.tables.end() ? none : found->second;
}

constexpr auto no_percent = FormCells::Percent::refused;
constexpr auto fraction = FormCells::Percent::is_fraction;

std::optional<criteria::DerivedInputs> read_lcc(const InputRows& rows, FormCells& cells) {
  criteria::LccInputs inputs;
  InputGroup fields(cells);
  fields.take(field(rows, "investment"), "investment", inputs.investment, no_percent);
  fields.take(field(rows, "annual"), "annual", inputs.annual, no_percent);
  fields.take(field(rows, "endOfLife"), "endOfLife", inputs.end_of_life, no_percent);
  fields.take(field(rows, "residual"), "residual", inputs.residual, no_percent);
  for (const FormRow* row : table(rows, "replacements")) {
    criteria::Replacement replacement;
    InputGroup group(cells);
    group.take_year(input(*row, "year"), replacement.year);
    group.take(input(*row, "amount"), "amount", replacement.amount, no_percent);
    if (group.settle()) inputs.replacements.push_back(replacement);
    if (group.any()) fields.expect();
  }
  if (!fields.settle()) return std::nullopt;
  return inputs;
}

std::optional<criteria::DerivedInputs> read_mci(const InputRows& rows, FormCells& cells) {
  criteria::MciInputs inputs;
  InputGroup fields(cells);
  fields.take(field(rows, "L"), "L", inputs.life, no_percent);
  fields.take(field(rows, "U"), "U", inputs.use, no_percent);
  for (const FormRow* row : table(rows, "parts")) {
    criteria::MciPart part;
    InputGroup group(cells);
    group.take(input(*row, "mass"), "mass", part.mass, no_percent);
    const std::pair<std::string_view, Decimal*> fractions[]{
        {"FR", &part.FR}, {"FU", &part.FU}, {"FS", &part.FS}, {"CR", &part.CR}, {"CU", &part.CU},
        {"CC", &part.CC}, {"CE", &part.CE}, {"EC", &part.EC}, {"EF", &part.EF}};
    for (const auto& [name, into] : fractions) group.take(input(*row, name), name, *into, fraction);
    if (group.settle()) inputs.parts.push_back(part);
    if (group.any()) fields.expect();
  }
  if (!fields.settle()) return std::nullopt;
  return inputs;
}

std::optional<criteria::DerivedInputs> read_detachability(const InputRows& rows, FormCells& cells) {
  criteria::DetachabilityInputs inputs;
  for (const FormRow* row : table(rows, "elements")) {
    criteria::DetachableElement element;
    InputGroup group(cells);
    group.take(input(*row, "mki"), "mki", element.mki, no_percent);
    const std::pair<std::string_view, Decimal*> factors[]{
        {"TV", &element.TV}, {"ToV", &element.ToV}, {"DK", &element.DK}, {"VI", &element.VI}};
    for (const auto& [name, into] : factors) group.take(input(*row, name), name, *into, fraction);
    if (group.settle()) inputs.elements.push_back(element);
  }
  if (inputs.elements.empty()) return std::nullopt;
  return inputs;
}

std::optional<criteria::DerivedInputs> read_mki(const InputRows& rows, bool with_area, FormCells& cells) {
  criteria::MkiInputs inputs;
  InputGroup group(cells);
  if (with_area) {
    inputs.area.emplace();
    group.take(field(rows, "area"), "area", *inputs.area, no_percent);
  }
  for (const FormRow* row : table(rows, "impacts")) {
    const FormCell* indicator = input(*row, "indicator");
    const auto key = indicator ? cells.text(*indicator) : std::nullopt;
    if (!key) {
      cells.report(error("form.inputMissing", row->place, {{"input", "indicator"}}));
      continue;
    }
    Decimal quantity;
    group.take(input(*row, "quantity"), *key, quantity, no_percent);
    inputs.impacts.emplace_back(*key, quantity);
  }
  if (!group.settle()) return std::nullopt;
  return inputs;
}

}  // namespace

std::string derived_type(const InputRows& rows) {
  if (rows.fields.contains("investment")) return "lcc";
  if (rows.tables.contains("parts")) return "mci";
  if (rows.tables.contains("elements")) return "detachability";
  return rows.fields.contains("area") ? "mpg" : "mki";
}

std::optional<criteria::DerivedInputs> read_inputs(const std::string& type, const InputRows& rows,
                                                   FormCells& cells) {
  if (type == "lcc") return read_lcc(rows, cells);
  if (type == "mci") return read_mci(rows, cells);
  if (type == "detachability") return read_detachability(rows, cells);
  return read_mki(rows, type == "mpg", cells);
}

}  // namespace importing
