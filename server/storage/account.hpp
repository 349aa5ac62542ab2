// What accounts are known by, and what they may be.
#pragma once

#include "criteria/role.hpp"
#include "server/storage/document_history.hpp"

#include <cstdint>
#include <string>

namespace server {

using AccountId = std::int64_t;

struct PartyRole {
  std::string party;  // id; that of the working group for what the region shares
  criteria::Role role = criteria::Role::buyer;
  bool operator==(const PartyRole&) const = default;
};

struct TenderRole {
  TenderId tender = 0;
  criteria::Role role = criteria::Role::assessor;  // assessor, panel chair or controller
  bool operator==(const TenderRole&) const = default;
};

}  // namespace server
