#include "server/pages/insight_page.hpp"

#include "server/pages/chart_table.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/line_chart.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/year_chart.hpp"

namespace server {
namespace {

using templates::InsightCell;
using templates::InsightChart;
using templates::InsightTable;
using templates::LotInsight;

std::string_view look(std::string_view soundness) {
  if (soundness == "sound") return "success";
  return soundness == "mend" ? "warning" : "danger";
}

std::vector<std::vector<std::string>> texts_of(const InsightTable& table) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : table.rows) {
    auto& texts = rows.emplace_back();
    for (const InsightCell& cell : row) texts.push_back(cell.text);
  }
  return rows;
}

// On a narrow screen a long name would run into the number; the table has it in full.
std::string shortened(const std::string& name) {
  constexpr std::size_t most = 30;  // characters
  std::size_t characters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U;
    if (begins && ++characters > most) return name.substr(0, i) + "…";
  }
  return name;
}

// Each number a bar of its own, or the numbers of a row behind each other.
YearChart bars_of(const InsightTable& table, const std::string& id) {
  YearChart chart;
  chart.id = id;
  chart.title = table.title;
  chart.description = table.chart->description;
  chart.columns = table.columns;
  chart.rows = texts_of(table);
  for (const std::size_t column : table.chart->columns) chart.legend.push_back(table.columns[column]);
  for (const auto& row : table.rows) {
    YearBar stacked{shortened(row.front().text), "", {}, {}};
    bool is_first = true;
    for (std::size_t series = 0; series < table.chart->columns.size(); ++series) {
      const InsightCell& cell = row[table.chart->columns[series]];
      stacked.parts.push_back(cell.number.value_or(0));
      if (table.chart->kind == InsightChart::Kind::stacked) continue;
      if (!cell.number) continue;
      YearBar bar{is_first ? shortened(row.front().text) : "", cell.text, {}, {}};
      is_first = false;
      bar.parts.resize(series + 1);
      bar.parts.back() = cell.number.value_or(0);
      chart.bars.push_back(std::move(bar));
    }
    if (table.chart->kind != InsightChart::Kind::stacked) continue;
    stacked.total = row[table.chart->columns.front()].text;
    chart.bars.push_back(std::move(stacked));
  }
  return chart;
}

LineChart lines_of(const InsightTable& table, const std::string& id) {
  LineChart chart{id, table.title,   table.chart->description, table.chart->axis, {},
                  {}, table.columns, texts_of(table)};
  for (const auto& row : table.rows) chart.categories.push_back(row.front().text);
  for (const std::size_t column : table.chart->columns) {
    LineChart::Line line{table.columns[column], {}};
    for (const auto& row : table.rows) line.values.push_back(row[column].number);
    chart.lines.push_back(std::move(line));
  }
  return chart;
}

void add_table(TemplateValues section, const InsightTable& table, const std::string& id) {
  TemplateValues part = section.add("PART");
  part.set("NOTE", table.note);
  if (table.chart && !table.rows.empty()) {
    if (table.chart->kind == InsightChart::Kind::lines)
      add_line_chart(part, "LINES", lines_of(table, id));
    else
      add_year_chart(part, "BARS", bars_of(table, id));
    return;
  }
  TemplateValues plain = part.add("TABLE");
  plain.set("ID", id).set("TITLE", table.title);
  if (table.rows.empty()) {
    plain.show("EMPTY");
    return;
  }
  fill_chart_table(plain.add("FILLED"), table.columns, texts_of(table));
}

// Of several lots every table names its own, so that each can be told from the others.
std::vector<InsightTable> named_tables(const LotInsight& lot, bool is_one_of_several,
                                       templates::Language language) {
  std::vector<InsightTable> tables = lot.tables;
  if (!is_one_of_several) return tables;
  for (InsightTable& table : tables)
    table.title = page_text(language, "insight.of-lot", {{"title", table.title}, {"lot", lot.lot}});
  return tables;
}

void add_lot(TemplateValues content, const LotInsight& lot, std::size_t number, bool is_one_of_several) {
  TemplateValues section = content.add("LOT");
  const std::string id = "lot-" + std::to_string(number);
  section.set("ID", id).set("TITLE", lot.title);
  if (!lot.soundness.empty())
    section.add("VERDICT")
        .set("LOOK", look(lot.soundness))
        .set("STATE", page_text(content.language(), "insight.state-" + lot.soundness));
  for (const std::string& finding : lot.findings) section.add("FINDING").set("TEXT", finding);
  if (!lot.changes.empty()) {
    TemplateValues changes = section.add("CHANGES");
    for (const auto& change : lot.changes)
      changes.add("CHANGE").set("TITLE", change.title).set("TEXT", change.text);
  }
  for (const InsightTable& table : named_tables(lot, is_one_of_several, content.language()))
    add_table(section, table, id + "-" + table.id);
  section.set_if_any("BASIS", lot.basis);
}

std::string word(const InsightView& view, std::string_view name) {
  const std::string_view subject = view.subject == InsightSubject::formula ? "formula" : "ranking";
  return std::string("insight.").append(subject).append("-").append(name);
}

}  // namespace

std::string insight_page(const InsightView& view, const PageContext& context) {
  const std::string title(page_text(context.language, word(view, "title")));
  const PageFrame frame{title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "insight.tpl", [&](TemplateValues content) {
    const auto language = content.language();
    content.set("TENDER", view.title).set("TITLE", title);
    content.set("LEAD", page_text(language, word(view, "lead")));
    const bool is_formula = view.subject == InsightSubject::formula;
    content.set("ACTION", is_formula ? page_path::insight(view.id) : page_path::robustness(view.id));
    for (const auto& [name, text] : view.fields)
      content.add("FIELD")
          .set("NAME", name)
          .set("TEXT", text)
          .set("LABEL", page_text(language, "insight.field-" + name));
    if (!view.findings.empty()) {
      add_findings(content.add("REFUSED"), view.findings);
      return;
    }
    content.set_if_any("WORKBOOK", view.workbook).set_if_any("WHAT_IF", view.what_if);
    content.show_if(view.is_outdated, "OUTDATED");
    std::size_t number = 0;
    for (const LotInsight& lot : view.lots) add_lot(content, lot, ++number, view.lots.size() > 1);
  });
}

}  // namespace server
