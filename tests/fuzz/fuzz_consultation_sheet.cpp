#include "fuzz_input.hpp"
#include "import/consultation_json.hpp"
#include "import/consultation_sheet.hpp"
#include "import/csv_reader.hpp"
#include "import/text_encoding.hpp"
#include "templates/consultation_json.hpp"

#include <stdexcept>

namespace {

constexpr std::string_view about = R"({ "format": "wederwaarde-consultation/1", "id": "c",
  "title": { "nl": "T", "en": "T" }, "segment": "s", "background": { "nl": "A", "en": "A" },
  "basis": { "kind": "segment", "id": "s", "version": 1, "sha256": "0000000000000000000000000000000000000000000000000000000000000000" },
  "agreements": [], "planning": [], "opensOn": "2027-01-04", "closesOn": "2027-02-05", "contact": "x",
  "weightsPublished": false, "withheld": [],
  "criteria": [ { "id": "K1", "kind": "quality", "title": "K", "answer": { "type": "number" },
    "scoring": { "rule": "linear", "worst": "0", "best": "80", "outside": "clamp" } } ],
  "questions": [
    { "id": "n", "criterion": "K1", "topic": "feasible-threshold", "text": { "nl": "N", "en": "N" }, "answer": { "kind": "number", "unit": "%" } },
    { "id": "t", "topic": "open", "text": { "nl": "V", "en": "Q" }, "answer": { "kind": "text" } },
    { "id": "c", "topic": "award-method", "text": { "nl": "C", "en": "C" }, "answer": { "kind": "choice", "choices": [
      { "key": "a", "text": { "nl": "ja", "en": "yes" } }, { "key": "b", "text": { "nl": "nee", "en": "no" } } ] } } ] })";

const criteria::Consultation& consultation() {
  static const criteria::Consultation value = [] {
    auto read = importing::read_consultation(about, importing::Limits{});
    if (!read) throw std::logic_error("the consultation of the forms has findings");
    return std::move(*read);
  }();
  return value;
}

}  // namespace

// What is read answers the consultation and survives its own format; else there are errors, in clean UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto workbook = importing::read_csv(fuzz::as_text(data, size), fuzz::small_limits());
  if (!workbook) return 0;
  const auto sheet = importing::read_consultation_sheet(*workbook, consultation(), "v1");
  const auto& findings = sheet ? sheet->notes : sheet.error();
  fuzz::promise(criteria::has_errors(findings) == !sheet);
  for (const auto& finding : findings)
    for (const auto& [name, value] : finding.parameters) fuzz::promise(importing::is_clean_utf8(value));
  if (!sheet) return 0;
  fuzz::promise(criteria::validate(sheet->response, consultation()).empty());
  const auto json = templates::canonical_consultation_response_json(sheet->response);
  const auto again = importing::read_consultation_response(json, importing::Limits{});
  fuzz::promise(again && templates::canonical_consultation_response_json(*again) == json);
  return 0;
}
