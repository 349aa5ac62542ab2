// A decision to depart from a rule, as clients send it.
#pragma once

#include "import/field_reader.hpp"
#include "server/storage/deviation_store.hpp"

namespace server {

// The object of the API's schema `Deviation`.
void read_deviation(const importing::Field& field, Deviation& deviation);

}  // namespace server
