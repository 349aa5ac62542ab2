// Segments as JSON (docs/segments.md).
#pragma once

#include "criteria/segment.hpp"
#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

#include <string>
#include <vector>

namespace templates {

// Texts are not copied: the segment must outlive the tree.
void write(const Slot& slot, const criteria::Segment& segment);
// All but its spend and contracts, as members of an object that is open.
void write_facts(ObjectWriter& object, const criteria::Segment& segment);
void write_members(ObjectWriter& object, const criteria::Spend& spend);
void write_members(ObjectWriter& object, const criteria::Contract& contract);
void write(const Slot& slot, const criteria::Spend& spend);
void write(const Slot& slot, const criteria::Contract& contract);

// Its English title, CPV prefixes, intensity and appraisals alone, as canonical JSON.
std::string segment_facts_json(const criteria::Segment& segment);
// {"format": "wederwaarde-segments/1", "segments": […]}, to read.
std::string segments_json(const std::vector<criteria::Segment>& segments);

}  // namespace templates
