// Whether a recorded evaluation is what its dossier comes to.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// A value of the evaluation that differs: JSON texts, empty where there is none.
struct Difference {
  std::string path;  // "lots[0].ranking[1].total"
  std::string stored;
  std::string recomputed;
  bool operator==(const Difference&) const = default;
};

// In the order of the paths. Members beyond the exchange contract (steps, warnings) count when they were
// stored.
std::vector<Difference> differences(criteria::DataValue stored, criteria::DataValue recomputed);

// The evaluation of an archive against the archive's own dossier.
criteria::Checked<std::vector<Difference>> verify_archive(std::string_view xml);
// An evaluation in JSON against a dossier (JSON or archive).
criteria::Checked<std::vector<Difference>> verify_evaluation(std::string_view evaluation_json,
                                                             std::string_view dossier_bytes);

}  // namespace server
