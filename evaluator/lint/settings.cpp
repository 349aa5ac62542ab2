#include "evaluator/lint/settings.hpp"

#include "embedded/lint_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace evaluator::lint {
namespace {

using criteria::Date;
using criteria::Decimal;

struct Row {
  std::string_view setting, value;
  Date from;
  std::string source;
};

[[noreturn]] void refuse(std::string_view line) {
  throw std::invalid_argument("line of the lint's table: " + std::string(line));
}

Row row_of(std::string_view line) {
  std::array<std::string_view, 4> cells;
  std::string_view rest = line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t tab = rest.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == cells.size())) refuse(line);
    cells[i] = rest.substr(0, tab);
    rest.remove_prefix(std::min(rest.size(), tab == std::string_view::npos ? rest.size() : tab + 1));
  }
  const auto from = Date::parse(cells[2]);
  if (!from || cells[1].empty()) refuse(line);
  return {cells[0], cells[1], *from, std::string(cells[3])};
}

Decimal decimal_of(const Row& row) {
  const auto value = Decimal::parse(row.value);
  if (!value || value->value().sign() <= 0) refuse(row.value);
  return *value;
}

int count_of(const Row& row) {
  int value = 0;
  const auto [end, wrong] = std::from_chars(row.value.data(), row.value.data() + row.value.size(), value);
  if (wrong != std::errc() || end != row.value.data() + row.value.size() || value < 1) refuse(row.value);
  return value;
}

EuThresholds& thresholds_from(LintSettings& settings, const Date& from) {
  const auto at = std::lower_bound(settings.eu.begin(), settings.eu.end(), from,
                                   [](const EuThresholds& each, const Date& day) { return each.from < day; });
  if (at != settings.eu.end() && at->from == from) return *at;
  return *settings.eu.insert(at, EuThresholds{from, {}, {}, {}, {}});
}

bool apply_eu(LintSettings& settings, const Row& row) {
  if (row.setting.substr(0, 3) != "eu-") return false;
  EuThresholds& eu = thresholds_from(settings, row.from);
  if (row.setting == "eu-works")
    eu.works = decimal_of(row);
  else if (row.setting == "eu-supplies-services")
    eu.supplies_services = decimal_of(row);
  else if (row.setting == "eu-social")
    eu.social = decimal_of(row);
  else
    refuse(row.setting);
  if (row.setting == "eu-works") eu.source = row.source;
  return true;
}

void apply(LintSettings& settings, const Row& row) {
  if (apply_eu(settings, row)) return;
  if (row.setting == "works-cpv")
    settings.works_prefixes.emplace_back(row.value);
  else if (row.setting == "social-cpv")
    settings.social_prefixes.emplace_back(row.value);
  else if (row.setting == "advised-criteria")
    settings.advised_criteria = count_of(row);
  else if (row.setting == "turnover-factor")
    settings.turnover_factor = decimal_of(row);
  else if (row.setting == "reference-share")
    settings.reference_share = decimal_of(row);
  else if (row.setting == "references-per-competence")
    settings.references = count_of(row);
  else if (row.setting == "price-spread")
    settings.price_spread = decimal_of(row);
  else
    refuse(row.setting);
}

}  // namespace

LintSettings read_settings(std::string_view table) {
  LintSettings settings;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (!line.empty() && line.front() != '#') apply(settings, row_of(line));
  }
  for (const EuThresholds& eu : settings.eu)
    if (eu.works.value().is_zero() || eu.supplies_services.value().is_zero() || eu.social.value().is_zero())
      refuse(eu.from.text());
  return settings;
}

const LintSettings& shipped_settings() {
  static const LintSettings settings = read_settings(embedded::lint_tables("thresholds.tsv"));
  return settings;
}

const EuThresholds* thresholds_on(const LintSettings& settings, const Date& day) {
  const EuThresholds* found = nullptr;
  for (const EuThresholds& eu : settings.eu)
    if (eu.from <= day) found = &eu;
  return found;
}

bool still_hold(const EuThresholds& thresholds, const Date& day) {
  constexpr int years = 2;
  const auto year_of = [](const Date& date) { return std::stoi(date.text().substr(0, 4)); };
  return year_of(day) < year_of(thresholds.from) + years;
}

}  // namespace evaluator::lint
