#include "server/app/verify_rows.hpp"

#include "server/storage/row_seals.hpp"

namespace server {
namespace {

// "tender_steps[4,3]"
std::string row_place(const RowName& name) { return name.first + name.second; }

}  // namespace

RowCheck check_rows(Unit& unit) {
  using criteria::error;
  RowCheck check;
  auto seals = newest_seals(unit);
  if (seals.empty()) return check;
  each_sealed_row(unit, [&](const RowName& name, const std::string& sha256) {
    ++check.rows;
    const auto seal = seals.find(name);
    if (seal == seals.end() || seal->second.sha256.empty())
      check.findings.push_back(error("row.unsealed", row_place(name)));
    else if (seal->second.sha256 != sha256)
      check.findings.push_back(
          error("row.differs", row_place(name), {{"seal", std::to_string(seal->second.number)}}));
    if (seal != seals.end()) seals.erase(seal);
  });
  for (const auto& [name, seal] : seals)
    if (!seal.sha256.empty())
      check.findings.push_back(
          error("row.missing", row_place(name), {{"seal", std::to_string(seal.number)}}));
  return check;
}

}  // namespace server
