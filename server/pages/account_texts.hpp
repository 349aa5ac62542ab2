// What the pages around accounts have in common.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// The moment or the day in words, or the text when it is none.
std::string moment_or_text(const std::string& text, templates::Language language);

std::string day_or_text(const std::string& text, templates::Language language);

// {{#REFUSAL}}: the findings that stand at none of those fields of the form.
void add_refusals(TemplateValues content, const criteria::Findings& findings,
                  const std::vector<std::string_view>& fields);

}  // namespace server
