// Shared criteria templates: proposing, reviewing, comparing and exchanging them.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText findings[]{
    {"template.proposedBy", "Wie het sjabloon voorstelt ontbreekt.", "Who proposes the template is missing."},
    {"template.changeNote", "De toelichting op de wijziging ontbreekt of is te lang.",
     "The note on the change is missing or too long."},
    {"template.segmentUnknown", "Segment '{segment}' is hier niet bekend.",
     "Segment '{segment}' is not known here."},
    {"template.unchanged", "Het voorstel is gelijk aan versie {version}, die al is gepubliceerd.",
     "The proposal equals version {version}, which is published already."},
    {"template.reviewedBy", "Wie het voorstel beoordeelt ontbreekt.", "Who reviews the proposal is missing."},
    {"template.secondPerson",
     "{name} stelde het sjabloon voor; een ander beoordeelt en publiceert het (vier ogen).",
     "{name} proposed the template; somebody else reviews and publishes it (four eyes)."},
    {"template.remark", "Bij teruggeven hoort een opmerking van ten hoogste 4000 tekens.",
     "Handing it back takes a remark of at most 4000 characters."},
};

}  // namespace

std::span<const BilingualText> template_finding_texts() { return findings; }

}  // namespace templates
