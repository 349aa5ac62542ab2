// A part of a list that is too long to give at once.
#pragma once

#include <cstdint>
#include <vector>

namespace server {

struct Page {
  std::int64_t number = 1;  // from 1
  std::int64_t size = 20;
  std::int64_t offset() const { return (number - 1) * size; }
  bool operator==(const Page&) const = default;
};

template <typename Row>
struct Listed {
  std::vector<Row> rows;   // of the page asked
  std::int64_t total = 0;  // on all pages
};

}  // namespace server
