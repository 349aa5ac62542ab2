// What was found of a tender against agreements, as JSON: in answers of the API, and kept with a publication.
#pragma once

#include "server/app/agreements.hpp"
#include "templates/json_writer.hpp"

#include <string>
#include <vector>

namespace server {

// {"id", "agreement", "rule", "lot"?, "reason", "decidedBy", "decidedOn", "recordedBy"?, "createdAt"};
// without id and time while it is not stored.
std::string deviation_json(const StoredDeviation& stored);

// {"version", "openRules", "deviations": […], "agreement", "publishedOn", "level", "rules": […]}, the texts
// in both languages.
std::string agreement_report_json(const AgreementReport& report);
// An array of them.
std::string agreement_statement_json(const std::vector<AgreementReport>& reports);

}  // namespace server
