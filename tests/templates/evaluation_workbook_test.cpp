#include "templates/evaluation_workbook.hpp"

#include "criteria/names.hpp"
#include "evaluator/evaluate.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "templates/labels.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/zip_builder.hpp"
#include "tests/templates/expressible_cases.hpp"

#include <cmath>
#include <iostream>
#include <regex>
#include <set>

#include <gtest/gtest.h>

using criteria::Dossier;
using criteria::Number;
using evaluator::Evaluation;
using templates::Language;
using test_support::expressible_cases;
using test_support::ExpressibleCase;
using test_support::fits_a_double;
using test_support::LibreOffice;

namespace {

constexpr std::size_t first_bid_column = 6;
constexpr std::size_t header_row = 3, rank_row = 6, total_row = 8, check_row = 9;

std::string word(const char* key) { return std::string(templates::label(key, Language::nl)); }

std::string workbook(const Dossier& dossier, const Evaluation& evaluation) {
  return templates::evaluation_workbook(dossier, evaluation, {"00ff"}, Language::nl);
}

std::string whole_part(const importing::ZipArchive& archive, const importing::ZipEntry& entry) {
  importing::ZipEntryStream stream(archive, entry);
  std::string content;
  for (;;) {
    const auto piece = stream.next();
    if (!piece) throw std::runtime_error("our own workbook cannot be unpacked");
    if (piece->empty()) return content;
    content.append(*piece);
  }
}

// The workbook with a wrong result stored beside every formula: what then comes out right was recalculated.
std::string with_wrong_results(const std::string& bytes) {
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  if (!archive) throw std::runtime_error("our own workbook is refused");
  std::vector<test_support::ZipPart> parts;
  for (const auto& entry : archive->entries()) {
    std::string content = whole_part(*archive, entry);
    if (entry.name.find("worksheets/sheet") != std::string::npos) {
      std::string changed;
      std::size_t from = 0;
      for (std::size_t at = content.find("</f><v>"); at != std::string::npos;
           at = content.find("</f><v>", from)) {
        changed.append(content, from, at + 7 - from).append("999");
        from = content.find("</v>", at);
      }
      content = changed.append(content, from, std::string::npos);
    }
    test_support::ZipPart part;
    part.name = entry.name;
    part.content = std::move(content);
    parts.push_back(std::move(part));
  }
  return test_support::build_zip(parts);
}

// ---- what the recalculated sheets say -------------------------------------------------------------------

class LotRows {
 public:
  explicit LotRows(const LibreOffice::Rows& rows) : rows_(rows) {}

  std::string cell(std::size_t row, std::size_t column) const {
    return row < rows_.size() && column < rows_[row].size() ? rows_[row][column] : "";
  }
  // The column of a bid.
  std::size_t column(const std::string& bid) const {
    for (std::size_t column = first_bid_column; column < rows_[header_row].size(); ++column)
      if (rows_[header_row][column] == bid) return column;
    throw std::runtime_error("no column for " + bid);
  }
  // The row of a criterion in the block that begins with `band`; the last one, which is the leaf's own where
  // assessors' rows stand before it.
  std::size_t row(const std::string& band, const std::string& criterion) const {
    std::size_t row = 0;
    while (cell(row, 0) != band)
      if (++row > rows_.size()) throw std::runtime_error("no block " + band);
    std::size_t found = 0;
    for (++row; row < rows_.size() && !(cell(row, 0).empty() && cell(row, 1).empty()); ++row)
      if (cell(row, 0) == criterion) found = row;
    return found;
  }
  std::size_t row_titled(const std::string& title) const {
    for (std::size_t row = 0; row < rows_.size(); ++row)
      if (cell(row, 1) == title) return row;
    throw std::runtime_error("no row " + title);
  }

 private:
  const LibreOffice::Rows& rows_;
};

// Compares cells with the engine's numbers and counts them.
class Comparison {
 public:
  void lot(const Dossier& dossier, std::size_t index, const evaluator::LotEvaluation& lot,
           const LotRows& rows) {
    const criteria::Award& award = dossier.tender.lots[index].award;
    const auto leaves = criteria::leaves(dossier.tender.lots[index].criteria);
    const std::string points =
        word(award.method == criteria::AwardMethod::value_in_euros ? "sheet.euros" : "sheet.points");
    for (const auto& ranked : lot.ranking) {
      const std::size_t column = rows.column(ranked.bid);
      const bool boundary = !rows.cell(rows.row_titled(word("sheet.boundary")), column).empty();
      marked_ += boundary;
      same(rows.cell(total_row, column), ranked.total, award.rounding.decimals, "total of " + ranked.bid);
      near(rows.cell(rows.row_titled(word("sheet.unrounded")), column), ranked.unrounded,
           "unrounded total of " + ranked.bid);
      text(rows.cell(rank_row, column), std::to_string(ranked.rank), "rank of " + ranked.bid);
      text(rows.cell(check_row, column), word("sheet.same"), "check of " + ranked.bid);
      for (const auto& score : ranked.scores) {
        const criteria::Criterion& leaf = *leaves[score.leaf];
        rules_.insert(std::string(criteria::name(*leaf.scoring)));
        same(rows.cell(rows.row(points, leaf.id), column), score.rounded, award.rounding.decimals,
             "points of " + ranked.bid + " on " + leaf.id + " by " +
                 std::string(criteria::name(*leaf.scoring)));
        if (const std::size_t row = rows.row(word("sheet.shares"), leaf.id))
          near(rows.cell(row, column), score.share,
               "share of " + ranked.bid + " on " + leaf.id + " by " +
                   std::string(criteria::name(*leaf.scoring)));
      }
    }
    methods_.insert(award.method);
  }

  int compared() const { return compared_; }
  int marked() const { return marked_; }
  const std::set<std::string>& rules() const { return rules_; }
  const std::set<criteria::AwardMethod>& methods() const { return methods_; }

 private:
  void same(const std::string& cell, const Number& expected, int decimals, const std::string& what) {
    ++compared_;
    const std::string wanted = expected.to_decimal(decimals, criteria::RoundingMode::half_up);
    std::string found = "nothing";
    if (is_number(cell)) {
      char buffer[64];
      std::snprintf(buffer, sizeof buffer, "%.*f", decimals, std::strtod(cell.c_str(), nullptr));
      found = buffer;
      if (found.find_first_not_of("-0.") == std::string::npos && found.front() == '-') found.erase(0, 1);
    }
    EXPECT_EQ(found, wanted) << what << ", cell " << cell;
  }
  void near(const std::string& cell, const Number& expected, const std::string& what) {
    ++compared_;
    const double wanted = expected.to_double();
    ASSERT_TRUE(is_number(cell)) << what << ", cell " << cell;
    EXPECT_NEAR(std::strtod(cell.c_str(), nullptr), wanted, 1e-9 * std::max(1.0, std::abs(wanted))) << what;
  }
  void text(const std::string& cell, const std::string& expected, const std::string& what) {
    ++compared_;
    EXPECT_EQ(cell, expected) << what;
  }
  static bool is_number(const std::string& cell) {
    static const std::regex number(R"(-?[0-9]+(\.[0-9]*)?(E[+-]?[0-9]+)?)");
    return std::regex_match(cell, number);
  }

  int compared_ = 0, marked_ = 0;
  std::set<std::string> rules_;
  std::set<criteria::AwardMethod> methods_;
};

TEST(ProofEvaluationWorkbook, LibreOfficeRecalculatesTheEnginesNumbers) {
  const auto cases = expressible_cases(test_support::proof_cases(50, 500));
  LibreOffice office;
  std::vector<std::filesystem::path> files;
  for (const ExpressibleCase& c : cases)
    files.push_back(office.write(std::to_string(c.seed) + ".xlsx",
                                 with_wrong_results(workbook(c.dossier, c.evaluation))));
  const auto recalculated = office.recalculated(files);
  Comparison comparison;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE("seed " + std::to_string(cases[i].seed));
    for (std::size_t lot = 0; lot < cases[i].evaluation.lots.size(); ++lot) {
      if (cases[i].evaluation.lots[lot].ranking.empty()) continue;
      SCOPED_TRACE("lot " + std::to_string(lot + 1));
      const auto sheet = recalculated[i].find("Perceel " + std::to_string(lot + 1));
      ASSERT_NE(sheet, recalculated[i].end());
      comparison.lot(cases[i].dossier, lot, cases[i].evaluation.lots[lot], LotRows(sheet->second));
    }
  }
  std::cout << "LibreOffice recalculated " << cases.size() << " workbooks; " << comparison.compared()
            << " cells equal the engine's numbers, " << comparison.marked()
            << " totals marked as on a boundary, " << comparison.methods().size() << " methods, "
            << comparison.rules().size() << " rules\n";
  EXPECT_EQ(comparison.methods().size(), criteria::NameTable<criteria::AwardMethod>::names.size());
  EXPECT_EQ(comparison.rules().size(), std::variant_size_v<criteria::ScoringRule>);
  RecordProperty("compared", comparison.compared());
}

// ---- a buyer changes an answer --------------------------------------------------------------------------

struct Change {
  std::size_t lot = 0;
  std::string bid, criterion;
  criteria::AnswerValue answer;
  Dossier dossier;
  Evaluation evaluation;
};

std::set<std::string> ranked_bids(const evaluator::LotEvaluation& lot) {
  std::set<std::string> bids;
  for (const auto& ranked : lot.ranking) bids.insert(ranked.bid);
  return bids;
}

criteria::Bid& bid_of(Dossier& dossier, const std::string& id) {
  return *std::find_if(dossier.bids.begin(), dossier.bids.end(),
                       [&](const auto& bid) { return bid.id == id; });
}

// Another value of the same kind: what another bidder answered, or another level.
std::optional<criteria::AnswerValue> other_answer(const Dossier& dossier, const criteria::Criterion& leaf,
                                                  const criteria::AnswerValue& now) {
  if (std::holds_alternative<criteria::Boxed>(now) || leaf.panel) return std::nullopt;
  if (const auto* level = std::get_if<criteria::Level>(&now))
    for (const auto& [key, percent] : *criteria::level_table(*leaf.scoring))
      if (key != level->key) return criteria::Level{key};
  if (const bool* truth = std::get_if<bool>(&now)) return !*truth;
  for (const auto& bid : dossier.bids)
    if (const auto* given = bid.answer(leaf.id); given && given->index() == now.index() && *given != now)
      if (fits_a_double(std::get<criteria::Decimal>(*given))) return *given;
  return std::nullopt;
}

// The first change that keeps the same bids in the ranking and moves a total.
std::optional<Change> find_change(const ExpressibleCase& c) {
  for (std::size_t lot = 0; lot < c.evaluation.lots.size(); ++lot)
    for (const auto& ranked : c.evaluation.lots[lot].ranking)
      for (const auto* leaf : criteria::leaves(c.dossier.tender.lots[lot].criteria)) {
        Change change{lot, ranked.bid, leaf->id, {}, c.dossier, {}};
        change.dossier.draws.reset();
        criteria::Bid& bid = bid_of(change.dossier, ranked.bid);
        for (auto& given : bid.answers) {
          if (given.criterion != leaf->id) continue;
          const auto other = other_answer(c.dossier, *leaf, given.value);
          if (!other) continue;
          change.answer = given.value = *other;
          auto evaluation = evaluator::evaluate(change.dossier);
          if (!evaluation || ranked_bids(evaluation->lots[lot]) != ranked_bids(c.evaluation.lots[lot]))
            continue;
          if (evaluation->lots[lot].ranking == c.evaluation.lots[lot].ranking) continue;
          change.evaluation = std::move(*evaluation);
          return change;
        }
      }
  return std::nullopt;
}

// The cell in the answers block, by its place in the file as it was written.
std::string answer_cell(const importing::Sheet& sheet, const Change& change) {
  std::uint32_t column = first_bid_column + 1;
  while (sheet.at({header_row + 1, column}).text != change.bid) ++column;
  std::uint32_t row = 1;
  while (sheet.at({row, 1}).text != word("sheet.answers")) ++row;
  while (sheet.at({row, 1}).text != change.criterion) ++row;
  return importing::a1({row, column});
}

LibreOffice::Command as_command(const std::string& sheet, const std::string& cell,
                                const criteria::AnswerValue& answer) {
  if (const auto* decimal = std::get_if<criteria::Decimal>(&answer))
    return {"number", sheet, cell, decimal->text()};
  const auto* level = std::get_if<criteria::Level>(&answer);
  const std::string key = level ? level->key : (std::get<bool>(answer) ? "true" : "false");
  return {"text", sheet, cell, key == "true" ? "ja" : key == "false" ? "nee" : key};
}

TEST(ProofEvaluationWorkbook, AChangedAnswerGivesTheEnginesNewRanking) {
  auto cases = expressible_cases(test_support::proof_cases(25, 250));
  for (ExpressibleCase& c : cases) c.dossier.draws.reset();
  LibreOffice office;
  std::vector<LibreOffice::Command> commands;
  std::vector<std::filesystem::path> files;
  std::vector<Change> changes;
  for (const ExpressibleCase& c : cases) {
    auto change = find_change(c);
    if (!change) continue;
    const std::string bytes = workbook(c.dossier, c.evaluation);
    const auto read = importing::read_xlsx(bytes, importing::Limits{});
    ASSERT_TRUE(read);
    const std::string sheet = "Perceel " + std::to_string(change->lot + 1);
    const auto original = office.write("original" + std::to_string(c.seed) + ".xlsx", bytes);
    files.push_back(office.folder() / ("changed" + std::to_string(c.seed) + ".xlsx"));
    commands.push_back({"open", original.string()});
    commands.push_back(as_command(sheet, answer_cell(*read->sheet(sheet), *change), change->answer));
    commands.push_back({"save", files.back().string(), test_support::save_as_xlsx});
    commands.push_back({"close"});
    changes.push_back(std::move(*change));
  }
  office.run(commands);
  const auto recalculated = office.recalculated(files);
  int totals = 0;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Change& change = changes[i];
    SCOPED_TRACE(files[i].filename().string() + " " + change.bid + " " + change.criterion);
    const LotRows rows(recalculated[i].at("Perceel " + std::to_string(change.lot + 1)));
    const criteria::Rounding& rounding = change.dossier.tender.lots[change.lot].award.rounding;
    for (const auto& ranked : change.evaluation.lots[change.lot].ranking) {
      const std::size_t column = rows.column(ranked.bid);
      char found[64];
      std::snprintf(found, sizeof found, "%.*f", rounding.decimals,
                    std::strtod(rows.cell(total_row, column).c_str(), nullptr));
      EXPECT_EQ(found, ranked.total.to_decimal(rounding.decimals, rounding.mode)) << ranked.bid;
      EXPECT_EQ(rows.cell(rank_row, column), std::to_string(ranked.rank)) << ranked.bid;
      ++totals;
    }
  }
  std::cout << changes.size() << " answers changed, " << totals << " totals and ranks equal the engine's\n";
  EXPECT_GT(changes.size(), cases.size() / 2);
}

// ---- other properties -----------------------------------------------------------------------------------

TEST(EvaluationWorkbook, GivesEqualBytesForEqualArguments) {
  const auto cases = expressible_cases(3);
  for (const ExpressibleCase& c : cases)
    EXPECT_TRUE(workbook(c.dossier, c.evaluation) == workbook(c.dossier, c.evaluation));
}

TEST(EvaluationWorkbook, ShowsEveryOutcomeInBothLanguages) {
  std::set<evaluator::Outcome> outcomes;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Dossier dossier = test_support::generate_dossier(seed);
    const auto evaluation = evaluator::evaluate(dossier);
    if (!evaluation) continue;
    for (const auto& lot : evaluation->lots) outcomes.insert(lot.outcome);
    for (const auto language : {Language::nl, Language::en}) {
      const std::string bytes = templates::evaluation_workbook(dossier, *evaluation, {"00ff"}, language);
      EXPECT_TRUE(importing::read_xlsx(bytes, importing::Limits{})) << "seed " << seed;
    }
  }
  EXPECT_EQ(outcomes.size(), 4u);
}

TEST(EvaluationWorkbook, NeverTurnsATextIntoAFormula) {
  ExpressibleCase c = std::move(expressible_cases(1).front());
  for (auto& bid : c.dossier.bids) bid.bidder = criteria::Bidder{"=1+1"};
  c.dossier.tender.title = "@SUM(A1)";
  const auto read = importing::read_xlsx(workbook(c.dossier, c.evaluation), importing::Limits{});
  ASSERT_TRUE(read);
  int texts = 0;
  for (const auto& sheet : read->sheets)
    sheet.for_each([&](importing::CellAddress, const importing::Cell& cell) {
      if (cell.text != "=1+1") return;
      ++texts;
      EXPECT_EQ(cell.kind, importing::CellKind::text);
      EXPECT_FALSE(cell.has_formula);
    });
  EXPECT_GT(texts, 0);
}

}  // namespace
