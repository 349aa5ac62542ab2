#include "server/pages/help_page.hpp"
#include "server/pages/search_page.hpp"
#include "server/pages/work_page.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {

using namespace server;
using criteria::LocalizedText;
using criteria::Role;

namespace {

const auto today = *criteria::Date::parse("2026-11-25");

LocalizedText both(const std::string& text) { return {text, text}; }

std::vector<WorkItem> some_work() {
  WorkItem grades;
  grades.kind = WorkKind::grades;
  grades.subject = "1";
  grades.title = both("Circulair <kantoormeubilair>");
  grades.count = 3;
  grades.people = {"Youssef Amrani"};
  grades.is_mine = true;
  WorkItem measurements = grades;
  measurements.kind = WorkKind::measurements;
  measurements.people.clear();
  measurements.roles = {Role::buyer};
  measurements.due = criteria::Date::parse("2026-11-01");
  WorkItem confirmation = measurements;
  confirmation.kind = WorkKind::confirmation;
  confirmation.stage = criteria::TenderStage::closed;
  confirmation.step = criteria::ProcessStep::open;
  confirmation.proposed_by = "Noor de Bruijn";
  confirmation.due.reset();
  WorkItem step = confirmation;
  step.kind = WorkKind::step;
  step.proposed_by.clear();
  step.unmet = {criteria::Condition::panel_known, criteria::Condition::bids_decided};
  step.is_mine = false;
  WorkItem term = step;
  term.unmet = {criteria::Condition::deadline_passed};
  term.until = criteria::Timestamp::parse("2026-12-01T11:00:00Z");
  term.due = criteria::Date::parse("2026-12-01");
  term.waits_for_time = true;
  return {grades, measurements, confirmation, step, term};
}

}  // namespace

void write_day(const Samples& samples) {
  const auto items = some_work();
  samples.write("work", work_page({items, today, true}, samples.context));
  samples.write("work-nothing", work_page({{}, today}, samples.context));
  SearchView found{"meubilair", {{}, 41}, {2, 20}};
  found.found.rows = {
      {SearchKind::tender, "1", both("Circulair kantoormeubilair"), "\x01meubilair\x02 met <terugname>"},
      {SearchKind::criterion, "MEU-G1", {"Losmaakbaarheid", "Detachability"}, ""}};
  samples.write("search", search_page(found, samples.context));
  samples.write("search-none", search_page({"<niets>", {}, {}}, samples.context));
  samples.write("search-first", search_page({}, samples.context));
  samples.write("help", help_page(true, samples.context));
  samples.write("help-without-demo", help_page(false, samples.context));
  for (const auto* guide : {"handleiding-inkoper", "handleiding-beoordelaar", "guide-supplier"})
    samples.write(guide, guide_page(guide, samples.context));
  Samples barred = samples;
  int number = 0;
  for (const auto stage :
       {std::optional(criteria::TenderStage::draft), std::optional(criteria::TenderStage::individual_scores),
        std::optional(criteria::TenderStage::withdrawn), std::optional<criteria::TenderStage>()}) {
    barred.context.tender = TenderBar{"3", stage};
    barred.write("bar-" + std::to_string(++number), help_page(false, barred.context));
  }
  barred.context.tender = TenderBar{"3", criteria::TenderStage::published, std::nullopt,
                                    criteria::Timestamp::parse("2027-02-05T11:00:00Z")};
  barred.write("bar-bidders", help_page(false, barred.context));
  barred.context.tender = TenderBar{"3", criteria::TenderStage::closed, criteria::ProcessStep::open};
  barred.write("bar-proposed", help_page(false, barred.context));
}

}  // namespace browser_test
