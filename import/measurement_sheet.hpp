// Measurements of promises that came back in a workbook (templates/promise_workbook) or as comma-separated
// values.
#pragma once

#include "criteria/promise.hpp"
#include "import/table.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace importing {

// A line that says something: a new measurement, or one that is on record, perhaps changed.
struct MeasurementLine {
  std::optional<std::int64_t> id;  // of the measurement on record
  std::int64_t promise = 0;
  criteria::Measurement measurement;
  std::map<std::string, std::string, std::less<>> cells;  // member to cell: "value" to `Metingen!G5`
};

struct MeasurementSheet {
  std::vector<MeasurementLine> lines;
  criteria::Findings notes;  // warnings
};

using KnownPromises = std::map<std::int64_t, const criteria::PromiseOrigin*>;

// The table has the columns promise and measured on; headings in Dutch or English, wherever they stand. Lines
// on which nothing was filled in but the promise and the moment are passed over, and so is what the program
// computed. Values are read as the promise asks. Findings name cells: those of form cells,
// `measurement.noTable`, `measurement.columnMissing`, `measurement.cellEmpty`, `measurement.date`,
// `measurement.promise`, `measurement.judgementWord`, `measurement.twice`.
criteria::Checked<MeasurementSheet> read_measurement_sheet(const Workbook& workbook,
                                                           const KnownPromises& known);

}  // namespace importing
