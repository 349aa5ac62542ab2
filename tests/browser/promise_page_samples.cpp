#include "server/pages/promise_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/templates/sample_promises.hpp"

namespace browser_test {

using namespace server;

void write_promises(const Samples& samples) {
  const auto all = test_support::promise_register();
  const auto refused = [](const char* code, const char* place) { return criteria::error(code, place); };
  samples.write("promise-register", promise_register_page({all, 1}, samples.context));
  evaluator::PromiseRegister none{3, "WOE-2026-007", "Biobased schoolpaviljoen", "", {}};
  samples.write("promise-register-empty", promise_register_page({none, 0}, samples.context));
  samples.write(
      "promise-register-refused",
      promise_register_page({none,
                             1,
                             {{"sanctionFactor", "-1"},
                              {"moments[0].kind", "yearly"},
                              {"moments[0].due", "2027-01-01"},
                              {"moments[0].until", ""}},
                             {refused("promise.noWinner", ""), refused("promise.factor", "sanctionFactor"),
                              refused("promise.until", "moments[0].until")}},
                            samples.context));
  for (std::size_t i = 0; i < all.promises.size(); ++i)
    samples.write("promise-" + std::to_string(i + 1), promise_page({{all, i}}, samples.context));
  const FoundPromise found{all, 0};
  samples.write(
      "promise-refused",
      promise_page({found,
                    {{"value", "<veel>"}, {"measuredBy", ""}},
                    {},
                    {refused("measurement.measuredBy", "measuredBy"), refused("number.syntax", "value")},
                    {}},
                   samples.context));
  MeasurementImport made;
  made.in = all;
  made.unchanged = 2;
  made.state = "abc";
  samples.write("measurement-changes-none",
                measurement_changes_page({made, "metingen.xlsx"}, samples.context));
  MeasurementChange correction;
  correction.line = {1, 2, all.promises[0].measurements[1].measurement};
  correction.cells = {{"value", "Metingen!G5", "19.25", "18.1"},
                      {"remark", "Metingen!L5", "", "Herkeuring <2>"}};
  MeasurementChange added;
  added.line = {3, std::nullopt, all.promises[1].measurements[0].measurement};
  added.cells = {{"measuredOn", "Metingen!F9", "", "2026-11-20"}, {"value", "Metingen!G9", "", "goud"}};
  made.changes = {correction, added};
  samples.write("measurement-changes", measurement_changes_page({made, "metingen.xlsx"}, samples.context));
  const std::vector<evaluator::PromiseRegister> registers{all};
  const auto on = *criteria::Date::parse("2026-11-25");
  const std::vector<std::pair<std::string, std::string>> parties{{"gouda", "Gemeente Gouda"},
                                                                 {"woerden", "Gemeente Woerden"}};
  samples.write("promise-reminders", reminders_page({registers, on, "gouda", parties}, samples.context));
  samples.write("promise-reminders-none", reminders_page({{}, on, "", parties}, samples.context));
}

}  // namespace browser_test
