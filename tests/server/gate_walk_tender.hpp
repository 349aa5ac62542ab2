// The tender that the walk through the gates publishes.
#pragma once

#include <string>
#include <vector>

namespace server_test {

inline constexpr int deadline_day = 6;

// So many days after 24 November 2026, as a date.
std::string date_of(int day);

// With one lot: a requirement, a quality criterion K, two that are answered with money, A and L, and a price.
// Variant 0: K is graded by consensus, 1: by the mean, 2: it is a number. The deadline is at 11:00 of that
// day.
std::string walked_dossier(int serial, int variant, int deadline = deadline_day);

// The award file of letters that are sent on that day.
std::string walked_letters(int day);

struct WalkedBid {
  std::string id, bidder;
  bool meets = true;               // the requirement
  std::string k;                   // the answer to K; empty: it is graded
  std::vector<std::string> money;  // of P, A and L
};
std::string walked_bid(const WalkedBid& bid);

}  // namespace server_test
