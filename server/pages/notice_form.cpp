#include "server/pages/notice_form.hpp"

#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "server/pages/notice_fields.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>
#include <cctype>

namespace server {
namespace {

using namespace criteria;

// "awards[0].value" is told by the label of "awards.value".
std::string without_indices(std::string name) {
  for (auto open = name.find('['); open != std::string::npos; open = name.find('['))
    name.erase(open, name.find(']', open) - open + 1);
  return name;
}

// The label begins a line here.
std::string capital(std::string_view text) {
  std::string all(text);
  if (!all.empty()) all[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(all[0])));
  return all;
}

std::string label_of(const std::string& name, templates::Language language) {
  return capital(templates::label("notice.field." + without_indices(name), language));
}

std::vector<std::string> sent_values(const FormValues& sent, const std::string& name) {
  std::vector<std::string> all;
  for (const auto& [key, value] : sent)
    if (key == name) all.push_back(value);
  return all;
}

// ---- a change of a notice ---------------------------------------------------------------------------------

constexpr const char* change_notice = "change.notice";
constexpr const char* change_reason = "change.reason";
constexpr const char* change_text = "change.text";
constexpr const char* change_documents = "change.documentsChanged";

void take_change(NoticeFile& file, const FormValues& sent, Findings& findings) {
  const std::string text = tidied(form_value(sent, change_text));
  if (text.empty()) return;
  NoticeChange change;
  const auto notice = from_name<NoticeSubtype>(form_value(sent, change_notice));
  const auto reason = from_name<NoticeChangeReason>(form_value(sent, change_reason));
  if (!notice || !reason)
    findings.push_back(error("notice.value", change_notice, {{"value", form_value(sent, change_notice)}}));
  if (notice) change.notice = *notice;
  if (reason) change.reason = *reason;
  change.text = text;
  if (const std::string day = form_value(sent, change_documents); !day.empty()) {
    change.documents_changed = Date::parse(day);
    if (!change.documents_changed)
      findings.push_back(error("notice.value", change_documents, {{"value", day}}));
  }
  file.changes.push_back(std::move(change));
}

void add_change_fields(TemplateValues form, const FormValues& values, const Findings& findings) {
  const auto language = form.language();
  FormField notice{change_notice, std::string(page_text(language, "notices.change-of")),
                   form_value(values, change_notice), FormField::Kind::choice};
  for (const auto& [subtype, word] : NameTable<NoticeSubtype>::names)
    notice.choices.emplace_back(
        word, std::string(word) + ": " +
                  std::string(templates::label("notice.subtype." + std::string(word), language)));
  FormField reason{change_reason, std::string(page_text(language, "notices.change-reason")),
                   form_value(values, change_reason), FormField::Kind::choice};
  for (const auto& [value, word] : NameTable<NoticeChangeReason>::names)
    reason.choices.emplace_back(
        word, templates::label("change-corrig-justification." + std::string(word), language));
  add_field(form, notice, findings);
  add_field(form, reason, findings);
  add_field(form,
            {change_text, std::string(page_text(language, "notices.change-text")),
             form_value(values, change_text), FormField::Kind::lines},
            findings);
  add_field(form,
            {change_documents, std::string(page_text(language, "notices.change-documents")),
             form_value(values, change_documents), FormField::Kind::date},
            findings);
}

// ---- fields -----------------------------------------------------------------------------------------------

void add_one(TemplateValues group, const NoticeField& field, const FormValues& values,
             const Findings& findings) {
  const auto language = group.language();
  std::string label = label_of(field.label.empty() ? field.name : field.label, language);
  if (!field.subject.empty()) label.append(": ").append(field.subject);
  FormField shown{field.name, std::move(label), form_value(values, field.name), field.kind};
  if (field.kind == FormField::Kind::choice)
    shown.choices.emplace_back("", page_text(language, "notices.not-said"));
  for (const std::string& value : field.values)
    shown.choices.emplace_back(value, capital(templates::label(field.codes + "." + value, language)));
  shown.hint = field.hint;
  const bool is_typed_region = field.name.ends_with(".nuts") && field.kind == FormField::Kind::line;
  if (is_typed_region) shown.hint = page_text(language, "notices.nuts-hint");
  if (field.name == "terms.places") shown.hint = page_text(language, "notices.places-hint");
  add_field(group, shown, findings);
}

void add_boxes(TemplateValues group, const NoticeChecks& checks, const FormValues& values,
               const Findings& findings) {
  const auto language = group.language();
  TemplateValues list = group.add("CHECKS");
  list.set("LEGEND", label_of(checks.name, language)).set("CHECKS_ID", field_id(checks.name));
  for (const Finding& finding : findings)
    if (finding.place == checks.name) list.add("WRONG").set("ERROR_TEXT", templates::text(finding, language));
  const auto chosen = sent_values(values, checks.name);
  for (std::size_t i = 0; i < checks.values.size(); ++i) {
    const std::string& value = checks.values[i];
    TemplateValues box = list.add("CHECK");
    box.set("CHECK_ID", field_id(checks.name + "." + value)).set("CHECK_NAME", checks.name);
    box.set("CHECK_VALUE", value);
    box.set("CHECK_LABEL", i < checks.labels.size() ? std::string_view(checks.labels[i])
                                                    : templates::label(checks.codes + "." + value, language));
    box.show_if(std::find(chosen.begin(), chosen.end(), value) != chosen.end(), "CHECKED");
  }
}

bool is_wrong(const NoticeFieldGroup& group, const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return std::any_of(group.fields.begin(), group.fields.end(),
                       [&](const NoticeField& field) { return field.name == finding.place; }) ||
           std::any_of(group.checks.begin(), group.checks.end(),
                       [&](const NoticeChecks& checks) { return checks.name == finding.place; });
  });
}

}  // namespace

NoticeFile with_entries(NoticeFile file, const NoticeFormParts& parts) {
  for (const NoticeFormParts::Bid& bid : parts.bids)
    if (!find_bidder(file, bid.id)) file.bidders.emplace_back().bid = bid.id;
  for (const std::string& lot : parts.lots)
    if (!find_award(file, lot)) file.awards.emplace_back().lot = lot;
  return with_translation_entries(std::move(file), parts.tender);
}

FormValues notice_values(const NoticeFile& file, const NoticeFormParts& parts, templates::Language language) {
  FormValues values;
  NoticeFile copy = file;
  for (const NoticeFieldGroup& group : notice_field_groups(file, parts, language)) {
    for (const NoticeField& field : group.fields) values.emplace_back(field.name, field.get(copy));
    for (const NoticeChecks& checks : group.checks)
      for (const std::string& value : checks.values)
        if (checks.has(file, value)) values.emplace_back(checks.name, value);
  }
  return values;
}

std::vector<std::string> notice_field_names(const NoticeFile& file, const NoticeFormParts& parts,
                                            templates::Language language) {
  std::vector<std::string> names;
  for (const NoticeFieldGroup& group : notice_field_groups(file, parts, language)) {
    for (const NoticeField& field : group.fields) names.push_back(field.name);
    for (const NoticeChecks& checks : group.checks) names.push_back(checks.name);
  }
  return names;
}

std::vector<std::string> notice_choice_names(const NoticeFile& file, const NoticeFormParts& parts,
                                             templates::Language language) {
  std::vector<std::string> names;
  for (const NoticeFieldGroup& group : notice_field_groups(file, parts, language))
    for (const NoticeChecks& checks : group.checks) names.push_back(checks.name);
  return names;
}

Findings take_notice_fields(NoticeFile& file, const NoticeFormParts& parts, const FormValues& sent,
                            templates::Language language) {
  Findings findings;
  for (const NoticeFieldGroup& group : notice_field_groups(file, parts, language)) {
    for (const NoticeField& field : group.fields) {
      const std::string value = form_value(sent, field.name);
      if (!field.set(file, value)) findings.push_back(error("notice.value", field.name, {{"value", value}}));
    }
    for (const NoticeChecks& checks : group.checks) checks.set(file, sent_values(sent, checks.name));
  }
  take_change(file, sent, findings);
  if (file.buyer == Organisation{}) file.buyer.reset();
  if (file.review_body == Organisation{}) file.review_body.reset();
  std::erase_if(file.bidders, [](const NoticeBidder& bidder) {
    NoticeBidder empty;
    empty.bid = bidder.bid;
    return bidder == empty;
  });
  std::erase_if(file.awards, [](const NoticeAward& award) {
    NoticeAward empty;
    empty.lot = award.lot;
    return award == empty;
  });
  drop_empty_translations(file.translation);
  return findings;
}

void add_notice_fields(TemplateValues form, const FilledNoticeForm& filled) {
  const auto language = form.language();
  const auto& [file, parts, values, findings] = filled;
  for (const NoticeFieldGroup& group : notice_field_groups(file, parts, language)) {
    TemplateValues shown = form.add("GROUP");
    shown.set("GROUP_TITLE", page_text(language, group.title, {{"subject", group.subject}}));
    shown.show_if(group.is_open || is_wrong(group, findings), "OPENED");
    for (const NoticeChecks& checks : group.checks) add_boxes(shown, checks, values, findings);
    for (const NoticeField& field : group.fields) add_one(shown, field, values, findings);
  }
  TemplateValues change = form.add("GROUP");
  change.set("GROUP_TITLE", page_text(language, "notices.group-change"));
  add_change_fields(change, values, findings);
}

}  // namespace server
