// The documents on an evaluation, by the names of the exchange contract.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

enum class ReportFormat { xlsx, xml, html };  // evaluation workbook, archive, report
std::optional<ReportFormat> report_format(std::string_view name);

struct EvaluatedDossier {
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  const templates::EvaluationIdentity& identity;
};

// The archive is the same in every language. Equal arguments give equal bytes.
std::string evaluation_document(const EvaluatedDossier& evaluated, ReportFormat format,
                                templates::Language language);

}  // namespace server
