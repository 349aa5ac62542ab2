#include "server/pages/agreement_pages.hpp"

#include "criteria/agreement_names.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/shared_deviations_view.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <optional>

namespace server {
namespace {

using criteria::Agreement;
using criteria::AgreementRule;
using evaluator::RuleOutcome;
using templates::Language;

std::string level_text(criteria::AmbitionLevel level, Language language) {
  return std::string(templates::label("level." + std::string(criteria::name(level)), language));
}

void fill_facts(TemplateValues values, const AgreementView& view) {
  const Agreement& agreement = view.agreement;
  const Language language = values.language();
  values.set("TITLE", text(agreement.title, language)).set("ADDRESS", page_path::agreement(agreement.id));
  if (agreement.description) values.set_if_any("DESCRIPTION", text(*agreement.description, language));
  if (agreement.source) values.set_if_any("SOURCE", *agreement.source);
  values.set("LEVEL", level_text(agreement.level, language)).set("VERSION", std::to_string(view.version));
  values.set("FROM", templates::day_text(agreement.valid_from, language));
  if (agreement.valid_to) values.add("UNTIL").set("TO", templates::day_text(*agreement.valid_to, language));
  values.set("RULES", counted(language, "rules", agreement.rules.size()));
  const auto signed_by = static_cast<std::size_t>(
      std::count_if(agreement.parties.begin(), agreement.parties.end(),
                    [](const criteria::Signature& signature) { return signature.signed_on.has_value(); }));
  if (!agreement.parties.empty()) values.set_if_any("SIGNED", counted(language, "signatures", signed_by));
  for (const std::string& segment : agreement.segments)
    values.add("SEGMENT")
        .set("NAME", segment_title(view.segments, segment))
        .set("SEGMENT_ADDRESS", page_path::segment(segment));
}

// The rule with that threshold, in words: "MKI ten hoogste 25 €/m³".
std::string demand_with(const AgreementRule& rule, const criteria::Threshold* threshold, Language language) {
  evaluator::RuleCheck check;
  check.rule = &rule;
  check.threshold = threshold;
  return templates::demand_text(check, language);
}

// The criterion of the library that the rule asks for.
void add_library_link(TemplateValues values, const AgreementRule& rule) {
  std::string id;
  if (const auto* criterion = std::get_if<criteria::CriterionRule>(&rule.demand)) id = criterion->library;
  if (const auto* clause = std::get_if<criteria::ClauseRule>(&rule.demand)) id = clause->library;
  if (!id.empty())
    values.add("LIBRARY").set("LIBRARY_ID", id).set("LIBRARY_ADDRESS", page_path::library_criterion(id));
}

void add_rule(TemplateValues content, const AgreementRule& rule) {
  const Language language = content.language();
  TemplateValues values = content.add("RULE");
  values.set("ID", rule.id).set("TITLE", text(rule.title, language)).set("CLAUSE", rule.clause);
  if (rule.text) values.set_if_any("TEXT", text(*rule.text, language));
  if (rule.evidence) values.set_if_any("EVIDENCE", text(*rule.evidence, language));
  add_library_link(values, rule);
  if (rule.scope && rule.scope->segments)
    for (const std::string& segment : *rule.scope->segments) values.add("SCOPE").set("NAME", segment);
  const auto* thresholds = criteria::thresholds(rule.demand);
  if (!thresholds) {
    values.set_if_any("PLAIN", demand_with(rule, nullptr, language));
    return;
  }
  TemplateValues list = values.add("THRESHOLDS");
  for (const criteria::Threshold& threshold : *thresholds)
    list.add("THRESHOLD")
        .set("SINCE", templates::day_text(threshold.from, language))
        .set("LEVEL", level_text(threshold.level, language))
        .set("DEMAND", demand_with(rule, &threshold, language));
}

// ---- a tender against an agreement ----------------------------------------------------------------------

std::string_view look(RuleOutcome outcome) {
  constexpr std::string_view looks[]{"success", "danger", "warning", "neutral"};
  return looks[static_cast<std::size_t>(outcome)];
}

std::string title_of_lot(const criteria::Tender& tender, const std::string& id) {
  const criteria::Lot* lot = criteria::find_lot(tender, id);
  return lot && lot->title ? id + " " + *lot->title : id;
}

void add_deviation_form(TemplateValues row, const TenderAgreementsView& view, const AgreementReport& report,
                        const RuleVerdict& verdict) {
  const std::string lot = verdict.check.lot.value_or("");
  row.add("FORM")
      .set("ACTION", page_path::deviations(view.id))
      .set("AGREEMENT", report.agreement->id)
      .set("RULE_ID", verdict.check.rule->id)
      .set("LOT_ID", lot)
      .set("FIELD", report.agreement->id + "-" + verdict.check.rule->id + "-" + lot);
}

void add_verdict(TemplateValues content, const TenderAgreementsView& view, const AgreementReport& report,
                 const RuleVerdict& verdict) {
  const Language language = content.language();
  TemplateValues row = content.add("RULE");
  const AgreementRule& rule = *verdict.check.rule;
  row.set("ID", rule.id).set("TITLE", text(rule.title, language)).set("CLAUSE", rule.clause);
  if (rule.text) row.set_if_any("TEXT", text(*rule.text, language));
  row.set("DEMAND", templates::demand_text(verdict.check, language));
  row.set("OUTCOME", templates::outcome_text(verdict.check, language))
      .set("LOOK", look(verdict.check.outcome));
  row.set("STATE",
          templates::label("outcome." + std::string(evaluator::name(verdict.check.outcome)), language));
  add_library_link(row, rule);
  if (verdict.check.lot) row.set_if_any("LOT", title_of_lot(view.tender, *verdict.check.lot));
  if (verdict.deviation) {
    const Deviation& deviation = verdict.deviation->deviation;
    TemplateValues decided = row.add("DEVIATION");
    decided.set("REASON", deviation.reason).set("DECIDED_BY", deviation.decided_by);
    decided.set_if_any("RECORDED_BY", deviation.recorded_by);
    decided.set("DECIDED_ON",
                templates::day_text(criteria::Date::parse(deviation.decided_on).value(), language));
  } else if (is_unsettled(verdict) && !is_beyond_agreed(report)) {
    add_deviation_form(row, view, report, verdict);
  }
}

void add_report(TemplateValues content, const TenderAgreementsView& view, const AgreementReport& report) {
  const Language language = content.language();
  TemplateValues values = content.add("REPORT");
  values.set("TITLE", text(report.agreement->title, language));
  values.set("ADDRESS", page_path::agreement(report.agreement->id));
  values.set("VERSION", std::to_string(report.version))
      .set("LEVEL", level_text(report.question.level, language));
  values.set("ON", templates::day_text(report.question.published_on, language));
  const auto open =
      static_cast<std::size_t>(std::count_if(report.verdicts.begin(), report.verdicts.end(), is_unsettled));
  if (is_beyond_agreed(report))
    values.add("BEYOND")
        .set("COUNT", counted(language, "open-rules", open))
        .set("AGREED", level_text(report.agreement->level, language));
  else if (open == 0)
    values.show("ALIGNED");
  else
    values.add("OPEN").set("COUNT", counted(language, "open-rules", open));
  std::optional<TemplateValues> passed_over;
  for (const RuleVerdict& verdict : report.verdicts) {
    if (verdict.check.outcome != RuleOutcome::not_applicable) {
      add_verdict(values, view, report, verdict);
      continue;
    }
    if (!passed_over) passed_over = values.add("PASSED_OVER");
    passed_over->add("OTHER_RULE")
        .set("ID", verdict.check.rule->id)
        .set("TITLE", text(verdict.check.rule->title, language))
        .set("OUTCOME", templates::outcome_text(verdict.check, language));
  }
}

void add_level_choice(TemplateValues content, const TenderAgreementsView& view) {
  TemplateValues form = content.add("LEVEL_FORM");
  form.set("ACTION", page_path::tender_agreements(view.id));
  for (const auto& [level, name] : criteria::NameTable<criteria::AmbitionLevel>::names)
    form.add("CHOICE")
        .set("VALUE", name)
        .set("LEVEL", level_text(level, content.language()))
        .show_if(view.level == level, "CHOSEN");
}

void add_examples(TemplateValues content, const std::vector<Agreement>& examples) {
  if (examples.empty()) return;
  const Language language = content.language();
  TemplateValues list = content.add("EXAMPLES");
  for (const Agreement& example : examples) {
    TemplateValues values = list.add("EXAMPLE");
    values.set("EXAMPLE_TITLE", text(example.title, language));
    if (example.description) values.set_if_any("EXAMPLE_DESCRIPTION", text(*example.description, language));
    values.set("EXAMPLE_RULES", counted(language, "rules", example.rules.size()));
    values.set("ADOPT", page_path::adopt_agreement(example.id));
  }
}

PageFrame frame_of(std::string title, Language language) {
  return {std::move(title),
          NavigationItem::agreements,
          {{std::string(page_text(language, "agreements.title")), page_path::agreements()}}};
}

}  // namespace

std::string agreement_list_page(const std::vector<AgreementView>& agreements,
                                const std::vector<Agreement>& examples, const PageContext& context) {
  const std::string title(page_text(context.language, "agreements.title"));
  return framed({title, NavigationItem::agreements, {}}, context, "agreement_list.tpl",
                [&](TemplateValues content) {
                  content.set("NEW", page_path::new_agreement());
                  if (agreements.empty()) content.show("EMPTY");
                  for (const AgreementView& view : agreements) fill_facts(content.add("AGREEMENT"), view);
                  add_examples(content, examples);
                });
}

std::string agreement_page(const AgreementView& view, const PageContext& context) {
  return framed(frame_of(text(view.agreement.title, context.language), context.language), context,
                "agreement.tpl", [&view](TemplateValues content) {
                  fill_facts(content, view);
                  content.set("EDIT", page_path::edit_agreement(view.agreement.id));
                  content.set("JSON", page_path::agreement_file(view.agreement.id));
                  if (view.version > 1)
                    content.add("UNDO")
                        .set("UNDO_ACTION", page_path::agreement_undo(view.agreement.id))
                        .set("UNDO_VERSION", std::to_string(view.version));
                  for (const AgreementRule& rule : view.agreement.rules) add_rule(content, rule);
                  templates::MonitorReport report;
                  report.deviations = view.deviations;
                  report.parties.insert(view.parties.begin(), view.parties.end());
                  add_shared_deviations(content, report, false);
                  if (view.agreement.parties.empty()) return;
                  TemplateValues parties = content.add("PARTIES");
                  for (const criteria::Signature& signature : view.agreement.parties) {
                    TemplateValues party = parties.add("PARTY");
                    party.set("NAME", name_of(view.parties, signature.party));
                    if (signature.signed_on)
                      party.set_if_any("SIGNED_ON",
                                       templates::day_text(*signature.signed_on, content.language()));
                    else
                      party.show("UNSIGNED");
                  }
                });
}

std::string tender_agreements_page(const TenderAgreementsView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "agreements.of-tender")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.tender.title, page_path::tender(view.id)}}};
  return framed(frame, context, "tender_agreements.tpl", [&view](TemplateValues content) {
    content.set("TENDER", view.tender.title);
    if (view.reports.empty())
      content.show("NONE");
    else
      add_level_choice(content, view);
    for (const AgreementReport& report : view.reports) add_report(content, view, report);
  });
}

}  // namespace server
