// A draft tender and a template that are full of secrets, and what of them must never reach a supplier.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/tender.hpp"

#include <string>
#include <vector>

namespace test_support {

// Every part of it that the market must not see has a text or number that stands nowhere else.
criteria::Tender secret_tender();
// The same criteria, with remarks to the buyer.
criteria::CriteriaTemplate secret_template();

struct Secret {
  std::string what;
  std::string text;  // as it would stand in a file
};
// A plain number as it is, and as readers of Dutch and of English see it.
std::vector<Secret> in_every_notation(const std::string& what, const std::string& number);
// The ends of the scales of its price and of K3, plain.
std::vector<std::string> withheld_bounds();
std::vector<Secret> secrets();         // whatever is published
std::vector<Secret> secret_weights();  // unless weights are published

}  // namespace test_support
