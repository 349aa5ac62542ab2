// A form that came back, found again by its marks (criteria/form_marks.hpp): which form it is, how it writes
// numbers, and its marked rows, wherever they stand now.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/tender.hpp"
#include "import/parse_number.hpp"
#include "import/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

struct FormIdentity {
  std::string kind;  // criteria::marks::kind_…
  std::string reference, lot, version;
  std::string assessor;  // grades only
  bool operator==(const FormIdentity&) const = default;
};

// What the receiver knows of the form that was handed out. Without a tender the form is taken at its word.
struct IssuedForm {
  const criteria::Tender* tender = nullptr;
  std::optional<std::string> version;
};

// A cell with where it stands, for findings. The cell lives as long as the workbook.
struct FormCell {
  Cell cell;
  CellAddress address;
  std::string place;  // `Prijzen!C4`
};

struct FormRow {
  std::string mark;
  std::string sheet;
  std::string place;                                    // of the mark
  std::vector<std::pair<std::string, FormCell>> cells;  // by column mark, empty cells included

  // Null when the row stands under no such column.
  const FormCell* find(std::string_view column_mark) const;
};

// How texts are read as numbers. In CSV every cell is text, written in the notation of the program that saved
// it; where that differs from the form's own, a text that both read but not alike is refused.
struct FormNotation {
  Notation declared = Notation::dutch;
  std::optional<Notation> saved;  // CSV only, from the sample that the form carries
  bool grouped_plain = false;     // CSV only: thousands by commas, 1,234.50
};

struct Form {
  FormIdentity identity;
  FormNotation notation;
  std::vector<FormRow> rows;  // those that carry something other than the identity
  // Row marks that the form had when it was made; empty when its hidden sheet is gone (CSV).
  std::vector<std::string> issued_marks;
  criteria::Findings notes;  // warnings

  const FormRow* find(std::string_view mark) const;
};

// Findings: `form.unmarked` when it is no form of ours; `form.kind`, `form.tender`, `form.lot`,
// `form.version` when it is another than was issued; `form.identityDiffers`, `form.markTwice`,
// `form.rowMissing`, `form.marksDisagree` when marks were moved apart; `form.notation` when the sample number
// is unreadable.
criteria::Checked<Form> read_form(const Workbook& workbook, const std::vector<std::string_view>& kinds,
                                  const IssuedForm& issued);

}  // namespace importing
