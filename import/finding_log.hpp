// Findings about one file, no more than a reader can use: past the bound a single `file.moreFindings` stands
// for the rest. Errors and warnings are bounded apart, so that warnings never crowd out an error.
#pragma once

#include "criteria/finding.hpp"

#include <cstddef>
#include <string>

namespace importing {

class FindingLog {
 public:
  explicit FindingLog(std::size_t most) : most_(most) {}

  // The same finding twice in a row counts once.
  void add(criteria::Finding finding);
  void add(criteria::Findings findings);
  bool has_errors() const { return !errors_.empty(); }
  // True once an error was not listed: a reader may stop.
  bool full() const { return errors_.size() > most_; }
  // Errors first, then warnings, each in the order of the file; the log is empty afterwards.
  criteria::Findings take();

 private:
  std::size_t most_;
  criteria::Findings errors_;
  criteria::Findings warnings_;
};

}  // namespace importing
