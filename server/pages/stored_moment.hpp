// A time as it is stored, for a page.
#pragma once

#include "criteria/timestamp.hpp"
#include "templates/number_text.hpp"

#include <string>

namespace server {

// RFC 3339 in the language's notation; what is none as it is.
inline std::string moment_of(const std::string& stored, templates::Language language) {
  const auto moment = criteria::Timestamp::parse(stored);
  return moment ? templates::moment_text(*moment, language) : stored;
}

}  // namespace server
