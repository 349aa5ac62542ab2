// A part of a dossier from a file of whatever kind: a workbook (.xlsx, .ods), comma-separated values, XML,
// JSON.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

#include <string>
#include <string_view>

namespace server {

struct PartContext {
  const criteria::Dossier* dossier = nullptr;  // what the tender asks; without it a form is taken at its word
  std::string bid_id;                          // of a bid from a form, which has none
};

struct ImportedPart {
  std::string json;          // as it stands in a dossier; of a template the template, of a tender a dossier
  criteria::Findings notes;  // warnings
  std::string details;       // of a notice: what it tells beside the tender, as JSON
};

// JSON or XML, by the first character, where a table is expected otherwise.
bool is_document(std::string_view bytes);

// `kind`: bid, grades, criteria, template or tender. A bid in JSON or XML needs a dossier. A workbook as a
// tender is a workbook of a template: a draft with its criteria as the one lot. A published contract notice
// is a tender too.
criteria::Checked<ImportedPart> import_part(std::string_view kind, std::string_view bytes,
                                            const PartContext& context);

}  // namespace server
