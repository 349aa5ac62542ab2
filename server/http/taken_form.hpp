// A form that was sent for another version than is stored by now.
#pragma once

#include "server/app/failure.hpp"
#include "server/http/request.hpp"
#include "server/pages/form_values.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace server {

struct TakenForm {
  Pairs fields;        // for the version that is stored
  Findings conflicts;  // as MergedForm has them; nothing is to be stored where there are any
  bool is_merged = false;
};

// What stood in the form of that version; nothing when that is not known any more, or its fields are about
// something else than those of the version that is stored.
using ValuesOfVersion = std::function<std::optional<FormValues>(std::int64_t version)>;

// What was sent, merged with what somebody else stored since the form was opened. `Outdated` where that
// cannot be done.
// `choices` as for merged_form.
Result<TakenForm> take_form(const Pairs& sent, std::int64_t stored_version, const ValuesOfVersion& values_of,
                            const std::vector<std::string_view>& choices = {});

// 409 where somebody else's edit is the reason, else 422.
int refusal_status(const Findings& findings);

}  // namespace server
