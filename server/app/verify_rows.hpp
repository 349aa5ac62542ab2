// Whether the rows that are no documents are what was sealed of them.
#pragma once

#include "criteria/finding.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>

namespace server {

struct RowCheck {
  std::int64_t rows = 0;
  criteria::Findings
      findings;  // at the row ("tender_steps[4,3]"): `row.differs`, `row.missing`, `row.unsealed`
};
// Nothing while nothing was ever sealed. The seals themselves are documents, which `DocumentCheck` compares.
RowCheck check_rows(Unit& unit);

}  // namespace server
