// Findings of the web service and the command line.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"service.unreadable", "Niet te lezen.", "Cannot be read."},
};

}  // namespace

std::span<const BilingualText> service_finding_texts() { return texts; }

}  // namespace templates
