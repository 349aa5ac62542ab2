#include "tests/templates/sample_monitor.hpp"

#include "tests/support/dossier_builder.hpp"

namespace test_support {
namespace {

using namespace evaluator;
using criteria::AmbitionLevel;
using criteria::CircularQuantity;
using criteria::Date;

MonitoredTender tender(std::string party, std::string segment, int year, std::string_view value,
                       const RuleCounts& rules) {
  MonitoredTender made;
  made.reference = party + segment;
  made.party = std::move(party);
  made.segment = std::move(segment);
  made.year = year;
  if (!value.empty()) made.estimated_value = number(value);
  made.agreements = {{"hout", rules}};
  made.lots = 2;
  made.awarded = 1;
  made.circular_weights = {number("22.5"), number("30")};
  return made;
}

criteria::Agreement agreement() {
  criteria::Agreement made;
  made.id = "hout";
  made.title = {"Afspraken over <hout> & beton", "Agreement on <wood> & concrete"};
  made.segments = {"beton", "hout"};
  made.valid_from = Date::parse("2025-01-01").value();
  made.parties = {{"gouda", Date::parse("2025-01-01")}, {"woerden", Date::parse("2025-01-01")}};
  criteria::AgreementRule rule;
  rule.id = "P1";
  rule.demand =
      criteria::PortfolioRule{{{Date::parse("2025-01-01").value(), AmbitionLevel::bronze, decimal("20")},
                               {Date::parse("2026-01-01").value(), AmbitionLevel::bronze, decimal("40")}}};
  made.rules = {rule};
  return made;
}

}  // namespace

templates::MonitorReport monitor_report() {
  auto first = tender("gouda", "hout", 2025, "610000", {5, 0, 0, 0});
  first.promises = {{CircularQuantity::mki, "€", number("12000.50")},
                    {CircularQuantity::mki, "€/m³", number("18.4")}};
  auto second = tender("gouda", "hout", 2026, "1150000.50", {4, 0, 0, 1});
  second.promises = {{CircularQuantity::mki, "€", number("9500")},
                     {CircularQuantity::mki, "€/m³", number("16.1")},
                     {CircularQuantity::co2_storage, "kg CO2", number("81000")}};
  const MonitorInput input{{2025, 2026, Date::parse("2026-11-25").value()},
                           {first, second, tender("woerden", "beton", 2026, "2900000", {3, 1, 1, 0}),
                            tender("", "", 2026, "", {5, 0, 0, 0})},
                           {{"gouda", "hout", 2025, number("1000000")},
                            {"gouda", "hout", 2026, number("2300000")},
                            {"woerden", "beton", 2026, number("4100000.75")}},
                           {agreement()}};
  templates::MonitorReport report;
  report.monitor = monitor(input);
  report.milestones = {{1, {{"templates", 2, "2026-03-02"}, {"experiences", 5, "2026-10-09"}}},
                       {2, {{"experienced-parties", 3, "2026-10-09"}}},
                       {3, {{"choices", 1, "2024-12-18"}}},
                       {4, {{"agreements", 2, ""}, {"signatures", 8, "2025-01-01"}}},
                       {5, {{"consultations", 1, "2026-09-01"}, {"responses", 0, ""}}},
                       {6, {{"covered-tenders", 0, ""}, {"meeting-tenders", 0, ""}}}};
  report.parties = {{"gouda", "Gemeente Gouda"}, {"woerden", "Gemeente <Woerden>"}};
  report.segments = {{"beton", {"Betonproducten", "Concrete products"}},
                     {"hout", {"Biobased bouwen", "Biobased bouwen"}}};
  report.agreements = {{"hout", agreement().title}};
  return report;
}

}  // namespace test_support
