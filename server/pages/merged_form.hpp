// Two people in one form: what each of them changed, of what both had before them.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"

namespace server {

struct MergedForm {
  // As it was sent, but in the fields that the sender left alone what the other stored.
  FormValues values;
  // `draft.changedTwice` at each field that both changed, each to something else, with what the other stored.
  criteria::Findings conflicts;
};

// `before` is what stood in the form when it was opened, `stored` what stands in it now. Fields that are not
// among those of `before` are taken as they were sent.
MergedForm merged_form(const FormValues& before, const FormValues& stored, const FormValues& sent);

}  // namespace server
