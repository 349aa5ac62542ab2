#include "server/pages/promise_pages.hpp"

#include "evaluator/promise_cap.hpp"
#include "server/pages/cell_change_row.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/promise_forms.hpp"
#include "templates/number_text.hpp"
#include "templates/promise_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Judgement;
using evaluator::PromiseRegister;
using evaluator::RegisteredPromise;
using templates::Language;

constexpr int cents = 2;

std::string euros(const std::optional<criteria::Number>& amount, Language language) {
  return amount ? templates::amount_text(*amount, cents, criteria::RoundingMode::half_up, language)
                : std::string(page_text(language, "promises.no-euros"));
}

std::string_view look(const std::optional<Judgement>& outcome) {
  if (!outcome) return "neutral";
  constexpr std::string_view looks[]{"success", "danger", "warning"};
  return looks[static_cast<std::size_t>(*outcome)];
}

std::string_view look(const RegisteredPromise& promise) {
  const auto verdict = evaluator::verdict_of(promise);
  return look(promise.has_ended || !verdict ? std::nullopt : std::optional(verdict->outcome));
}

PageFrame frame_of(const PromiseRegister& of, std::string title, bool is_below_register, Language language) {
  const std::string tender = std::to_string(of.tender);
  PageFrame frame{std::move(title),
                  NavigationItem::tenders,
                  {{std::string(page_text(language, "tenders.title")), page_path::tenders()},
                   {of.title, page_path::tender(tender)}}};
  if (is_below_register)
    frame.crumbs.push_back(
        {std::string(page_text(language, "promises.register")), page_path::promise_register(tender)});
  return frame;
}

// The first sight of the form: the moments that most contracts have, still without days.
FormValues usual_values(Language language) {
  FormValues values = terms_values({}, language);
  std::size_t row = 0;
  for (const char* kind : {"delivery", "yearly", "end-of-contract"}) {
    const std::string name = "moments[" + std::to_string(row++) + "]";
    values.emplace_back(name + ".kind", kind);
    values.emplace_back(name + ".due", "");
    values.emplace_back(name + ".until", "");
  }
  return values;
}

void add_row(TemplateValues table, const PromiseRegister& of, const RegisteredPromise& promise) {
  const Language language = table.language();
  const auto& origin = promise.origin;
  TemplateValues row = table.add("PROMISE");
  row.set("TITLE", origin.title).set("CRITERION", origin.criterion).set("LOT", origin.lot);
  row.set("ADDRESS", page_path::promise(std::to_string(of.tender), promise.id));
  row.set("PROMISED", templates::promised_text(origin, language)).set("BIDDER", origin.bidder);
  row.set("GAIN", templates::gain_text(origin, language));
  row.set("SANCTION",
          origin.advantage ? euros(evaluator::sanction_of(origin, promise.terms), language) : "–");
  row.set("RESPONSIBLE", promise.terms.responsible);
  row.set("STATE", templates::status_text(promise, language)).set("LOOK", look(promise));
}

void add_fact(TemplateValues content, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  content.add("FACT").set("NAME", page_text(content.language(), name)).set("VALUE", value);
}

void add_facts(TemplateValues content, const RegisteredPromise& promise) {
  const Language language = content.language();
  const auto& origin = promise.origin;
  add_fact(content, "promises.bidder", origin.bidder);
  add_fact(content, "promises.lot", origin.lot);
  add_fact(content, "promises.promised", templates::promised_text(origin, language));
  add_fact(content, "promises.quantity", templates::quantity_text(origin, language));
  add_fact(content, "promises.method", origin.method);
  add_fact(content, "promises.gain", templates::gain_text(origin, language));
  if (origin.advantage) {
    add_fact(content, "promises.compared-with", templates::reference_text(origin, language));
    add_fact(content, "promises.total", templates::exact_text(origin.advantage->total, language));
    add_fact(content, "promises.total-at-worst",
             templates::exact_text(origin.advantage->total_at_worst, language));
    add_fact(content, "promises.gain-euros", euros(origin.advantage->euros, language));
    add_fact(content, "promises.factor", templates::number_text(promise.terms.sanction_factor, language));
    add_fact(content, "promises.sanction", euros(evaluator::sanction_of(origin, promise.terms), language));
    add_fact(content, "promises.cap", templates::cap_text(promise.terms, language));
  }
  add_fact(content, "promises.responsible", promise.terms.responsible);
  add_fact(content, "promises.moments", templates::moments_text(promise.terms, language));
  add_fact(content, "promises.evidence-asked", promise.terms.evidence);
  add_fact(content, "promises.motivation", origin.motivation.value_or(""));
  if (origin.library)
    content.add("LIBRARY")
        .set("LIBRARY_ID", *origin.library)
        .set("LIBRARY_ADDRESS", page_path::library_criterion(*origin.library));
}

void add_measurements(TemplateValues content, const RegisteredPromise& promise) {
  const Language language = content.language();
  if (promise.measurements.empty()) {
    content.show("NOT_MEASURED");
    return;
  }
  const auto standing = evaluator::standing(promise.measurements);
  TemplateValues table = content.add("MEASUREMENTS");
  for (const auto& recorded : promise.measurements) {
    const auto& measurement = recorded.measurement;
    const auto verdict = evaluator::judge(promise.origin, promise.terms, recorded);
    TemplateValues row = table.add("MEASUREMENT");
    row.set("ID", std::to_string(recorded.id));
    row.set("ON", templates::day_text(measurement.measured_on, language)).set("BY", measurement.measured_by);
    row.set("VALUE", templates::measured_text(promise.origin, measurement, language));
    row.set("DIFFERENCE", templates::difference_text(verdict, language));
    row.set("SANCTION",
            verdict.sanction ? euros(recorded.due ? recorded.due : verdict.sanction, language) : "–");
    if (verdict.sanction && recorded.due && *recorded.due != *verdict.sanction)
      row.set_if_any("UNCAPPED", euros(verdict.sanction, language));
    row.set_if_any("EVIDENCE", measurement.evidence).set_if_any("HASH", measurement.evidence_sha256);
    row.set_if_any("REMARK", measurement.remark);
    if (measurement.moment) row.set_if_any("DUE", templates::day_text(*measurement.moment, language));
    if (recorded.corrects) row.set_if_any("CORRECTS", std::to_string(*recorded.corrects));
    const bool is_standing = std::find(standing.begin(), standing.end(), &recorded) != standing.end();
    row.set("STATE", is_standing ? std::string(templates::label(verdict.outcome, language))
                                 : std::string(page_text(language, "promises.corrected")));
    row.set("LOOK", is_standing ? look(verdict.outcome) : look(std::optional<Judgement>()));
  }
}

// What the sanctions of each contract come to in a year, where a cap was agreed on.
void add_sanction_years(TemplateValues content, const PromiseRegister& all) {
  const Language language = content.language();
  const auto years = evaluator::sanction_years(all);
  if (years.empty()) return;
  TemplateValues table = content.add("SANCTION_YEARS");
  for (const auto& year : years) {
    TemplateValues row = table.add("YEAR");
    row.set("LOT", year.lot).set("BIDDER", year.bidder);
    row.set("FROM", templates::day_text(year.from, language));
    row.set("SANCTIONS", euros(year.sanctions, language)).set("CAP", euros(year.cap, language));
    row.set("DUE", euros(year.due, language));
  }
}

}  // namespace

std::string promise_register_page(const PromiseRegisterView& view, const PageContext& context) {
  const Language language = context.language;
  const PromiseRegister& all = view.promises;
  const std::string tender = std::to_string(all.tender);
  return framed(frame_of(all, std::string(page_text(language, "promises.register")), false, language),
                context, "promise_register.tpl", [&](TemplateValues content) {
                  content.set("TENDER", all.title).set("REMINDERS", page_path::promise_reminders());
                  if (all.promises.empty()) content.show("NONE");
                  if (!all.promises.empty()) {
                    TemplateValues table = content.add("TABLE");
                    for (const RegisteredPromise& promise : all.promises) add_row(table, all, promise);
                    add_sanction_years(table, all);
                    table.set("WORKBOOK", page_path::promise_file(tender, "register.xlsx"));
                    table.set("CSV", page_path::promise_file(tender, "register.csv"));
                    table.set("JSON", page_path::promise_file(tender, "register.json"));
                    table.set("UPLOAD", page_path::promise_upload(tender));
                  }
                  if (view.winners == 0) {
                    content.show("NO_WINNER");
                    return;
                  }
                  TemplateValues form = content.add("FORM");
                  form.set("ACTION", page_path::promise_register(tender));
                  criteria::Findings general;
                  for (const criteria::Finding& finding : view.findings)
                    if (finding.place.empty() || finding.place == "moments") general.push_back(finding);
                  add_findings(form, general);
                  add_terms_fields(form, view.values.empty() ? usual_values(language) : view.values,
                                   view.findings, false);
                });
}

std::string promise_page(const PromiseView& view, const PageContext& context) {
  const Language language = context.language;
  const PromiseRegister& all = view.found.in;
  const RegisteredPromise& promise = view.found.promise();
  const std::string tender = std::to_string(all.tender);
  const auto general = [](const criteria::Findings& findings) {
    criteria::Findings some;
    for (const criteria::Finding& finding : findings)
      if (finding.place.empty() || finding.place == "moments" || finding.place == "evidenceSha256")
        some.push_back(finding);
    return some;
  };
  return framed(frame_of(all, promise.origin.title, true, language), context, "promise.tpl",
                [&](TemplateValues content) {
                  content.set("TITLE", promise.origin.title).set("CRITERION", promise.origin.criterion);
                  content.set("STATE", templates::status_text(promise, language)).set("LOOK", look(promise));
                  add_facts(content, promise);
                  add_measurements(content, promise);
                  if (promise.has_ended) return;
                  TemplateValues form = content.add("MEASURE");
                  form.set("ACTION", page_path::measurements(tender, promise.id));
                  add_findings(form, general(view.measurement_findings));
                  add_measurement_fields(form, promise, view.measurement, view.measurement_findings);
                  TemplateValues terms = content.add("TERMS");
                  terms.set("ACTION", page_path::promise_terms(tender, promise.id));
                  terms.set("VERSION", std::to_string(promise.terms_version));
                  add_findings(terms, general(view.terms_findings));
                  add_terms_fields(terms,
                                   view.terms.empty() ? terms_values(promise.terms, language) : view.terms,
                                   view.terms_findings, true);
                });
}

std::string measurement_changes_page(const MeasurementChangesView& view, const PageContext& context) {
  const Language language = context.language;
  const PromiseRegister& all = view.made.in;
  const std::string tender = std::to_string(all.tender);
  return framed(frame_of(all, std::string(page_text(language, "promises.changes")), true, language), context,
                "measurement_changes.tpl", [&](TemplateValues content) {
                  content.set_if_any("FILE", view.file_name);
                  content.set("UNCHANGED", counted(language, "promises.unchanged", view.made.unchanged));
                  add_findings(content, view.made.notes);
                  const std::string back = page_path::promise_register(tender);
                  if (view.made.changes.empty()) {
                    content.add("NOTHING").set("BACK", back);
                    return;
                  }
                  TemplateValues table = content.add("TABLE");
                  for (const MeasurementChange& change : view.made.changes)
                    for (const CellChange& cell : change.cells) {
                      TemplateValues row = table.add("CHANGE");
                      row.set("PROMISE", std::to_string(change.line.promise));
                      set_cell(row, cell);
                      row.set("MEMBER", page_text(language, "promises.member." + cell.member));
                      row.set("STATE", page_text(language, change.line.corrects ? "promises.correction"
                                                                                : "promises.new"));
                      row.set("LOOK", change.line.corrects ? "warning" : "success");
                    }
                  content.add("CONFIRM")
                      .set("ACTION", page_path::promise_lines(tender))
                      .set("STATE_HASH", view.made.state)
                      .set("LINES", changes_json(view.made))
                      .set("BACK", back);
                });
}

std::string reminders_page(const RemindersView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(
      {std::string(page_text(language, "promises.reminders")), NavigationItem::promises, {}}, context,
      "promise_reminders.tpl", [&](TemplateValues content) {
        content.set("ACTION", page_path::promise_reminders()).set("ON", view.on.text());
        content.set("DAY", templates::day_text(view.on, language));
        for (const auto& [id, name] : view.parties)
          content.add("PARTY").set("ID", id).set("NAME", name).show_if(id == view.party, "CHOSEN");
        add_findings(content, view.findings);
        const auto reminders = evaluator::reminders(view.registers, view.on);
        if (reminders.empty()) {
          if (view.findings.empty()) content.show("NONE");
          return;
        }
        TemplateValues table = content.add("TABLE");
        for (const auto& [of, promise, reminder] : reminders) {
          TemplateValues row = table.add("REMINDER");
          const std::string tender = std::to_string(of->tender);
          row.set("DUE", reminder.moment ? templates::day_text(reminder.moment->due, language) : "–");
          row.set("KIND", reminder.moment ? templates::label(reminder.moment->kind, language) : "–");
          row.set("TITLE", promise->origin.title).set("CRITERION", promise->origin.criterion);
          row.set("ADDRESS", page_path::promise(tender, promise->id));
          row.set("TENDER", of->title).set("TENDER_ADDRESS", page_path::promise_register(tender));
          row.set("BIDDER", promise->origin.bidder).set("RESPONSIBLE", promise->terms.responsible);
          row.set("STATE", templates::label(reminder.state, language));
          row.set("LOOK", reminder.state == evaluator::ReminderState::overdue ? "danger" : "warning");
        }
      });
}

}  // namespace server
