#include "import/dossier_json.hpp"

#include "criteria/validate.hpp"
#include "import/dossier_parts.hpp"
#include "import/json_reader.hpp"

namespace importing {
namespace {

using criteria::Checked;
using criteria::Dossier;

// False when a value of the tender could not be read.
bool read(const Field& field, Dossier& dossier) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, criteria::dossier_format)) return false;
  object.required("tender", dossier.tender);
  const bool tender_is_whole = field.reading.complete;
  if (const auto bids = object.needed("bids")) read_bids(*bids, dossier.tender, dossier.bids);
  object.optional("grades", dossier.grades);
  object.optional("draws", dossier.draws);
  object.finish();
  return tender_is_whole;
}

}  // namespace

Checked<Dossier> read_dossier(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_dossier(tree->root(), limits);
}

Checked<Dossier> read_dossier(criteria::DataValue document, const Limits& limits) {
  FindingLog log(limits.findings);
  Reading reading{log, true, limits.item_bytes};
  Dossier dossier;
  const bool tender_is_whole = read(Field{document, Place{}, reading}, dossier);
  if (!log.has_errors()) return dossier;
  if (reading.complete)
    log.add(criteria::validate(dossier));
  else if (tender_is_whole)  // what its bids and grades say changes nothing about it
    log.add(criteria::validate(dossier.tender));
  return tl::make_unexpected(log.take());
}

}  // namespace importing
