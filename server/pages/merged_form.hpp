// Two people in one form: what each of them changed, of what both had before them.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"

#include <string_view>
#include <vector>

namespace server {

struct MergedForm {
  // As it was sent, but in the fields that the sender left alone what the other stored.
  FormValues values;
  // `form.changedTwice` at each field that both changed, each to something else, with what the other stored.
  criteria::Findings conflicts;
};

// `before` is what stood in the form when it was opened, `stored` what stands in it now. Fields that are not
// among those of `before` are taken as they were sent; those that were not sent count as left alone, but for
// `choices`: names of boxes to tick, of which a browser sends only those that are ticked.
MergedForm merged_form(const FormValues& before, const FormValues& stored, const FormValues& sent,
                       const std::vector<std::string_view>& choices = {});

// Where nobody knows any more what stood there before: `form.storedOther` at each field that was sent and
// holds something else than what is stored, with that.
criteria::Findings unlike_stored(const FormValues& stored, const FormValues& sent);

}  // namespace server
