#include "import/template_sheet.hpp"

#include "criteria/form_marks.hpp"
#include "criteria/template_sheet.hpp"
#include "import/criteria_json.hpp"
#include "import/finding_log.hpp"
#include "import/template_json.hpp"
#include "import/template_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace importing {
namespace {

namespace sheets = criteria::template_sheet;
using criteria::Checked;
using criteria::CriteriaTemplate;
using criteria::DataTree;
using criteria::error;
using criteria::Findings;
using sheets::Column;

constexpr int most_depth = 50;

// ---- the template ---------------------------------------------------------------------------------------

class TemplateBuilder {
 public:
  TemplateBuilder(const TemplateTables& scan, TemplateCells& writer)
      : writer_(writer),
        tree_(writer.tree()),
        criteria_(scan.rows(sheets::criteria_sheet)),
        provisions_(scan.rows(sheets::provisions_sheet)) {
    for (const SheetRow& row : scan.rows(sheets::facts_sheet))
      if (const FormCell* name = row.find(sheets::fact_column)) facts_[std::string(name->cell.text)] = row;
    for (const SheetRow& row : criteria_) {
      ids_.insert(text_of(row, "id"));
      below_[text_of(row, "parent")].push_back(&row);
    }
    for (SheetRow& row : scan.rows(sheets::scales_sheet)) {
      const std::string id = text_of(row, "criterion");
      if (!ids_.contains(id)) writer_.report("template.scaleUnknown", row.place, id);
      const auto* table = row.find("table");
      scales_[{id, table ? word_in(table->cell.text) : ""}].push_back(std::move(row));
    }
  }

  void build() {
    tree_.open_object();
    tree_.add_text(criteria::template_format, "format");
    group("", "", "");
    group("title", "title", "");
    group("description", "description", "");
    tree_.open_object("award");
    group("award", "", "award.");
    group("rounding", "rounding", "award.");
    group("reference", "reference", "award.");
    tree_.close();
    tree_.open_array("criteria");
    criteria_below("", "criteria", 0);
    tree_.close();
    refuse_left_out();
    provisions();
    tree_.close();
  }

  void build_criteria() {
    tree_.open_array();
    criteria_below("", "", 0);
    tree_.close();
    refuse_left_out();
  }

 private:
  static std::string text_of(const SheetRow& row, std::string_view field) {
    const FormCell* cell = row.find(field);
    return cell ? without_escape(cell->cell.text) : "";
  }

  const FormCell* fact(const Column& column) const {
    const auto found = facts_.find(sheets::name(column));
    return found == facts_.end() ? nullptr : found->second.find(sheets::value_column);
  }

  // The facts of a group, as an object of that key when there is one.
  void group(std::string_view group, std::string_view key, const std::string& place) {
    bool is_open = key.empty();
    for (const Column& column : sheets::facts) {
      const FormCell* cell = column.group == group && column.member != "provisions" ? fact(column) : nullptr;
      if (!cell) continue;
      if (!is_open) tree_.open_object(key);
      is_open = true;
      writer_.value(*cell, column, column.member);
      writer_.remember(place + (key.empty() ? "" : std::string(key) + ".") + std::string(column.member),
                       cell->place);
    }
    if (is_open && !key.empty()) tree_.close();
  }

  void criteria_below(const std::string& parent, const std::string& place, int depth) {
    const auto found = below_.find(parent);
    if (found == below_.end() || depth > most_depth) return;
    int index = 0;
    for (const SheetRow* row : found->second) {
      if (!done_.insert(row).second) continue;
      criterion(*row, place + "[" + std::to_string(index++) + "]", depth);
    }
  }

  void criterion(const SheetRow& row, const std::string& place, int depth) {
    tree_.open_object();
    writer_.remember(place, row.place);
    for (const std::string_view part : {"", "answer", "accept", "scoring", "panel", "circular"})
      fields(row, part, place);
    const std::string id = text_of(row, "id");
    if (!id.empty() && below_.contains(id)) {
      tree_.open_array("criteria");
      criteria_below(id, place + ".criteria", depth + 1);
      tree_.close();
    }
    tree_.close();
  }

  void fields(const SheetRow& row, std::string_view part, const std::string& place) {
    bool is_open = part.empty();
    for (const Column& column : sheets::criterion_columns) {
      if (column.group != part || column.member == "parent") continue;
      const FormCell* cell = row.find(sheets::name(column));
      if (!cell) continue;
      if (!is_open) tree_.open_object(part);
      is_open = true;
      writer_.remember(
          place + "." + (part.empty() ? "" : std::string(part) + ".") + std::string(column.member),
          cell->place);
      if (part != "accept")
        writer_.value(*cell, column, column.member);
      else if (column.member == "test")
        accept(row, *cell);
    }
    if (!is_open || part.empty()) return;
    tables(row, part);
    tree_.close();
  }

  void accept(const SheetRow& row, const FormCell& test) {
    const auto word = writer_.raw(test);
    const FormCell* values = row.find("accept/values");
    if (!word || !values) return;
    const std::string_view key = tree_.keep(word_in(*word));
    if (key != "oneOf") return accept_value(row, *values, std::nullopt, key);
    const auto text = writer_.raw(*values);
    if (!text) return;
    tree_.open_array(key);
    for (const std::string& line : lines_in(*text)) accept_value(row, *values, line, {});
    tree_.close();
  }

  // One line of a cell, or all of it.
  void accept_value(const SheetRow& row, FormCell cell, const std::optional<std::string>& line,
                    std::string_view key) {
    if (line) cell.cell = Cell{CellKind::text, NumberFormat::plain, false, *line};
    const FormCell* type = row.find("answer/type");
    const std::string answer = type ? word_in(type->cell.text) : "";
    if (answer == "boolean") {
      if (const auto truth = writer_.cells().truth(cell)) tree_.add_boolean(*truth, key);
    } else if (answer == "grade") {
      if (const auto text = writer_.raw(cell)) tree_.add_text(tree_.keep(*text), key);
    } else {
      writer_.number(cell, key);
    }
  }

  // The tables within an answer or a scoring rule.
  void tables(const SheetRow& row, std::string_view part) {
    const std::string id = text_of(row, "id");
    const FormCell* rule = row.find("scoring/rule");
    const std::string name = rule && part == "scoring" ? word_in(rule->cell.text) : "";
    if (part == "answer")
      table(id, "weights");
    else if (name == "levels" || name == "percent-discount")
      table(id, "levels");
    else if (name == "steps")
      table(id, "steps");
    else if (name == "rank-points")
      table(id, "percents");
  }

  void table(const std::string& id, std::string_view name) {
    const auto found = scales_.find({id, std::string(name)});
    if (found == scales_.end() && name == "weights") return;
    const bool is_map = name == "levels" || name == "weights";
    if (is_map)
      tree_.open_object(name);
    else
      tree_.open_array(name);
    if (found != scales_.end())
      for (const SheetRow& row : found->second) scale_row(row, name);
    tree_.close();
  }

  void scale_row(const SheetRow& row, std::string_view name) {
    const FormCell* key = row.find("key");
    const FormCell* amount = row.find("amount");
    if (name == "steps") {
      tree_.open_object();
      if (key) writer_.number(*key, "from");
      if (amount) writer_.number(*amount, "percent");
      tree_.close();
    } else if (name == "percents") {
      if (amount) writer_.number(*amount, {});
    } else if (amount) {
      const auto text = key ? writer_.raw(*key) : std::optional<std::string>("");
      if (text) writer_.number(*amount, tree_.keep(without_escape(*text)));
    }
  }

  void refuse_left_out() {
    for (const SheetRow& row : criteria_)
      if (!done_.contains(&row)) {
        const FormCell* parent = row.find("parent");
        writer_.report("template.parentUnknown", parent ? parent->place : row.place, text_of(row, "parent"));
      }
  }

  void provisions() {
    constexpr Column presence{"", "provisions"};
    if (provisions_.empty() && !fact(presence)) return;
    tree_.open_array("provisions");
    int index = 0;
    for (const SheetRow& row : provisions_) {
      const std::string place = "provisions[" + std::to_string(index++) + "]";
      writer_.remember(place, row.place);
      tree_.open_object();
      for (const Column& column : sheets::provision_columns) {
        const FormCell* cell = row.find(sheets::name(column));
        if (!cell) continue;
        writer_.remember(place + "." + std::string(column.member), cell->place);
        writer_.value(*cell, column, column.member);
      }
      tree_.close();
    }
    tree_.close();
  }

  TemplateCells& writer_;
  DataTree& tree_;
  std::vector<SheetRow> criteria_, provisions_;
  std::map<std::string, SheetRow> facts_;
  std::set<std::string> ids_;
  std::map<std::string, std::vector<const SheetRow*>> below_;
  std::map<std::pair<std::string, std::string>, std::vector<SheetRow>> scales_;
  std::set<const SheetRow*> done_;
};

Notation notation_in(const TemplateTables& scan) {
  for (const SheetRow& row : scan.rows(sheets::facts_sheet)) {
    const FormCell* name = row.find(sheets::fact_column);
    const FormCell* value = row.find(sheets::value_column);
    if (name && value && name->cell.text == sheets::notation_fact)
      return value->cell.text == criteria::marks::notation_plain ? Notation::plain : Notation::dutch;
  }
  return Notation::dutch;
}

// Of comma-separated values: one sheet without a name.
bool is_untyped(const Workbook& workbook) {
  return workbook.sheets.size() == 1 && workbook.sheets.front().name().empty();
}

// What was read, unless its cells or its values have errors; those at the cells that they are about.
template <typename Part>
Checked<Part> unless_refused(Checked<Part> part, TemplateCells& writer, const Limits& limits) {
  FindingLog log(limits.findings);
  log.add(std::move(writer.cells().findings()));
  if (!part) log.add(writer.at_cells(std::move(part.error())));
  if (log.has_errors()) return tl::make_unexpected(log.take());
  return part;
}

}  // namespace

Checked<CriteriaTemplate> read_template_sheet(const Workbook& workbook, const Limits& limits) {
  const TemplateTables scan(workbook);
  if (!scan.has(sheets::facts_sheet) || !scan.has(sheets::criteria_sheet))
    return tl::make_unexpected(Findings{error("template.notAWorkbook", "")});
  DataTree tree;
  TemplateCells writer(tree, notation_in(scan), is_untyped(workbook));
  TemplateBuilder(scan, writer).build();
  return unless_refused(read_template(tree.root(), limits), writer, limits);
}

Checked<std::vector<criteria::Criterion>> read_criteria_sheet(const Workbook& workbook,
                                                              const Limits& limits) {
  const TemplateTables scan(workbook);
  if (scan.has(sheets::facts_sheet)) {
    auto set = read_template_sheet(workbook, limits);
    if (!set) return tl::make_unexpected(std::move(set.error()));
    return std::move(set->criteria);
  }
  if (!scan.has(sheets::criteria_sheet))
    return tl::make_unexpected(Findings{error("template.notAWorkbook", "")});
  DataTree tree;
  TemplateCells writer(tree, Notation::dutch, is_untyped(workbook));
  TemplateBuilder(scan, writer).build_criteria();
  return unless_refused(read_criteria(tree.root(), limits), writer, limits);
}

}  // namespace importing
