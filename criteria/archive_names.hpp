// How the values of a dossier and an evaluation are named in the XML archive, in one place for its writer and
// its reader. A member is an element of its own name; what cannot be seen from an element is said here or by
// its `type`.
#pragma once

#include <algorithm>
#include <array>
#include <span>
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

// Those of the document beside the archive that holds the process of a tender.
inline constexpr std::string_view process_root = "process";
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 22> process_arrays{
    {{"steps", "step"},        {"decisions", "decision"},
     {"openings", "opening"},  {"awardRecords", "awardRecord"},
     {"lateBids", "lateBid"},  {"sentPapers", "sentPaper"},
     {"bids", "bid"},          {"rejected", "rejection"},
     {"lots", "lot"},          {"supersedes", "number"},
     {"answers", "answer"},    {"replacements", "replacement"},
     {"parts", "part"},        {"elements", "element"},
     {"openedBy", "person"},   {"opened", "envelope"},
     {"failed", "envelope"},   {"late", "envelope"},
     {"replaced", "envelope"}, {"withdrawn", "envelope"},
     {"remarks", "code"},      {"reasons", "code"}}};
inline constexpr std::array<std::string_view, 1> process_maps{"impacts"};

// What a member of a document is, by its name.
struct ArchiveNames {
  std::span<const std::pair<std::string_view, std::string_view>> arrays;
  std::span<const std::string_view> maps;

  // The element of one item of an array of that name; empty for a member that is no array.
  constexpr std::string_view item(std::string_view member) const {
    for (const auto& [array, element] : arrays)
      if (array == member) return element;
    return {};
  }
  constexpr bool is_map(std::string_view member) const {
    return std::find(maps.begin(), maps.end(), member) != maps.end();
  }
};
inline constexpr ArchiveNames archive_names{archive_arrays, archive_maps};
inline constexpr ArchiveNames process_names{process_arrays, process_maps};

}  // namespace criteria
