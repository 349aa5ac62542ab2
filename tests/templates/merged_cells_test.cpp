// A sheet shows only the first of merged cells: what stands in the others is never seen.
#include "evaluator/evaluate.hpp"
#include "import/zip_reader.hpp"
#include "templates/evaluation_workbook.hpp"
#include "tests/support/dossier_generator.hpp"

#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

struct Place {
  int column, row;
};

Place place_of(const std::string& address) {
  Place place{0, 0};
  for (const char c : address)
    if (c >= 'A' && c <= 'Z')
      place.column = place.column * 26 + (c - 'A' + 1);
    else
      place.row = place.row * 10 + (c - '0');
  return place;
}

std::vector<std::string> sheets_of(const std::string& workbook) {
  const auto archive = importing::ZipArchive::open(workbook, importing::Limits{});
  if (!archive) throw std::runtime_error("our own workbook is refused");
  std::vector<std::string> sheets;
  for (const auto& entry : archive->entries()) {
    if (entry.name.find("worksheets/sheet") == std::string::npos) continue;
    importing::ZipEntryStream stream(*archive, entry);
    std::string& content = sheets.emplace_back();
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) content.append(*piece);
  }
  return sheets;
}

// The addresses of cells with a content that merged cells cover.
std::vector<std::string> hidden_cells(const std::string& sheet) {
  static const std::regex merge(R"re(<mergeCell ref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)")re");
  static const std::regex cell(R"re(<c r="([A-Z]+[0-9]+)"[^>]*[^/]>)re");  // without content it ends in "/>"
  std::vector<std::string> filled;
  for (std::sregex_iterator at(sheet.begin(), sheet.end(), cell), end; at != end; ++at)
    filled.push_back((*at)[1]);
  std::vector<std::string> hidden;
  for (std::sregex_iterator at(sheet.begin(), sheet.end(), merge), end; at != end; ++at) {
    const Place first = place_of((*at)[1]), last = place_of((*at)[2]);
    for (const std::string& address : filled) {
      const auto [column, row] = place_of(address);
      const bool inside =
          column >= first.column && column <= last.column && row >= first.row && row <= last.row;
      if (inside && address != (*at)[1]) hidden.push_back(address);
    }
  }
  return hidden;
}

TEST(EvaluationWorkbookCells, StandBesideMergedCellsAndNotBelowThem) {
  std::size_t sheets = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto dossier = test_support::generate_dossier(seed, {{}, false, true, 4, 2});
    const auto evaluation = evaluator::evaluate(dossier);
    ASSERT_TRUE(evaluation);
    for (const std::string& sheet :
         sheets_of(templates::evaluation_workbook(dossier, *evaluation, {"00ff"}, templates::Language::nl))) {
      EXPECT_EQ(hidden_cells(sheet), std::vector<std::string>{}) << "seed " << seed;
      ++sheets;
    }
  }
  EXPECT_GT(sheets, 100U);
}

TEST(EvaluationWorkbookCells, AreSeenBelowMergedCells) {
  EXPECT_EQ(hidden_cells(R"(<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"><v>2</v></c>)"
                         R"(<c r="D1" s="1"><v>3</v></c><mergeCell ref="A1:C1"/>)"),
            std::vector<std::string>{"C1"});
}

}  // namespace
