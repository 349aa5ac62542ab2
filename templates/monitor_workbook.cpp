#include "templates/monitor_workbook.hpp"

#include "templates/monitor_table.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <map>

namespace templates {
namespace {

using namespace evaluator;

constexpr CellStyle count_cell{.align = Align::right, .indent = 1, .boxed = true};
constexpr CellStyle decimal_cell = style::number.with_shape(NumberShape::grouped, 2);
constexpr CellStyle percent_cell = style::number.with_shape(NumberShape::grouped, 1);
constexpr CellStyle count_total{
    .fill = Fill::petrol_light, .align = Align::right, .indent = 1, .bold = true, .boxed = true};
constexpr std::uint32_t pixels_per_row = 20;
constexpr double name_width = 62;
constexpr std::uint16_t first_standing = 7;  // its column among the agreements

using Column = MonitorColumn;
using TableRows = MonitorTable;

class Book {
 public:
  Book(const MonitorReport& report, const criteria::Timestamp& made, Language language)
      : report_(report),
        monitor_(report.monitor),
        language_(language),
        document_({std::string(label("monitor.title", language)), "", "Wederwaarde", made, {}}) {}

  std::string write() {
    XlsxSheet& overview = sheet("overview");
    write_overview(overview);
    write_rows(sheet("rows"));
    write_agreements(sheet("agreements"));
    write_portfolio(sheet("portfolio"));
    write_promised(sheet("promised"));
    write_deviations(sheet("deviations"));
    write_milestones(sheet("milestones"));
    overview.activate();
    return document_.finish();
  }

 private:
  std::string_view words(std::string_view key) const { return label(key, language_); }
  std::string column(std::string_view name) const { return monitor_column(name, language_); }
  XlsxSheet& sheet(std::string_view name) {
    return document_.sheet(std::string(words(std::string("monitor-sheet.").append(name))));
  }

  void headings(XlsxSheet& sheet, std::uint32_t row, const std::vector<Column>& columns) const {
    monitor_headings(sheet, row, columns, language_);
  }

  TableRows begin_part(XlsxSheet& sheet, std::string_view name, const std::vector<Column>& columns) {
    const std::string key(name);
    return begin_monitor_table(sheet, words("monitor-sheet." + key),
                               std::string(words("monitor-sheet." + key + "-note")), columns, language_);
  }

  static void name_cell(XlsxSheet& sheet, std::uint32_t row, const std::string& name) {
    sheet.text({row, 0}, name, style::wrapped);
    sheet.row_height(row, text_height(name, name_width) + 2);
  }
  static void put(XlsxSheet& sheet, Cell cell, const std::optional<Number>& number, const CellStyle& style) {
    if (number)
      sheet.number(cell, *number, style);
    else
      sheet.blank(cell, style);
  }
  static void put(XlsxSheet& sheet, Cell cell, std::size_t count, const CellStyle& style = count_cell) {
    sheet.number(cell, Number(static_cast<std::int64_t>(count)), style);
  }

  void year(XlsxSheet& sheet, Cell cell, int year, bool is_provisional) const {
    std::string text = std::to_string(year);
    if (is_provisional) text += " (" + std::string(words("monitor.provisional")) + ")";
    sheet.text(cell, text, style::text);
  }
  bool is_provisional(int year) const {
    return monitor_.question.today.text() <= std::to_string(year) + "-12-31";
  }

  // Below what was written; gives the first free row under it.
  std::uint32_t chart(XlsxSheet& sheet, std::uint32_t row, std::uint16_t at, BarChart chart,
                      std::size_t bars) {
    chart.height = static_cast<int>(150 + 26 * bars * (chart.stacked ? 1 : chart.series.size()));
    chart.width = 560;
    sheet.chart({row, at}, chart);
    return row + static_cast<std::uint32_t>(chart.height) / pixels_per_row + 2;
  }

  void figure_cells(XlsxSheet& sheet, Cell first, const Figures& figures) {
    const auto at = [&](int offset) {
      return Cell{first.row, static_cast<std::uint16_t>(first.column + offset)};
    };
    put(sheet, at(0), figures.tenders);
    put(sheet, at(1), figures.value, decimal_cell);
    put(sheet, at(2), figures.without_estimate);
    put(sheet, at(3), figures.awarded);
    put(sheet, at(4), figures.circular_weight, percent_cell);
    put(sheet, at(5), figures.spend, decimal_cell);
    put(sheet, at(6), figures.meeting_value, decimal_cell);
    put(sheet, at(7), circular_share(figures), percent_cell);
  }

  void write_overview(XlsxSheet& sheet) {
    const std::string note =
        label("monitor.years", language_,
              {{"from", std::to_string(monitor_.question.from)},
               {"to", std::to_string(monitor_.question.to)}}) +
        ". " + label("monitor.note", language_, {{"day", day_text(monitor_.question.today, language_)}});
    TableRows table = begin_monitor_table(sheet, words("monitor.title"), note,
                                          {{"year", 20},
                                           {"tenders", 17},
                                           {"value", 20},
                                           {"without-estimate", 16},
                                           {"awarded", 18},
                                           {"circular-weight", 18},
                                           {"spend", 20},
                                           {"meeting-value", 20},
                                           {"share", 14}},
                                          language_);
    for (const MonitorRow& row : monitor_.years) {
      year(sheet, {table.next, 0}, row.year, is_provisional(row.year));
      figure_cells(sheet, {table.next++, 1}, row.figures);
    }
    if (table.is_empty()) return;
    std::uint32_t below = table.next + 1;
    const std::size_t bars = monitor_.years.size();
    const auto plain = [&](std::string_view name, std::uint16_t values, int decimals) {
      BarChart made;
      made.title = column(name);
      made.decimals = decimals;
      made.series.push_back({made.title, table.range(0), table.range(values), Ink::petrol});
      return made;
    };
    chart(sheet, below, 0, plain("tenders", 1, 0), bars);
    below = chart(sheet, below, 5, plain("value", 2, 0), bars);
    chart(sheet, below, 0, plain("circular-weight", 5, 1), bars);
    chart(sheet, below, 5, plain("spend", 6, 0), bars);
  }

  void write_rows(XlsxSheet& sheet) {
    TableRows table = begin_part(sheet, "rows",
                                 {{"year", 10},
                                  {"party", 36},
                                  {"segment", 30},
                                  {"tenders", 17},
                                  {"value", 20},
                                  {"without-estimate", 16},
                                  {"awarded", 18},
                                  {"circular-weight", 18},
                                  {"spend", 20},
                                  {"meeting-value", 20},
                                  {"share", 14}});
    sheet.freeze({table.first, 0});
    for (const MonitorRow& row : monitor_.rows) {
      sheet.text({table.next, 0}, std::to_string(row.year), style::centred);
      sheet.text({table.next, 1}, party_name(report_, row.party, language_), style::text);
      sheet.text({table.next, 2}, segment_name(report_, row.segment, language_), style::text);
      figure_cells(sheet, {table.next++, 3}, row.figures);
    }
    if (!table.is_empty()) sheet.filter({{table.first - 1, 0}, {table.next - 1, 10}});
  }

  void write_agreements(XlsxSheet& sheet) {
    TableRows table = begin_part(sheet, "agreements",
                                 {{"agreement", name_width},
                                  {"year", 10},
                                  {"tenders", 17},
                                  {"rules-passed", 16},
                                  {"rules-deviated", 16},
                                  {"rules-open", 16},
                                  {"rules-failed", 16}});
    sheet.column(first_standing, first_standing + 3, 16);
    for (std::uint16_t i = 0; i < 4; ++i)
      sheet.text({table.first - 1, static_cast<std::uint16_t>(first_standing + i)}, standing_word(i),
                 style::header);
    for (const ComplianceRow& row : monitor_.compliance) {
      const std::uint32_t at = table.next++;
      name_cell(sheet, at, agreement_name(report_, row.agreement, language_));
      sheet.text({at, 1}, std::to_string(row.year), style::centred);
      put(sheet, {at, 2}, row.standings.covered(), count_total);
      const std::size_t counts[]{
          row.rules.passed,    row.rules.deviated,     row.rules.not_determinable,     row.rules.failed,
          row.standings.meets, row.standings.deviates, row.standings.not_determinable, row.standings.fails};
      for (std::uint16_t i = 0; i < 8; ++i) put(sheet, {at, static_cast<std::uint16_t>(3 + i)}, counts[i]);
    }
    std::uint32_t below = table.next + 1;
    for (std::size_t from = 0; from < monitor_.compliance.size();) {
      std::size_t to = from;
      while (to < monitor_.compliance.size() &&
             monitor_.compliance[to].agreement == monitor_.compliance[from].agreement)
        ++to;
      const auto first = table.first + static_cast<std::uint32_t>(from);
      below = compliance_chart({sheet, first, table.first + static_cast<std::uint32_t>(to)}, below,
                               monitor_.compliance[from].agreement);
      from = to;
    }
  }

  // Of the rows of one agreement.
  std::uint32_t compliance_chart(const TableRows& part, std::uint32_t below, const std::string& agreement) {
    constexpr Ink inks[]{Ink::green, Ink::blue, Ink::amber, Ink::red};
    BarChart bars;
    bars.title = agreement_name(report_, agreement, language_);
    bars.stacked = true;
    bars.decimals = 0;
    for (std::uint16_t i = 0; i < 4; ++i)
      bars.series.push_back({standing_word(i), part.range(1),
                             part.range(static_cast<std::uint16_t>(first_standing + i)), inks[i]});
    return chart(part.sheet, below, 0, std::move(bars), part.next - part.first);
  }

  std::string standing_word(std::uint16_t at) const {
    return std::string(words(std::string("standing.").append(name(static_cast<Standing>(at)))));
  }

  void write_portfolio(XlsxSheet& sheet) {
    TableRows table = begin_part(sheet, "portfolio",
                                 {{"agreement", name_width},
                                  {"rule", 10},
                                  {"year", 18},
                                  {"share", 16},
                                  {"threshold", 16},
                                  {"meeting-value", 20},
                                  {"spend", 20},
                                  {"outcome", 20},
                                  {"reason", 60}});
    for (const PortfolioTotal& total : monitor_.target_shares) {
      const std::uint32_t at = table.next++;
      name_cell(sheet, at, agreement_name(report_, total.agreement, language_));
      sheet.text({at, 1}, total.rule, style::centred);
      year(sheet, {at, 2}, total.year, total.provisional);
      put(sheet, {at, 3}, total.measured, percent_cell);
      put(sheet, {at, 4}, std::optional(total.threshold), percent_cell);
      put(sheet, {at, 5}, total.value, decimal_cell);
      put(sheet, {at, 6}, total.spend, decimal_cell);
      sheet.text({at, 7}, "", style::text);
      sheet.text({at, 8}, counts_text(total), style::wrapped);
    }
    if (table.is_empty()) return;
    BarChart bars;
    bars.title = words("monitor-sheet.portfolio");
    bars.decimals = 1;
    bars.series.push_back({column("share"), table.range(2), table.range(3), Ink::petrol});
    bars.series.push_back({column("threshold"), table.range(2), table.range(4), Ink::amber});
    const std::uint32_t below = chart(sheet, table.next + 1, 0, bars, monitor_.target_shares.size());
    write_verdicts(sheet, below);
  }

  std::string counts_text(const PortfolioTotal& total) const {
    const auto part = [&](auto key, auto count) {
      return std::string(words(key)) + ": " + std::to_string(count);
    };
    return part("outcome.pass", total.passed) + "; " + part("outcome.fail", total.failed) + "; " +
           part("outcome.not-determinable", total.not_determinable);
  }

  void write_verdicts(XlsxSheet& sheet, std::uint32_t row) {
    headings(sheet, row++,
             {{"party", 0},
              {"rule", 0},
              {"year", 0},
              {"share", 0},
              {"threshold", 0},
              {"meeting-value", 0},
              {"spend", 0},
              {"outcome", 0},
              {"reason", 0}});
    for (const PortfolioVerdict& verdict : monitor_.portfolio) {
      name_cell(sheet, row,
                party_name(report_, verdict.party, language_) + ", " +
                    segment_name(report_, verdict.segment, language_));
      sheet.text({row, 1}, verdict.rule, style::centred);
      year(sheet, {row, 2}, verdict.year, verdict.provisional);
      put(sheet, {row, 3}, verdict.measured, percent_cell);
      put(sheet, {row, 4}, std::optional(verdict.threshold), percent_cell);
      put(sheet, {row, 5}, verdict.value, decimal_cell);
      put(sheet, {row, 6}, verdict.spend, decimal_cell);
      sheet.text({row, 7}, words(std::string("outcome.").append(name(verdict.outcome))), style::text);
      sheet.text({row++, 8},
                 verdict.reason == PortfolioReason::none
                     ? std::string_view()
                     : words(std::string("portfolio-reason.").append(name(verdict.reason))),
                 style::wrapped);
    }
  }

  void write_promised(XlsxSheet& sheet) {
    std::vector<Column> columns{{"quantity", 44}, {"year", 12}, {"lots", 14}};
    for (const char* name : {"lowest", "highest", "sum", "measured", "met", "sum-promised", "sum-measured"})
      columns.push_back({name, 20});
    TableRows table = begin_part(sheet, "promised", columns);
    using Of = std::pair<criteria::CircularQuantity, std::string>;
    std::map<Of, std::vector<std::pair<int, const PromisedTotal*>>> all;
    for (const MonitorRow& row : monitor_.years)
      for (const PromisedTotal& total : row.figures.promised)
        all[{total.quantity, total.unit}].emplace_back(row.year, &total);
    std::vector<std::pair<BarChart, std::size_t>> charts;
    for (const auto& [of, years] : all) {
      TableRows part{sheet, table.next, table.next};
      for (const auto& [in, total] : years) {
        const std::uint32_t at = part.next++;
        sheet.text({at, 0}, promise_name(*total, language_), style::wrapped);
        sheet.text({at, 1}, std::to_string(in), style::centred);
        put(sheet, {at, 2}, total->lots);
        put(sheet, {at, 6}, total->measured);
        put(sheet, {at, 7}, total->met);
        put(sheet, {at, 3}, std::optional(total->lowest), decimal_cell);
        put(sheet, {at, 4}, std::optional(total->highest), decimal_cell);
        put(sheet, {at, 5}, total->sum, decimal_cell);
        put(sheet, {at, 8}, total->sum_promised, decimal_cell);
        put(sheet, {at, 9}, total->sum_measured, decimal_cell);
      }
      table.next = part.next;
      BarChart bars;
      bars.title = promise_name(*years.front().second, language_);
      if (years.front().second->sum) {
        bars.series.push_back({column("sum"), part.range(1), part.range(5), Ink::petrol});
      } else {
        bars.series.push_back({column("lowest"), part.range(1), part.range(3), Ink::petrol});
        bars.series.push_back({column("highest"), part.range(1), part.range(4), Ink::blue});
      }
      charts.emplace_back(std::move(bars), years.size());
    }
    std::uint32_t below = table.next + 1;
    for (auto& [bars, count] : charts) below = chart(sheet, below, 0, std::move(bars), count);
  }

  void write_deviations(XlsxSheet& sheet) {
    TableRows table = begin_part(sheet, "deviations",
                                 {{"agreement", name_width},
                                  {"rule", 34},
                                  {"party", 30},
                                  {"tender", 44},
                                  {"reason", 60},
                                  {"decided-by", 30},
                                  {"decided-on", 18}});
    for (const SharedDeviation& each : report_.deviations) {
      const std::uint32_t at = table.next++;
      name_cell(sheet, at, agreement_name(report_, each.agreement, language_));
      const std::string cells[]{deviation_rule(each, language_), party_name(report_, each.party, language_),
                                deviation_tender(each, language_), each.reason, each.decided_by};
      for (std::uint16_t i = 0; i < 5; ++i)
        sheet.text({at, static_cast<std::uint16_t>(1 + i)}, cells[i], style::wrapped);
      sheet.text({at, 6}, day_text(criteria::Date::parse(each.decided_on).value(), language_), style::text);
      sheet.row_height(at, std::max(text_height(each.reason, 60), text_height(cells[0], 34)) + 6);
    }
  }

  void write_milestones(XlsxSheet& sheet) {
    TableRows table = begin_part(sheet, "milestones", {{"step", 56}, {"state", 20}, {"evidence", 80}});
    for (const Milestone& milestone : report_.milestones) {
      const std::uint32_t at = table.next++;
      const std::string step = std::to_string(milestone.step);
      std::string evidence;
      for (const MilestoneEvidence& each : milestone.evidence)
        evidence += (evidence.empty() ? "" : "\n") + evidence_text(each, language_);
      sheet.text({at, 0}, step + ". " + std::string(words("milestone." + step)), style::strong);
      sheet.text({at, 1}, words(std::string("milestone-state.").append(name(state(milestone)))),
                 style::wrapped);
      sheet.text({at, 2}, evidence, style::wrapped);
      sheet.row_height(at, text_height(evidence, 80) + 6);
    }
  }

  const MonitorReport& report_;
  const Monitor& monitor_;
  Language language_;
  XlsxDocument document_;
};

}  // namespace

std::string monitor_workbook(const MonitorReport& report, const criteria::Timestamp& made,
                             Language language) {
  return Book(report, made, language).write();
}

}  // namespace templates
