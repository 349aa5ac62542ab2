// What insight says of a lot, in words and tables, once for all that show it: the command line, the page and
// the workbook.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/insight/robustness.hpp"
#include "evaluator/insight/simulation.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

enum class InsightUnit { plain, euro, percent };
struct InsightCell {
  std::string text;              // in the notation of the language
  std::optional<double> number;  // what it shows, for charts and sheets; of no exactness
  InsightUnit unit = InsightUnit::plain;
  int decimals = 0;
  bool operator==(const InsightCell&) const = default;
};

// How a table is drawn beside its numbers: the first column along the axis, a series for each of the others
// that is named. Nothing: it is not drawn.
struct InsightChart {
  enum class Kind { bars, stacked, lines };
  Kind kind = Kind::bars;
  std::vector<std::size_t> columns;
  std::string axis;         // what the numbers are
  std::string description;  // what the picture shows, for who cannot see it
  bool operator==(const InsightChart&) const = default;
};

struct InsightTable {
  std::string id;  // a word without blanks, unique within the lot
  std::string title, note;
  std::vector<std::string> columns;
  std::vector<std::vector<InsightCell>> rows;
  std::optional<InsightChart> chart;
  bool operator==(const InsightTable&) const = default;
};

struct InsightAdvice {
  std::string code;
  std::string title, text;
  bool operator==(const InsightAdvice&) const = default;
};

struct LotInsight {
  criteria::LotId lot;
  std::string title;                  // "Perceel 1: Werkplekken"
  std::string soundness;              // "sound", "mend" or "doubtful"; empty: it is not judged
  std::vector<std::string> findings;  // sentences, the most important first
  std::vector<InsightAdvice> changes;
  std::vector<InsightTable> tables;
  std::string basis;  // what it rests on, seed and counts
  bool operator==(const LotInsight&) const = default;
};

// `tender` is that of the question, `simulation` of one of its lots.
LotInsight simulation_insight(const criteria::Tender& tender,
                              const evaluator::insight::LotSimulation& simulation,
                              const evaluator::insight::SimulationQuestion& question, Language language);

LotInsight robustness_insight(const criteria::Dossier& dossier,
                              const evaluator::insight::LotRobustness& robustness,
                              const evaluator::insight::RobustnessQuestion& question, Language language);

// For people at a terminal: sentences, then tables in columns.
std::string insight_lines(const std::vector<LotInsight>& lots, Language language);

}  // namespace templates
