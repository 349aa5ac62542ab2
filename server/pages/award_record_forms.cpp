#include "server/pages/award_record_forms.hpp"

#include "criteria/calendar.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using K = criteria::AwardRecordKind;
using templates::Language;

constexpr int days_to_answer = 7;

bool is_sent(const AwardRecordsView& view, std::string_view form) { return view.form == form; }

std::string sent_value(const AwardRecordsView& view, const std::string& name, std::string otherwise) {
  for (const auto& [key, value] : view.sent)
    if (key == name) return value;
  return otherwise;
}

// Findings at the names that the fields have in that form.
criteria::Findings findings_in(const AwardRecordsView& view, std::string_view form) {
  criteria::Findings findings;
  if (!is_sent(view, form)) return findings;
  for (auto finding : view.wrong) {
    finding.place = field_of_form(finding.place, form);
    findings.push_back(std::move(finding));
  }
  return findings;
}

struct Asked {
  const char* field;
  const char* key;
  FormField::Kind kind = FormField::Kind::line;
  std::string value = {};
  bool required = true;
};

void add_fields(TemplateValues form, const AwardRecordsView& view, const std::string& suffix,
                const std::vector<Asked>& fields) {
  const auto findings = findings_in(view, suffix);
  for (const Asked& asked : fields) {
    FormField field;
    field.name = field_of_form(asked.field, suffix);
    field.label = page_text(form.language(), asked.key);
    field.kind = asked.kind;
    field.value = sent_value(view, field.name, asked.value);
    field.required = asked.required;
    field.is_actor = std::string_view(asked.field) == "person";
    add_field(form, field, findings);
  }
}

void add_boxes(TemplateValues form, const AwardRecordsView& view, const char* name, const char* key,
               const std::vector<std::pair<std::string, std::string>>& choices) {
  if (choices.empty()) return;
  TemplateValues boxes = form.add("BOXES");
  boxes.set("BOXES_TITLE", page_text(form.language(), key));
  std::size_t number = 0;
  for (const auto& [value, text] : choices) {
    TemplateValues box = boxes.add("BOX");
    box.set("BOX_NAME", name).set("BOX_NUMBER", ++number).set("BOX_VALUE", value).set("BOX_TEXT", text);
    const bool was_sent = std::find(view.sent.begin(), view.sent.end(),
                                    std::pair<std::string, std::string>(name, value)) != view.sent.end();
    // Everyone is asked unless somebody says otherwise.
    const bool is_first = view.form.empty() && std::string_view(name) == "bids";
    box.show_if(was_sent || is_first, "TICKED");
  }
}

std::vector<std::pair<std::string, std::string>> named_bids(const AwardRecordsView& view) {
  std::vector<std::pair<std::string, std::string>> named;
  for (const auto& [bid, name] : view.bids) named.emplace_back(bid, name.empty() ? bid : bid + " – " + name);
  return named;
}

std::vector<std::pair<std::string, std::string>> wanted_evidence(const AwardRecordsView& view) {
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const auto& each : view.evidence_wanted)
    wanted.emplace_back(each.value, each.bid + ": " + each.requirement);
  return wanted;
}

void add_choice(TemplateValues form, const AwardRecordsView& view, const std::string& suffix, const char* key,
                std::vector<std::pair<std::string, std::string>> choices) {
  FormField field;
  field.name = field_of_form("bids", suffix);
  field.label = page_text(form.language(), key);
  field.kind = FormField::Kind::choice;
  field.choices = std::move(choices);
  field.value = sent_value(view, field.name, "");
  add_field(form, field, findings_in(view, suffix));
}

void add_follow(TemplateValues record, const AwardRecordsView& view, const KeptAwardRecord& asked, K kind) {
  const Language language = record.language();
  const std::string name(criteria::name(kind));
  const auto suffix = fmt::format("{}-{}", name, asked.id);
  TemplateValues form = record.add("FOLLOW");
  form.set("FOLLOW_TITLE", templates::label("award-record." + name, language));
  form.set("FOLLOW_ACTION", page_path::award_records(view.id)).set("FOLLOW_FORM", suffix);
  form.set("FOLLOW_KIND", name).show_if(is_sent(view, suffix), "FOLLOW_OPEN");
  const bool decides = criteria::rule_of(kind).decides;
  if (kind == K::clarification_answer) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (auto& each : named_bids(view))
      if (std::find(asked.record.bids.begin(), asked.record.bids.end(), each.first) !=
          asked.record.bids.end())
        choices.push_back(std::move(each));
    add_choice(form, view, suffix, "award-records.answer-of", std::move(choices));
  }
  add_fields(form, view, suffix,
             {{"text", decides ? "award-records.reason" : "award-records.answer", FormField::Kind::lines},
              {"on", decides ? "award-records.decided-on" : "award-records.received-on",
               FormField::Kind::date, view.today.text()},
              {"person", "process.your-name"}});
  const auto button = [&](std::string_view value, std::string_view look, std::string_view text) {
    form.add("BUTTON").set("BUTTON_VALUE", value).set("BUTTON_LOOK", look).set("BUTTON_TEXT", text);
  };
  if (!decides) return button("", "primary", page_text(language, "award-records.store"));
  const bool is_of_price = kind == K::price_decision;
  button(is_of_price ? "accepted" : "met", "primary",
         page_text(language, is_of_price ? "award-records.accept" : "award-records.met"));
  button(is_of_price ? "rejected" : "not-met", "secondary",
         page_text(language, is_of_price ? "award-records.reject" : "award-records.not-met"));
}

}  // namespace

std::string field_of_form(std::string_view field, std::string_view form) {
  return std::string(field).append("-").append(form);
}

void add_ask_form(TemplateValues section, const AwardRecordsView& view, K kind) {
  const Language language = section.language();
  const std::string name(criteria::name(kind));
  TemplateValues form = section.include("ASK", "award_record_form.tpl");
  form.set("ASK_ACTION", page_path::award_records(view.id)).set("ASK_KIND", name);
  form.set("ASK_TITLE", templates::label("award-record." + name, language));
  form.set("ASK_BUTTON", page_text(language, "award-records.store"));
  form.show_if(is_sent(view, name), "ASK_OPEN");
  if (kind == K::clarification)
    add_boxes(form, view, "bids", "award-records.to", named_bids(view));
  else if (kind == K::price_question)
    add_choice(form, view, name, "award-records.bid", named_bids(view));
  else
    add_boxes(form, view, "requirement", "award-records.requirements", wanted_evidence(view));
  const auto due = criteria::days_after(view.today, days_to_answer).text();
  const bool is_of_evidence = kind == K::evidence_request;
  add_fields(form, view, name,
             {{"text", is_of_evidence ? "award-records.other-evidence" : "award-records.question",
               FormField::Kind::lines, "", !is_of_evidence},
              {"on", "award-records.asked-on", FormField::Kind::date, view.today.text()},
              {"dueOn", "award-records.due-on", FormField::Kind::date, due},
              {"person", "process.your-name"}});
}

void add_follow_forms(TemplateValues record, const AwardRecordsView& view, const KeptAwardRecord& asked) {
  for (const auto& entry : criteria::NameTable<K>::names)
    if (criteria::rule_of(entry.first).about == asked.record.kind)
      add_follow(record, view, asked, entry.first);
}

void add_thresholds_form(TemplateValues content, const AwardRecordsView& view) {
  TemplateValues form = content.add("SET_FORM");
  const std::string suffix(thresholds_form);
  form.set("SET_ACTION", page_path::advice_thresholds(view.id));
  form.set("SET_VERSION", std::to_string(view.thresholds.version));
  form.show_if(is_sent(view, suffix), "SET_OPEN");
  const auto& set = view.thresholds.thresholds;
  const auto text = [&](const std::optional<criteria::Decimal>& percent) {
    return percent ? templates::number_text(percent->text(), form.language()) : std::string();
  };
  add_fields(
      form, view, suffix,
      {{"nearTiePercent", "award-records.near-tie", FormField::Kind::line, text(set.near_tie_percent)},
       {"percentOfMean", "award-records.of-mean", FormField::Kind::line, text(set.percent_of_mean), false},
       {"percentOfMedian", "award-records.of-median", FormField::Kind::line, text(set.percent_of_median),
        false},
       {"percentOfEstimate", "award-records.of-estimate", FormField::Kind::line,
        text(set.percent_of_estimate), false},
       {"person", "process.your-name"}});
}

}  // namespace server
