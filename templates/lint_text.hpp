// A finding of the lint in words: what it is, the source, and the lawful form.
#pragma once

#include "evaluator/lint/lint.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

struct LintText {
  std::string title, explanation, source, lawful_form;
  bool operator==(const LintText&) const = default;
};
LintText lint_text(const evaluator::lint::LintFinding& finding, Language language);

// "onrechtmatig", "risk", …
std::string_view label(evaluator::lint::Gravity gravity, Language language);

// {on, counts: {unlawful, risky, advice}, findings: [{code, gravity, place, matched, parameters, title, text,
// source, lawfulForm}]}, the texts in both languages: indented JSON.
std::string lint_json(const std::vector<evaluator::lint::LintFinding>& findings, const criteria::Date& on);

// For people: a block of lines for each finding, the gravest first, and the counts at the end.
std::string lint_lines(const std::vector<evaluator::lint::LintFinding>& findings, Language language);

}  // namespace templates
