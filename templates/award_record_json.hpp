// Records between opening and award, and the thresholds of the advice, as canonical JSON (docs/letters.md).
#pragma once

#include "criteria/advice_thresholds.hpp"
#include "criteria/award_record.hpp"

#include <string>

namespace templates {

std::string canonical_json(const criteria::AwardRecord& record);
std::string canonical_json(const criteria::AdviceThresholds& thresholds);

}  // namespace templates
