// The tables of a template as CSV: what is read is valid and survives its own format; else there are errors,
// in clean UTF-8.
#include "fuzz_input.hpp"
#include "import/csv_reader.hpp"
#include "import/template_json.hpp"
#include "import/template_sheet.hpp"
#include "import/text_encoding.hpp"
#include "templates/template_json.hpp"

namespace {

void check_errors(const criteria::Findings& findings) {
  fuzz::promise(criteria::has_errors(findings));
  for (const auto& finding : findings)
    for (const auto& [name, value] : finding.parameters) fuzz::promise(importing::is_clean_utf8(value));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto limits = fuzz::small_limits();
  const auto workbook = importing::read_csv(fuzz::as_text(data, size), limits);
  if (!workbook) return 0;
  if (const auto criteria = importing::read_criteria_sheet(*workbook, limits); !criteria)
    check_errors(criteria.error());
  const auto set = importing::read_template_sheet(*workbook, limits);
  if (!set) {
    check_errors(set.error());
    return 0;
  }
  fuzz::promise(!criteria::has_errors(criteria::validate(*set)));
  const auto again = importing::read_template(templates::canonical_template_json(*set), importing::Limits{});
  fuzz::promise(again && *again == *set);
  return 0;
}
