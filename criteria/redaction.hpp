// Leaving out parts of a document before others get it (Woo): which, and why (docs/archive.md).
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// Everything at a path is left out: "bids[].bidder.name", "bids[].answers.*", "grades[].motivation". `[]`
// stands for every item of an array, `*` for every member of an object.
struct RedactionRule {
  std::string path;
  std::string article;  // of the Woo, as the buyer gives it: "5.1, tweede lid, onder e"
  std::string reason;
  bool operator==(const RedactionRule&) const = default;
};

struct RedactedField {
  std::string place;     // "bids[0].bidder.name"
  std::size_t rule = 0;  // of the list
  bool operator==(const RedactedField&) const = default;
};

struct Redacted {
  DataTree document;
  std::vector<RedactedField> fields;
  // `redaction.remains`: a text that was left out somewhere still stands at another place.
  // `redaction.nothing`: a rule that met nothing, an error because it may be a slip of the pen.
  Findings findings;
};

// `marks`, one for each rule, stand in the place of what is left out. The document must outlive the result.
Redacted redact(DataValue document, const std::vector<RedactionRule>& rules,
                const std::vector<std::string>& marks);

// `redaction.empty` without rules; `redaction.path`, `redaction.article`, `redaction.reason` for what is
// missing or no path, at "fields[N]".
Findings validate(const std::vector<RedactionRule>& rules);

}  // namespace criteria
