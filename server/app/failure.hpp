// Why a use case did not do what was asked, in terms of the one who asked.
#pragma once

#include "criteria/finding.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace server {

// What was sent has errors; all of them, and warnings too.
using criteria::Findings;

struct NotFound {
  std::string kind;  // "tender", "bid", "segment", …
  std::string id;
  bool operator==(const NotFound&) const = default;
};

// It stands in the way of something that is there.
struct Conflict {
  std::string code;  // "tender.referenceTaken", "bid.idTaken", "segment.inUse", …
  std::string id;    // of what is there
  std::vector<std::pair<std::string, std::string>> parameters = {};  // what else the text of the code uses
  bool operator==(const Conflict&) const = default;
};

// Somebody else has changed it since the sender read it.
struct Outdated {
  std::int64_t current_version = 0;
  bool operator==(const Outdated&) const = default;
};

using Failure = std::variant<Findings, NotFound, Conflict, Outdated>;

template <typename T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failed(Failure failure) { return tl::unexpected<Failure>(std::move(failure)); }

}  // namespace server
