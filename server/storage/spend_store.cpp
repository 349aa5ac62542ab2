#include "server/storage/spend_store.hpp"

#include "server/storage/storage_error.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// A condition on the columns that the filter names, and its parameters.
std::string condition_of(const RegisterFilter& filter, bool with_year, Parameters& parameters) {
  std::string condition;
  const auto add = [&](std::string_view column, Parameter value) {
    parameters.push_back(std::move(value));
    condition += fmt::format("{} {} = ${}", condition.empty() ? "WHERE" : " AND", column, parameters.size());
  };
  if (!filter.segment.empty()) add("segment", filter.segment);
  if (!filter.party.empty()) add("party", filter.party);
  if (with_year && filter.year) add("year", *filter.year);
  return condition;
}

struct StoredContract {
  std::string segment, party, title, supplier, starts_on, ends_on;
  std::optional<std::int64_t> yearly_cents;
};

criteria::Date stored_date(const std::string& text) {
  const auto date = criteria::Date::parse(text);
  if (!date) throw StorageError("the database holds a contract with a date that is none");
  return *date;
}

}  // namespace

std::vector<SpendRow> SpendStore::list(const RegisterFilter& filter) {
  Parameters parameters;
  const auto condition = condition_of(filter, true, parameters);
  return unit_.select<SpendRow>(
      fmt::format("SELECT segment, party, year, cents FROM spend {} ORDER BY segment, party, year",
                  condition),
      parameters, [](SpendRow& row) { return std::tie(row.segment, row.party, row.year, row.cents); });
}

std::map<std::string, std::int64_t> SpendStore::totals(std::int64_t year) {
  struct Total {
    std::string segment;
    std::int64_t cents = 0;
  };
  std::map<std::string, std::int64_t> totals;
  for (auto& total :
       unit_.select<Total>("SELECT segment, SUM(cents) FROM spend WHERE year = $1 GROUP BY segment", {year},
                           [](Total& each) { return std::tie(each.segment, each.cents); }))
    totals.emplace(std::move(total.segment), total.cents);
  return totals;
}

std::optional<std::int64_t> SpendStore::last_year() {
  return unit_.column<std::optional<std::int64_t>>("SELECT MAX(year) FROM spend").front();
}

std::optional<std::int64_t> SpendStore::last_year_before(std::int64_t year) {
  return unit_.column<std::optional<std::int64_t>>("SELECT MAX(year) FROM spend WHERE year < $1", {year})
      .front();
}

std::vector<ContractRow> SpendStore::contracts(const RegisterFilter& filter) {
  Parameters parameters;
  const auto condition = condition_of(filter, false, parameters);
  std::vector<ContractRow> rows;
  for (auto& stored : unit_.select<StoredContract>(
           fmt::format("SELECT segment, party, title, supplier, starts_on, ends_on, yearly_cents "
                       "FROM contracts {} ORDER BY segment, party, title",
                       condition),
           parameters, [](StoredContract& row) {
             return std::tie(row.segment, row.party, row.title, row.supplier, row.starts_on, row.ends_on,
                             row.yearly_cents);
           })) {
    ContractRow row;
    row.segment = std::move(stored.segment);
    auto& contract = row.contract;
    contract.party = std::move(stored.party);
    contract.title = std::move(stored.title);
    contract.supplier = std::move(stored.supplier);
    if (!stored.starts_on.empty()) contract.starts_on = stored_date(stored.starts_on);
    contract.ends_on = stored_date(stored.ends_on);
    if (stored.yearly_cents) contract.yearly_value = euros_of(*stored.yearly_cents);
    rows.push_back(std::move(row));
  }
  return rows;
}

void SpendStore::insert(const SpendRow& row) {
  unit_.execute("INSERT INTO spend (segment, party, year, cents) VALUES ($1, $2, $3, $4)",
                {row.segment, row.party, row.year, row.cents});
}

void SpendStore::insert(const ContractRow& row) {
  const auto& contract = row.contract;
  std::optional<std::int64_t> yearly_cents;
  if (contract.yearly_value) yearly_cents = cents_of(*contract.yearly_value);
  unit_.execute(
      "INSERT INTO contracts (segment, party, title, supplier, starts_on, ends_on, yearly_cents) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {row.segment, contract.party, contract.title, contract.supplier,
       contract.starts_on ? contract.starts_on->text() : "", contract.ends_on.text(), yearly_cents});
}

void SpendStore::remove_spend(std::string_view party, std::int64_t year) {
  unit_.execute("DELETE FROM spend WHERE party = $1 AND year = $2", {party, year});
}

void SpendStore::remove_contracts(std::string_view party) {
  unit_.execute("DELETE FROM contracts WHERE party = $1", {party});
}

criteria::Decimal euros_of(std::int64_t cents) {
  if (cents % 100 == 0) return criteria::Decimal::of(std::to_string(cents / 100));
  return criteria::Decimal::of(criteria::Number(cents, 100).to_decimal(2, criteria::RoundingMode::half_up));
}

std::int64_t cents_of(const criteria::Decimal& euros) {
  const auto cents = (euros.value() * criteria::Number(100)).reduced().small();
  if (!cents || cents->denominator != 1) throw std::logic_error("an amount that is not in whole cents");
  return cents->numerator;
}

}  // namespace server
