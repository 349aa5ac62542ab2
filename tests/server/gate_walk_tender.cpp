#include "tests/server/gate_walk_tender.hpp"

#include <fmt/format.h>

namespace server_test {

std::string date_of(int day) {
  int month = 11, year = 2026, rest = 24 + day;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};  // 2028 is not reached
  while (rest >= lengths[month - 1]) {
    rest -= lengths[month - 1];
    if (++month == 13) {
      month = 1;
      ++year;
    }
  }
  return fmt::format("{}-{:02}-{:02}", year, month, rest + 1);
}

namespace {

std::string graded(int variant) {
  if (variant == 2)
    return R"({"id":"K","kind":"quality","title":"K","weight":"60","answer":{"type":"number"},)"
           R"("scoring":{"rule":"linear","worst":"0","best":"10","outside":"clamp"}})";
  return fmt::format(R"({{"id":"K","kind":"quality","title":"K","weight":"60","answer":{{"type":"grade"}},)"
                     R"("scoring":{{"rule":"levels","levels":{{"goed":"100","matig":"30"}}}},)"
                     R"("panel":{{"assessors":["b1","b2"],"combine":"{}"}}}})",
                     variant == 0 ? "consensus" : "mean");
}

}  // namespace

std::string walked_dossier(int serial, int variant) {
  return fmt::format(
      R"({{"format":"wederwaarde-dossier/1","tender":{{"reference":"P-{}","title":"Proef","buyer":{{"name":"Gouda"}},)"
      R"("publishedOn":"2026-11-01","deadline":"{}T11:00:00Z","lots":[{{"id":"1","award":{{"method":"weighted-points",)"
      R"("rounding":{{"decimals":2,"mode":"half-up","at":"total"}},"ties":["draw"]}},"criteria":[)"
      R"({{"id":"E","kind":"requirement","title":"E","answer":{{"type":"boolean"}},"accept":{{"equals":true}}}},{},)"
      R"({{"id":"P","kind":"price","title":"P","weight":"40","answer":{{"type":"amount"}},)"
      R"("scoring":{{"rule":"linear","worst":"900000.00","best":"100000.00","outside":"clamp"}}}}]}}]}},"bids":[]}})",
      serial, date_of(deadline_day), graded(variant));
}

}  // namespace server_test
