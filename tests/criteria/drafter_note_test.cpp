#include "criteria/drafter_note.hpp"

#include <gtest/gtest.h>

namespace {

using criteria::note_to_the_drafter;
using criteria::without_remarks_to_the_buyer;

struct Case {
  const char *text, *note, *without;
};

TEST(DrafterNote, IsFoundAndARemarkIsLeftOut) {
  const Case cases[]{
      {"Totaalprijs.", "", "Totaalprijs."},
      {"Totaalprijs. [Inkoper: stel vast.]", "[Inkoper: stel vast.]", "Totaalprijs."},
      {"[BUYER: decide] Total price.", "[BUYER: decide]", " Total price."},
      {"Een [inkoper kiest] twee\n[Inkoper: weg] drie", "[inkoper kiest]", "Een twee drie"},
      {"Levering op [invullen]. [Inkoper: weg]", "[invullen]", "Levering op [invullen]."},
      {"Binnen [\u2026] dagen", "[\u2026]", "Binnen [\u2026] dagen"},
      {"Open [Inkoper: zonder einde", "[Inkoper: zonder einde", "Open"},
      {"Zie [1] en [bijlage]", "", "Zie [1] en [bijlage]"},
      {"[]", "", "[]"},
      {"[", "", "["},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(note_to_the_drafter(each.text).value_or(""), each.note) << each.text;
    EXPECT_EQ(without_remarks_to_the_buyer(each.text), each.without) << each.text;
  }
}

}  // namespace
