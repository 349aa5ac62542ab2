// What holds for every dossier that was read, in whatever form it came.
#pragma once

#include "criteria/validate.hpp"
#include "evaluator/evaluate.hpp"
#include "fuzz_input.hpp"
#include "import/archive_xml.hpp"
#include "import/dossier_json.hpp"
#include "templates/archive_xml.hpp"
#include "templates/dossier_json.hpp"

namespace fuzz {

// Its canonical text and its archive give it back. One that validates is evaluated without an exception.
inline void check(const criteria::Dossier& dossier) {
  const auto limits = small_limits();
  const auto canonical = templates::canonical_dossier_json(dossier);
  const auto again = importing::read_dossier(std::string_view(canonical), limits);
  promise(again && templates::canonical_dossier_json(*again) == canonical);
  if (criteria::has_errors(criteria::validate(dossier))) return;
  const auto evaluation = evaluator::evaluate_valid(dossier);
  if (!evaluation) {
    promise(criteria::has_errors(evaluation.error()));
    return;
  }
  const std::string no_hash(64, '0');
  const auto archive =
      importing::read_archive(templates::archive_xml(dossier, *evaluation, {no_hash}), limits);
  promise(archive && templates::canonical_dossier_json(archive->dossier) == canonical);
}

}  // namespace fuzz
