// The first draft of a market consultation, from what is there already; the buyer edits it before it opens.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/criteria_template.hpp"
#include "criteria/library.hpp"
#include "criteria/tender.hpp"

#include <string>
#include <vector>

namespace templates {

struct ConsultationStart {
  std::string id;
  criteria::Date opens_on, closes_on;
  std::string contact;
  criteria::Disclosure disclosure;
  std::string sha256;                          // of what the criteria are taken from, as canonical JSON
  criteria::LocalizedText segment_title = {};  // of the segment that it is held on; empty: its id
};

// From one lot of a draft tender. Of the tender come its title and segment alone: no estimate, no deadline,
// no provisions. `version` is that of the stored definition.
criteria::Consultation consultation_on(const criteria::Tender& tender, const criteria::Lot& lot, int version,
                                       const ConsultationStart& start);
// From a published template.
criteria::Consultation consultation_on(const criteria::CriteriaTemplate& set, int version,
                                       const ConsultationStart& start);
// From requirements and award criteria of the library for a segment, each at its highest level not above
// `level`, in Dutch; a criterion without such a level is left out.
criteria::Consultation consultation_on(const std::string& segment,
                                       const std::vector<criteria::LibraryCriterion>& library,
                                       criteria::LibraryLevel level, const ConsultationStart& start);

}  // namespace templates
