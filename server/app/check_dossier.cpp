#include "server/app/check_dossier.hpp"

#include "criteria/validate.hpp"
#include "evaluator/evaluate.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"

namespace server {
namespace {

criteria::Checked<criteria::Dossier> read_file(std::string_view bytes) {
  return importing::read_dossier(bytes, importing::Limits{});
}

void add(criteria::Findings& findings, const criteria::Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace

DossierCheck check_dossier(std::string_view bytes) {
  DossierCheck check;
  auto dossier = read_file(bytes);
  if (!dossier) {
    check.findings = std::move(dossier.error());
    return check;
  }
  check.findings = criteria::validate(*dossier);
  if (criteria::has_errors(check.findings)) return check;
  check.dossier = std::move(*dossier);

  auto evaluation = evaluator::evaluate_valid(*check.dossier);
  if (!evaluation) {
    add(check.findings, evaluation.error());
    return check;
  }
  for (const auto& lot : evaluation->lots) add(check.findings, lot.findings);
  add(check.findings, evaluation->warnings);
  check.evaluation = std::move(*evaluation);
  return check;
}

}  // namespace server
