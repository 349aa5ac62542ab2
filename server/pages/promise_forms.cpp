#include "server/pages/promise_forms.hpp"

#include "criteria/promise_names.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"
#include "templates/promise_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::MomentKind;
using criteria::PromiseForm;
using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t spare_moments = 2;

class Form {
 public:
  Form(TemplateValues form, const FormValues& values, const criteria::Findings& findings)
      : form_(form), values_(values), findings_(findings) {}

  void add(const std::string& name, std::string_view label, FormField::Kind kind, Choices choices = {},
           std::string_view hint = "") {
    FormField field{name, std::string(page_text(form_.language(), label)), form_value(values_, name), kind};
    field.choices = std::move(choices);
    if (!hint.empty()) field.hint = page_text(form_.language(), hint);
    add_field(form_, field, findings_);
  }
  Form within(TemplateValues row) const { return {row, values_, findings_}; }

 private:
  TemplateValues form_;
  const FormValues& values_;
  const criteria::Findings& findings_;
};

std::string typed(const criteria::Decimal& value, Language language) {
  return language == Language::nl ? templates::number_text(value, language) : value.text();
}

std::string moment_name(std::size_t index, const char* member) {
  return "moments[" + std::to_string(index) + "]." + member;
}

std::size_t moment_rows(const FormValues& values) {
  std::size_t rows = 0;
  while (std::any_of(values.begin(), values.end(),
                     [&](const auto& value) { return value.first == moment_name(rows, "kind"); }))
    ++rows;
  return rows;
}

Choices kinds(Language language) {
  Choices choices;
  for (const auto& [kind, word] : criteria::NameTable<MomentKind>::names)
    choices.emplace_back(word, templates::label(kind, language));
  return choices;
}

Choices value_choices(const criteria::PromiseOrigin& promise, Language language) {
  Choices choices{{"", std::string(page_text(language, "promises.nothing-measured"))}};
  if (promise.form == PromiseForm::truth) {
    choices.emplace_back("true", templates::label("promise.yes", language));
    choices.emplace_back("false", templates::label("promise.no", language));
  }
  for (const auto& [level, percent] : promise.levels) choices.emplace_back(level, level);
  return choices;
}

Choices judgements(Language language) {
  Choices choices;
  for (const auto& [judgement, word] : criteria::NameTable<criteria::Judgement>::names)
    choices.emplace_back(word, templates::label(judgement, language));
  return choices;
}

Choices moments(const evaluator::RegisteredPromise& promise, Language language) {
  Choices choices{{"", std::string(page_text(language, "promises.in-between"))}};
  for (const criteria::DueMoment& moment : criteria::due_moments(promise.terms))
    choices.emplace_back(moment.due.text(), std::string(templates::label(moment.kind, language)) + " " +
                                                templates::day_text(moment.due, language));
  return choices;
}

Choices corrected(const evaluator::RegisteredPromise& promise, Language language) {
  Choices choices{{"", std::string(page_text(language, "promises.corrects-none"))}};
  for (const auto* each : evaluator::standing(promise.measurements))
    choices.emplace_back(std::to_string(each->id),
                         page_text(language, "promises.measurement-of",
                                   {{"id", std::to_string(each->id)},
                                    {"day", templates::day_text(each->measurement.measured_on, language)}}));
  return choices;
}

void add_cap_fields(Form& fields, Language language) {
  fields.add("sanctionCap.contractValue", "promises.contract-value", FormField::Kind::line, {},
             "promises.contract-value-hint");
  fields.add("sanctionCap.percent", "promises.cap-percent", FormField::Kind::line);
  Choices periods;
  for (const auto& [period, word] : criteria::NameTable<criteria::CapPeriod>::names)
    periods.emplace_back(word, templates::label(period, language));
  fields.add("sanctionCap.period", "promises.cap-period", FormField::Kind::choice, std::move(periods));
  fields.add("sanctionCap.startsOn", "promises.cap-start", FormField::Kind::date, {},
             "promises.cap-start-hint");
}

}  // namespace

FormValues terms_values(const criteria::PromiseTerms& terms, Language language) {
  FormValues values{
      {"sanctionFactor", typed(terms.sanction_factor, language)},
      {"pointValue", terms.point_value ? typed(*terms.point_value, language) : ""},
      {"sanctionCap.contractValue", terms.cap ? typed(terms.cap->contract_value, language) : ""},
      {"sanctionCap.percent", typed(terms.cap.value_or(criteria::SanctionCap()).percent, language)},
      {"sanctionCap.period", std::string(criteria::name(terms.cap.value_or(criteria::SanctionCap()).period))},
      {"sanctionCap.startsOn", terms.cap && terms.cap->starts_on ? terms.cap->starts_on->text() : ""},
      {"evidenceAsked", terms.evidence},
      {"responsible", terms.responsible}};
  std::size_t row = 0;
  for (const criteria::MeasuringMoment& moment : terms.moments) {
    values.emplace_back(moment_name(row, "kind"), criteria::name(moment.kind));
    values.emplace_back(moment_name(row, "due"), moment.due.text());
    values.emplace_back(moment_name(row++, "until"), moment.until ? moment.until->text() : "");
  }
  return values;
}

void add_terms_fields(TemplateValues form, const FormValues& values, const criteria::Findings& findings,
                      bool has_own_evidence) {
  const Language language = form.language();
  Form fields(form, values, findings);
  fields.add("responsible", "promises.responsible", FormField::Kind::line);
  if (has_own_evidence) fields.add("evidenceAsked", "promises.evidence-asked", FormField::Kind::lines);
  fields.add("sanctionFactor", "promises.factor", FormField::Kind::line, {}, "promises.factor-hint");
  fields.add("pointValue", "promises.point-value", FormField::Kind::line, {}, "promises.point-value-hint");
  // The value of a contract is that of one lot.
  if (has_own_evidence) add_cap_fields(fields, language);
  const std::size_t filled = moment_rows(values);
  for (std::size_t row = 0; row < filled + (has_own_evidence ? spare_moments : 0); ++row) {
    TemplateValues moment = form.add("MOMENT");
    moment.set("LEGEND", page_text(language, "promises.moment-row", {{"number", std::to_string(row + 1)}}));
    Form in_row = fields.within(moment);
    in_row.add(moment_name(row, "kind"), "promises.moment-kind", FormField::Kind::choice, kinds(language));
    in_row.add(moment_name(row, "due"), "promises.moment-due", FormField::Kind::date);
    in_row.add(moment_name(row, "until"), "promises.moment-until", FormField::Kind::date);
  }
}

void add_measurement_fields(TemplateValues form, const evaluator::RegisteredPromise& promise,
                            const FormValues& values, const criteria::Findings& findings) {
  const Language language = form.language();
  const criteria::PromiseOrigin& origin = promise.origin;
  Form fields(form, values, findings);
  fields.add("measuredOn", "promises.measured-on", FormField::Kind::date);
  fields.add("measuredBy", "promises.measured-by", FormField::Kind::line);
  fields.add("moment", "promises.moment", FormField::Kind::choice, moments(promise, language));
  if (origin.form == PromiseForm::judgement)
    fields.add("judgement", "promises.judgement", FormField::Kind::choice, judgements(language),
               "promises.judgement-hint");
  else if (origin.form == PromiseForm::quantity)
    fields.add("value", "promises.value", FormField::Kind::line, {}, "promises.value-hint");
  else
    fields.add("value", "promises.value", FormField::Kind::choice, value_choices(origin, language));
  fields.add("evidence", "promises.evidence", FormField::Kind::line, {}, "promises.evidence-hint");
  fields.add("remark", "promises.remark", FormField::Kind::lines);
  if (!promise.measurements.empty())
    fields.add("corrects", "promises.corrects", FormField::Kind::choice, corrected(promise, language));
}

}  // namespace server
