// A seeded source of choices and small decimals for the generated dossiers.
#pragma once

#include "criteria/dossier.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

class Source {
 public:
  explicit Source(std::uint64_t seed) : engine_(seed) {}
  int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(count)); }
  bool chance(int percent) { return below(100) < percent; }
  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
  }

 private:
  std::mt19937_64 engine_;
};

criteria::Decimal hundredths(std::int64_t units);  // "12.34" for 1234; not negative
criteria::Decimal whole(std::int64_t value);
std::string digits(Source& source, int count);

// A lot of the given method, and a bid for it whose grades go to the dossier's.
struct GeneratorChoice;
criteria::Lot make_lot(Source& source, std::string id, criteria::AwardMethod method);
void add_bid(Source& source, const GeneratorChoice& choice, criteria::Dossier& dossier,
             const criteria::Lot& lot, int number);

}  // namespace test_support
