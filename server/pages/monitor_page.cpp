#include "server/pages/monitor_page.hpp"

#include "server/pages/agreement_matrix.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/shared_deviations_view.hpp"
#include "server/pages/whole_euros.hpp"
#include "server/pages/year_chart.hpp"
#include "templates/agreement_text.hpp"

#include <map>

namespace server {
namespace {

using namespace evaluator;
using templates::Language;
using templates::MonitorReport;

constexpr auto half_up = criteria::RoundingMode::half_up;

class MonitorContent {
 public:
  MonitorContent(TemplateValues content, const MonitorView& view)
      : content_(content),
        view_(view),
        report_(view.report),
        monitor_(view.report.monitor),
        language_(content.language()) {}

  void fill() {
    add_form();
    if (!view_.findings.empty()) {
      add_findings(content_.add("REFUSED"), view_.findings);
      return;
    }
    TemplateValues report = content_.add("REPORT");
    add_summary(report);
    add_milestones(report);
    add_tenders(report);
    add_compliance(report);
    add_agreement_matrix(report, report_);
    add_shared_deviations(report, report_, true);
    add_portfolio(report);
    add_promised(report);
    add_rows(report);
  }

 private:
  // ---- words --------------------------------------------------------------------------------------------

  std::string words(std::string_view key) const { return std::string(templates::label(key, language_)); }
  std::string column(std::string_view name) const {
    return words(std::string("monitor-column.").append(name));
  }
  std::string unknown() const { return words("monitor.unknown"); }
  std::string year_text(int year) const {
    const bool has_ended = monitor_.question.today.text() > std::to_string(year) + "-12-31";
    return std::to_string(year) + (has_ended ? "" : " (" + words("monitor.provisional") + ")");
  }
  std::string euros(const std::optional<Number>& amount) const {
    return amount ? whole_euros(*amount, language_) : unknown();
  }
  std::string percent(const std::optional<Number>& value) const {
    return value ? templates::number_text(*value, 1, half_up, language_) + "%" : unknown();
  }
  std::string quantity(const std::optional<Number>& value) const {
    return value ? templates::number_text(*value, 2, half_up, language_) : unknown();
  }
  std::string summary(const YearChart& chart) const {
    std::string figures;
    for (const YearBar& bar : chart.bars)
      figures += (figures.empty() ? "" : "; ") + bar.name + ": " + bar.total;
    return page_text(language_, "monitor.by-year", {{"figures", figures}});
  }
  void show(TemplateValues report, std::string_view marker, YearChart chart) const {
    chart.description = summary(chart);
    add_year_chart(report, marker, chart);
  }

  // ---- parts of the page --------------------------------------------------------------------------------

  template <typename Names>
  void add_choices(std::string_view section, const Names& names, const std::string& chosen) {
    for (const auto& [id, name] : names)
      content_.add(section).set("ID", id).set("NAME", name).show_if(id == chosen, "CHOSEN");
  }

  void add_form() {
    content_.set("ACTION", page_path::monitor()).set("FROM", view_.from).set("TO", view_.to);
    add_choices("PARTY", report_.parties, view_.party);
    std::map<std::string, std::string> segments;
    for (const auto& [id, title] : report_.segments) segments.emplace(id, text(title, language_));
    add_choices("SEGMENT", segments, view_.segment);
  }

  void add_summary(TemplateValues report) const {
    const Figures& all = monitor_.total;
    report.set("WORKBOOK", view_.workbook);
    report.set("TENDERS", counted(language_, "monitor.tender-count", all.tenders));
    const auto fact = [&](std::string_view name, const std::string& value) {
      report.add("FACT").set("TEXT", column(name) + ": " + value);
    };
    fact("value", euros(all.value));
    fact("spend", euros(all.spend));
    fact("meeting-value", euros(all.meeting_value));
    fact("circular-weight", percent(all.circular_weight));
    report.set("NOTE", templates::label("monitor.note", language_,
                                        {{"day", templates::day_text(monitor_.question.today, language_)}}));
  }

  void add_milestones(TemplateValues report) const {
    for (const Milestone& milestone : report_.milestones) {
      const std::string step = std::to_string(milestone.step);
      TemplateValues item = report.add("MILESTONE");
      item.set("STEP", step).set("TITLE", words("milestone." + step));
      item.set("STATE", words(std::string("milestone-state.").append(name(state(milestone)))));
      for (const MilestoneEvidence& evidence : milestone.evidence)
        item.add("EVIDENCE").set("TEXT", templates::evidence_text(evidence, language_));
    }
  }

  void add_tenders(TemplateValues report) const {
    YearChart tenders{"tenders", column("tenders"), {}, {}, {}, {}, {}};
    YearChart value{"value", column("value"), {}, {}, {}, {}, {}};
    tenders.columns = {column("year"), column("tenders"), column("lots"), column("awarded"),
                       column("circular-weight")};
    value.columns = {column("year"), column("value"), column("without-estimate"), column("spend"),
                     column("meeting-value")};
    for (const MonitorRow& row : monitor_.years) {
      const Figures& figures = row.figures;
      const std::string year = year_text(row.year);
      tenders.bars.push_back(
          {year, std::to_string(figures.tenders), {static_cast<double>(figures.tenders)}, {}});
      tenders.rows.push_back({year, std::to_string(figures.tenders), std::to_string(figures.lots),
                              std::to_string(figures.awarded), percent(figures.circular_weight)});
      // Where there was no tender nothing is unknown.
      const auto estimated = figures.tenders == 0 ? std::string("–") : euros(figures.value);
      value.bars.push_back({year, estimated, {}, {}});
      if (figures.value) value.bars.back().parts = {figures.value->to_double()};
      value.rows.push_back({year, estimated, std::to_string(figures.without_estimate), euros(figures.spend),
                            euros(figures.meeting_value)});
    }
    show(report, "TENDER_CHART", std::move(tenders));
    show(report, "TENDER_CHART", std::move(value));
  }

  void add_compliance(TemplateValues report) const {
    report.show_if(monitor_.compliance.empty(), "NO_COMPLIANCE");
    std::map<std::string, YearChart> charts;
    for (const ComplianceRow& row : monitor_.compliance) {
      YearChart& chart = charts[row.agreement];
      if (chart.bars.empty()) begin_compliance(chart, row.agreement);
      const StandingCounts& counts = row.standings;
      const std::size_t parts[]{counts.meets, counts.deviates, counts.not_determinable, counts.fails};
      const std::string year = year_text(row.year);
      YearBar bar{year, counted(language_, "monitor.tender-count", counts.covered()), {}, {}};
      std::vector<std::string> cells{year};
      for (const std::size_t part : parts) {
        bar.parts.push_back(static_cast<double>(part));
        cells.push_back(std::to_string(part));
      }
      chart.bars.push_back(std::move(bar));
      chart.rows.push_back(std::move(cells));
    }
    for (auto& [agreement, chart] : charts) show(report, "COMPLIANCE_CHART", std::move(chart));
  }

  void begin_compliance(YearChart& chart, const std::string& agreement) const {
    chart.id = "compliance-" + agreement;
    chart.title = templates::agreement_name(report_, agreement, language_);
    chart.columns = {column("year")};
    for (const Standing standing :
         {Standing::meets, Standing::deviates, Standing::not_determinable, Standing::fails}) {
      chart.legend.push_back(words(std::string("standing.").append(name(standing))));
      chart.columns.push_back(chart.legend.back());
    }
  }

  void add_portfolio(TemplateValues report) const {
    report.show_if(monitor_.target_shares.empty(), "NO_PORTFOLIO");
    std::map<std::pair<std::string, std::string>, YearChart> charts;
    for (const PortfolioTotal& total : monitor_.target_shares) {
      YearChart& chart = charts[{total.agreement, total.rule}];
      chart.id = "portfolio-" + std::to_string(charts.size());
      chart.title = templates::agreement_name(report_, total.agreement, language_) + ", " + total.rule;
      chart.columns = {column("year"),
                       column("share"),
                       column("threshold"),
                       column("spend"),
                       words("outcome.pass"),
                       words("outcome.fail"),
                       words("outcome.not-determinable")};
      const std::string year = year_text(total.year);
      YearBar bar{year,
                  page_text(language_, "monitor.share-of-target",
                            {{"share", percent(total.measured)}, {"target", percent(total.threshold)}}),
                  {},
                  total.threshold.to_double()};
      if (total.measured) bar.parts = {total.measured->to_double()};
      chart.bars.push_back(std::move(bar));
      chart.rows.push_back({year, percent(total.measured), percent(total.threshold), euros(total.spend),
                            std::to_string(total.passed), std::to_string(total.failed),
                            std::to_string(total.not_determinable)});
    }
    for (auto& [of, chart] : charts) show(report, "PORTFOLIO_CHART", std::move(chart));
    if (monitor_.portfolio.empty()) return;
    TemplateValues verdicts = report.add("VERDICTS");
    for (const PortfolioVerdict& verdict : monitor_.portfolio) {
      std::string outcome = words(std::string("outcome.").append(name(verdict.outcome)));
      if (verdict.reason != PortfolioReason::none)
        outcome += ". " + words(std::string("portfolio-reason.").append(name(verdict.reason)));
      verdicts.add("VERDICT")
          .set("PARTY", templates::party_name(report_, verdict.party, language_))
          .set("SEGMENT", templates::segment_name(report_, verdict.segment, language_))
          .set("YEAR", year_text(verdict.year))
          .set("SHARE", percent(verdict.measured))
          .set("TARGET", percent(verdict.threshold))
          .set("OUTCOME", outcome);
    }
  }

  std::string known(const std::optional<Number>& number) const { return number ? quantity(*number) : "–"; }

  void add_promised(TemplateValues report) const {
    report.show_if(monitor_.total.promised.empty(), "NO_PROMISED");
    std::map<std::pair<criteria::CircularQuantity, std::string>, YearChart> charts;
    for (const MonitorRow& row : monitor_.years)
      for (const PromisedTotal& total : row.figures.promised) {
        YearChart& chart = charts[{total.quantity, total.unit}];
        chart.title = templates::promise_name(total, language_);
        chart.columns = {column("year"),    column("lots"),         column("lowest"),
                         column("highest"), column("sum"),          column("measured"),
                         column("met"),     column("sum-promised"), column("sum-measured")};
        const Number& shown = total.sum ? *total.sum : total.highest;
        const std::string year = year_text(row.year);
        chart.bars.push_back({year, quantity(shown), {shown.to_double()}, {}});
        chart.rows.push_back({year, std::to_string(total.lots), quantity(total.lowest),
                              quantity(total.highest), known(total.sum), std::to_string(total.measured),
                              std::to_string(total.met), known(total.sum_promised),
                              known(total.sum_measured)});
      }
    std::size_t number = 0;
    for (auto& [of, chart] : charts) {
      chart.id = "promised-" + std::to_string(++number);
      show(report, "PROMISED_CHART", std::move(chart));
    }
  }

  void add_rows(TemplateValues report) const {
    if (monitor_.rows.empty()) return;
    TemplateValues table = report.add("ROWS");
    for (const std::string_view each :
         {"tenders", "value", "circular-weight", "spend", "meeting-value", "share"})
      table.add("COLUMN").set("TEXT", column(each));
    for (const MonitorRow& row : monitor_.rows) {
      const Figures& figures = row.figures;
      TemplateValues line = table.add("ROW");
      line.set("PARTY", templates::party_name(report_, row.party, language_));
      line.set("SEGMENT", templates::segment_name(report_, row.segment, language_));
      line.set("YEAR", std::to_string(row.year));
      for (const std::string& cell :
           {std::to_string(figures.tenders), euros(figures.value), percent(figures.circular_weight),
            euros(figures.spend), euros(figures.meeting_value), percent(circular_share(figures))})
        line.add("CELL").set("TEXT", cell);
    }
  }

  TemplateValues content_;
  const MonitorView& view_;
  const MonitorReport& report_;
  const Monitor& monitor_;
  Language language_;
};

}  // namespace

std::string monitor_page(const MonitorView& view, const PageContext& context) {
  const PageFrame frame{
      std::string(page_text(context.language, "monitor.title")), NavigationItem::monitor, {}};
  return framed(frame, context, "monitor.tpl",
                [&](TemplateValues content) { MonitorContent(content, view).fill(); });
}

}  // namespace server
