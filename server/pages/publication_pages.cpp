#include "server/pages/publication_pages.hpp"

#include "criteria/agreement_names.hpp"
#include "server/pages/criteria_tree.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lint_view.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"
#include "server/pages/warning_boxes.hpp"
#include "templates/agreement_text.hpp"
#include "templates/change_notice_html.hpp"
#include "templates/number_text.hpp"
#include "templates/place_text.hpp"
#include "templates/tender_changes.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

std::string_view look(evaluator::RuleOutcome outcome, bool is_explained) {
  constexpr std::string_view looks[]{"success", "danger", "warning", "neutral"};
  return is_explained ? "neutral" : looks[static_cast<std::size_t>(outcome)];
}

void add_verdict(TemplateValues report, const RuleVerdict& verdict) {
  const Language language = report.language();
  if (verdict.check.outcome == evaluator::RuleOutcome::not_applicable) return;
  TemplateValues row = report.add("RULE");
  row.set("ID", verdict.check.rule->id).set("TITLE", text(verdict.check.rule->title, language));
  if (verdict.check.lot) row.set_if_any("VERDICT_LOT", *verdict.check.lot);
  row.set("OUTCOME", templates::outcome_text(verdict.check, language));
  row.set("LOOK", look(verdict.check.outcome, verdict.deviation.has_value()));
  row.set("STATE",
          verdict.deviation
              ? page_text(language, "publishing.explained")
              : templates::label("outcome." + std::string(evaluator::name(verdict.check.outcome)), language));
  if (!verdict.deviation) return;
  const Deviation& deviation = verdict.deviation->deviation;
  const auto on = criteria::Date::parse(deviation.decided_on);
  row.add("DEVIATION")
      .set_if_any("RECORDED_BY", deviation.recorded_by)
      .set("REASON", deviation.reason)
      .set("DECIDED_BY", deviation.decided_by)
      .set("DECIDED_ON", on ? templates::day_text(*on, language) : deviation.decided_on);
}

void add_statement(TemplateValues content, const PublicationView& view) {
  const Language language = content.language();
  if (view.published.statement.empty()) content.show("NO_AGREEMENT");
  for (const AgreementReport& report : view.published.statement) {
    TemplateValues values = content.add("REPORT");
    values.set("TITLE", text(report.agreement->title, language));
    values.set("ADDRESS", page_path::agreement(report.agreement->id));
    values.set("VERSION", std::to_string(report.version));
    values.set("ON", templates::day_text(report.question.published_on, language));
    values.set("LEVEL",
               templates::label("level." + std::string(criteria::name(report.question.level)), language));
    for (const RuleVerdict& verdict : report.verdicts) add_verdict(values, verdict);
  }
}

void add_changes(TemplateValues content, const PublicationView& view) {
  const auto& publication = view.published.publication;
  if (publication.number == 1) return;
  const Language language = content.language();
  const auto words = templates::change_words(view.published.changes, language);
  TemplateValues notice = content.add("NOTICE");
  notice.set("REASON", publication.reason);
  notice.set("COUNT", counted(language, "differences", words.size()));
  notice.set("PRINT", page_path::change_notice(view.id, publication.number));
  notice.set("BEFORE_ADDRESS", page_path::publication(view.id, publication.number - 1));
  notice.set("BEFORE_NUMBER", std::to_string(publication.number - 1));
  for (const auto& change : words)
    notice.add("CHANGE")
        .set("WHERE", change.where)
        .set("FIELD", change.field.empty() ? change.kind : change.field)
        .set("WAS", change.before)
        .set("BECOMES", change.after);
  if (view.published.bids_before.empty()) return;
  TemplateValues before = notice.add("BIDS_BEFORE");
  for (const std::string& bid : view.published.bids_before)
    before.add("BID").set("BID_ID", bid).set("BID_ADDRESS", page_path::bid(view.id, bid));
}

void add_lots(TemplateValues content, const criteria::Tender& tender) {
  for (const criteria::Lot& lot : tender.lots) {
    TemplateValues values = content.add("LOT");
    values.set("TITLE", lot_title(lot, content.language()));
    if (lot.description) values.set_if_any("DESCRIPTION", *lot.description);
    add_award(values, lot.award);
    add_criteria(values, lot, "");
  }
}

void add_numbers(TemplateValues list, const PublicationView& view) {
  for (std::int64_t number = 1; number <= view.newest; ++number)
    list.add("OTHER")
        .set("OTHER_NUMBER", std::to_string(number))
        .set("OTHER_ADDRESS", page_path::publication(view.id, number))
        .show_if(number == view.published.publication.number, "HERE");
}

// What was accepted, by the key of the warning: of an advice its subject, and where.
std::string accepted_text(const std::string& key, const criteria::Tender& tender, Language language) {
  const auto blank = std::min(key.find(' '), key.size());
  const auto code = key.substr(0, blank);
  const auto place = blank < key.size() ? templates::place_text(tender, key.substr(blank + 1), language) : "";
  const std::string about(code.starts_with("lint.") ? templates::label(code, language) : std::string_view());
  return about.empty() || place.empty() ? about + place : about + " – " + place;
}

void fill_publication(TemplateValues content, const PublicationView& view) {
  const Language language = content.language();
  const StoredPublication& publication = view.published.publication;
  const criteria::Tender& tender = view.published.tender;
  content.set("TITLE", tender.title).set("REFERENCE", tender.reference);
  content.set("NUMBER", std::to_string(publication.number));
  content.set("PUBLISHED_BY", publication.published_by);
  content.set("PUBLISHED_AT", moment_of(publication.published_at, language));
  if (tender.published_on) content.set_if_any("DAY", templates::day_text(*tender.published_on, language));
  if (tender.deadline) content.set_if_any("DEADLINE", templates::moment_text(*tender.deadline, language));
  content.set("SHA256", publication.document.sha256);
  if (view.newest != publication.number)
    content.add("OLDER")
        .set("NEWEST", page_path::publication(view.id, view.newest))
        .set("NEWEST_NUMBER", std::to_string(view.newest));
  else if (view.is_open)
    content.add("CORRECTING").set("CORRECT", page_path::correct(view.id));
  if (view.newest > 1) add_numbers(content.add("OTHERS"), view);
  add_changes(content, view);
  add_statement(content, view);
  for (const std::string& warning : view.published.acknowledged)
    content.add("ACKNOWLEDGED")
        .set("WARNING", warning)
        .set_if_any("WORDS", accepted_text(warning, tender, language));
  content.set("API", "/api/v1/tenders/" + view.id + "/publications/" + std::to_string(publication.number));
  if (view.newest == publication.number)
    content.add("DOCUMENTS")
        .set("XLSX", page_path::tender_document(view.id, "xlsx"))
        .set("XML", page_path::tender_document(view.id, "xml"));
  add_lots(content, tender);
}

// The form of the criterion that the finding is about, else the draft.
std::string criterion_address(const PublishView& view, const criteria::Finding& finding) {
  for (std::size_t at = 0; at < view.tender.lots.size(); ++at)
    for (const auto& placed :
         criteria::all_criteria(view.tender.lots[at].criteria, "tender.lots[" + std::to_string(at) + "]"))
      if (finding.place == placed.place || finding.place == placed.place + ".panel")
        return page_path::draft_criterion(view.id, view.tender.lots[at].id, placed.criterion->id);
  return page_path::draft(view.id);
}

// Where somebody mends what was found.
std::pair<std::string, std::string> way_out(const PublishView& view, const criteria::Finding& finding) {
  const auto is = [&](std::string_view start) { return finding.code.starts_with(start); };
  const std::string draft = page_path::draft(view.id);
  if (finding.code == "publication.openRule")
    return {"publishing.to-agreements", page_path::tender_agreements(view.id)};
  if (is("lint.")) return {"publishing.to-lint", page_path::lint(view.id)};
  if (finding.code == "publication.templatePin" && view.tender.drafted_from)
    return {"publishing.to-template", page_path::criteria_template(view.tender.drafted_from->id)};
  if (finding.code == "publication.panelMissing" || finding.code == "publication.placeholder")
    return {"publishing.to-criterion", criterion_address(view, finding)};
  if (is("publication.")) return {"publishing.to-facts", draft + "#facts"};
  return {"publishing.to-draft", draft};
}

// Those who may keep a key, to tick.
void add_holders(TemplateValues form, const FilledForm& filled, const std::vector<std::string>& possible) {
  TemplateValues holders = form.add("HOLDERS");
  for (const auto& finding : filled.findings)
    if (finding.place == "keyHolders")
      holders.add("WRONG").set("TEXT", templates::text(finding, form.language()));
  for (std::size_t at = 0; at < possible.size(); ++at) {
    const std::pair<std::string, std::string> ticked("keyHolders", possible[at]);
    const auto& values = filled.values;
    holders.add("HOLDER")
        .set("CHECK_ID", fmt::format("key-holder-{}", at + 1))
        .set("NAME", possible[at])
        .show_if(std::find(values.begin(), values.end(), ticked) != values.end(), "TICKED");
  }
}

// Sealed unless somebody chooses otherwise.
void add_sealing(TemplateValues form, const FilledForm& filled, const std::vector<std::string>& possible) {
  const Language language = form.language();
  FormField sealing{"sealing", std::string(page_text(language, "vault.sealing")),
                    form_value(filled.values, "sealing"), FormField::Kind::choice};
  sealing.choices = {{"sealed", std::string(page_text(language, "vault.sealing-sealed"))},
                     {"open", std::string(page_text(language, "vault.sealing-open"))}};
  sealing.hint = page_text(language, "vault.sealing-hint");
  sealing.help = {"vault"};
  add_field(form, sealing, filled.findings);
  if (!possible.empty()) return add_holders(form, filled, possible);
  FormField holders{"keyHolders", std::string(page_text(language, "vault.key-holders")),
                    form_value(filled.values, "keyHolders"), FormField::Kind::lines};
  holders.hint = page_text(language, "vault.key-holders-hint");
  add_field(form, holders, filled.findings);
}

void fill_publish(TemplateValues content, const PublishView& view) {
  const Language language = content.language();
  content.set("TENDER", view.tender.title).set("DRAFT", page_path::draft(view.id));
  std::size_t blocking = 0;
  std::optional<TemplateValues> list;
  for (const criteria::Finding& finding : view.findings) {
    if (finding.severity != criteria::Severity::error || finding.code == "publication.warningOpen") continue;
    ++blocking;
    if (!list) list = content.add("BLOCKED");
    const auto [key, address] = way_out(view, finding);
    TemplateValues row = list->add("BLOCK");
    row.set("TEXT", templates::text(finding, language)).set("CODE", finding.code);
    row.set_if_any("PLACE", finding.place);
    row.set_if_any("PLACE_WORDS", templates::place_text(view.tender, finding.place, language));
    row.set("ADDRESS", address).set("WAY_OUT", page_text(language, key));
  }
  if (list) list->set("COUNT", blocking);
  if (blocking == 0) content.show(view.findings.empty() ? "READY" : "TO_DECIDE");
  add_lint_summary(content, view.id, view.lint);
  TemplateValues form = content.add("FORM");
  form.set("ACTION", page_path::publish(view.id));
  add_warning_boxes(
      form,
      {view.findings, view.acknowledged, view.was_sent,
       [&](std::string_view place) { return templates::place_text(view.tender, place, language); }},
      [&](const criteria::Finding& finding) { return way_out(view, finding); });
  FormField by{"publishedBy", std::string(page_text(language, "publishing.published-by")),
               form_value(view.form.values, "publishedBy")};
  by.required = by.is_actor = true;
  add_field(form, by, view.form.findings);
  FormField on{"publishedOn", std::string(page_text(language, "publishing.published-on")),
               form_value(view.form.values, "publishedOn"), FormField::Kind::date};
  on.hint = page_text(language, "publishing.published-on-hint");
  add_field(form, on, view.form.findings);
  add_sealing(form, view.form, view.possible_holders);
  form.show(blocking == 0 ? "CAN" : "CANNOT");
}

PageFrame frame_of(std::string title, Language language, const std::string& id, const std::string& tender) {
  return {std::move(title),
          NavigationItem::tenders,
          {{std::string(page_text(language, "tenders.title")), page_path::tenders()},
           {tender, page_path::tender(id)}}};
}

}  // namespace

std::string publish_page(const PublishView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "publishing.publish"));
  return framed(frame_of(title, context.language, view.id, view.tender.title), context, "publish.tpl",
                [&](TemplateValues content) { fill_publish(content, view); });
}

std::string publication_page(const PublicationView& view, const PageContext& context) {
  const std::string title = page_text(context.language, "publishing.publication",
                                      {{"number", std::to_string(view.published.publication.number)}});
  return framed(frame_of(title, context.language, view.id, view.published.tender.title), context,
                "publication.tpl", [&](TemplateValues content) { fill_publication(content, view); });
}

}  // namespace server
