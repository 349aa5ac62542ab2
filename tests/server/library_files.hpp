// A small library for the tests, and one criterion of it.
#pragma once

#include <string>

namespace server_test {

// An award criterion on concrete products: id BET-G1, two levels, version as written.
std::string library_criterion();
// A requirement of every segment: id ALG-E1.
std::string general_requirement();
// Both in one file of the exchange format.
std::string library_file();

}  // namespace server_test
