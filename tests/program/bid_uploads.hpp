// Bids that suppliers send to a service at the same time: every one different, half of them as JSON and half
// as a filled-in form.
#pragma once

#include "tests/program/service.hpp"

#include <map>
#include <string>
#include <vector>

namespace program_test {

// A tender without bids.
std::string uploads_tender();

struct BidUpload {
  std::string bidder;    // unique
  std::string expected;  // lot, bidder and answers by value (`bid_by_value`)
  std::string path, type, content;
  bool is_form = false;
};

// `count` of them for the first tender of a service, on the blank form that it gives out.
std::vector<BidUpload> bid_uploads(int count, const std::string& blank_form);

// What a stored bid says, without its id and its times.
std::string bid_by_value(std::string_view bid_json);

// What the service answered to those that it acknowledged, by their place in the list.
using Receipts = std::map<std::size_t, std::string>;

}  // namespace program_test
