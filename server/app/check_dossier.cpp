#include "server/app/check_dossier.hpp"

#include "criteria/validate.hpp"
#include "evaluator/evaluate.hpp"
#include "import/archive_xml.hpp"
#include "import/dossier_json.hpp"
#include "import/limits.hpp"

namespace server {
namespace {

void add(criteria::Findings& findings, const criteria::Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace

bool is_xml(std::string_view bytes) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, utf8_mark.size()) == utf8_mark) bytes.remove_prefix(utf8_mark.size());
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<';
}

criteria::Checked<criteria::Dossier> read_dossier_file(std::string_view bytes) {
  const importing::Limits limits;
  if (!is_xml(bytes)) return importing::read_dossier(bytes, limits);
  auto archive = importing::read_archive(bytes, limits);
  if (!archive) return tl::make_unexpected(std::move(archive.error()));
  return std::move(archive->dossier);
}

DossierCheck check_dossier(std::string_view bytes) {
  DossierCheck check;
  auto dossier = read_dossier_file(bytes);
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
