// A dossier with parts left out before others get it (Woo), and the account of what was left out.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/redaction.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

struct RedactedDossier {
  std::string json, html;
  Findings warnings;  // `redaction.remains`
};

// Findings of `criteria::redact` when there are errors.
criteria::Checked<RedactedDossier> redact(const criteria::Dossier& dossier,
                                          const std::vector<criteria::RedactionRule>& rules,
                                          templates::Language language);

// Of a stored tender, and noted in the log. The conflict `stage.sealed` before the prices may be read.
Result<RedactedDossier> redact_tender(Service& service, const Actor& actor, TenderId tender,
                                      const std::vector<criteria::RedactionRule>& rules,
                                      templates::Language language);

// What is given to whoever asked: both in one zip.
std::string redacted_zip(const RedactedDossier& redacted);
std::string redacted_file_name(std::string_view reference);  // "2026-17-openbaar.zip"

// Parts of a dossier that are often left out, with the article that buyers often give; those that it has.
std::vector<criteria::RedactionRule> usual_redactions(const criteria::Dossier& dossier);

}  // namespace server
