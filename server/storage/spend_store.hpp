// The register of spend and contracts (contractenregister): what parties buy in each segment.
#pragma once

#include "criteria/spend_register.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// Amounts are whole cents.
struct SpendRow {
  std::string segment;
  std::string party;
  std::int64_t year = 0;
  std::int64_t cents = 0;
  bool operator==(const SpendRow&) const = default;
};

using ContractRow = criteria::ContractLine;

// What is empty does not matter.
struct RegisterFilter {
  std::string segment = {};
  std::string party = {};
  std::optional<std::int64_t> year = {};  // of spend
};

class SpendStore {
 public:
  explicit SpendStore(Unit& unit) : unit_(unit) {}

  std::vector<SpendRow> list(const RegisterFilter& filter = {});  // by segment, party and year
  // The sum over all parties of each segment that has spend in that year.
  std::map<std::string, std::int64_t> totals(std::int64_t year);
  std::optional<std::int64_t> last_year();  // with any spend
  std::optional<std::int64_t> last_year_before(std::int64_t year);
  std::vector<ContractRow> contracts(const RegisterFilter& filter = {});  // by segment, party and title

  void insert(const SpendRow& row);
  void insert(const ContractRow& row);
  void remove_spend(std::string_view party, std::int64_t year);
  void remove_contracts(std::string_view party);

 private:
  Unit& unit_;
};

// 123456 is 1234.56; exact both ways. The amount has at most two decimals.
criteria::Decimal euros_of(std::int64_t cents);
std::int64_t cents_of(const criteria::Decimal& euros);

}  // namespace server
