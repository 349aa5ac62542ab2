#include "import/bid_sheet.hpp"

#include "criteria/form_marks.hpp"
#include "import/bid_sheet_inputs.hpp"

#include <algorithm>
#include <type_traits>

namespace importing {
namespace {

namespace marks = criteria::marks;
using criteria::Criterion;
using criteria::error;
using criteria::warning;

// Takes `text` up to the next colon off the front of `rest`.
std::string_view take_part(std::string_view& rest) {
  const std::size_t colon = rest.find(':');
  const std::string_view part = rest.substr(0, colon);
  rest.remove_prefix(colon == std::string_view::npos ? rest.size() : colon + 1);
  return part;
}

bool take_prefix(std::string_view& mark, std::string_view prefix) {
  if (mark.substr(0, prefix.size()) != prefix) return false;
  mark.remove_prefix(prefix.size());
  return true;
}

class BidReading {
 public:
  BidReading(const Form& form, const criteria::Lot* lot) : form_(form), lot_(lot), cells_(form.notation) {
    sheet_.form = form.identity;
    sheet_.bid.lot = form.identity.lot;
    sheet_.notes = form.notes;
  }

  criteria::Checked<BidSheet> read() {
    for (const FormRow& row : form_.rows) take(row);
    for (const auto& [criterion, rows] : derived_) take_derived(criterion, rows);
    if (criteria::has_errors(cells_.findings())) return tl::unexpected(std::move(cells_.findings()));
    sheet_.notes.insert(sheet_.notes.end(), cells_.findings().begin(), cells_.findings().end());
    const auto by_criterion = [](const auto& left, const auto& right) {
      return left.criterion < right.criterion;
    };
    std::sort(sheet_.bid.answers.begin(), sheet_.bid.answers.end(), by_criterion);
    std::sort(sheet_.bid.remarks.begin(), sheet_.bid.remarks.end(), by_criterion);
    return std::move(sheet_);
  }

 private:
  void take(const FormRow& row) {
    std::string_view mark = row.mark;
    if (mark == marks::bidder) {
      take_bidder(row);
    } else if (take_prefix(mark, marks::answer_prefix)) {
      take_answer(std::string(mark), row);
    } else if (take_prefix(mark, marks::attachment_prefix)) {
      take_attachment(std::string(mark), row);
    } else if (take_prefix(mark, marks::field_prefix)) {
      const std::string name(take_part(mark));
      if (const FormCell* cell = row.find(marks::answer_column))
        derived_rows(std::string(mark)).fields.emplace(name, *cell);
    } else if (take_prefix(mark, marks::row_prefix)) {
      const std::string table(take_part(mark));
      take_part(mark);  // the row's number: rows count in the order in which they stand
      derived_rows(std::string(mark)).tables[table].push_back(&row);
    }
  }

  void take_bidder(const FormRow& row) {
    const FormCell* cell = row.find(marks::answer_column);
    const auto name = cell ? cells_.text(*cell) : std::nullopt;
    if (!name) return;
    if (!sheet_.bid.bidder)
      sheet_.bid.bidder = criteria::Bidder{*name};
    else if (sheet_.bid.bidder->name != *name)
      cells_.report(
          error("form.bidderDiffers", cell->place, {{"first", sheet_.bid.bidder->name}, {"text", *name}}));
  }

  // The criterion of a mark; null, with a finding, when the lot has none that a bidder answers in this form
  // or, if `is_graded`, that a panel grades.
  const Criterion* asked(const std::string& id, const std::string& place, bool is_graded = false) {
    const Criterion* leaf = criteria::find_criterion(lot_->criteria, id);
    if (!leaf || !leaf->is_leaf() || !leaf->answer || leaf->panel.has_value() != is_graded) {
      cells_.report(error("form.criterionUnknown", place, {{"criterion", id}}));
      return nullptr;
    }
    const bool is_price = leaf->kind == criteria::Kind::price;
    if (form_.identity.kind != marks::kind_bid && is_price != (form_.identity.kind == marks::kind_price)) {
      cells_.report(error("form.envelope", place, {{"criterion", id}}));
      return nullptr;
    }
    return leaf;
  }

  void take_answer(const std::string& id, const FormRow& row) {
    const FormCell* cell = row.find(marks::answer_column);
    if (!cell)
      return cells_.report(
          error("form.columnMissing", row.place, {{"column", std::string(marks::answer_column)}}));
    const Criterion* leaf = nullptr;
    if (lot_) {
      leaf = asked(id, row.place);
      if (!leaf) return;
      compare_text(row, "ww:title", leaf->title);
    }
    auto value = given(id, cell->place,
                       [&] { return leaf ? answer_as_asked(*leaf, *cell) : answer_as_marked(row, *cell); });
    if (value) sheet_.bid.answers.push_back({id, std::move(*value)});
    sheet_.cells.emplace(id, cell->place);
    take_remark(id, row);
  }

  void take_attachment(const std::string& id, const FormRow& row) {
    const FormCell* cell = row.find(marks::answer_column);
    if (!cell)
      return cells_.report(
          error("form.columnMissing", row.place, {{"column", std::string(marks::answer_column)}}));
    if (lot_) {
      const Criterion* leaf = asked(id, row.place, true);
      if (!leaf) return;
      compare_text(row, "ww:title", leaf->title);
    }
    if (auto text = given(id, cell->place, [&] { return cells_.text(*cell); }))
      sheet_.bid.remarks.push_back({id, std::move(*text)});
  }

  std::optional<criteria::AnswerValue> answer_as_asked(const Criterion& leaf, const FormCell& cell) {
    switch (criteria::answer_form(leaf)) {
      case criteria::AnswerForm::truth:
        return answer(cells_.truth(cell));
      case criteria::AnswerForm::quantity:
        return answer(cells_.decimal(cell));
      case criteria::AnswerForm::level: {
        const auto key = cells_.level(cell, leaf.scoring ? criteria::level_table(*leaf.scoring) : nullptr);
        if (key) return criteria::Level{*key};
        return std::nullopt;
      }
      default:
        return std::nullopt;
    }
  }

  std::optional<criteria::AnswerValue> answer_as_marked(const FormRow& row, const FormCell& cell) {
    const FormCell* type = row.find(marks::type_column);
    const std::string_view name = type ? type->cell.text : std::string_view{};
    if (name == "boolean") return answer(cells_.truth(cell));
    if (name != "level") return answer(cells_.decimal(cell));
    const auto key = cells_.level(cell, nullptr);
    if (key) return criteria::Level{*key};
    return std::nullopt;
  }

  template <typename Value>
  static std::optional<criteria::AnswerValue> answer(const std::optional<Value>& value) {
    if (value) return criteria::AnswerValue(*value);
    return std::nullopt;
  }

  void take_remark(const std::string& id, const FormRow& row) {
    const FormCell* cell = row.find(marks::remark_column);
    if (const auto text = cell ? cells_.text(*cell) : std::nullopt) sheet_.bid.remarks.push_back({id, *text});
  }

  // Whoever changes what is asked answers another question.
  void compare_text(const FormRow& row, std::string_view column, const std::string& issued) {
    const FormCell* cell = row.find(column);
    if (cell && cell->cell.text != issued)
      cells_.report(warning("form.textChanged", cell->place,
                            {{"text", std::string(cell->cell.text)}, {"issued", issued}}));
  }

  InputRows& derived_rows(const std::string& id) {
    const auto found =
        std::find_if(derived_.begin(), derived_.end(), [&](const auto& entry) { return entry.first == id; });
    return found != derived_.end() ? found->second : derived_.emplace_back(id, InputRows{}).second;
  }

  void take_derived(const std::string& id, const InputRows& rows) {
    std::string type = derived_type(rows);
    if (lot_) {
      const Criterion* leaf = asked(id, "");
      if (!leaf) return;
      type = criteria::name(*leaf->answer);
    }
    if (auto inputs = given(id, "", [&] { return read_inputs(type, rows, cells_); }))
      sheet_.bid.answers.push_back({id, criteria::Boxed(std::move(*inputs))});
    if (!rows.fields.empty())
      sheet_.cells.emplace(id, rows.fields.begin()->second.place);
    else if (!rows.tables.empty() && !rows.tables.begin()->second.empty())
      sheet_.cells.emplace(id, rows.tables.begin()->second.front()->place);
  }

  // The value that `read()` gave for a criterion, or a note that there is none; one that could not be read
  // has its own finding.
  template <typename Read>
  std::invoke_result_t<Read> given(const std::string& id, const std::string& place, Read read) {
    const auto found_before = cells_.findings().size();
    auto value = read();
    if (!value && cells_.findings().size() == found_before)
      cells_.report(warning("form.answerEmpty", place, {{"criterion", id}}));
    return value;
  }

  const Form& form_;
  const criteria::Lot* lot_;
  FormCells cells_;
  BidSheet sheet_;
  std::vector<std::pair<std::string, InputRows>> derived_;
};

criteria::Checked<BidSheet> read(const Workbook& workbook, const std::vector<std::string_view>& kinds,
                                 const IssuedForm& issued) {
  const auto form = read_form(workbook, kinds, issued);
  if (!form) return tl::unexpected(form.error());
  const criteria::Lot* lot = issued.tender ? criteria::find_lot(*issued.tender, form->identity.lot) : nullptr;
  return BidReading(*form, lot).read();
}

}  // namespace

criteria::Checked<BidSheet> read_bid_sheet(const Workbook& workbook, const IssuedForm& issued) {
  return read(workbook, {marks::kind_bid, marks::kind_quality, marks::kind_price}, issued);
}

criteria::Checked<BidSheet> read_price_sheet(const Workbook& workbook, const IssuedForm& issued) {
  return read(workbook, {marks::kind_price}, issued);
}

}  // namespace importing
