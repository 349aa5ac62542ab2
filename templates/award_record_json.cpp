#include "templates/award_record_json.hpp"

#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

std::string canonical_json(const criteria::AwardRecord& record) {
  criteria::DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.member("kind", record.kind);
    if (record.about) object.word("about", tree.keep(std::to_string(*record.about)));
    if (!record.bids.empty()) object.member("bids", record.bids);
    object.member("text", record.text);
    object.member("on", record.on);
    object.member("dueOn", record.due_on);
    object.member("verdict", record.verdict);
    object.member("person", record.person);
  }
  return canonical_json(tree.root());
}

std::string canonical_json(const criteria::AdviceThresholds& thresholds) {
  criteria::DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.member("nearTiePercent", thresholds.near_tie_percent);
    object.member("percentOfMean", thresholds.percent_of_mean);
    object.member("percentOfMedian", thresholds.percent_of_median);
    object.member("percentOfEstimate", thresholds.percent_of_estimate);
  }
  return canonical_json(tree.root());
}

}  // namespace templates
