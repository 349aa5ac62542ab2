// What notices tell, as the fields of a form, and back. A field has the name of the member that it holds:
// "buyer.city", "terms.gpa", "bidders[0].size".
#pragma once

#include "criteria/notice_file.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// The parts of the form, in order. Bids and lots are those that a result can be told of.
struct NoticeFormParts {
  std::vector<std::string> bids, lots;
};

// With an entry for each of those bids and lots, so that the form can ask about them.
criteria::NoticeFile with_entries(criteria::NoticeFile file, const NoticeFormParts& parts);

// Every field with its value; a choice of several stands as often as it was chosen.
FormValues notice_values(const criteria::NoticeFile& file, templates::Language language);
// Takes what was sent into a file that has the entries; what is left empty is not told. A change that was
// filled in is added to the changes. Findings at the names of fields: `notice.value` (it does not read).
criteria::Findings take_notice_fields(criteria::NoticeFile& file, const FormValues& sent,
                                      templates::Language language);

// {{#GROUP}}…{{>FIELD}} and {{#CHECKS}}{{#CHECK}}: the whole form.
void add_notice_fields(TemplateValues form, const criteria::NoticeFile& file, const FormValues& values,
                       const criteria::Findings& findings);

}  // namespace server
