#include "server/pages/assessment_page.hpp"

#include "server/pages/assessed_bid.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/cell_change_row.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"
#include "templates/document_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

std::string text(Language language, std::string_view key) { return std::string(page_text(language, key)); }

// ---- interests ------------------------------------------------------------------------------------------

std::string interest_word(criteria::DeclaredInterest interest, Language language) {
  return std::string(templates::label("interest." + std::string(criteria::name(interest)), language));
}

void add_declare(TemplateValues content, const AssessmentPage& view) {
  const Language language = content.language();
  TemplateValues form = content.add("DECLARE");
  form.set("ACTION", page_path::interest_declarations(view.id)).set("PERSON_NAME", view.person);
  FormField interest{"interest", text(language, "assessment.interest"), "", FormField::Kind::choice};
  interest.choices.emplace_back("", text(language, "assessment.choose"));
  for (const auto& entry : criteria::NameTable<criteria::DeclaredInterest>::names)
    interest.choices.emplace_back(entry.second, interest_word(entry.first, language));
  FormField firms{"firms", text(language, "assessment.firms"), "", FormField::Kind::lines};
  firms.hint = text(language, "assessment.firms-hint");
  FormField explanation{"explanation", text(language, "assessment.explanation"), "", FormField::Kind::lines};
  explanation.hint = text(language, "assessment.explanation-hint");
  for (FormField* field : {&interest, &firms, &explanation}) {
    field->value = form_value(view.sent, field->name);
    add_field(form, *field, view.findings);
  }
}

void add_declared(TemplateValues content, const AssessmentPage& view) {
  const auto* declared = view.assessment->desk.declared();
  const Language language = content.language();
  const bool is_declared = declared != nullptr;
  const bool is_of_tender =
      is_declared && declared->declaration.interest == criteria::DeclaredInterest::tender;
  if (is_declared) {
    TemplateValues shown = content.add("DECLARED");
    shown.set("INTEREST", interest_word(declared->declaration.interest, language));
    shown.set("AT", moment_of(declared->declared_at, language));
  }
  content.show_if(is_of_tender, "RECUSED");
  content.show_if(!is_declared, "FIRST_DECLARE");
  content.show_if(is_declared, "DECLARE_AGAIN");
  add_declare(content, view);
}

// ---- grades ---------------------------------------------------------------------------------------------

// Where a grade stands on the page.
struct Place {
  std::size_t lot, criterion, bid;
  std::string field(const char* what) const { return grade_field(what, lot, criterion, bid); }
};

void add_grade_fields(TemplateValues row, const AssessmentPage& view, const criteria::Criterion& leaf,
                      const std::optional<OwnGrade>& own, const Place& place) {
  const Language language = row.language();
  FormField level{place.field("level"), text(language, "assessment.grade"), ""};
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) {
    level.kind = FormField::Kind::choice;
    level.choices.emplace_back("", text(language, "assessment.no-grade"));
    for (const auto& entry : templates::best_first(*criteria::level_table(*leaf.scoring)))
      level.choices.emplace_back(entry.first, templates::level_text(entry.first, language));
  }
  level.value = own ? grade_in_field(leaf, own->level, language) : "";
  FormField motivation{place.field("motivation"), text(language, "assessment.motivation"),
                       own ? own->motivation : "", FormField::Kind::lines};
  for (FormField* field : {&level, &motivation}) {
    if (!view.sent.empty()) field->value = form_value(view.sent, field->name);
    add_field(row, *field, view.findings);
  }
}

void show_grade(TemplateValues row, const criteria::Criterion& leaf, const std::optional<OwnGrade>& own) {
  const Language language = row.language();
  if (own)
    row.add("GIVEN")
        .set("LEVEL", grade_text(leaf, own->level, language))
        .set("MOTIVATION", own->motivation)
        .set("AT", moment_of(own->given_at, language));
  else
    row.show("NOT_GIVEN");
}

void add_criterion(TemplateValues lot_values, const AssessmentPage& view, std::size_t lot, std::size_t at) {
  const Language language = lot_values.language();
  const auto& assessed = view.assessment->lots[lot];
  const auto& [leaf, grades, remarks] = assessed.criteria[at];
  TemplateValues values = lot_values.add("CRITERION");
  values.set("ID", leaf.id).set("TITLE", leaf.title).set("ANCHOR", fmt::format("criterion-{}-{}", lot, at));
  if (leaf.description) values.set_if_any("DESCRIPTION", *leaf.description);
  if (leaf.scoring) values.set_if_any("RULE", templates::rule_text(*leaf.scoring, language));
  if (assessed.bids.empty()) return;
  const bool is_open = view.assessment->is_open;
  TemplateValues form = values.add(is_open ? "GRADE_FORM" : "GRADES");
  form.set("ACTION", page_path::assessment(view.id, "")).set("PERSON_NAME", view.person);
  form.set("LOT", assessed.id).set("CRITERION_ID", leaf.id);
  const bool has_letters = view.assessment->desk.record.panel.is_blind;
  for (std::size_t bid = 0; bid < assessed.bids.size(); ++bid) {
    TemplateValues row = form.add("BID");
    row.set("NAME", assessed_bid_title(assessed.bids[bid], has_letters, language));
    row.set_if_any("REMARK", remarks[bid]);
    if (is_open)
      add_grade_fields(row, view, leaf, grades[bid], {lot, at, bid});
    else
      show_grade(row, leaf, grades[bid]);
  }
}

void add_lots(TemplateValues content, const AssessmentPage& view) {
  const auto& assessment = *view.assessment;
  for (std::size_t at = 0; at < assessment.lots.size(); ++at) {
    const auto& lot = assessment.lots[at];
    TemplateValues values = content.add("LOT");
    values.set("NAME", page_text(content.language(), "assessment.lot", {{"lot", lot.id}}));
    if (lot.title) values.set_if_any("LOT_TITLE", *lot.title);
    if (!lot.bids.empty() && assessment.is_open)
      values.add("WORKBOOK").set("ADDRESS", page_path::grade_workbook(view.id, lot.id, view.person));
    for (std::size_t criterion = 0; criterion < lot.criteria.size(); ++criterion)
      add_criterion(values, view, at, criterion);
  }
}

void add_work(TemplateValues content, const AssessmentPage& view) {
  const Language language = content.language();
  const auto& assessment = *view.assessment;
  const Desk& desk = assessment.desk;
  TemplateValues work = content.add("WORK");
  work.set("PERSON_NAME", view.person);
  work.set("STAGE",
           templates::label("process-stage." + std::string(criteria::name(desk.state.stage)), language));
  if (desk.shows_bids() && desk.member.assessor)
    work.set_if_any("PROGRESS", page_text(language, "assessment.progress",
                                          {{"given", std::to_string(assessment.given)},
                                           {"assigned", std::to_string(assessment.assigned)}}));
  work.show_if(desk.shows_bids() && desk.is_blind(), "BLIND");
  work.show_if(desk.is_declared() && !desk.shows_bids(), "WAITING");
  work.show_if(!desk.member.assessor, "NO_SEAT");
  if (may_read(desk.state, criteria::ReadKind::individual_grades))
    work.set_if_any("TO_CONSENSUS", page_path::consensus(view.id, view.person));
  add_declared(work, view);
  if (desk.is_declared()) add_lots(work, view);
  if (assessment.is_open && assessment.assigned > 0)
    work.add("UPLOAD").set("ACTION", page_path::filled_workbooks(view.id, view.person));
}

bool is_at_field(const criteria::Finding& finding) {
  const auto& place = finding.place;
  return place == "interest" || place == "firms" || place == "explanation" || place == "person" ||
         place.starts_with("level-") || place.starts_with("motivation-");
}

void fill(TemplateValues content, const AssessmentPage& view) {
  content.set("TENDER_TITLE", view.title).set("PANEL", page_path::panel(view.id));
  Findings others = view.findings;
  std::erase_if(others, is_at_field);
  if (!others.empty()) add_findings(content.add("REFUSED"), others);
  if (view.assessment) return add_work(content, view);
  TemplateValues who = content.add("WHO");
  who.set("ACTION", page_path::assessment(view.id, ""));
  FormField person{"person", text(content.language(), "process.your-name"), view.person};
  person.required = person.is_actor = true;
  add_field(who, person, view.findings);
}

PageFrame frame_of(const std::string& title, const std::string& id, const std::string& tender,
                   const PageContext& context) {
  return {title,
          NavigationItem::tenders,
          {{text(context.language, "tenders.title"), page_path::tenders()}, {tender, page_path::tender(id)}}};
}

// ---- what a workbook changes ----------------------------------------------------------------------------

CellChange in_words_of(CellChange cell, Language language) {
  for (std::string* text : {&cell.before, &cell.after})
    if (const auto number = criteria::Decimal::parse(*text))
      *text = templates::number_text(*number, language);
  return cell;
}

void fill_changes(TemplateValues content, const GradeChangesPage& view) {
  const Language language = content.language();
  const auto& import = view.import;
  const auto back = page_path::assessment(view.id, import.person);
  content.set_if_any("FILE", view.file_name);
  content.set("UNCHANGED",
              page_text(language, "assessment.unchanged", {{"count", std::to_string(import.unchanged)}}));
  add_findings(content, import.notes);
  if (import.changes.empty()) {
    content.add("NOTHING").set("BACK", back);
    return;
  }
  TemplateValues table = content.add("TABLE");
  for (const auto& change : import.changes)
    for (const auto& cell : change.cells) {
      TemplateValues row = table.add("CHANGE");
      set_cell(row, cell.member == "level" ? in_words_of(cell, language) : cell);
      row.set("BID_NAME", change.entry.bid).set("CRITERION_ID", change.entry.criterion);
      row.set("MEMBER",
              text(language, cell.member == "level" ? "assessment.grade" : "assessment.motivation"));
    }
  TemplateValues confirm = content.add("CONFIRM");
  confirm.set("ACTION", page_path::workbook_changes(view.id)).set("PERSON_NAME", import.person);
  confirm.set("STATE_HASH", import.state).set("LINES", changes_json(import)).set("BACK", back);
}

}  // namespace

std::string grade_field(const char* what, std::size_t lot, std::size_t criterion, std::size_t bid) {
  return fmt::format("{}-{}-{}-{}", what, lot, criterion, bid);
}

std::string assessment_page(const AssessmentPage& view, const PageContext& context) {
  return framed(frame_of(text(context.language, "assessment.title"), view.id, view.title, context), context,
                "assessment.tpl", [&view](TemplateValues content) { fill(content, view); });
}

std::string grade_changes_page(const GradeChangesPage& view, const PageContext& context) {
  return framed(frame_of(text(context.language, "assessment.changes"), view.id, view.import.title, context),
                context, "grade_changes.tpl",
                [&view](TemplateValues content) { fill_changes(content, view); });
}

}  // namespace server
