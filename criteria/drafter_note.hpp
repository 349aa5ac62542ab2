// Notes that a template leaves in its texts for whoever drafts from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace criteria {

// The first "[Inkoper: …]", "[invullen]", "[…]" or the like, as written.
std::optional<std::string> note_to_the_drafter(std::string_view text);

// The text without its remarks to the buyer ("[Inkoper: …]", "[Buyer: …]") and the blanks before them. What
// is to be filled in stays: a sentence needs it.
std::string without_remarks_to_the_buyer(std::string text);

}  // namespace criteria
