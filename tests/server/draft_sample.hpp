// A draft made from the furniture template, for tests of what is changed in it.
#pragma once

#include "tests/server/api_service.hpp"

namespace server_test {

// Tender 1: E1, K1 (35 of 100), P and the clause C1; the general library is there too.
void make_sample_draft(const ApiService& service);

}  // namespace server_test
