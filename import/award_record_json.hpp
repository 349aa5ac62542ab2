// Records between opening and award, and the thresholds of the advice, from JSON (docs/letters.md).
#pragma once

#include "criteria/advice_thresholds.hpp"
#include "criteria/award_record.hpp"
#include "import/field_reader.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The members of a record; whether it is right beside the others is for `validate`.
void read_members(ObjectReader& object, criteria::AwardRecord& record);
criteria::Checked<criteria::AwardRecord> read_award_record(std::string_view json, const Limits& limits);

void read_members(ObjectReader& object, criteria::AdviceThresholds& thresholds);
// What is read is valid. A yardstick that is absent is not used.
criteria::Checked<criteria::AdviceThresholds> read_advice_thresholds(std::string_view json,
                                                                     const Limits& limits);

}  // namespace importing
