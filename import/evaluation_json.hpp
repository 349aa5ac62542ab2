// An evaluation that was written earlier. It is not turned into results: it is compared, as a document, with
// what the same dossier gives now (criteria::differences).
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

struct RecordedEvaluation {
  criteria::DataTree document;
  bool has_steps = false;  // so that what is compared with it should have them too
};

// Findings of read_json; `format.unsupported`, `field.missing` and `value.type` when it is no evaluation.
criteria::Checked<RecordedEvaluation> read_evaluation(std::string_view json, const Limits& limits);

}  // namespace importing
