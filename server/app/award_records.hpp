// What happens between opening and award: questions to bidders, low prices that are examined, the winner's
// evidence; and from where on the award advice warns.
#pragma once

#include "criteria/advice_thresholds.hpp"
#include "criteria/award_record.hpp"
#include "evaluator/advice/award_advice.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/award_record_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct KeptAwardRecord {
  AwardRecordId id = 0;
  criteria::AwardRecord record;
  std::string sha256, created_at;
};
// Oldest first, those that may be read at the stage. `NotFound` of kind "tender".
Result<std::vector<KeptAwardRecord>> list_award_records(Service& service, TenderId tender);
// All of them, whatever the stage.
std::vector<criteria::NumberedAwardRecord> numbered_award_records(Unit& unit, TenderId tender);

// Stores the records together, or none of them: their findings (`step.person` for who acts), and the conflict
// `stage.locked`.
Result<std::vector<AwardRecordId>> record_for_award(Service& service, const Actor& actor, TenderId tender,
                                                    std::vector<criteria::AwardRecord> records);

struct KeptThresholds {
  std::int64_t version = 0;  // 0: nobody set any, these are what goes without saying
  std::string person, sha256, created_at;
  criteria::AdviceThresholds thresholds;
};
KeptThresholds advice_thresholds(Unit& unit, TenderId tender);
Result<KeptThresholds> advice_thresholds(Service& service, TenderId tender);
// Until the prices are opened: then the conflict `stage.locked`, or `thresholds.pricesKnown` after the tender
// was turned back. Findings, `Outdated` as elsewhere (version 0: none yet).
Result<KeptThresholds> set_advice_thresholds(Service& service, const Actor& actor, TenderId tender,
                                             const criteria::AdviceThresholds& thresholds,
                                             const std::string& person,
                                             std::optional<std::int64_t> expected_version);

evaluator::AdviceSettings advice_settings(const criteria::AdviceThresholds& thresholds);

}  // namespace server
