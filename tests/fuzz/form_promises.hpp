// The tender whose forms stand in the corpus, and what every reader of a form promises.
#pragma once

#include "fuzz_input.hpp"
#include "import/csv_reader.hpp"
#include "import/dossier_json.hpp"
#include "import/form_marks.hpp"
#include "import/text_encoding.hpp"

#include <stdexcept>

namespace fuzz {

inline constexpr std::string_view form_dossier = R"({
  "format": "wederwaarde-dossier/1", "bids": [ { "id": "A", "lot": "1", "answers": {} }, { "id": "B", "lot": "1", "answers": {} } ],
  "tender": { "reference": "T-1", "title": "Schoolpaviljoen", "lots": [ { "id": "1", "title": "Bouw",
    "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" } },
    "criteria": [
      { "id": "E1", "kind": "requirement", "title": "Terugname", "answer": { "type": "boolean" }, "accept": { "equals": true } },
      { "id": "K1", "kind": "quality", "title": "Hergebruik", "weight": "10", "answer": { "type": "number", "unit": "%" },
        "scoring": { "rule": "linear", "worst": "0", "best": "80", "outside": "clamp" } },
      { "id": "K2", "kind": "quality", "title": "Ladder", "weight": "10", "answer": { "type": "grade" },
        "scoring": { "rule": "levels", "levels": { "3": "100", "2": "60", "geen": "0" } } },
      { "id": "K3", "kind": "quality", "title": "MCI", "weight": "10", "answer": { "type": "mci", "Lav": "10", "Uav": "1" },
        "scoring": { "rule": "linear", "worst": "0", "best": "1", "outside": "clamp" } },
      { "id": "K4", "kind": "quality", "title": "Plan", "weight": "30", "answer": { "type": "grade" },
        "scoring": { "rule": "levels", "levels": { "goed": "100", "matig": "0" } },
        "panel": { "assessors": ["b1", "b2"], "combine": "consensus" } },
      { "id": "P", "kind": "price", "title": "Prijs", "weight": "40", "answer": { "type": "amount" },
        "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] } ] } })";

inline const criteria::Tender& form_tender() {
  static const criteria::Tender tender = [] {
    auto dossier = importing::read_dossier(form_dossier, importing::Limits{});
    if (!dossier) throw std::logic_error("the tender of the forms has findings");
    return std::move(dossier->tender);
  }();
  return tender;
}

// `read(workbook, issued)` on the text as comma-separated values: for the tender, and at its word.
template <typename Read, typename CheckSheet>
void check_form(std::string_view text, Read read, CheckSheet check_sheet) {
  const auto workbook = importing::read_csv(text, small_limits());
  if (!workbook) return;
  for (const auto& issued : {importing::IssuedForm{&form_tender(), std::nullopt}, importing::IssuedForm{}}) {
    const auto sheet = read(*workbook, issued);
    const auto& findings = sheet ? sheet->notes : sheet.error();
    promise(criteria::has_errors(findings) == !sheet);
    for (const auto& finding : findings)
      for (const auto& [name, value] : finding.parameters) promise(importing::is_clean_utf8(value));
    if (sheet) check_sheet(*sheet, issued);
  }
}

}  // namespace fuzz
