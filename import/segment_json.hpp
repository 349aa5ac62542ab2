// Segments as JSON (docs/segments.md) as values.
#pragma once

#include "criteria/segment.hpp"
#include "import/field_reader.hpp"
#include "import/limits.hpp"

#include <string_view>
#include <vector>

namespace importing {

// {"format": "wederwaarde-segments/1", "segments": […]}. What is read is valid; else every finding, those of
// `criteria::validate` included.
criteria::Checked<std::vector<criteria::Segment>> read_segments(std::string_view json, const Limits& limits);
// One segment on its own, without spend and contracts. Members that the service adds ("version", "createdAt",
// "updatedAt") are passed over.
criteria::Checked<criteria::Segment> read_segment(std::string_view json, const Limits& limits);
// What templates::segment_facts_json wrote, into an otherwise empty segment; nothing is validated.
criteria::Checked<criteria::Segment> read_segment_facts(std::string_view json, const Limits& limits);

// As members of a larger document.
void read(const Field& field, criteria::Segment& segment);
void read_members(ObjectReader& object, criteria::Spend& spend);
void read_members(ObjectReader& object, criteria::Contract& contract);

}  // namespace importing
