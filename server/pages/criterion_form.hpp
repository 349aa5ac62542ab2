// A criterion of a draft as the fields of a form, and back: what is asked, how it is scored, and who grades
// it.
#pragma once

#include "criteria/draft.hpp"
#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/render.hpp"
#include "server/pages/tender_form.hpp"

#include <string>
#include <string_view>

namespace server {

// For what is no leaf only "title", "description" and "minimumScore" count.
FormValues criterion_values(const criteria::Criterion& node, templates::Language language);
// What stands in the form of a new one.
FormValues new_criterion_values();

// Takes what was sent into the criterion. A rule or a bound that the form has no fields for reads "keep" and
// stays. Findings, at the fields: `draft.number`, `draft.numberMissing`, `draft.choice`, `draft.level` (a
// line that is no level and percent).
criteria::Findings take_criterion(const FormValues& sent, templates::Language language,
                                  criteria::Criterion& node);
// The same of a new one, with what it weighs and where it stands.
criteria::Findings take_own_criterion(const FormValues& sent, templates::Language language,
                                      criteria::CriterionAddition& addition);

// The findings on a definition, those of that criterion at the fields of its form; `place` is that of the
// criterion: "tender.lots[0].criteria[2]".
criteria::Findings at_criterion_fields(const criteria::Findings& findings, std::string_view place);

// {{#GROUP}}{{LEGEND}}{{>FIELD}}: the form of a criterion of that lot, or with a null criterion that of a new
// one.
void add_criterion_fields(TemplateValues form, const criteria::Lot& lot, const criteria::Criterion* node,
                          const FilledForm& filled);

}  // namespace server
