// How a template stands in a workbook, in one place for its writer and its reader: which field of the
// template's JSON each column holds. Columns are found by marks in a hidden row, wherever they stand; rows by
// what is in them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace criteria::template_sheet {

enum class CellForm {
  text,    // as it is
  word,    // of a closed set: its label and, in square brackets, the contract's word
  number,  // a decimal
  either,  // a decimal or a word
  whole,   // a count: a number, or a text where it was written as one
  list,    // texts, each on its own line
  values   // what a bound accepts: decimals, levels, yes or no
};

// The field `member`, or `member` of the object `group`.
struct Column {
  std::string_view group;
  std::string_view member;
  CellForm form = CellForm::text;
  std::string_view words = {};  // the family of labels of a word
  double width = 12;
};

inline constexpr std::array criterion_columns{
    Column{"", "id", CellForm::text, {}, 9},
    Column{"", "parent", CellForm::text, {}, 9},
    Column{"", "kind", CellForm::word, "kind", 22},
    Column{"", "title", CellForm::text, {}, 34},
    Column{"", "description", CellForm::text, {}, 52},
    Column{"", "weight", CellForm::number, {}, 9},
    Column{"", "value", CellForm::number, {}, 12},
    Column{"answer", "type", CellForm::word, "answer", 24},
    Column{"answer", "unit", CellForm::text, {}, 16},
    Column{"answer", "method", CellForm::text, {}, 18},
    Column{"answer", "rate", CellForm::number, {}, 9},
    Column{"answer", "years", CellForm::whole, {}, 9},
    Column{"answer", "Lav", CellForm::number, {}, 9},
    Column{"answer", "Uav", CellForm::number, {}, 9},
    Column{"accept", "test", CellForm::word, "accept-test", 22},
    Column{"accept", "values", CellForm::values, {}, 18},
    Column{"scoring", "rule", CellForm::word, "rule", 30},
    Column{"scoring", "worst", CellForm::number, {}, 12},
    Column{"scoring", "best", CellForm::either, "best", 12},
    Column{"scoring", "outside", CellForm::word, "outside", 30},
    Column{"scoring", "max", CellForm::number, {}, 9},
    Column{"scoring", "factor", CellForm::number, {}, 9},
    Column{"scoring", "centre", CellForm::word, "centre", 18},
    Column{"scoring", "base", CellForm::number, {}, 9},
    Column{"scoring", "negative", CellForm::word, "negative", 24},
    Column{"", "minimumScore", CellForm::number, {}, 12},
    Column{"panel", "assessors", CellForm::list, {}, 14},
    Column{"panel", "combine", CellForm::word, "combine", 24},
    Column{"circular", "strategy", CellForm::word, "strategy", 24},
    Column{"circular", "quantity", CellForm::word, "quantity", 34},
    Column{"circular", "basis", CellForm::word, "basis", 16},
    Column{"", "library", CellForm::text, {}, 12},
};

inline constexpr std::array provision_columns{
    Column{"", "id", CellForm::text, {}, 9},       Column{"", "kind", CellForm::word, "provision", 34},
    Column{"", "title", CellForm::text, {}, 40},   Column{"", "text", CellForm::text, {}, 80},
    Column{"", "library", CellForm::text, {}, 12},
};

// A row of a table within an answer or a scoring rule: levels, steps, percents, weights.
inline constexpr std::array scale_columns{
    Column{"", "criterion", CellForm::text, {}, 14},
    Column{"", "table", CellForm::word, "scale", 34},
    Column{"", "key", CellForm::text, {}, 40},
    Column{"", "amount", CellForm::number, {}, 14},
};

// One below the other; each row names its field.
inline constexpr std::array facts{
    Column{"", "id", CellForm::text},
    Column{"title", "nl", CellForm::text},
    Column{"title", "en", CellForm::text},
    Column{"description", "nl", CellForm::text},
    Column{"description", "en", CellForm::text},
    Column{"", "segment", CellForm::text},
    Column{"", "owner", CellForm::text},
    Column{"", "provisions", CellForm::text},  // "–": the list is there, though nothing may be in it
    Column{"award", "method", CellForm::word, "method"},
    Column{"rounding", "decimals", CellForm::whole},
    Column{"rounding", "mode", CellForm::word, "rounding"},
    Column{"rounding", "at", CellForm::word, "roundAt"},
    Column{"award", "scale", CellForm::number},
    Column{"award", "factor", CellForm::number},
    Column{"reference", "price", CellForm::number},
    Column{"reference", "quality", CellForm::number},
    Column{"reference", "priceAtFullQuality", CellForm::number},
    Column{"award", "onWithdrawal", CellForm::word, "onWithdrawal"},
    Column{"award", "ties", CellForm::list},
};

// Marks. A row marked with one of the first three names the columns below it, each `sheet mark:group/member`;
// of the facts it names the columns `ww:fact` and `ww:value`.
inline constexpr std::string_view criteria_sheet = "ww:criteria";
inline constexpr std::string_view provisions_sheet = "ww:provisions";
inline constexpr std::string_view scales_sheet = "ww:scales";
inline constexpr std::string_view facts_sheet = "ww:facts";
inline constexpr std::string_view heading = "ww:heading";  // of people; not a row of the table
inline constexpr std::string_view fact_column = "ww:fact";
inline constexpr std::string_view value_column = "ww:value";
inline constexpr std::string_view notation_fact = "notation";  // "dutch" or "plain": of decimals kept as text

inline constexpr std::string_view empty_list = "–";
// A text that is there and empty, and what stands before a text that itself begins with a mark.
inline constexpr std::string_view empty_text = "ww:empty";
inline constexpr std::string_view mark_start = "ww:";
inline constexpr std::string_view escaped_text = "ww:text:";

// "answer/type", "id".
inline std::string name(const Column& column) {
  std::string text(column.group);
  return text.append(text.empty() ? "" : "/").append(column.member);
}

}  // namespace criteria::template_sheet
