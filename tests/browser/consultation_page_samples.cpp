#include "criteria/consultation_difference.hpp"
#include "import/consultation_json.hpp"
#include "server/pages/consultation_form_page.hpp"
#include "server/pages/consultation_pages.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_overview.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/source_text.hpp"

#include <vector>

namespace browser_test {
namespace {

using namespace server;

HeldConsultation some_consultation(std::string_view stage) {
  const auto tender = server_test::demo_dossier("kantoormeubilair").tender;
  return {templates::consultation_on(tender, tender.lots[0], 2,
                                     {"kantoormeubilair-2027",
                                      *criteria::Date::parse("2027-01-11"),
                                      *criteria::Date::parse("2027-02-12"),
                                      "inkoop@voorbeeld.example",
                                      {},
                                      std::string(64, 'a')}),
          2,
          std::string(stage),
          {1, std::string(64, 'b')}};
}

void write_compared_consultation(const Samples& samples) {
  const HeldConsultation held = some_consultation("closed");
  auto later = server_test::demo_dossier("kantoormeubilair").tender.lots[0];
  later.criteria[0].title = "Terugname <nieuw>";
  later.criteria.pop_back();
  ConsultationChanges changes{{ComparedKind::tender, "GOU-2027-001", 3, later.id},
                              {"Meubilair <2>", "Meubilair <2>"},
                              criteria::changes_since(held.consultation, later.criteria)};
  const std::vector<criteria::ConsultationResponse> responses;
  const std::vector<StoredConclusion> conclusions;
  ConsultationView view{held, responses, conclusions};
  view.comparable = {{ComparedKind::criteria_template, "kantoormeubilair", {"Kantoormeubilair", "Furniture"}},
                     {ComparedKind::tender, "GOU-2027-001", changes.title}};
  view.chosen = changes.with;
  view.changes = &changes;
  samples.write("consultation-compared", consultation_page(view, samples.context));
  changes.changes.clear();
  samples.write("consultation-unchanged", consultation_page(view, samples.context));
  view.changes = nullptr;
  view.choice_findings = {criteria::error("consultation.sourceUnknown", "lot", {{"value", "9"}})};
  samples.write("consultation-compare-refused", consultation_page(view, samples.context));
}

}  // namespace

void write_consultations(const Samples& samples) {
  std::vector<criteria::ConsultationResponse> responses;
  for (const char* number : {"1", "2", "3"})
    responses.push_back(importing::read_consultation_response(
                            test_support::source_text("server/consultations/kantoormeubilair-" +
                                                      std::string(number) + ".json"),
                            {})
                            .value());
  const std::vector<StoredConclusion> conclusions{{"open", "Wij nemen dit <mee>.", ""}};
  samples.write("consultations",
                consultation_list_page(
                    {some_consultation("draft"), some_consultation("open"), some_consultation("closed")},
                    samples.context));
  samples.write("consultations-empty", consultation_list_page({}, samples.context));
  NewConsultationView start;
  start.sources = {{"template:kantoormeubilair", "Sjabloon: Kantoormeubilair (kantoormeubilair)"},
                   {"draft:GOU-2026-014", "Aanbesteding: Meubilair <1> (GOU-2026-014)"}};
  samples.write("consultation-new", new_consultation_page(start, samples.context));
  start.plan.id = "X Y";
  start.plan.disclosure.weights = true;
  start.findings = {criteria::error("consultation.source", "source"),
                    criteria::error("consultation.id", "id", {{"value", "X Y"}})};
  samples.write("consultation-new-refused", new_consultation_page(start, samples.context));
  const TitledValues agreements{{"furniture-2027", "Circulair meubilair <2027>"}};
  ConsultationEditView edit{{some_consultation("draft").consultation, {}, {}}, 2, agreements};
  samples.write("consultation-edit", consultation_edit_page(edit, samples.context));
  edit.form.consultation.agreements = {"furniture-2027", "old"};
  edit.form.consultation.withheld = {"K1.1"};
  edit.form.consultation.questions.push_back(
      {"extra-1",
       {},
       criteria::QuestionTopic::open,
       {"Levert u <ook>?", ""},
       criteria::SelectQuestion{{{"1", {"ja", "yes"}}, {"2", {"nee", ""}}}}});
  edit.form.findings = {criteria::error("date.notation", "planning.0.date", {{"value", "x"}}),
                        criteria::error("text.empty", "title.en"),
                        criteria::error("form.changedMeanwhile", "")};
  edit.form.wrong_dates = {{"planning.0.date", "x"}};
  samples.write("consultation-edit-refused", consultation_edit_page(edit, samples.context));
  for (const std::string stage : {"draft", "open", "closed"}) {
    const auto held = some_consultation(stage);
    ConsultationView view{held, responses, conclusions};
    for (const auto& response : responses)
      for (const auto& answer : response.answers) {
        const auto text = templates::free_text(answer);
        if (answer.confidential || text.empty()) continue;
        ReleasableText each{
            response.respondent.name, 1, answer.question, text, view.texts.size() != 1, {}, true};
        const auto decision = static_cast<ReleaseDecision>(view.texts.size() % 3);
        if (stage == "closed")
          each.release = {each.respondent, 1, answer.question, decision,
                          decision == ReleaseDecision::edit ? "Bewerkt <door> de inkoper" : ""};
        view.texts.push_back(std::move(each));
      }
    samples.write("consultation-" + stage, consultation_page(view, samples.context));
  }
  samples.write("consultation-unanswered",
                consultation_page({some_consultation("open"), {}, {}}, samples.context));
  const auto held = some_consultation("open");
  ConsultationView refused{held, responses, conclusions};
  refused.refused = {"open", "Wij nemen dit <niet> mee.",
                     criteria::error("form.changedTwice", "text", {{"stored", conclusions[0].text}})};
  samples.write("consultation-concluded-twice", consultation_page(refused, samples.context));
  write_compared_consultation(samples);
}

}  // namespace browser_test
