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
    return R"({"id":"K","kind":"quality","title":"K","weight":"40","answer":{"type":"number"},)"
           R"("scoring":{"rule":"linear","worst":"0","best":"10","outside":"clamp"}})";
  return fmt::format(R"({{"id":"K","kind":"quality","title":"K","weight":"40","answer":{{"type":"grade"}},)"
                     R"("scoring":{{"rule":"levels","levels":{{"goed":"100","matig":"30"}}}},)"
                     R"("panel":{{"assessors":["b1","b2"],"combine":"{}"}}}})",
                     variant == 0 ? "consensus" : "mean");
}

// Money that is no price: a quality that is answered with an amount, and one with the costs of a lifetime.
constexpr std::string_view money =
    R"({"id":"A","kind":"quality","title":"A","weight":"10","answer":{"type":"amount"},)"
    R"("scoring":{"rule":"linear","worst":"900000.00","best":"100000.00","outside":"clamp"}},)"
    R"({"id":"L","kind":"quality","title":"L","weight":"10","answer":{"type":"lcc","rate":"2","years":10},)"
    R"("scoring":{"rule":"linear","worst":"900000.00","best":"100000.00","outside":"clamp"}})";

}  // namespace

std::string walked_dossier(int serial, int variant, int deadline) {
  return fmt::format(
      R"({{"format":"wederwaarde-dossier/1","tender":{{"reference":"P-{}","title":"Proef","buyer":{{"name":"Gouda"}},)"
      R"("publishedOn":"2026-11-01","deadline":"{}T11:00:00Z","lots":[{{"id":"1","award":{{"method":"weighted-points",)"
      R"("rounding":{{"decimals":2,"mode":"half-up","at":"total"}},"ties":["draw"]}},"criteria":[)"
      R"({{"id":"E","kind":"requirement","title":"E","answer":{{"type":"boolean"}},"accept":{{"equals":true}}}},{},{},)"
      R"({{"id":"P","kind":"price","title":"P","weight":"40","answer":{{"type":"amount"}},)"
      R"("scoring":{{"rule":"linear","worst":"900000.00","best":"100000.00","outside":"clamp"}}}}]}}]}},"bids":[]}})",
      serial, date_of(deadline), graded(variant), money);
}

std::string walked_letters(int day) {
  return fmt::format(
      R"({{"format":"wederwaarde-award/1","letters":{{"sentOn":"{}","standstillDays":20,"extendToWorkingDay":true,)"
      R"("court":"rechtbank","signatory":"S"}},"clarifications":[],"prices":[],"evidence":[]}})",
      date_of(day));
}

std::string walked_bid(const WalkedBid& bid) {
  return fmt::format(
      R"({{"id":"{}","lot":"1","bidder":{{"name":"{}"}},"answers":{{"E":{}{},"P":"{}","A":"{}",)"
      R"("L":{{"investment":"{}","annual":"1.00","replacements":[],"endOfLife":"0.00","residual":"0.00"}}}}}})",
      bid.id, bid.bidder, bid.meets, bid.k.empty() ? std::string() : fmt::format(R"(,"K":"{}")", bid.k),
      bid.money.at(0), bid.money.at(1), bid.money.at(2));
}

}  // namespace server_test
