// How much there is of what shows the progress of the regional plan, and since when.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace server {

struct StoredFacts {
  std::int64_t count = 0;
  std::string last;  // when the newest was stored; empty: there is none
};

class ProgressStore {
 public:
  explicit ProgressStore(Unit& unit) : unit_(unit) {}

  // Published versions of templates, but for those of one author.
  StoredFacts shared_templates(std::string_view but_of);
  StoredFacts experiences();          // of buyers with the library, that were not withdrawn
  StoredFacts experienced_parties();  // that have such experiences
  StoredFacts choices();              // of three segments
  StoredFacts held_consultations();   // that were opened
  StoredFacts responses();            // to consultations, one of each respondent

 private:
  StoredFacts facts(std::string_view sql, const Parameters& parameters = {});

  Unit& unit_;
};

}  // namespace server
