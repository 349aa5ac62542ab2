// A dossier file with everything that can be found about it.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "evaluator/evaluation.hpp"

#include <optional>
#include <string_view>

namespace server {

struct DossierCheck {
  std::optional<criteria::Dossier> dossier;         // absent: it cannot be read, or its definition has errors
  std::optional<evaluator::Evaluation> evaluation;  // absent: as above, or a draw decides nothing
  // Of the reading, the definition and the evaluation: also why a lot is incomplete.
  criteria::Findings findings;
};

// By its first character: an archive, where JSON is expected otherwise.
bool is_xml(std::string_view bytes);

// `bytes` is a dossier in JSON or an archive in XML. The dossier as it was sent, not validated.
criteria::Checked<criteria::Dossier> read_dossier_file(std::string_view bytes);

// The same, with what can be found about it.
DossierCheck check_dossier(std::string_view bytes);

}  // namespace server
