// What a file that comes back would change of what is on record, before anything is stored: cell by cell, and
// line by line where whole lines come and go.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

// ---- cells ------------------------------------------------------------------------------------------------

// Texts as in JSON, empty for nothing.
struct CellChange {
  std::string member;  // "value", "measuredOn", "level", …
  std::string cell;    // `Metingen!G5`
  std::string before, after;
  bool operator==(const CellChange&) const = default;
};

// Both are numbers, and equal: 25.5 takes the place of 25.50 without taking anything away.
bool is_same_number(const std::string& left, const std::string& right);
// What was read from a cell; the same number keeps the notation that is on record.
std::string settled(const std::string& read, const std::string& on_record);
// Adds a cell that holds something else than what is on record.
void add_changed(std::vector<CellChange>& changes, CellChange cell);

// ---- lines ------------------------------------------------------------------------------------------------

// A line before and after: absent before when it is new, absent after when it goes.
template <typename Line>
struct LineChange {
  std::optional<Line> before, after;
  bool operator==(const LineChange&) const = default;
};

template <typename Line>
struct LineChanges {
  std::vector<LineChange<Line>> changes;  // in the order of their keys
  std::size_t unchanged = 0;
};

// Lines with the same `key_of(line)` are one line; each key stands at most once on either side.
template <typename Line, typename KeyOf>
LineChanges<Line> line_changes(const std::vector<Line>& before, const std::vector<Line>& after,
                               const KeyOf& key_of) {
  std::map<decltype(key_of(before.front())), LineChange<Line>> lines;
  for (const Line& line : before) lines[key_of(line)].before = line;
  for (const Line& line : after) lines[key_of(line)].after = line;
  LineChanges<Line> made;
  for (auto& [key, change] : lines) {
    if (change.before == change.after)
      ++made.unchanged;
    else
      made.changes.push_back(std::move(change));
  }
  return made;
}

}  // namespace server
