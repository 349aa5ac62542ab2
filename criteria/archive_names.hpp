// How the values of a dossier and an evaluation are named in the XML archive, in one place for its writer and
// its reader. A member is an element of its own name; what cannot be seen from an element is said here or by
// its `type`.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace criteria {

inline constexpr std::string_view archive_namespace = "urn:wederwaarde:archive:1";
inline constexpr std::string_view archive_root = "archive";
// Parts of a dossier that may stand on their own.
inline constexpr std::string_view archive_bid_root = "bid";
inline constexpr std::string_view archive_grades_root = "grades";
inline constexpr std::string_view archive_criteria_root = "criteria";

inline constexpr std::string_view consultation_namespace = "urn:wederwaarde:consultation:1";
inline constexpr std::string_view consultation_root = "consultation";
inline constexpr std::string_view consultation_response_root = "response";

// Members that are arrays, and the element of one item.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 34> archive_arrays{
    {{"lots", "lot"},
     {"criteria", "criterion"},
     {"ties", "rule"},
     {"steps", "step"},
     {"percents", "percent"},
     {"oneOf", "value"},
     {"assessors", "assessor"},
     {"bids", "bid"},
     {"replacements", "replacement"},
     {"parts", "part"},
     {"elements", "element"},
     {"grades", "grade"},
     {"draws", "draw"},
     {"order", "bid"},
     {"ranking", "place"},
     {"rejected", "rejection"},
     {"findings", "finding"},
     {"tie", "bid"},
     {"warnings", "warning"},
     {"leafSteps", "leaf"},
     {"totalSteps", "formula"},
     {"formulas", "formula"},
     {"inputs", "input"},
     {"tieSteps", "tieStep"},
     {"among", "bid"},
     {"cpvCodes", "code"},
     {"provisions", "provision"},
     {"statements", "statement"},
     {"rules", "rule"},
     {"agreements", "agreement"},
     {"planning", "moment"},
     {"withheld", "criterion"},
     {"questions", "question"},
     {"choices", "choice"}}};

// Members that are objects with free keys: each is an `entry` with its key as an attribute.
inline constexpr std::array<std::string_view, 6> archive_maps{"answers", "levels",  "impacts",
                                                              "weights", "remarks", "scores"};
inline constexpr std::string_view archive_entry = "entry";
inline constexpr std::string_view archive_key = "key";
// Says what a value without elements is, when it is no text: "boolean", "number" or "null".
inline constexpr std::string_view archive_type = "type";

// The element of one item of an array of that name; empty for a member that is no array.
constexpr std::string_view archive_item(std::string_view member) {
  for (const auto& [array, item] : archive_arrays)
    if (array == member) return item;
  return {};
}

constexpr bool is_archive_map(std::string_view member) {
  return std::find(archive_maps.begin(), archive_maps.end(), member) != archive_maps.end();
}

}  // namespace criteria
