#include "server/app/findings_json.hpp"

#include "templates/json_writer.hpp"
#include "templates/labels.hpp"

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

std::string_view severity_name(criteria::Severity severity) {
  return severity == criteria::Severity::error ? "error" : "warning";
}

}  // namespace

void write_findings(templates::JsonWriter& json, const criteria::Findings& findings) {
  json.open_array();
  for (const auto& finding : findings)
    json.open_object()
        .member("code", finding.code)
        .member("severity", severity_name(finding.severity))
        .member("place", finding.place)
        .key("text")
        .open_object()
        .member("nl", templates::text(finding, Language::nl))
        .member("en", templates::text(finding, Language::en))
        .close_object()
        .close_object();
  json.close_array();
}

std::string findings_json(const criteria::Findings& findings) {
  templates::JsonWriter json;
  write_findings(json, findings);
  return json.take();
}

std::string findings_text(const criteria::Findings& findings) {
  std::string lines;
  for (const auto& finding : findings)
    lines += fmt::format("{} {} {}: {}\n", severity_name(finding.severity), finding.code,
                         finding.place.empty() ? "-" : finding.place, templates::text(finding, Language::nl));
  return lines;
}

}  // namespace server
