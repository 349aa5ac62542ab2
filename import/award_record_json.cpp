#include "import/award_record_json.hpp"

#include "import/stored_id.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read_members(ObjectReader& object, AwardRecord& record) {
  object.required("kind", record.kind);
  read_stored_id(object, "about", record.about);
  if (const auto bids = object.member("bids")) read_ids(*bids, record.bids);
  object.required("text", record.text);
  object.required("on", record.on);
  object.optional("dueOn", record.due_on);
  object.optional("verdict", record.verdict);
  object.optional_filled("person", record.person);
}

Checked<AwardRecord> read_award_record(std::string_view json, const Limits& limits) {
  return read_whole<AwardRecord>(
      json, limits,
      [](const Field& root, AwardRecord& record) {
        ObjectReader object(root);
        read_members(object, record);
        object.finish();
      },
      [](const AwardRecord&) { return Findings{}; });
}

void read_members(ObjectReader& object, AdviceThresholds& thresholds) {
  thresholds = {{}, std::nullopt, std::nullopt, std::nullopt};
  object.required("nearTiePercent", thresholds.near_tie_percent);
  object.optional("percentOfMean", thresholds.percent_of_mean);
  object.optional("percentOfMedian", thresholds.percent_of_median);
  object.optional("percentOfEstimate", thresholds.percent_of_estimate);
}

Checked<AdviceThresholds> read_advice_thresholds(std::string_view json, const Limits& limits) {
  return read_whole<AdviceThresholds>(
      json, limits,
      [](const Field& root, AdviceThresholds& thresholds) {
        ObjectReader object(root);
        read_members(object, thresholds);
        object.finish();
      },
      [](const AdviceThresholds& thresholds) { return validate(thresholds); });
}

}  // namespace importing
