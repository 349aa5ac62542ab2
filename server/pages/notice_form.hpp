// What notices tell, as the fields of a form, and back. A field has the name of the member that it holds:
// "buyer.city", "terms.gpa", "bidders[0].size".
#pragma once

#include "criteria/notice_file.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/notice_fields.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// With an entry for each of those bids, lots and texts, so that the form can ask about them.
criteria::NoticeFile with_entries(criteria::NoticeFile file, const NoticeFormParts& parts);

// Every field with its value; a choice of several stands as often as it was chosen.
FormValues notice_values(const criteria::NoticeFile& file, const NoticeFormParts& parts,
                         templates::Language language);
// The names of its fields and of its choices of several.
std::vector<std::string> notice_field_names(const criteria::NoticeFile& file, const NoticeFormParts& parts,
                                            templates::Language language);
// Of those, the choices of several.
std::vector<std::string> notice_choice_names(const criteria::NoticeFile& file, const NoticeFormParts& parts,
                                             templates::Language language);
// Takes what was sent into a file that has the entries; what is left empty is not told. A change that was
// filled in is added to the changes. Findings at the names of fields: `notice.value` (it does not read).
criteria::Findings take_notice_fields(criteria::NoticeFile& file, const NoticeFormParts& parts,
                                      const FormValues& sent, templates::Language language);

// What is shown in the form, and what is wrong with it.
struct FilledNoticeForm {
  const criteria::NoticeFile& file;
  const NoticeFormParts& parts;
  const FormValues& values;
  const criteria::Findings& findings;
};
// {{#GROUP}}…{{>FIELD}} and {{#CHECKS}}{{#CHECK}}: the whole form.
void add_notice_fields(TemplateValues form, const FilledNoticeForm& filled);

}  // namespace server
