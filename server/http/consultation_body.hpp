// How a client asks for a new market consultation on criteria that are there already.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "server/app/hold_consultation.hpp"

namespace server {

struct ConsultationRequest {
  ConsultationSource source;
  ConsultationPlan plan;
};

// {"id", "opensOn", "closesOn", "contact", "basis": {"kind", "id", "lot"?, "level"?}, "weightsPublished"?,
// "priceBoundsPublished"?, "withheld"?}: everything that is wrong with it at once, also a lot of what is no
// draft and a level of what is no segment (`consultation.basisMember`).
criteria::Checked<ConsultationRequest> read_consultation_request(criteria::DataValue body);

}  // namespace server
