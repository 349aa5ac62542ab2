// A moment as RFC 3339 in UTC, kept as it was written; compared as a moment.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace criteria {

class Timestamp {
 public:
  Timestamp() : Timestamp("1970-01-01T00:00:00Z", 0, 0) {}
  // `2026-11-02T09:12:00Z`, with an optional fraction of a second and `Z` or `+00:00`; a real calendar date.
  static std::optional<Timestamp> parse(std::string_view text);

  const std::string& text() const { return text_; }
  std::int64_t seconds() const { return seconds_; }  // since 1970-01-01T00:00:00Z

  // The same text; for the order in time use `is_after`.
  bool operator==(const Timestamp& other) const { return text_ == other.text_; }
  bool is_after(const Timestamp& other) const;

 private:
  Timestamp(std::string text, std::int64_t seconds, std::int64_t picoseconds)
      : text_(std::move(text)), seconds_(seconds), picoseconds_(picoseconds) {}
  std::string text_;
  std::int64_t seconds_;
  std::int64_t picoseconds_;
};

}  // namespace criteria
