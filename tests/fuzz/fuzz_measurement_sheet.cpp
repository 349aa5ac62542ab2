// Measurements of promises as CSV: what is read belongs to a promise that is known, each measurement once,
// and survives its own format.
#include "fuzz_input.hpp"
#include "import/csv_reader.hpp"
#include "import/measurement_sheet.hpp"
#include "import/promise_json.hpp"
#include "import/text_encoding.hpp"
#include "templates/promise_json.hpp"

#include <array>
#include <set>

namespace {

// One promise of each form, numbered from 1.
const importing::KnownPromises& promises() {
  using criteria::PromiseForm;
  static const std::array all = [] {
    std::array<criteria::PromiseOrigin, 4> made;
    made[0].form = PromiseForm::quantity;
    made[1].form = PromiseForm::truth;
    made[2].form = PromiseForm::level;
    made[2].levels = {{"goed", criteria::Decimal::of("100")}, {"matig", criteria::Decimal::of("50")}};
    made[3].form = PromiseForm::judgement;
    return made;
  }();
  static const importing::KnownPromises known{{1, &all[0]}, {2, &all[1]}, {3, &all[2]}, {4, &all[3]}};
  return known;
}

void check_lines(const std::vector<importing::MeasurementLine>& lines) {
  std::set<std::int64_t> ids;
  for (const importing::MeasurementLine& line : lines) {
    fuzz::promise(promises().contains(line.promise));
    fuzz::promise(!line.id || ids.insert(*line.id).second);
    const std::string json = templates::canonical_json(line.measurement);
    const auto again = importing::read_measurement(json, importing::Limits{});
    fuzz::promise(again && templates::canonical_json(*again) == json);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto workbook = importing::read_csv(fuzz::as_text(data, size), fuzz::small_limits());
  if (!workbook) return 0;
  const auto sheet = importing::read_measurement_sheet(*workbook, promises());
  const auto& findings = sheet ? sheet->notes : sheet.error();
  fuzz::promise(criteria::has_errors(findings) == !sheet);
  for (const auto& finding : findings)
    for (const auto& [name, value] : finding.parameters) fuzz::promise(importing::is_clean_utf8(value));
  if (sheet) check_lines(sheet->lines);
  return 0;
}
