#include "criteria/party.hpp"

#include <gtest/gtest.h>

namespace {

using criteria::Party;
using criteria::PartyKind;

TEST(Party, IsSoundWithAnIdANameAndASafeAddress) {
  struct Case {
    Party party;
    std::vector<std::string> codes;
  };
  const Case cases[]{
      {{"gouda", "Gemeente Gouda", PartyKind::municipality, "https://www.gouda.nl"}, {}},
      {{"hdsr", "De Stichtse Rijnlanden", PartyKind::water_board, std::nullopt}, {}},
      {{"Gouda", "", PartyKind::municipality, "http://www.gouda.nl"},
       {"party.id", "party.name", "party.website"}},
      {{"-", std::string(201, 'x'), PartyKind::platform, "https://" + std::string(200, 'x')},
       {"party.id", "party.name", "party.website"}},
  };
  for (const Case& each : cases) {
    std::vector<std::string> codes;
    for (const auto& finding : criteria::validate(each.party)) codes.push_back(finding.code);
    EXPECT_EQ(codes, each.codes) << each.party.id;
  }
}

}  // namespace
