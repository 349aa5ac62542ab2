// Findings on files: containers, syntax, limits.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"file.unreadable", "Niet te lezen.", "Cannot be read."},
};

}  // namespace

std::span<const BilingualText> file_finding_texts() { return texts; }

}  // namespace templates
