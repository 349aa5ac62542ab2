#include "templates/monitor_json.hpp"

#include "criteria/names.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

using namespace evaluator;

std::string exact(const Number& number) {
  const std::string decimal = number.to_truncated(12);
  return Number::from_decimal(decimal) == number ? decimal : number.to_fraction();
}

class Writer {
 public:
  std::string write(const MonitorReport& report) {
    const Monitor& monitor = report.monitor;
    json_.open_object();
    count("from", static_cast<std::size_t>(monitor.question.from));
    count("to", static_cast<std::size_t>(monitor.question.to));
    json_.member("madeOn", monitor.question.today.text());
    rows("rows", monitor.rows);
    json_.key("totals").open_object();
    rows("years", monitor.years);
    rows("parties", monitor.parties);
    rows("segments", monitor.segments);
    json_.key("all");
    figures(monitor.total);
    json_.close_object();
    list("compliance", monitor.compliance, &Writer::compliance);
    list("portfolio", monitor.portfolio, &Writer::verdict);
    list("targetShares", monitor.target_shares, &Writer::target_share);
    list("milestones", report.milestones, &Writer::milestone);
    list("deviations", report.deviations, &Writer::deviation);
    return json_.close_object().take();
  }

  std::string write(const SharedDeviation& one) {
    deviation(one);
    return json_.take();
  }

 private:
  void count(std::string_view name, std::size_t value) {
    json_.key(name).number(static_cast<std::int64_t>(value));
  }
  void known(std::string_view name, const std::optional<Number>& number) {
    if (number) json_.member(name, exact(*number));
  }
  void filled(std::string_view name, std::string_view text) {
    if (!text.empty()) json_.member(name, text);
  }

  template <typename Item>
  void list(std::string_view name, const std::vector<Item>& items, void (Writer::*write_one)(const Item&)) {
    json_.key(name).open_array();
    for (const Item& item : items) (this->*write_one)(item);
    json_.close_array();
  }

  void rows(std::string_view name, const std::vector<MonitorRow>& rows) { list(name, rows, &Writer::row); }

  void row(const MonitorRow& row) {
    json_.open_object();
    if (row.year != 0) count("year", static_cast<std::size_t>(row.year));
    filled("party", row.party);
    filled("segment", row.segment);
    json_.key("figures");
    figures(row.figures);
    json_.close_object();
  }

  void rules(const RuleCounts& rules) {
    json_.key("rules").open_object();
    count("passed", rules.passed);
    count("deviated", rules.deviated);
    count("notDeterminable", rules.not_determinable);
    count("failed", rules.failed);
    json_.close_object();
  }

  void standings(const StandingCounts& counts) {
    json_.key("standings").open_object();
    count("meets", counts.meets);
    count("deviates", counts.deviates);
    count("notDeterminable", counts.not_determinable);
    count("fails", counts.fails);
    json_.close_object();
  }

  void figures(const Figures& figures) {
    json_.open_object();
    count("tenders", figures.tenders);
    count("withoutEstimate", figures.without_estimate);
    known("estimatedValue", figures.value);
    count("lots", figures.lots);
    count("awardedLots", figures.awarded);
    rules(figures.rules);
    standings(figures.standings);
    count("weightedLots", figures.weighted_lots);
    known("circularWeight", figures.circular_weight);
    known("spend", figures.spend);
    known("meetingValue", figures.meeting_value);
    known("circularShare", circular_share(figures));
    list("promised", figures.promised, &Writer::promised);
    json_.close_object();
  }

  void promised(const PromisedTotal& promised) {
    json_.open_object().member("quantity", criteria::name(promised.quantity)).member("unit", promised.unit);
    count("lots", promised.lots);
    known("lowest", promised.lowest);
    known("highest", promised.highest);
    known("sum", promised.sum);
    count("measuredLots", promised.measured);
    count("metLots", promised.met);
    known("sumPromised", promised.sum_promised);
    known("sumMeasured", promised.sum_measured);
    json_.close_object();
  }

  void compliance(const ComplianceRow& row) {
    json_.open_object().member("agreement", row.agreement);
    count("year", static_cast<std::size_t>(row.year));
    standings(row.standings);
    rules(row.rules);
    json_.close_object();
  }

  void verdict(const PortfolioVerdict& verdict) {
    json_.open_object().member("agreement", verdict.agreement).member("rule", verdict.rule);
    json_.member("party", verdict.party).member("segment", verdict.segment);
    count("year", static_cast<std::size_t>(verdict.year));
    known("threshold", verdict.threshold);
    known("value", verdict.value);
    known("spend", verdict.spend);
    known("measured", verdict.measured);
    json_.member("outcome", name(verdict.outcome));
    filled("reason", name(verdict.reason));
    json_.key("provisional").boolean(verdict.provisional);
    json_.close_object();
  }

  void target_share(const PortfolioTotal& total) {
    json_.open_object().member("agreement", total.agreement).member("rule", total.rule);
    count("year", static_cast<std::size_t>(total.year));
    known("threshold", total.threshold);
    count("passed", total.passed);
    count("failed", total.failed);
    count("notDeterminable", total.not_determinable);
    known("value", total.value);
    known("spend", total.spend);
    known("measured", total.measured);
    json_.key("provisional").boolean(total.provisional);
    json_.close_object();
  }

  void milestone(const Milestone& milestone) {
    json_.open_object();
    count("step", static_cast<std::size_t>(milestone.step));
    json_.member("state", name(state(milestone)));
    const std::string key = "milestone." + std::to_string(milestone.step);
    both("title", std::string(label(key, Language::nl)), std::string(label(key, Language::en)));
    list("evidence", milestone.evidence, &Writer::evidence);
    json_.close_object();
  }

  void evidence(const MilestoneEvidence& evidence) {
    json_.open_object().member("what", evidence.what);
    count("count", evidence.count);
    filled("lastOn", evidence.last);
    both("text", evidence_text(evidence, Language::nl), evidence_text(evidence, Language::en));
    json_.close_object();
  }

  void deviation(const SharedDeviation& deviation) {
    json_.open_object().member("agreement", deviation.agreement).member("rule", deviation.rule);
    if (deviation.rule_title) both("ruleTitle", deviation.rule_title->nl, deviation.rule_title->en);
    filled("lot", deviation.lot);
    filled("party", deviation.party);
    filled("segment", deviation.segment);
    filled("reference", deviation.reference);
    filled("title", deviation.title);
    json_.member("reason", deviation.reason)
        .member("decidedBy", deviation.decided_by)
        .member("decidedOn", deviation.decided_on)
        .close_object();
  }

  void both(std::string_view name, const std::string& dutch, const std::string& english) {
    json_.key(name).open_object().member("nl", dutch).member("en", english).close_object();
  }

  JsonWriter json_;
};

}  // namespace

std::string monitor_json(const MonitorReport& report) { return Writer().write(report); }

std::string shared_deviation_json(const SharedDeviation& deviation) { return Writer().write(deviation); }

}  // namespace templates
