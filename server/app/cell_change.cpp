#include "server/app/cell_change.hpp"

#include "criteria/decimal.hpp"

namespace server {

bool is_same_number(const std::string& left, const std::string& right) {
  const auto one = criteria::Decimal::parse(left), other = criteria::Decimal::parse(right);
  return one && other && one->value() == other->value();
}

std::string settled(const std::string& read, const std::string& on_record) {
  return is_same_number(read, on_record) ? on_record : read;
}

void add_changed(std::vector<CellChange>& changes, CellChange cell) {
  if (cell.before != cell.after) changes.push_back(std::move(cell));
}

}  // namespace server
