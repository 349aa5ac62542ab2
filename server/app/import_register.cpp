#include "server/app/import_register.hpp"

#include "import/spend_register_json.hpp"
#include "import/spend_sheet.hpp"
#include "server/app/read_workbook.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/spend_register_json.hpp"

#include <tuple>

namespace server {
namespace {

using criteria::ContractLine;
using criteria::SpendLine;
using criteria::SpendRegister;

criteria::KnownIds known_ids(Unit& unit) {
  criteria::KnownIds known;
  for (auto& id : unit.column<std::string>("SELECT id FROM parties")) known.parties.insert(std::move(id));
  for (auto& id : unit.column<std::string>("SELECT id FROM segments")) known.segments.insert(std::move(id));
  return known;
}

std::string state_of(const SpendRegister& lines) {
  return sha256_hex(templates::canonical_spend_register_json(lines));
}

// Amounts as the store writes them, so that 10 and 10.00 are no difference.
void settle(SpendRegister& lines) {
  if (lines.spend)
    for (SpendLine& line : *lines.spend) line.spend.amount = euros_of(cents_of(line.spend.amount));
  if (!lines.contracts) return;
  for (ContractLine& line : *lines.contracts)
    if (auto& value = line.contract.yearly_value) value = euros_of(cents_of(*value));
}

struct KeyOf {
  auto operator()(const SpendLine& line) const {
    return std::tuple(line.segment, line.spend.party, line.spend.year);
  }
  auto operator()(const ContractLine& line) const {
    return std::tuple(line.segment, line.contract.party, line.contract.title);
  }
};

RegisterChange change_to(const SpendRegister& registered, SpendRegister lines) {
  settle(lines);
  RegisterChange change;
  change.state = state_of(registered);
  const auto years = handed_in_years(lines);
  std::vector<SpendLine> spend;
  for (const SpendLine& line : *registered.spend)
    if (years.contains({line.spend.party, line.spend.year})) spend.push_back(line);
  auto changed_spend = line_changes(spend, lines.spend.value_or(std::vector<SpendLine>{}), KeyOf{});
  const auto parties = handed_in_contracts(lines);
  std::vector<ContractLine> contracts;
  for (const ContractLine& line : *registered.contracts)
    if (parties.contains(line.contract.party)) contracts.push_back(line);
  auto changed_contracts =
      line_changes(contracts, lines.contracts.value_or(std::vector<ContractLine>{}), KeyOf{});
  change.unchanged = changed_spend.unchanged + changed_contracts.unchanged;
  change.spend = std::move(changed_spend.changes);
  change.contracts = std::move(changed_contracts.changes);
  change.lines = std::move(lines);
  return change;
}

void store_lines(Unit& unit, const SpendRegister& lines) {
  SpendStore store(unit);
  for (const auto& [party, year] : handed_in_years(lines)) store.remove_spend(party, year);
  if (lines.spend)
    for (const SpendLine& line : *lines.spend)
      store.insert(SpendRow{line.segment, line.spend.party, line.spend.year, cents_of(line.spend.amount)});
  for (const std::string& party : handed_in_contracts(lines)) store.remove_contracts(party);
  if (lines.contracts)
    for (const ContractLine& line : *lines.contracts) store.insert(line);
}

}  // namespace

SpendRegister registered_lines(Unit& unit) {
  SpendRegister lines;
  SpendStore store(unit);
  lines.spend.emplace();
  for (auto& row : store.list())
    lines.spend->push_back(
        {std::move(row.segment), {std::move(row.party), static_cast<int>(row.year), euros_of(row.cents)}});
  lines.contracts = store.contracts();
  return lines;
}

Result<RegisterChange> preview_register(Service& service, std::string_view file) {
  const auto workbook = read_workbook(file);
  if (!workbook) return failed(workbook.error());
  return service.database.read([&](Unit& unit) -> Result<RegisterChange> {
    auto sheet = importing::read_spend_sheet(*workbook, known_ids(unit));
    if (!sheet) return failed(std::move(sheet.error()));
    auto change = change_to(registered_lines(unit), std::move(sheet->lines));
    change.notes = std::move(sheet->notes);
    return change;
  });
}

Result<RegisterChange> store_register(Service& service, const Actor& actor, std::string_view json,
                                      const std::optional<std::string>& state) {
  const auto known = service.database.read(known_ids);
  const auto lines = importing::read_spend_register(json, known, importing::Limits{});
  if (!lines) return failed(lines.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<RegisterChange> {
    // A party or a segment may have gone meanwhile.
    if (auto findings = validate(*lines, known_ids(unit)); !findings.empty())
      return failed(std::move(findings));
    auto change = change_to(registered_lines(unit), *lines);
    if (state && *state != change.state) return failed(Conflict{"spend.changedMeanwhile", ""});
    store_lines(unit, change.lines);
    record(unit, {now, actor.name, actor.request, "spendRegister.stored", std::nullopt, "",
                  sha256_hex(templates::canonical_spend_register_json(change.lines))});
    return change;
  });
}

}  // namespace server
