// The forms for bidders and assessors.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"form.answer", "Antwoord", "Answer"},
};

}  // namespace

std::span<const BilingualText> form_words() { return words; }

}  // namespace templates
