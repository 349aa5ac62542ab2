// A criteria template as a workbook that buyers read, change and hand in again.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/timestamp.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

struct TemplateIssue {
  int version = 0;  // 0: a draft
  criteria::Timestamp issued;
};

// Sheets of facts and award, criteria, scales and provisions; read back by importing::read_template_sheet,
// also after another program saved it. Equal calls give equal bytes. Texts beyond what a cell holds (32,767
// characters) are cut.
std::string template_workbook(const criteria::CriteriaTemplate& set, const TemplateIssue& issue,
                              Language language);

}  // namespace templates
