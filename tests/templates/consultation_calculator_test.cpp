// The calculator of a consultation's pack, recalculated by LibreOffice, against the evaluator.
#include "evaluator/field.hpp"
#include "evaluator/scoring.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_pack.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/proof.hpp"
#include "tests/templates/expressible_cases.hpp"

#include <cmath>
#include <iostream>
#include <set>

#include <gtest/gtest.h>

using criteria::Consultation;
using criteria::Decimal;
using criteria::Number;
using templates::Language;
using test_support::LibreOffice;

namespace {

const std::string sha(64, 'a');

templates::ConsultationStart start(const criteria::Disclosure& disclosure) {
  return {"beton-2027",
          *criteria::Date::parse("2027-01-04"),
          *criteria::Date::parse("2027-02-05"),
          "inkoop@voorbeeld.nl",
          disclosure,
          sha};
}

std::string pack(const Consultation& about, Language language = Language::nl) {
  return templates::consultation_pack(about, {1, sha}, language);
}

importing::Workbook workbook(const std::string& bytes) {
  auto read = importing::read_xlsx(bytes, importing::Limits{});
  if (!read) throw std::runtime_error(read.error().front().code);
  return std::move(*read);
}

constexpr std::size_t id_column = 1, share_column = 11;
constexpr std::size_t most_others = 3;

// What the evaluator gives for an answer among others; nothing where it gives no share.
std::optional<Number> engine_share(const criteria::ScoringRule& rule, const criteria::AnswerValue& own,
                                   const std::vector<Number>& others) {
  const evaluator::PreparedRule prepared(rule);
  if (const auto* level = std::get_if<criteria::Level>(&own)) return prepared.of_level(level->key).share;
  if (const bool* truth = std::get_if<bool>(&own)) return prepared.of_level(*truth ? "true" : "false").share;
  const Number x = std::get<Decimal>(own).value();
  Number share;
  if (prepared.of_number(x, share).flaw != evaluator::Flaw::none) return std::nullopt;
  if (!criteria::is_relative(rule)) return share;
  std::vector<Number> answers{x};
  for (const Number& other : others) {
    Number ignored;
    if (prepared.of_number(other, ignored).flaw != evaluator::Flaw::none) return std::nullopt;
    answers.push_back(other);
  }
  const evaluator::Field field(rule, answers);
  if (field.undefined()) return std::nullopt;
  return field.share(x);
}

struct Typed {
  std::string criterion, rule;
  std::optional<Number> share;
};

// A number as LibreOffice writes it; a share is shown as a percentage.
double value_in(const std::string& cell) {
  const double value = std::strtod(cell.c_str(), nullptr);
  return cell.ends_with('%') ? value / 100 : value;
}

std::string row_of(const importing::Sheet& sheet, const std::string& criterion) {
  for (std::uint32_t row = 1; row <= sheet.last_row(); ++row)
    if (sheet.at({row, id_column + 1}).text == criterion) return std::to_string(row);
  throw std::runtime_error("no row for " + criterion);
}

std::string shown_text(const criteria::AnswerValue& answer) {
  if (const bool* truth = std::get_if<bool>(&answer)) return *truth ? "ja" : "nee";
  const std::string& key = std::get<criteria::Level>(answer).key;
  return key == "true" ? "ja" : key == "false" ? "nee" : key;
}

// One lot with the scored leaves of many, each under a name of its own, and what bidders answered to them.
struct ManyLeaves {
  criteria::Lot lot;
  std::vector<std::vector<criteria::AnswerValue>> answers;  // by leaf
};

bool can_be_typed(const criteria::AnswerValue& answer) {
  const auto* decimal = std::get_if<Decimal>(&answer);
  return decimal ? test_support::fits_a_double(*decimal) : !std::holds_alternative<criteria::Boxed>(answer);
}

ManyLeaves many_leaves(const std::vector<test_support::ExpressibleCase>& cases) {
  ManyLeaves many;
  for (const auto& each : cases)
    for (const auto& lot : each.dossier.tender.lots)
      for (const auto* leaf : criteria::leaves(lot.criteria)) {
        if (!leaf->scoring || std::holds_alternative<criteria::Factor>(*leaf->scoring)) continue;
        std::vector<criteria::AnswerValue> given;
        for (const auto& bid : each.dossier.bids)
          if (const auto* answer = bid.lot == lot.id ? bid.answer(leaf->id) : nullptr)
            if (can_be_typed(*answer)) given.push_back(*answer);
        if (given.empty()) continue;
        many.lot.criteria.push_back(*leaf);
        many.lot.criteria.back().id = "L" + std::to_string(many.lot.criteria.size());
        many.answers.push_back(std::move(given));
      }
  return many;
}

// Types the first answer, and up to three of others where they count.
Typed type_answers(const criteria::Criterion& leaf, const std::vector<criteria::AnswerValue>& answers,
                   const importing::Sheet& sheet, std::vector<LibreOffice::Command>& commands) {
  const std::string row = row_of(sheet, leaf.id);
  const auto type = [&](std::size_t column, const criteria::AnswerValue& answer) {
    const auto* decimal = std::get_if<Decimal>(&answer);
    commands.push_back({decimal ? "number" : "text", sheet.name(),
                        std::string(1, static_cast<char>('F' + column)) + row,
                        decimal ? decimal->text() : shown_text(answer)});
  };
  type(0, answers[0]);
  std::vector<Number> others;
  if (criteria::is_relative(*leaf.scoring))
    for (std::size_t i = 1; i <= most_others; ++i) {
      if (i < answers.size()) {
        type(i, answers[i]);
        others.push_back(std::get<Decimal>(answers[i]).value());
      } else {
        commands.push_back({"text", sheet.name(), std::string(1, static_cast<char>('F' + i)) + row, ""});
      }
    }
  return {leaf.id, std::string(criteria::name(*leaf.scoring)),
          engine_share(*leaf.scoring, answers[0], others)};
}

TEST(ProofConsultationPack, TheCalculatorGivesTheEnginesShares) {
  const auto many = many_leaves(test_support::expressible_cases(test_support::proof_cases(100, 1000)));
  criteria::Disclosure disclosure;
  disclosure.price_bounds = disclosure.weights = true;
  criteria::Tender tender;
  tender.lots = {many.lot};
  const auto bytes = pack(templates::consultation_on(tender, tender.lots[0], 1, start(disclosure)));
  const auto book = workbook(bytes);
  LibreOffice office;
  const auto typed_file = office.folder() / "typed.xlsx";
  std::vector<LibreOffice::Command> commands{{"open", office.write("blank.xlsx", bytes).string()}};
  std::vector<Typed> typed;
  for (std::size_t i = 0; i < many.answers.size(); ++i)
    typed.push_back(type_answers(many.lot.criteria[i], many.answers[i], *book.sheet("Rekenblad"), commands));
  commands.push_back({"save", typed_file.string(), test_support::save_as_xlsx});
  commands.push_back({"close"});
  office.run(commands);
  const auto rows = office.recalculated({typed_file})[0].at("Rekenblad");
  std::set<std::string> rules;
  std::size_t refused = 0;
  for (const Typed& each : typed) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& cells) {
      return cells.size() > share_column && cells[id_column] == each.criterion;
    });
    ASSERT_NE(row, rows.end());
    const std::string& cell = (*row)[share_column];
    SCOPED_TRACE(each.criterion + " " + each.rule);
    rules.insert(each.rule);
    if (!each.share) {
      EXPECT_EQ(cell, "ongeldig");
      ++refused;
    } else {
      const double wanted = each.share->to_double();
      EXPECT_NEAR(value_in(cell), wanted, 1e-9 * std::max(1.0, std::abs(wanted))) << cell;
    }
  }
  std::cout << typed.size() << " shares of the calculator equal the engine's, " << refused
            << " not valid in both, " << rules.size() << " rules\n";
  EXPECT_EQ(rules.size(), std::variant_size_v<criteria::ScoringRule> - 1);  // all but factor
}

// What is stored beside each formula, for readers that do not compute, is what a computation gives.
TEST(ProofConsultationPack, TheStoredExamplesAreWhatASheetComputes) {
  const auto many = many_leaves(test_support::expressible_cases(100));
  criteria::Disclosure disclosure;
  disclosure.price_bounds = disclosure.weights = true;
  criteria::Tender tender = test_support::secret_tender();
  tender.lots[0].criteria.insert(tender.lots[0].criteria.end(), many.lot.criteria.begin(),
                                 many.lot.criteria.end());
  const auto bytes = pack(templates::consultation_on(tender, tender.lots[0], 1, start(disclosure)));
  LibreOffice office;
  const auto rows = office.recalculated({office.write("pack.xlsx", bytes)})[0].at("Rekenblad");
  std::size_t compared = 0;
  workbook(bytes).sheet("Rekenblad")->for_each([&](importing::CellAddress at, const importing::Cell& cell) {
    if (!cell.has_formula) return;
    ++compared;
    const std::string& found = rows.at(at.row - 1).at(at.column - 1);
    if (cell.kind != importing::CellKind::number) {
      EXPECT_EQ(found, cell.text);
      return;
    }
    const double stored = std::strtod(std::string(cell.text).c_str(), nullptr);
    EXPECT_NEAR(value_in(found), stored, 1e-9 * std::max(1.0, std::abs(stored))) << importing::a1(at);
  });
  EXPECT_GT(compared, 200U);
}

}  // namespace
