// A set of values of a closed set.
#pragma once

#include "criteria/names.hpp"

#include <cstdint>
#include <initializer_list>

namespace criteria {

// For an enumeration of at most 32 values with a NameTable.
template <typename Enum>
class NameSet {
 public:
  constexpr NameSet() = default;
  constexpr NameSet(std::initializer_list<Enum> values) {
    for (const Enum value : values) bits_ |= bit(value);
  }
  static constexpr NameSet all() {
    NameSet set;
    for (const auto& entry : NameTable<Enum>::names) set.bits_ |= bit(entry.first);
    return set;
  }

  constexpr bool has(Enum value) const { return (bits_ & bit(value)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr NameSet operator|(NameSet other) const { return NameSet(bits_ | other.bits_); }
  constexpr NameSet operator-(NameSet other) const { return NameSet(bits_ & ~other.bits_); }
  constexpr bool operator==(const NameSet&) const = default;

 private:
  constexpr explicit NameSet(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Enum value) { return std::uint32_t{1} << static_cast<unsigned>(value); }

  std::uint32_t bits_ = 0;
};

}  // namespace criteria
