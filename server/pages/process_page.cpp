#include "server/pages/process_page.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/step_places.hpp"
#include "server/pages/stored_moment.hpp"
#include "server/pages/words.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::ProcessStep;
using criteria::TenderStage;
using templates::Language;

// More of what is missing than this is a list that nobody reads.
constexpr std::size_t most_missing = 12;

void add_stages(TemplateValues content, const ProcessState& state) {
  const Language language = content.language();
  TemplateValues stages = content.add("STAGES");
  for (const auto& entry : criteria::NameTable<TenderStage>::names) {
    const bool is_here = entry.first == state.stage;
    if (entry.first == TenderStage::withdrawn && !is_here) continue;
    const bool is_past = criteria::is_before(entry.first, state.read_as) ||
                         (state.stage == TenderStage::withdrawn && entry.first == state.read_as);
    TemplateValues row = stages.add("STAGE");
    row.set("NAME", word("process-stage", entry.first, language));
    row.set("STATE", page_text(language, is_here   ? "process.here"
                                         : is_past ? "process.done"
                                                   : "process.to-come"));
    row.set("LOOK", is_here ? "warning" : is_past ? "success" : "neutral");
    if (is_here) row.show("HERE");
  }
}

FormField field(Language language, const std::string& name, const char* key, FormField::Kind kind) {
  FormField made;
  made.name = name;
  made.label = page_text(language, key);
  made.kind = kind;
  made.required = true;
  return made;
}

void add_fields(TemplateValues form, ProcessStep step, const std::string& suffix) {
  const Language language = form.language();
  const auto add = [&](const std::string& name, const char* key, FormField::Kind kind) {
    auto made = field(language, name + suffix, key, kind);
    made.is_actor = name == "person";
    add_field(form, made, {});
  };
  add("person", "process.your-name", FormField::Kind::line);
  if (step == ProcessStep::verify) add("reason", "process.examined", FormField::Kind::lines);
  if (step == ProcessStep::withdraw || step == ProcessStep::reverse || step == ProcessStep::correct_bid)
    add("reason", "process.reason", FormField::Kind::lines);
}

// Whose step it is: "inkoper, panelvoorzitter".
// The lots that what is missing is about, each once.
std::vector<std::string> lots_of(const Findings& missing) {
  std::vector<std::string> lots;
  for (const auto& finding : missing) {
    const std::string lot(finding.parameter("lot"));
    if (!lot.empty() && std::find(lots.begin(), lots.end(), lot) == lots.end()) lots.push_back(lot);
  }
  return lots;
}

void add_conditions(TemplateValues next, const std::string& id,
                    const std::vector<ConditionState>& conditions) {
  const Language language = next.language();
  for (const auto& condition : conditions) {
    const bool is_met = condition.missing.empty();
    TemplateValues row = next.add("CONDITION");
    row.set("TEXT", word("process-condition", condition.condition, language));
    row.set("LOOK", is_met ? "success" : condition.is_typed ? "neutral" : "danger");
    row.set("STATE", page_text(language, is_met               ? "process.met"
                                         : condition.is_typed ? "process.to-fill-in"
                                                              : "process.not-met"));
    if (!is_met) add_places(row, id, places_of(condition.condition, id, lots_of(condition.missing)));
    if (condition.is_typed) continue;
    for (std::size_t at = 0; at < std::min(most_missing, condition.missing.size()); ++at)
      row.add("MISSING").set("MISSING_TEXT", templates::text(condition.missing[at], language));
  }
}

void add_next(TemplateValues content, const std::string& id, const ProcessView& process) {
  if (!process.next) return;
  const Language language = content.language();
  const ProcessStep step = *process.next;
  const auto& rule = criteria::rule_of(step);
  TemplateValues next = content.add("NEXT");
  next.set("BIDS_ADDRESS", page_path::bid(id, "-"));
  next.set("STEP", word("process-step", step, language));
  next.set("SOURCE", word("process-source", step, language));
  const auto roles = roles_text("process-role", criteria::rule_of(step).roles, language);
  next.set("ROLES", roles);
  next.set("PEOPLE",
           page_text(language, rule.people == 2 ? "process.by-two" : "process.by-one", {{"roles", roles}}));
  add_conditions(next, id, process.conditions);
  const bool is_ready =
      std::all_of(process.conditions.begin(), process.conditions.end(),
                  [](const auto& condition) { return condition.missing.empty() || condition.is_typed; });
  if (!is_ready || process.open) return;
  TemplateValues form = next.add("FORM");
  form.set("ACTION", page_path::process(id)).set("STEP_NAME", criteria::name(step)).set("TENDER_ID", id);
  form.set("BUTTON", rule.people == 2 ? std::string(page_text(language, "process.propose"))
                                      : word("process-step", step, language));
  add_fields(form, step, "");
}

// Whether what is corrected at that stage may be read.
bool shows_answers(const ProcessState& state, TenderStage corrected_at) {
  return may_read(state, criteria::is_before(corrected_at, TenderStage::prices_opened)
                             ? criteria::ReadKind::bids
                             : criteria::ReadKind::prices);
}

void add_lines(TemplateValues content, const std::vector<std::string>& lines) {
  for (const auto& line : lines) content.add("ANSWER_LINE").set("LINE", line);
}

void add_open(TemplateValues content, const std::string& id, const ProcessView& process) {
  if (!process.open) return;
  const Language language = content.language();
  TemplateValues open = content.add("OPEN");
  open.set("STEP", word("process-step", process.open->step, language)).set("PERSON", process.open->person);
  open.set("AT", moment_of(process.open->proposed_at, language));
  open.set("TO", word("process-stage", process.open->to, language));
  open.set_if_any("REASON", process.open->reason);
  if (!process.open->details.empty() && shows_answers(process.state, process.open->to))
    add_lines(open, proposed_lines(read_correction(process.open->details), language));
  open.set("BIDS_ADDRESS", page_path::bid(id, "-"));
  open.set("ACTION", page_path::step_request(id, process.open->id));
  open.set("STEP_NAME", criteria::name(process.open->step)).set("TENDER_ID", id);
  open.set("ROLES", roles_text("process-role", criteria::rule_of(process.open->step).roles, language));
}

std::string_view state_of(const BidAdmissibility& bid) {
  if (bid.is_withdrawn) return "process.bid-withdrawn";
  if (!bid.decision) return "process.undecided";
  return bid.decision->is_admitted ? "process.admitted" : "process.rejected";
}

void add_decision(TemplateValues row, const AdmissibilityDecision& decision) {
  row.add("DECIDED")
      .set("PERSON", decision.decided_by)
      .set("AT", moment_of(decision.decided_at, row.language()));
  if (!decision.is_admitted) row.set_if_any("GROUND", decision.ground + ": " + decision.reason);
}

void add_decision_form(TemplateValues row, const std::string& id, const std::string& bid) {
  const Language language = row.language();
  TemplateValues form = row.add("DECIDE");
  form.set("ACTION", page_path::admissibility(id));
  for (const auto& [name, key] :
       {std::pair{"person", "process.your-name"}, std::pair{"ground", "process.ground"},
        std::pair{"reason", "process.reason"}}) {
    auto made = field(language, std::string(name) + "-" + bid, key, FormField::Kind::line);
    made.required = made.is_actor = std::string_view(name) == "person";
    add_field(form, made, {});
  }
}

void add_bids(TemplateValues content, const ProcessPage& view) {
  if (view.bids.empty()) return;
  const Language language = content.language();
  const bool may_decide = criteria::may_write(view.process->state.stage, criteria::WriteKind::admissibility);
  TemplateValues bids = content.add("BIDS");
  bids.set("BIDS_ADDRESS", page_path::bid(view.id, "-"));
  for (const auto& bid : view.bids) {
    TemplateValues row = bids.add("BID");
    row.set("BID_ID", bid.bid).set("BIDDER", bid.bidder);
    row.set("STATE", page_text(language, state_of(bid)));
    row.set("LOOK", !bid.decision ? "warning" : bid.decision->is_admitted ? "success" : "danger");
    for (const auto& finding : bid.found)
      row.add("FOUND").set("FOUND_TEXT", templates::text(finding, language));
    if (bid.decision) add_decision(row, *bid.decision);
    if (may_decide && !bid.is_withdrawn) add_decision_form(row, view.id, bid.bid);
  }
}

void add_history(TemplateValues content, const std::string& id, const ProcessView& process) {
  const Language language = content.language();
  TemplateValues history = content.add("HISTORY");
  history.set("BIDS_ADDRESS", page_path::bid(id, "-"));
  for (auto at = process.steps.rbegin(); at != process.steps.rend(); ++at) {
    TemplateValues row = history.add("TAKEN");
    const bool is_reversal = at->step == ProcessStep::reverse;
    row.set("STEP", word("process-step", at->step, language) +
                        (is_reversal ? ": " + word("process-stage", at->to, language) : std::string()));
    row.set("AT", moment_of(at->at, language));
    row.set("WHO", at->person.empty()   ? std::string(page_text(language, "process.the-clock"))
                   : at->second.empty() ? at->person
                                        : at->person + ", " + at->second);
    row.set_if_any("REASON", at->reason);
    if (at->step == ProcessStep::correct_bid && shows_answers(process.state, at->to))
      add_lines(row, correction_lines(read_correction_facts(at->facts.text), language));
  }
}

void add_correction(TemplateValues content, const ProcessPage& view) {
  if (view.correctable.empty() || view.process->open) return;
  const Language language = content.language();
  const std::string name(criteria::name(ProcessStep::correct_bid));
  TemplateValues form = content.add("CORRECT");
  form.set("STEP", word("process-step", ProcessStep::correct_bid, language)).set("STEP_NAME", name);
  form.set("SOURCE", word("process-source", ProcessStep::correct_bid, language));
  form.set("ACTION", page_path::process(view.id)).set("TENDER_ID", view.id);
  auto answer = field(language, "answer-" + name, "process.mend-answer", FormField::Kind::choice);
  for (const auto& each : view.correctable)
    answer.choices.emplace_back(each.bid + "/" + each.criterion, each.title);
  add_field(form, answer, {});
  add_field(form, field(language, "value-" + name, "process.mended", FormField::Kind::line), {});
  add_fields(form, ProcessStep::correct_bid, "-" + name);
}

void add_away(TemplateValues content, const std::string& id, const ProcessView& process) {
  const Language language = content.language();
  const auto steps = criteria::allowed_steps(process.state.stage);
  std::optional<TemplateValues> back;
  std::string names;
  for (const ProcessStep step : {ProcessStep::reverse, ProcessStep::withdraw}) {
    if (process.open || std::find(steps.begin(), steps.end(), step) == steps.end()) continue;
    if (!back) back = content.add("BACK");
    names.append(names.empty() ? "" : ",").append(criteria::name(step));
    TemplateValues form = back->add("AWAY");
    const std::string name(criteria::name(step));
    form.set("STEP", word("process-step", step, language)).set("STEP_NAME", name);
    form.set("ACTION", page_path::process(id)).set("TENDER_ID", id);
    if (step == ProcessStep::reverse) {
      auto target = field(language, "to-" + name, "process.to", FormField::Kind::choice);
      for (const auto stage : criteria::reversal_targets(process.state.stage))
        target.choices.emplace_back(criteria::name(stage), word("process-stage", stage, language));
      add_field(form, target, {});
    }
    add_fields(form, step, "-" + name);
  }
  if (back) back->set("STEPS", names).set("TENDER_ID", id);
}

void fill(TemplateValues content, const ProcessPage& view, bool is_draft) {
  content.set("TENDER_TITLE", view.title).set("TENDER", page_path::tender(view.id));
  if (!view.process) {
    content.show(is_draft ? "DRAFT" : "OUTSIDE");
    return;
  }
  const auto& process = *view.process;
  content.show_if(process.are_prices_known && !may_read(process.state, criteria::ReadKind::prices),
                  "WARNING");
  add_panel_work(content, view.id, view.panel);
  add_stages(content, process.state);
  if (!view.findings.empty()) add_findings(content.add("REFUSED"), view.findings);
  add_open(content, view.id, process);
  add_next(content, view.id, process);
  if (may_read(process.state, criteria::ReadKind::bids))
    content.add("RECORDS").set("RECORDS_ADDRESS", page_path::award_records(view.id));
  add_bids(content, view);
  if (!process.late_bids.empty()) {
    TemplateValues late = content.add("LATE");
    for (const auto& bid : process.late_bids)
      late.add("LATE_BID")
          .set("RECEIVED", moment_of(bid.received_at, content.language()))
          .set("SHA256", bid.sha256);
  }
  add_history(content, view.id, process);
  add_correction(content, view);
  add_away(content, view.id, process);
}

}  // namespace

std::string process_page(const ProcessPage& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "process.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  const bool is_draft = context.tender && context.tender->stage == TenderStage::draft;
  return framed(frame, context, "process.tpl",
                [&](TemplateValues content) { fill(content, view, is_draft); });
}

}  // namespace server
