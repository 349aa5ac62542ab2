#include "templates/evaluation_workbook.hpp"

#include "templates/evaluation_workbook_matrix.hpp"
#include "templates/evaluation_workbook_parts.hpp"
#include "templates/insight_workbook.hpp"

#include <deque>

namespace templates {
namespace {

// The workbook is made from values alone, so that it carries no date of its own.
// The last moment that the dossier knows of, so that equal dossiers give equal bytes.
criteria::Timestamp last_moment(const criteria::Dossier& dossier) {
  auto last = *criteria::Timestamp::parse("2000-01-01T00:00:00Z");
  const auto take = [&](const std::optional<criteria::Timestamp>& moment) {
    if (moment && moment->is_after(last)) last = *moment;
  };
  take(dossier.tender.deadline);
  for (const criteria::Bid& bid : dossier.bids) take(bid.received_at);
  if (dossier.draws)
    for (const criteria::Draw& draw : *dossier.draws) take(draw.held_at);
  return last;
}

std::string numbered(std::string_view key, std::size_t index, Language language) {
  return label(key, language, {{"number", std::to_string(index + 1)}});
}

// How firm each ranking is; of lots with more bids the page tells.
void write_robustness(XlsxDocument& document, const criteria::Dossier& dossier,
                      const evaluator::Evaluation& evaluation, Language language) {
  constexpr std::size_t most_bids = 12;
  evaluator::insight::RobustnessQuestion question;
  question.samples = 20'000;
  for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot) {
    const std::size_t bids = evaluation.lots[lot].ranking.size();
    if (bids < 2 || bids > most_bids) continue;
    const auto found = evaluator::insight::robustness(dossier, evaluation, lot, question);
    write_insight(document.sheet(numbered("sheet.insight", lot, language)),
                  robustness_insight(dossier, found, question, language),
                  label("insight.robustness", language), label("insight.robustness-note", language),
                  language);
  }
}

}  // namespace

std::string evaluation_workbook(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                const EvaluationIdentity& identity, Language language) {
  const criteria::Tender& tender = dossier.tender;
  XlsxDocument document({std::string(label("sheet.title", language)),
                         tender.reference,
                         tender.buyer ? tender.buyer->name : "",
                         last_moment(dossier),
                         {{"dossierSha256", identity.dossier_sha256}}});
  XlsxSheet& summary = document.sheet(std::string(label("sheet.summary", language)));
  ScaleSheet scales(std::string(label("sheet.scales", language)), language);
  const EvaluationView view(dossier, evaluation, language);
  std::deque<MatrixLayout> layouts;
  std::vector<LotSheet> lots;
  for (const LotView& lot : view.lots()) {
    lots.push_back({&lot, nullptr, numbered("sheet.lot", lots.size(), language)});
    if (lot.evaluation.ranking.empty()) continue;
    lots.back().layout = &layouts.emplace_back(matrix_layout(lot));
    LotMatrix(document.sheet(lots.back().name), scales, lot, layouts.back()).write();
  }
  write_summary(summary, view, identity, lots, evaluation.warnings);
  if (dossier.grades && !dossier.grades->empty())
    write_grades(document.sheet(std::string(label("sheet.grades", language))), dossier, view, language);
  for (std::size_t i = 0; i < lots.size(); ++i)
    if (lots[i].layout)
      write_steps(document.sheet(numbered("sheet.steps", i, language)), *lots[i].view, evaluation);
  write_robustness(document, dossier, evaluation, language);
  scales.write(document);
  summary.activate();
  return document.finish();
}

}  // namespace templates
