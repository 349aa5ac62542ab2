// A draft tender that is full of secrets, and what of them must never reach a supplier.
#pragma once

#include "criteria/tender.hpp"

#include <string>
#include <vector>

namespace test_support {

// Every part of it that the market must not see has a text or number that stands nowhere else.
criteria::Tender secret_tender();

struct Secret {
  std::string what;
  std::string text;  // as it would stand in a file
};
std::vector<Secret> secrets();         // whatever is published
std::vector<Secret> secret_weights();  // unless weights are published

}  // namespace test_support
