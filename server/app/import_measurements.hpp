// Taking in measurements from a workbook: first what would change, cell by cell, then the change itself.
#pragma once

#include "server/app/cell_change.hpp"
#include "server/app/promises.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct MeasurementChange {
  NewMeasurement line;  // what is recorded: new, or a correction of what is on record
  std::vector<CellChange> cells;
};

struct MeasurementImport {
  evaluator::PromiseRegister in;  // that it was held against
  std::vector<MeasurementChange> changes;
  std::size_t unchanged = 0;  // measurements on record that stand there as they are
  std::string state;          // of the register
  criteria::Findings notes;   // warnings on the file
};

// A workbook (.xlsx) or comma-separated values as importing::read_measurement_sheet says; nothing is stored.
// Findings name cells: also those of `check_measurement`.
Result<MeasurementImport> preview_measurements(Service& service, TenderId tender, std::string_view file);

// The changes as JSON, to be confirmed: [{"promise", "corrects"?, "measurement"}].
std::string changes_json(const MeasurementImport& import);

// Stores changes from `changes_json`, all or none. With `state` only when the register is still what the
// preview was held against: the conflict `measurement.changedMeanwhile` otherwise. Gives how many.
Result<std::size_t> store_measurements(Service& service, const Actor& actor, TenderId tender,
                                       std::string_view json, const std::optional<std::string>& state);

}  // namespace server
