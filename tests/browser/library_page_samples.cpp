#include "import/library_json.hpp"
#include "server/pages/library_form_page.hpp"
#include "server/pages/library_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/library_files.hpp"
#include "tests/support/golden.hpp"

#include <memory>

namespace browser_test {
namespace {

using namespace server;

LibraryEntry library_entry(const std::string& json, std::int64_t version) {
  auto criterion = importing::read_library_criterion(json, {}).value();
  return {std::make_shared<const criteria::LibraryCriterion>(std::move(criterion)), version, "",
          "2026-11-25T09:00:00.000Z"};
}

}  // namespace

void write_library(const Samples& samples) {
  const std::string second = server_test::library_criterion();
  const auto first = test_support::replaced(second, R"("worst":"25")", R"("worst":"30")");
  const SegmentTitles segments{{"betonproducten", "Betonproducten"}, {"catering", "Catering <1>"}};
  const auto today = *criteria::Date::parse("2028-01-01");
  const auto award = library_entry(second, 2);
  const auto requirement = library_entry(server_test::general_requirement(), 1);
  LibraryFilter filter;
  filter.kind = criteria::LibraryKind::award_criterion;
  filter.due = today;
  samples.write("library", library_page({{requirement, award}, {}, segments, today}, samples.context));
  samples.write("library-narrowed", library_page({{award}, filter, segments, today}, samples.context));
  samples.write("library-none-found", library_page({{}, filter, segments, today}, samples.context));
  samples.write("library-empty", library_page({{}, {}, segments, today}, samples.context));
  LibraryCriterionView view{{award, library_entry(first, 1)},
                            segments,
                            {{"library.used-by-tenders", {{"GOU-2026-014 Meubilair", "/tenders/1"}}}},
                            today};
  view.comments = {{2,
                    {"BET-G1", "gemeente-gouda", "inkoper", "mixed", "GOU-2026-014", "Lastig <i>"},
                    "2026-11-25T09:00:00.000Z",
                    ""}};
  view.draft.text = "Nog niet klaar";
  view.draft_findings = {criteria::error("comment.party", "party", {{"value", "Gouda!"}})};
  samples.write("library-criterion", library_criterion_page(view, samples.context));
  LibraryFormView form{"BET-G1", 2, form_values(*award.criterion), {}, false};
  samples.write("library-edit", library_form_page(form, samples.context));
  form.findings = {criteria::error("text.empty", "title.en"), criteria::error("comment.text", "basic.worst")};
  samples.write("library-edit-refused", library_form_page(form, samples.context));
  samples.write("library-new", library_form_page({}, samples.context));
  samples.write("library-criterion-first",
                library_criterion_page({{requirement}, segments, {}, today}, samples.context));
}

}  // namespace browser_test
