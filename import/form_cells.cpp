#include "import/form_cells.hpp"

#include <algorithm>
#include <array>

namespace importing {
namespace {

using criteria::Decimal;
using criteria::error;
using criteria::warning;

constexpr std::array<std::string_view, 4> blanks{" ", "\t", "\n", "\u00A0"};

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : blanks) {
      if (text.substr(0, blank.size()) == blank) {
        text.remove_prefix(blank.size());
        again = true;
      } else if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
        text.remove_suffix(blank.size());
        again = true;
      }
    }
  }
  return text;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

// 1,234.50 without its commas; nothing when they do not stand before groups of three, or without a point,
// where the text could as well be a Dutch number.
std::optional<std::string> ungrouped(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || text.find(',', point) != std::string_view::npos) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      plain += text[i];
    } else if (plain.empty() || plain == "-" || (point - i) % 4 != 0) {
      return std::nullopt;
    }
  }
  return plain;
}

constexpr std::array<std::string_view, 4> words_for_yes{"ja", "yes", "true", "waar"};
constexpr std::array<std::string_view, 4> words_for_no{"nee", "no", "false", "onwaar"};

bool is_one_of(const std::array<std::string_view, 4>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string choices(const criteria::LevelTable& table) {
  std::string text;
  for (const auto& [key, percent] : table) text.append(text.empty() ? "" : ", ").append(key);
  return text;
}

}  // namespace

std::nullopt_t FormCells::refuse(std::string_view code, const FormCell& cell) {
  findings_.push_back(error(std::string(code), cell.place, {{"text", std::string(cell.cell.text)}}));
  return std::nullopt;
}

// False for an empty cell, and with a finding for one whose value is no input.
bool FormCells::is_input(const FormCell& cell) {
  if (cell.cell.kind == CellKind::error) {
    refuse("form.errorValue", cell);
    return false;
  }
  if (cell.cell.has_formula) {
    // Without a stored result nobody but the program that made the file knows what it shows.
    if (formulas_ == Formulas::refused || cell.cell.kind == CellKind::empty) {
      refuse("form.formula", cell);
      return false;
    }
    findings_.push_back(warning("form.formulaResult", cell.place, {{"text", std::string(cell.cell.text)}}));
  }
  return cell.cell.kind != CellKind::empty &&
         !(cell.cell.kind == CellKind::text && trimmed(cell.cell.text).empty());
}

std::optional<Decimal> FormCells::stored(const FormCell& cell, Percent percent) {
  if (cell.cell.format == NumberFormat::date) return refuse("form.date", cell);
  if (cell.cell.format == NumberFormat::percent && percent == Percent::refused)
    return refuse("form.percent", cell);
  const auto number = stored_number(cell.cell.text);
  if (!number) return refuse(number.error(), cell);
  if (number->rounded)
    findings_.push_back(warning("form.rounded", cell.place, {{"text", number->value.text()}}));
  return number->value;
}

std::optional<Decimal> FormCells::written(const FormCell& cell) {
  const std::string text(trimmed(cell.cell.text));
  if (notation_.grouped_plain)
    if (const auto plain = ungrouped(text))
      if (const auto value = parse_number(*plain, Notation::plain)) return *value;
  const auto declared = parse_number(text, notation_.declared);
  if (!notation_.saved || *notation_.saved == notation_.declared) {
    if (!declared) return refuse(declared.error(), cell);
    return *declared;
  }
  const auto saved = parse_number(text, *notation_.saved);
  if (declared && saved && declared->value() != saved->value()) return refuse("form.notationUnclear", cell);
  if (!declared && !saved) return refuse(saved.error(), cell);
  return saved ? *saved : *declared;
}

std::optional<Decimal> FormCells::decimal(const FormCell& cell, Percent percent) {
  if (!is_input(cell)) return std::nullopt;
  if (cell.cell.kind == CellKind::number) return stored(cell, percent);
  if (cell.cell.kind == CellKind::text) return written(cell);
  return refuse(cell.cell.kind == CellKind::date ? "form.date" : "number.syntax", cell);
}

std::optional<int> FormCells::whole_number(const FormCell& cell) {
  const auto value = decimal(cell);
  if (!value) return std::nullopt;
  const std::string& digits = value->text();
  if (digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string::npos)
    return refuse("form.wholeNumber", cell);
  return std::stoi(digits);
}

std::optional<bool> FormCells::truth(const FormCell& cell) {
  if (!is_input(cell)) return std::nullopt;
  if (cell.cell.kind == CellKind::boolean) return cell.cell.text == "1";
  if (cell.cell.kind == CellKind::text) {
    const std::string word = lower_case(trimmed(cell.cell.text));
    if (is_one_of(words_for_yes, word)) return true;
    if (is_one_of(words_for_no, word)) return false;
  }
  return refuse("form.yesOrNo", cell);
}

std::optional<std::string> FormCells::level(const FormCell& cell, const criteria::LevelTable* table) {
  if (!is_input(cell)) return std::nullopt;
  std::string key(trimmed(cell.cell.text));
  if (cell.cell.kind == CellKind::number) {
    const auto number = stored_number(cell.cell.text);
    if (!number) return refuse(number.error(), cell);
    key = number->value.text();
  } else if (cell.cell.kind != CellKind::text) {
    return refuse("form.noText", cell);
  }
  if (!table || criteria::find_level(*table, key)) return key;
  findings_.push_back(error("form.level", cell.place, {{"text", key}, {"levels", choices(*table)}}));
  return std::nullopt;
}

std::optional<std::string> FormCells::text(const FormCell& cell) {
  if (!is_input(cell)) return std::nullopt;
  return std::string(trimmed(cell.cell.text));
}

}  // namespace importing
