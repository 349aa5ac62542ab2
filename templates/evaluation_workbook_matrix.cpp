#include "templates/evaluation_workbook_matrix.hpp"

#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Criterion;

constexpr double title_width = 34, rule_width = 30, bid_width = 15;
constexpr std::size_t bids_on_one_page = 8;
constexpr double greatest_quantity = 1e30;
constexpr std::size_t most_significant_digits = 15;  // of a number in a sheet

std::string_view shown_name(const ShownBid& bid) {
  return bid.bid->bidder ? std::string_view(bid.bid->bidder->name) : std::string_view{};
}

// Digits between the first and the last that is not zero.
std::size_t significant_digits(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos ? 0 : digits.find_last_not_of('0') - first + 1;
}

}  // namespace

LotMatrix::LotMatrix(XlsxSheet& sheet, ScaleSheet& scales, const LotView& lot, const MatrixLayout& rows)
    : sheet_(sheet), scales_(scales), lot_(lot), rows_(rows), award_(lot.plan.lot.award) {}

void LotMatrix::write() {
  write_frame();
  write_bid_headers();
  write_answers();
  write_admission();
  write_shares();
  write_points();
  write_totals();
  write_boundary_row();
  write_tie_rows();
  write_ranks();
  write_established();
}

CellStyle LotMatrix::in_decimals(const CellStyle& look) const {
  const bool money = criteria::best_total(award_.method) == criteria::Best::lowest;
  return look.with_shape(money ? NumberShape::grouped : NumberShape::number, award_.rounding.decimals);
}

void LotMatrix::line(std::uint32_t row, std::string_view id, std::string_view title, std::string_view rule,
                     const CellStyle& look) {
  sheet_.text({row, MatrixLayout::id}, id, look);
  sheet_.text({row, MatrixLayout::title}, title, look);
  sheet_.blank({row, MatrixLayout::weight}, look);
  sheet_.text({row, MatrixLayout::rule}, rule, look);
  sheet_.blank({row, MatrixLayout::first}, look);
  sheet_.blank({row, MatrixLayout::second}, look);
}

void LotMatrix::band(std::uint32_t row, std::string_view text, std::uint16_t last) {
  sheet_.merged({{row, MatrixLayout::id}, {row, last}}, text, style::band);
  for (std::size_t bid = 0; bid < lot_.bids.size(); ++bid)
    sheet_.text(rows_.cell(row, bid), lot_.bids[bid].bid->id, style::band_centred);
  sheet_.row_height(row, 20);
}

void LotMatrix::write_frame() {
  const criteria::Lot& lot = lot_.plan.lot;
  const Language language = lot_.language;
  sheet_.column(MatrixLayout::id, MatrixLayout::id, 9);
  sheet_.column(MatrixLayout::title, MatrixLayout::title, title_width);
  sheet_.column(MatrixLayout::weight, MatrixLayout::weight, 10);
  sheet_.column(MatrixLayout::rule, MatrixLayout::rule, rule_width);
  sheet_.column(MatrixLayout::first, MatrixLayout::second, 12);
  sheet_.column(MatrixLayout::bids, rows_.last_bid, bid_width);
  sheet_.row_height(0, 28);
  sheet_.text({0, 0}, lot_title(lot, language), style::title);
  sheet_.text({1, 0},
              std::string(label(award_.method, language)) + " · " + words("rounding") + ": " +
                  label(award_.rounding, language),
              style::field);
  sheet_.text({2, 0}, words("sheet.explained"), style::note);
  sheet_.freeze({MatrixLayout::first_scrolling, MatrixLayout::weight});
  PageSetup page;
  page.header = lot_.dossier.tender.reference;
  page.footer = words("sheet.title");
  page.repeat_rows = {{MatrixLayout::header, MatrixLayout::name}};
  page.repeat_columns = {{MatrixLayout::id, MatrixLayout::title}};
  page.pages_wide = lot_.bids.size() <= bids_on_one_page ? 1 : 0;
  sheet_.page(page);
  sheet_.protect();
}

void LotMatrix::write_bid_headers() {
  const auto left = [this](std::uint32_t row, std::string_view key, const CellStyle& look) {
    sheet_.merged({{row, MatrixLayout::id}, {row, MatrixLayout::second}}, words(key), look);
  };
  left(MatrixLayout::header, "bid", style::header);
  left(MatrixLayout::name, "bidder", style::header);
  left(MatrixLayout::rank, "sheet.rank", style::total_label);
  left(MatrixLayout::recomputed_rank, "sheet.rank.recomputed", style::text);
  left(MatrixLayout::total, "sheet.total", style::total_label);
  left(MatrixLayout::recomputed_total, "sheet.total.recomputed", style::text);
  left(MatrixLayout::check, "sheet.check", style::text);
  sheet_.comment({MatrixLayout::check, MatrixLayout::id}, words("sheet.check.note"));
  double name_height = 18;
  for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
    const std::string_view name = shown_name(lot_.bids[i]);
    name_height = std::max(name_height, text_height(name, bid_width));
    sheet_.text(rows_.cell(MatrixLayout::header, i), lot_.bids[i].bid->id, style::header_centred);
    sheet_.text(rows_.cell(MatrixLayout::name, i), name, style::header_centred);
  }
  sheet_.row_height(MatrixLayout::name, std::min(name_height, 60.0));
}

void LotMatrix::write_answers() {
  band(rows_.answers_band, words("sheet.answers"));
  for (const LeafRow& row : rows_.answers) {
    const Criterion& leaf = *row.column->criterion;
    const std::string who = row.is_mean ? words("sheet.mean") : row.assessor ? *row.assessor : "";
    const std::string unit = unit_text(leaf);
    line(row.row, leaf.id, leaf.title + (who.empty() ? "" : " · " + who),
         unit.empty() ? label(*leaf.answer, lot_.language) : unit, style::text);
    for (std::size_t i = 0; i < lot_.bids.size(); ++i) {
      if (!row.is_mean) {
        write_answer(lot_.bids[i], row, rows_.cell(row.row, i));
        continue;
      }
      const auto parts = MatrixLayout::of_assessors(rows_.answers, *row.column);
      sheet_.formula(rows_.cell(row.row, i),
                     fmt::format("=AVERAGE({}:{})", at(parts.front()->row, i), at(parts.back()->row, i)),
                     score_of(lot_.bids[i], *row.column)->answer.to_double(), style::number);
    }
    if (!row.is_mean) accept_answers(row);
  }
}

void LotMatrix::write_answer(const ShownBid& bid, const LeafRow& row, Cell cell) {
  const auto answer = answer_of(lot_, bid, *row.column, row.assessor);
  if (!answer) return sheet_.blank(cell, style::input);
  if (const bool* truth = std::get_if<bool>(&*answer))
    return sheet_.text(cell, level_text(*truth ? "true" : "false", lot_.language), style::input);
  if (const auto* level = std::get_if<criteria::Level>(&*answer))
    return sheet_.text(cell, level_text(level->key, lot_.language),
                       style::input.with_shape(NumberShape::text, 0));
  const criteria::Number quantity = quantity_of(lot_, bid, *row.column, *answer);
  const auto* decimal = std::get_if<criteria::Decimal>(&*answer);
  if (!decimal)
    return sheet_.number(cell, quantity, style::number);  // derived: computed from inputs elsewhere
  CellStyle look = std::holds_alternative<criteria::AmountAnswer>(*row.column->criterion->answer)
                       ? style::input_number.with_shape(NumberShape::grouped, 2)
                       : style::input_number;
  if (significant_digits(decimal->text()) > most_significant_digits) look.fill = Fill::amber_light;
  sheet_.number(cell, quantity, look);
}

void LotMatrix::accept_answers(const LeafRow& row) {
  const Criterion& leaf = *row.column->criterion;
  const bool yes_or_no = std::holds_alternative<criteria::BooleanAnswer>(*leaf.answer);
  CellRule rule;
  rule.error_title = words("form.wrong");
  if (yes_or_no || (leaf.scoring && criteria::level_table(*leaf.scoring))) {
    rule.kind = CellRule::Kind::list;
    rule.list_range = (yes_or_no ? scales_.add_choices({words("value.true"), words("value.false")})
                                 : scales_.add(*leaf.scoring))
                          .range.keys;
    rule.error = words("form.error.choice");
  } else if (criteria::answer_form(leaf) == criteria::AnswerForm::quantity) {
    rule.kind = CellRule::Kind::decimal;
    rule.least = -greatest_quantity;
    rule.most = greatest_quantity;
    rule.error = words("form.error.number");
  } else {
    return;
  }
  sheet_.accept(rows_.bid_range(row.row), rule);
}

}  // namespace templates
