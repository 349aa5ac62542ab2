// A document that is read and checked as a whole: it is valid, or all its findings come back.
#pragma once

#include "import/field_reader.hpp"
#include "import/json_reader.hpp"

#include <utility>

namespace importing {

// `fill(root, value)` reads the fields; `check(value)` gives the findings on a value that was read
// completely.
template <typename T, typename Fill, typename Check>
criteria::Checked<T> read_whole(criteria::DataValue document, const Limits& limits, const Fill& fill,
                                const Check& check) {
  FindingLog log(limits.findings);
  Reading reading{log, true, limits.item_bytes};
  T value;
  fill(Field{document, Place{}, reading}, value);
  if (reading.complete) log.add(check(value));
  if (log.has_errors()) return tl::make_unexpected(log.take());
  return value;
}

template <typename T, typename Fill, typename Check>
criteria::Checked<T> read_whole(std::string_view json, const Limits& limits, const Fill& fill,
                                const Check& check) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_whole<T>(tree->root(), limits, fill, check);
}

}  // namespace importing
