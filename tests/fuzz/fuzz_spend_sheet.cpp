// A register of spend and contracts as CSV: what is read is the same when it is written as JSON and read
// again.
#include "fuzz_input.hpp"
#include "import/csv_reader.hpp"
#include "import/spend_register_json.hpp"
#include "import/spend_sheet.hpp"
#include "templates/spend_register_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const criteria::KnownIds known{{"gouda", "rijnland"}, {"catering", "betonproducten"}};
  const importing::Limits limits;
  const auto workbook = importing::read_csv(fuzz::as_text(data, size), limits);
  if (!workbook) return 0;
  const auto sheet = importing::read_spend_sheet(*workbook, known);
  if (!sheet) {
    fuzz::promise(!sheet.error().empty());
    return 0;
  }
  const auto json = templates::canonical_spend_register_json(sheet->lines);
  const auto again = importing::read_spend_register(json, known, limits);
  fuzz::promise(again && *again == sheet->lines);
  return 0;
}
