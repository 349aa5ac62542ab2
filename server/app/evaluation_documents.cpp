#include "server/app/evaluation_documents.hpp"

#include "templates/archive_xml.hpp"
#include "templates/evaluation_report_html.hpp"
#include "templates/evaluation_workbook.hpp"

#include <stdexcept>

namespace server {

std::optional<ReportFormat> report_format(std::string_view name) {
  if (name == "xlsx") return ReportFormat::xlsx;
  if (name == "xml") return ReportFormat::xml;
  if (name == "html") return ReportFormat::html;
  return std::nullopt;
}

std::string evaluation_document(const EvaluatedDossier& evaluated, ReportFormat format,
                                templates::Language language) {
  const auto& [dossier, evaluation, identity] = evaluated;
  switch (format) {
    case ReportFormat::xlsx:
      return templates::evaluation_workbook(dossier, evaluation, identity, language);
    case ReportFormat::xml:
      return templates::archive_xml(dossier, evaluation, identity);
    case ReportFormat::html:
      return templates::evaluation_report_html(dossier, evaluation, identity, language);
  }
  throw std::logic_error("unknown format of a report");
}

}  // namespace server
