// Findings on forms that came back.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"sheet.unreadable", "Niet te lezen.", "Cannot be read."},
};

}  // namespace

std::span<const BilingualText> sheet_finding_texts() { return texts; }

}  // namespace templates
