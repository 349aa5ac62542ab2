#include "server/pages/lint_view.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/lint_text.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using evaluator::lint::Gravity;
using evaluator::lint::LintFinding;

std::string_view look(Gravity gravity) {
  constexpr std::string_view looks[]{"danger", "warning", "neutral"};
  return looks[static_cast<std::size_t>(gravity)];
}

// Where a reader mends it.
std::string address_of(const LintView& view, const LintFinding& finding) {
  if (const auto criterion = finding.parameter("criterion"); !criterion.empty())
    return page_path::tender_criteria(view.id, criterion);
  if (!finding.parameter("provision").empty()) return page_path::tender(view.id) + "#provisions";
  return page_path::tender(view.id);
}

std::string subject_of(const LintView& view, const LintFinding& finding, templates::Language language) {
  for (const std::string_view part : {"criterion", "provision", "lot"})
    if (const auto id = finding.parameter(part); !id.empty())
      return page_text(language, "lint.part-" + std::string(part), {{"id", std::string(id)}});
  return view.tender.title;
}

void add_finding(TemplateValues group, const LintView& view, const LintFinding& finding) {
  const auto text = templates::lint_text(finding, group.language());
  TemplateValues row = group.add("FINDING");
  row.set("TITLE", text.title).set("EXPLANATION", text.explanation);
  row.set("SOURCE", text.source).set("FORM", text.lawful_form).set("CODE", finding.code);
  row.set("ADDRESS", address_of(view, finding)).set("SUBJECT", subject_of(view, finding, group.language()));
  row.set_if_any("MATCHED", finding.matched);
}

}  // namespace

std::string lint_page(const LintView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "lint.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.tender.title, page_path::tender(view.id)}}};
  return framed(frame, context, "lint.tpl", [&view](TemplateValues content) {
    const auto language = content.language();
    content.set("TENDER", view.tender.title).set("ON", templates::day_text(view.on, language));
    if (view.findings.empty()) content.show("NONE");
    for (const Gravity gravity : evaluator::lint::gravities) {
      const std::size_t count = evaluator::lint::count(view.findings, gravity);
      if (count == 0) continue;
      const std::string word(evaluator::lint::name(gravity));
      TemplateValues group = content.add("GROUP");
      group.set("GRAVITY", page_text(language, "lint.group-" + word)).set("COUNT", count);
      group.set("MEANING", page_text(language, "lint.meaning-" + word)).set("ID", word);
      group.set("LOOK", look(gravity)).set("STATE", templates::label(gravity, language));
      for (const LintFinding& finding : view.findings)
        if (finding.gravity == gravity) add_finding(group, view, finding);
    }
  });
}

void add_lint_summary(TemplateValues content, std::string_view tender_id,
                      const std::vector<LintFinding>& findings) {
  TemplateValues summary = content.include("LINT", "lint_summary.tpl");
  summary.set("LINT_ADDRESS", page_path::lint(tender_id));
  if (findings.empty()) summary.show("LINT_NONE");
  for (const Gravity gravity : evaluator::lint::gravities)
    if (const std::size_t count = evaluator::lint::count(findings, gravity))
      summary.add("LINT_COUNT")
          .set("LOOK", look(gravity))
          .set("COUNT", count)
          .set("STATE", templates::label(gravity, content.language()));
}

}  // namespace server
