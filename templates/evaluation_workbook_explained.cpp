#include "evaluator/steps.hpp"
#include "templates/document_rules.hpp"
#include "templates/evaluation_workbook_parts.hpp"
#include "templates/formulas.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

constexpr std::uint16_t last_step_column = 4;
constexpr double words_width = 54, notation_width = 44, filled_width = 54;
constexpr double motivation_width = 80;

class Steps {
 public:
  Steps(XlsxSheet& sheet, Language language) : sheet_(sheet), language_(language) {
    sheet_.column(0, 0, 12);
    sheet_.column(1, 1, words_width);
    sheet_.column(2, 2, notation_width);
    sheet_.column(3, 3, filled_width);
    sheet_.column(4, 4, 22);
  }

  void head(std::string_view title, std::string_view note) {
    sheet_.row_height(0, 28);
    sheet_.text({0, 0}, title, style::title);
    sheet_.text({1, 0}, note, style::note);
    const std::string_view keys[]{"criterion", "sheet.step", "sheet.step.formula", "sheet.step.filled",
                                  "sheet.step.result"};
    for (std::uint16_t column = 0; column <= last_step_column; ++column)
      sheet_.text({3, column}, label(keys[column], language_), style::header);
    sheet_.freeze({4, 1});
    row_ = 4;
  }

  void bid(const std::string& heading) {
    sheet_.merged({{row_, 0}, {row_, last_step_column}}, heading, style::band);
    sheet_.row_height(row_++, 20);
  }

  void steps(std::string_view criterion, const std::vector<evaluator::Step>& steps) {
    for (const evaluator::Step& step : steps) {
      const StepText said = step_text(step, language_);
      sheet_.text({row_, 0}, criterion, style::strong);
      sheet_.text({row_, 1}, said.words, style::wrapped);
      sheet_.text({row_, 2}, said.notation, style::wrapped);
      sheet_.text({row_, 3}, said.filled, style::wrapped);
      sheet_.text({row_, 4}, said.symbol.empty() ? said.result : said.symbol + " = " + said.result,
                  style::wrapped);
      sheet_.row_height(
          row_++, std::max({text_height(said.words, words_width), text_height(said.notation, notation_width),
                            text_height(said.filled, filled_width)}));
    }
  }

 private:
  XlsxSheet& sheet_;
  Language language_;
  std::uint32_t row_ = 0;
};

PageSetup page_of(const criteria::Dossier& dossier, Language language) {
  PageSetup page;
  page.header = dossier.tender.reference;
  page.footer = std::string(label("sheet.title", language));
  page.repeat_rows = {{3, 3}};
  return page;
}

}  // namespace

void write_steps(XlsxSheet& sheet, const LotView& lot, const evaluator::Evaluation& evaluation) {
  const Language language = lot.language;
  const auto& ranking = lot.evaluation.ranking;
  const std::size_t each = std::max<std::size_t>(lot.plan.scored.size(), 1);
  const std::size_t explained =
      std::min(ranking.size(), std::max<std::size_t>(most_explained_scores / each, 1));
  Steps steps(sheet, language);
  const TextParameters shown{{"shown", std::to_string(explained)}, {"all", std::to_string(ranking.size())}};
  steps.head(std::string(label("sheet.steps.title", language)) + " – " + std::string(label("lot", language)) +
                 " " + lot.plan.lot.id,
             label(explained < ranking.size() ? "sheet.steps.some" : "sheet.steps.all", language, shown));
  for (std::size_t i = 0; i < explained; ++i) {
    const ShownBid& bid = lot.bids[i];
    const evaluator::BidSteps found =
        evaluator::explain(lot.dossier, evaluation, lot.plan.lot.id, bid.bid->id);
    const std::string name = bid.bid->bidder ? " – " + bid.bid->bidder->name : "";
    steps.bid(std::to_string(bid.result->rank) + ". " + bid.bid->id + name);
    for (const evaluator::LeafSteps& leaf : found.leaves) steps.steps(leaf.criterion, leaf.steps);
    steps.steps(label("total", language), found.total);
  }
  sheet.page(page_of(lot.dossier, language));
  sheet.protect();
}

void write_grades(XlsxSheet& sheet, const criteria::Dossier& dossier, const EvaluationView& view,
                  Language language) {
  const auto words = [language](std::string_view key) { return std::string(label(key, language)); };
  const double widths[]{12, 12, 44, 18, 16, motivation_width};
  const std::string_view keys[]{"bid",   "criterion", "sheet.criterionTitle", "sheet.assessor",
                                "grade", "motivation"};
  sheet.row_height(0, 28);
  sheet.text({0, 0}, words("sheet.grades"), style::title);
  for (std::size_t i = 0; i < std::size(widths); ++i) {
    const auto column = static_cast<std::uint16_t>(i);
    sheet.column(column, column, widths[i]);
    sheet.text({3, column}, words(keys[i]), style::header);
  }
  sheet.freeze({4, 0});
  std::uint32_t row = 4;
  for (const criteria::Grade& grade : *dossier.grades) {
    const criteria::Bid* bid = view.bid(grade.bid);
    const criteria::Lot* lot = bid ? criteria::find_lot(dossier.tender, bid->lot) : nullptr;
    const criteria::Criterion* criterion =
        lot ? criteria::find_criterion(lot->criteria, grade.criterion) : nullptr;
    const std::string motivation = grade.motivation.value_or("");
    CellStyle look = style::wrapped;
    look.bold = grade.is_consensus();
    sheet.text({row, 0}, grade.bid, look);
    sheet.text({row, 1}, grade.criterion, look);
    sheet.text({row, 2}, criterion ? criterion->title : "", look);
    sheet.text({row, 3}, grade.is_consensus() ? words("sheet.consensus") : grade.assessor.value_or(""), look);
    sheet.text({row, 4}, level_text(grade.level, language), look);
    sheet.text({row, 5}, motivation, look);
    sheet.row_height(row++, text_height(motivation, motivation_width));
  }
  sheet.page(page_of(dossier, language));
  sheet.protect();
}

}  // namespace templates
