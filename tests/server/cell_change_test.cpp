// What a file would change, cell by cell and line by line.
#include "server/app/cell_change.hpp"

#include <tuple>

#include <gmock/gmock.h>

namespace {

using server::CellChange;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CellChange, TheSameNumberKeepsTheNotationOnRecord) {
  const std::tuple<const char*, const char*, const char*> cases[]{
      {"7.5", "7.50", "7.50"},
      {"7.50", "7.5", "7.5"},
      {"0", "-0", "-0"},
      {"7.6", "7.50", "7.6"},
      {"goed", "goed", "goed"},
      {"", "7", ""},
      {"7", "", "7"},
      {"1e1", "10", "1e1"},
      {"12345678901234567890.1", "12345678901234567890.10", "12345678901234567890.10"}};
  for (const auto& [read, on_record, settled] : cases)
    EXPECT_EQ(server::settled(read, on_record), settled) << read << " beside " << on_record;
}

TEST(CellChange, OnlyWhatDiffersIsAChange) {
  std::vector<CellChange> changes;
  server::add_changed(changes, {"value", "B2", "1", "1"});
  EXPECT_THAT(changes, IsEmpty());
  server::add_changed(changes, {"value", "B2", "1", "2"});
  server::add_changed(changes, {"remark", "C2", "", "x"});
  server::add_changed(changes, {"remark", "C3", "x", ""});
  EXPECT_EQ(changes.size(), 3u);
}

TEST(CellChange, LinesComeGoChangeOrStay) {
  using Line = std::pair<int, std::string>;
  const auto key = [](const Line& line) { return line.first; };
  const auto made =
      server::line_changes<Line>({{3, "c"}, {1, "a"}, {2, "b"}}, {{2, "B"}, {1, "a"}, {4, "d"}}, key);
  EXPECT_EQ(made.unchanged, 1u);
  EXPECT_THAT(made.changes, ElementsAre(server::LineChange<Line>{Line{2, "b"}, Line{2, "B"}},
                                        server::LineChange<Line>{Line{3, "c"}, std::nullopt},
                                        server::LineChange<Line>{std::nullopt, Line{4, "d"}}));
  EXPECT_EQ(server::line_changes<Line>({}, {}, key).unchanged, 0u);
}

}  // namespace
