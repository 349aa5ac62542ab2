#pragma once

#include "criteria/finding.hpp"

#include <string>

namespace templates {
class JsonWriter;
}

namespace server {

// A JSON array of the exchange contract's findings: `{code, severity, place, text: {nl, en}}`.
void write_findings(templates::JsonWriter& json, const criteria::Findings& findings);
std::string findings_json(const criteria::Findings& findings);

// For people, one line each: "error weights.sum tender.lots[0]: De gewichten …".
std::string findings_text(const criteria::Findings& findings);

}  // namespace server
