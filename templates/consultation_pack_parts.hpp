// The sheets of a consultation's pack; only templates/consultation_pack.cpp puts them together.
#pragma once

#include "criteria/consultation.hpp"
#include "templates/consultation_pack.hpp"
#include "templates/xlsx_form.hpp"

#include <string>
#include <string_view>

namespace templates {

struct PackPage {
  XlsxForm& form;
  const criteria::Consultation& consultation;
  Language language;

  std::string_view words(std::string_view key) const { return label(key, language); }
  const std::string& in(const criteria::LocalizedText& text) const {
    return language == Language::nl ? text.nl : text.en;
  }
  // Header and footer of every sheet.
  PageSetup setup(bool landscape) const;
};

bool is_withheld(const criteria::Consultation& consultation, const criteria::Criterion& leaf);

void add_readme_sheet(const PackPage& page, const ConsultationIssue& issue);
void add_background_sheet(const PackPage& page);
void add_criteria_sheet(const PackPage& page, const ConsultationIssue& issue);
// A supplier types a possible answer and sees its share of the points. Tables go to a sheet behind it.
void add_calculator_sheet(const PackPage& page);
void add_question_sheet(const PackPage& page);

}  // namespace templates
