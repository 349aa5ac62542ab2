#include "import/evaluation_json.hpp"

#include "criteria/dossier.hpp"
#include "import/field_reader.hpp"
#include "import/json_reader.hpp"

#include <algorithm>

namespace importing {
namespace {

using criteria::DataKind;
using criteria::DataValue;

criteria::Findings check_envelope(DataValue document, const Limits& limits) {
  FindingLog log(limits.findings);
  Reading reading{log};
  ObjectReader object(Field{document, Place{}, reading});
  if (const auto format = object.needed("format")) check_format(*format, criteria::evaluation_format);
  if (const auto lots = object.needed("lots")) lots->expect(DataKind::array);
  return log.take();
}

// Steps are written for every lot or for none.
bool has_steps(DataValue document) {
  const DataValue lots = document.at("lots");
  return std::any_of(lots.begin(), lots.end(),
                     [](DataValue lot) { return lot.find("tieSteps").has_value(); });
}

}  // namespace

criteria::Checked<RecordedEvaluation> read_evaluation(std::string_view json, const Limits& limits) {
  auto document = read_json(json, limits);
  if (!document) return tl::make_unexpected(document.error());
  if (auto findings = check_envelope(document->root(), limits); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  const bool steps = has_steps(document->root());
  return RecordedEvaluation{std::move(*document), steps};
}

}  // namespace importing
