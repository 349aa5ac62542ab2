// A redacted document with the account of what was left out and why: as JSON, and as a page to read.
#pragma once

#include "criteria/redaction.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace templates {

// What stands in the place of what was left out, one for each rule: "[weggelakt: Woo art. 5.1, tweede lid,
// onder e]".
std::vector<std::string> redaction_marks(const std::vector<criteria::RedactionRule>& rules,
                                         Language language);

struct RedactionAccount {
  const criteria::Redacted& redacted;
  const std::vector<criteria::RedactionRule>& rules;
  std::string sha256;     // of the whole document in its canonical form, to match both
  std::string reference;  // of the tender
};

// {"format": "wederwaarde-redacted/1", "sha256", "redactions": [{"place", "article", "reason"}], "document"}
std::string redacted_json(const RedactionAccount& account);
// Equal arguments give equal bytes.
std::string redaction_report_html(const RedactionAccount& account, Language language);

}  // namespace templates
