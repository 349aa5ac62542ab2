#include "server/app/evaluation_documents.hpp"

#include "templates/archive_xml.hpp"

#include <stdexcept>

namespace server {

std::optional<ReportFormat> report_format(std::string_view name) {
  if (name == "xlsx") return ReportFormat::xlsx;
  if (name == "xml") return ReportFormat::xml;
  if (name == "html") return ReportFormat::html;
  return std::nullopt;
}

std::string evaluation_document(const EvaluatedDossier& evaluated, ReportFormat format, templates::Language) {
  switch (format) {
    case ReportFormat::xml:
      return templates::archive_xml(evaluated.dossier, evaluated.evaluation, evaluated.identity);
    default:
      throw std::logic_error("unknown format of a report");
  }
}

}  // namespace server
