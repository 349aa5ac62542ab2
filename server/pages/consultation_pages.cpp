#include "server/pages/consultation_pages.hpp"

#include "criteria/consultation_names.hpp"
#include "server/pages/chart_table.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/template_changes_view.hpp"
#include "templates/consultation_overview.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Consultation;
using templates::Language;
using templates::QuestionOverview;

constexpr double plot_width = 300, plot_margin = 10;

const std::string& in(const criteria::LocalizedText& text, Language language) {
  return language == Language::nl ? text.nl : text.en;
}

std::string_view look(std::string_view stage) {
  if (stage == consultation_stage::open) return "success";
  return stage == consultation_stage::draft ? "warning" : "neutral";
}

void fill_facts(TemplateValues values, const HeldConsultation& held) {
  const Consultation& consultation = held.consultation;
  const Language language = values.language();
  values.set("TITLE", in(consultation.title, language))
      .set("ADDRESS", page_path::consultation(consultation.id))
      .set("STAGE", page_text(language, "consultations.stage." + held.stage))
      .set("LOOK", look(held.stage))
      .set("FROM", templates::day_text(consultation.opens_on, language))
      .set("TO", templates::day_text(consultation.closes_on, language));
}

std::string_view release_look(const ReleasableText& text) {
  if (!text.release) return "warning";
  return text.release->decision == ReleaseDecision::withhold ? "neutral" : "success";
}

// What of the text stands in the public report, and the form to decide that.
void add_release(TemplateValues row, const ConsultationView& view, const ReleasableText& text) {
  const Language language = row.language();
  const auto decision = text.release ? criteria::name(text.release->decision) : "none";
  TemplateValues form = row.add("RELEASE");
  form.set("ACTION", page_path::consultation_part(view.held.consultation.id, "responses/releases"));
  form.set("RELEASE_STATE", page_text(language, "consultations.release." + std::string(decision)));
  form.set("RELEASE_LOOK", release_look(text));
  form.set("RELEASE_RESPONDENT", text.respondent).set("RELEASE_QUESTION", text.question);
  form.set("RELEASE_VERSION", std::to_string(text.version));
  form.set("RELEASE_FIELD", std::to_string(&text - view.texts.data()));
  const bool is_edited = text.release && text.release->decision == ReleaseDecision::edit;
  form.set("RELEASE_TEXT", is_edited ? text.release->text : text.text);
  form.show_if(text.names_respondent, "NAMES").show_if(text.edited_names_respondent, "EDITED_NAMES");
}

void add_answer(TemplateValues list, const ConsultationView& view, const QuestionOverview& question,
                const templates::RespondentAnswer& given) {
  const Language language = list.language();
  TemplateValues row = list.add("ANSWER");
  row.set("RESPONDENT", given.respondent->name);
  row.set("SIZE", templates::label("consultation.size." + std::string(criteria::name(given.respondent->size)),
                                   language));
  row.set_if_any("TEXT", templates::answer_words(*question.question, *given.answer, language));
  row.set_if_any("REMARK", given.answer->remark.value_or(""));
  row.show_if(given.answer->confidential, "CONFIDENTIAL");
  for (const ReleasableText& text : view.texts)
    if (text.respondent == given.respondent->name && text.question == question.question->id)
      add_release(row, view, text);
}

void add_plot(TemplateValues values, const QuestionOverview& question, std::size_t number) {
  const Language language = values.language();
  TemplateValues plot = values.add("NUMBERS");
  plot.set("SUMMARY", templates::summary_words(*question.question, *question.numbers, language));
  ChartTable table{"question-" + std::to_string(number),
                   std::string(page_text(language, "consultations.plot")),
                   {std::string(page_text(language, "consultations.plot-respondent")),
                    std::string(page_text(language, "consultations.plot-answer"))},
                   {}};
  for (const auto& given : question.answers)
    if (given.answer->number)
      table.rows.push_back(
          {given.respondent->name, templates::answer_words(*question.question, *given.answer, language)});
  add_chart_table(plot, table);
  for (const double place : templates::dot_places(question, plot_width))
    plot.add("DOT").set("X", fmt::format("{:.1f}", plot_margin + place));
}

// The form for what the buyer does with the answers to a question.
void add_conclusion(TemplateValues overview, TemplateValues question, const ConsultationView& view,
                    const std::string& id, std::size_t number) {
  TemplateValues form = question.add("CONCLUDE");
  form.set("ACTION", page_path::consultation_part(view.held.consultation.id, "conclusions"))
      .set("QUESTION_ID", id)
      .set("FIELD", number);
  StoredConclusion conclusion;
  for (const StoredConclusion& each : view.conclusions)
    if (each.question == id) conclusion = each;
  const bool is_refused = view.refused && view.refused->question == id;
  form.set("CONCLUSION", is_refused ? view.refused->text : conclusion.text);
  form.set("CONCLUSION_VERSION", std::to_string(conclusion.version));
  if (!is_refused) return;
  const auto text = templates::text(view.refused->finding, form.language());
  form.add("WRONG").set("ERROR_TEXT", text);
  overview.add("REFUSED").set("TO_FIELD", "conclusion-" + std::to_string(number)).set("ERROR_TEXT", text);
}

void add_question(TemplateValues content, const ConsultationView& view, const QuestionOverview& question,
                  std::size_t number) {
  const Language language = content.language();
  const auto& asked = *question.question;
  TemplateValues values = content.add("QUESTION");
  values.set("NUMBER", number);
  values.set("TOPIC",
             templates::label("consultation.topic." + std::string(criteria::name(asked.topic)), language));
  values.set_if_any("CRITERION", asked.criterion.value_or(""));
  values.set("ASKED", in(asked.text, language));
  if (question.numbers) add_plot(values, question, number);
  for (const auto& [choice, count] : question.choices)
    values.add("CHOICE").set("CHOICE_TEXT", in(choice->text, language)).set("COUNT", count);
  if (question.answers.empty()) values.show("NONE");
  for (const auto& given : question.answers) add_answer(values, view, question, given);
  add_conclusion(content, values, view, asked.id, number);
}

void add_stage(TemplateValues content, const HeldConsultation& held) {
  const std::string& id = held.consultation.id;
  if (held.stage == consultation_stage::draft) {
    TemplateValues opening = content.add("OPENING");
    opening.set("ACTION", page_path::consultation_part(id, "stage"))
        .set("EDIT", page_path::consultation_part(id, "edit"));
    if (held.version > 1)
      opening.add("UNDO")
          .set("UNDO_ACTION", page_path::consultation_part(id, "undo"))
          .set("UNDO_VERSION", std::to_string(held.version));
  } else if (held.stage == consultation_stage::open) {
    content.add("CLOSING").set("ACTION", page_path::consultation_part(id, "stage"));
    content.add("RECEIVING").set("ACTION", page_path::consultation_part(id, "responses"));
  }
}

std::string compared_title(ComparedKind kind, std::string_view id, const criteria::LocalizedText& title,
                           Language language) {
  const auto key =
      kind == ComparedKind::tender ? "consultations.compare.tender" : "consultations.compare.template";
  return fmt::format("{}: {} ({})", page_text(language, key), in(title, language), id);
}

void add_comparison(TemplateValues content, const ConsultationView& view) {
  const Language language = content.language();
  TemplateValues section = content.add("COMPARE");
  if (view.comparable.empty()) section.show("NOTHING");
  if (!view.comparable.empty()) {
    TemplateValues form = section.add("CHOOSE");
    form.set("COMPARE_ACTION", page_path::consultation(view.held.consultation.id));
    FormField with{"with", std::string(page_text(language, "consultations.compare-with")), ""};
    with.kind = FormField::Kind::choice;
    for (const ComparedChoice& each : view.comparable)
      with.choices.emplace_back(compared_value(each.kind, each.id),
                                compared_title(each.kind, each.id, each.title, language));
    if (view.chosen) with.value = compared_value(view.chosen->kind, view.chosen->id);
    add_field(form, with, view.choice_findings);
    FormField lot{"lot", std::string(page_text(language, "consultations.compare-lot")), ""};
    if (view.chosen) lot.value = view.chosen->lot.value_or("");
    add_field(form, lot, view.choice_findings);
  }
  if (!view.changes) return;
  const ConsultationChanges& changes = *view.changes;
  TemplateValues compared = section.add("COMPARED");
  std::string title = compared_title(changes.with.kind, changes.with.id, changes.title, language);
  if (changes.with.version)
    title +=
        fmt::format(", {} {}", page_text(language, "consultations.compare-version"), *changes.with.version);
  if (changes.with.lot)
    title += fmt::format(", {} {}", page_text(language, "consultations.compare-of-lot"), *changes.with.lot);
  compared.set("COMPARED_TITLE", title);
  add_changes(compared, changes.changes);
}

PageFrame frame_of(std::string title, Language language) {
  return {std::move(title),
          NavigationItem::consultations,
          {{std::string(page_text(language, "consultations.title")), page_path::consultations()}}};
}

}  // namespace

std::string consultation_list_page(const std::vector<HeldConsultation>& consultations,
                                   const PageContext& context) {
  const std::string title(page_text(context.language, "consultations.title"));
  return framed({title, NavigationItem::consultations, {}}, context, "consultation_list.tpl",
                [&](TemplateValues content) {
                  content.set("NEW", page_path::new_consultation());
                  if (consultations.empty()) content.show("EMPTY");
                  for (const HeldConsultation& held : consultations)
                    fill_facts(content.add("CONSULTATION"), held);
                });
}

std::string compared_value(ComparedKind kind, std::string_view id) {
  return std::string(kind == ComparedKind::tender ? "tender:" : "template:").append(id);
}

std::optional<ComparedWith> compared_from(std::string_view value) {
  for (const auto kind : {ComparedKind::criteria_template, ComparedKind::tender}) {
    const std::string prefix = compared_value(kind, "");
    if (value.starts_with(prefix) && value.size() > prefix.size())
      return ComparedWith{kind, std::string(value.substr(prefix.size())), {}, {}};
  }
  return std::nullopt;
}

std::string consultation_page(const ConsultationView& view, const PageContext& context) {
  const HeldConsultation& held = view.held;
  const Consultation& consultation = held.consultation;
  return framed(frame_of(in(consultation.title, context.language), context.language), context,
                "consultation.tpl", [&](TemplateValues content) {
                  fill_facts(content, held);
                  content.set("BACKGROUND", in(consultation.background, context.language));
                  content.set("NOTICES", page_path::notices({0, consultation.id}));
                  content.set("CONTACT", consultation.contact);
                  content.set("SHA256", held.issue.sha256);
                  content.set("VERSION", std::to_string(held.issue.version));
                  content.set("RESPONSES", view.responses.size());
                  const auto part = [&](const char* marker, const char* name) {
                    content.set(marker, page_path::consultation_part(consultation.id, name));
                  };
                  content.set("ANSWERS", page_path::consultation_answers(consultation.id));
                  part("PACK_NL", "pack-nl.xlsx");
                  part("PACK_EN", "pack-en.xlsx");
                  part("PACK_XML", "pack.xml");
                  part("REPORT", "report.html");
                  add_stage(content, held);
                  if (held.stage == consultation_stage::draft) return;
                  add_comparison(content, view);
                  if (const auto warnings = templates::name_warnings(view.responses); !warnings.empty())
                    add_findings(content.add("WARNINGS"), warnings);
                  const auto open = std::count_if(view.texts.begin(), view.texts.end(),
                                                  [](const auto& text) { return !text.release; });
                  if (open > 0)
                    content.add("UNDECIDED").set("UNDECIDED_COUNT", static_cast<std::size_t>(open));
                  TemplateValues shown = content.add("OVERVIEW");
                  std::size_t number = 0;
                  for (const auto& question :
                       templates::overview(consultation, view.responses, templates::Audience::buyer))
                    add_question(shown, view, question, ++number);
                });
}

}  // namespace server
