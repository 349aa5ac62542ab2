#include "templates/spend_workbook.hpp"

#include "templates/agreement_text.hpp"
#include "templates/xlsx_document.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <map>

namespace templates {
namespace {

using criteria::Contract;
using criteria::Segment;
using criteria::Spend;

constexpr std::uint32_t spare_rows = 40;
constexpr double greatest_amount = 1e13;

constexpr CellStyle input_year{.fill = Fill::input, .align = Align::centre, .boxed = true, .unlocked = true};
constexpr CellStyle input_amount = style::input_number.with_shape(NumberShape::grouped, 2);
constexpr CellStyle total_amount = style::total.with_shape(NumberShape::grouped, 2);

struct Column {
  std::string_view label;
  double width;
};

std::string text_of(std::string_view key, Language language) { return std::string(label(key, language)); }

class Register {
 public:
  Register(const std::vector<Segment>& segments, const std::vector<criteria::Party>& parties,
           const criteria::Timestamp& issued, Language language)
      : segments_(segments),
        parties_(parties),
        language_(language),
        document_({text_of("spend-sheet.title", language),
                   "",
                   parties.size() == 1 ? parties[0].name : "Wederwaarde",
                   issued,
                   {}}) {
    for (const auto& party : parties) names_[party.id] = party.name;
  }

  std::string write() {
    XlsxSheet& spend = document_.sheet(text_of("spend-sheet.spend", language_));
    XlsxSheet& contracts = document_.sheet(text_of("spend-sheet.contracts", language_));
    write_lists(document_.sheet(text_of("spend-sheet.lists", language_)));
    write_spend(spend);
    write_contracts(contracts);
    spend.activate();
    return document_.finish();
  }

 private:
  // Title, how to fill it in, and the headings; gives the first row below them.
  std::uint32_t begin(XlsxSheet& sheet, std::string_view kind, const std::vector<Column>& columns) {
    double width = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto at = static_cast<std::uint16_t>(i);
      sheet.column(at, at, columns[i].width);
      width += columns[i].width;
    }
    const auto last = static_cast<std::uint16_t>(columns.size() - 1);
    sheet.merged({{0, 0}, {0, last}}, label(std::string("spend-sheet.") + std::string(kind), language_),
                 style::title);
    sheet.row_height(0, 28);
    const std::string note = text_of("spend-sheet." + std::string(kind) + "-note", language_);
    sheet.merged({{1, 0}, {1, last}}, note, style::wrapped_note);
    sheet.row_height(1, text_height(note, width) + 6);
    constexpr std::uint32_t heading_row = 4;
    for (std::size_t i = 0; i < columns.size(); ++i)
      sheet.text({heading_row, static_cast<std::uint16_t>(i)}, label(columns[i].label, language_),
                 style::header);
    sheet.freeze({heading_row + 1, 0});
    PageSetup page;
    page.footer = text_of("spend-sheet.title", language_);
    page.repeat_rows = {{heading_row, heading_row}};
    sheet.page(page);
    return heading_row + 1;
  }

  // Ids to choose from, and the sum above the headings.
  void rules(XlsxSheet& sheet, std::uint32_t first, std::uint32_t last, std::uint16_t amount) {
    CellRule party{
        CellRule::Kind::list, party_range_, {}, {}, {}, {}, {}, text_of("spend-sheet.wrong-id", language_)};
    sheet.accept({{first, 0}, {last, 0}}, party);
    CellRule segment = party;
    segment.list_range = segment_range_;
    sheet.accept({{first, 2}, {last, 2}}, segment);
    CellRule euro;
    euro.kind = CellRule::Kind::decimal;
    euro.least = 0;
    euro.most = greatest_amount;
    euro.error = text_of("spend-sheet.wrong-amount", language_);
    sheet.accept({{first, amount}, {last, amount}}, euro);
  }

  void total(XlsxSheet& sheet, std::uint32_t first, std::uint32_t last, std::uint16_t column,
             const criteria::Number& sum) {
    sheet.text({2, static_cast<std::uint16_t>(column - 1)}, label("spend-sheet.total", language_),
               style::total_label);
    sheet.formula({2, column}, "=SUM(" + a1({first, column}) + ":" + a1({last, column}) + ")",
                  sum.to_double(), total_amount);
  }

  void id_cells(XlsxSheet& sheet, std::uint32_t row, const std::string& party, const std::string& segment) {
    sheet.text({row, 0}, party, style::input);
    const auto name = names_.find(party);
    sheet.text({row, 1}, name == names_.end() ? party : name->second, style::text);
    sheet.text({row, 2}, segment, style::input);
  }

  static void blank_id_cells(XlsxSheet& sheet, std::uint32_t row) {
    sheet.blank({row, 0}, style::input);
    sheet.blank({row, 2}, style::input);
    sheet.blank({row, 1}, style::text);
  }

  void write_spend(XlsxSheet& sheet) {
    const std::uint32_t first = begin(sheet, "spend",
                                      {{"spend-column.party", 32},
                                       {"spend-column.name", 48},
                                       {"spend-column.segment", 26},
                                       {"spend-column.year", 10},
                                       {"spend-column.amount", 20}});
    std::uint32_t row = first;
    criteria::Number sum;
    for (const Segment& segment : segments_)
      for (const Spend& spend : segment.spend) {
        if (!names_.contains(spend.party)) continue;
        id_cells(sheet, row, spend.party, segment.id);
        sheet.number({row, 3}, criteria::Number(spend.year), input_year);
        sheet.number({row, 4}, spend.amount.value(), input_amount);
        sum += spend.amount.value();
        ++row;
      }
    const std::uint32_t last = row + spare_rows - 1;
    for (; row <= last; ++row) {
      blank_id_cells(sheet, row);
      sheet.blank({row, 3}, input_year);
      sheet.blank({row, 4}, input_amount);
    }
    rules(sheet, first, last, 4);
    CellRule year;
    year.kind = CellRule::Kind::whole;
    year.least = criteria::first_register_year;
    year.most = criteria::last_register_year;
    year.error = text_of("spend-sheet.wrong-year", language_);
    sheet.accept({{first, 3}, {last, 3}}, year);
    total(sheet, first, last, 4, sum);
  }

  void write_contracts(XlsxSheet& sheet) {
    const std::uint32_t first = begin(sheet, "contracts",
                                      {{"spend-column.party", 32},
                                       {"spend-column.name", 48},
                                       {"spend-column.segment", 26},
                                       {"spend-column.title", 40},
                                       {"spend-column.supplier", 26},
                                       {"spend-column.startsOn", 14},
                                       {"spend-column.endsOn", 14},
                                       {"spend-column.yearlyValue", 20}});
    std::uint32_t row = first;
    criteria::Number sum;
    for (const Segment& segment : segments_)
      for (const Contract& contract : segment.contracts) {
        if (!names_.contains(contract.party)) continue;
        id_cells(sheet, row, contract.party, segment.id);
        sheet.text({row, 3}, contract.title, style::input_text);
        sheet.text({row, 4}, contract.supplier, style::input_text);
        sheet.text({row, 5}, contract.starts_on ? day(*contract.starts_on) : "", style::input_text);
        sheet.text({row, 6}, day(contract.ends_on), style::input_text);
        if (contract.yearly_value) {
          sheet.number({row, 7}, contract.yearly_value->value(), input_amount);
          sum += contract.yearly_value->value();
        } else {
          sheet.blank({row, 7}, input_amount);
        }
        ++row;
      }
    const std::uint32_t last = row + spare_rows - 1;
    for (; row <= last; ++row) {
      blank_id_cells(sheet, row);
      for (std::uint16_t column = 3; column <= 6; ++column) sheet.blank({row, column}, style::input_text);
      sheet.blank({row, 7}, input_amount);
    }
    rules(sheet, first, last, 7);
    total(sheet, first, last, 7, sum);
  }

  void write_lists(XlsxSheet& sheet) {
    const std::uint32_t first = begin(sheet, "lists",
                                      {{"spend-sheet.parties", 32},
                                       {"spend-column.name", 52},
                                       {"spend-sheet.segments", 30},
                                       {"spend-column.name", 44}});
    const auto range = [&](std::uint16_t column, std::size_t rows) {
      const std::uint32_t last = first + static_cast<std::uint32_t>(std::max<std::size_t>(rows, 1)) - 1;
      return on_sheet(sheet.name(), a1_fixed({{first, column}, {last, column}}));
    };
    std::uint32_t row = first;
    for (const auto& party : parties_) {
      sheet.text({row, 0}, party.id, style::text);
      sheet.text({row++, 1}, party.name, style::text);
    }
    row = first;
    for (const Segment& segment : segments_) {
      sheet.text({row, 2}, segment.id, style::text);
      sheet.text({row++, 3}, text(titles_of(segment), language_), style::text);
    }
    party_range_ = range(0, parties_.size());
    segment_range_ = range(2, segments_.size());
  }

  // 31-12-2026, as it is typed here; in English as ISO 8601, which nobody misreads.
  std::string day(const criteria::Date& date) const {
    const std::string& iso = date.text();
    if (language_ == Language::en) return iso;
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
  }

  const std::vector<Segment>& segments_;
  const std::vector<criteria::Party>& parties_;
  Language language_;
  XlsxDocument document_;
  std::map<std::string_view, std::string_view> names_;
  std::string party_range_, segment_range_;
};

}  // namespace

std::string spend_workbook(const std::vector<Segment>& segments, const std::vector<criteria::Party>& parties,
                           const criteria::Timestamp& issued, Language language) {
  return Register(segments, parties, issued, language).write();
}

}  // namespace templates
