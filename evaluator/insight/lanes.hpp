// Rows of numbers of samples side by side, and how a function goes through them with the vectors of one
// instruction set. For the kernel of random weights only.
#pragma once

#include <cstddef>
#include <cstdint>

namespace evaluator::insight {

// What is marked so is compiled again within each function for one instruction set.
#define WEDERWAARDE_INLINE __attribute__((always_inline)) inline

inline constexpr std::size_t lanes = 32;

struct alignas(64) Row {
  double of[lanes];
};
struct alignas(64) WholeRow {
  std::uint64_t of[lanes];
};

// One number in every lane of the widest vector, in memory: instructions take it from there, while one in a
// register of its own would push another out, and one that the compiler knows is made anew each time.
inline constexpr std::size_t widest_vector = 64;
struct alignas(widest_vector) Repeated {
  std::uint64_t of[widest_vector / sizeof(std::uint64_t)];
};
inline Repeated repeated(std::uint64_t number) {
  Repeated all = {};
  for (std::uint64_t& each : all.of) each = number;
  return all;
}

template <std::size_t bytes>
struct VectorTypes;
template <>
struct VectorTypes<16> {
  using Real __attribute__((vector_size(16))) = double;
  using Whole __attribute__((vector_size(16))) = std::uint64_t;
  using StoredReal __attribute__((vector_size(16), may_alias)) = double;
  using StoredWhole __attribute__((vector_size(16), may_alias)) = std::uint64_t;
  static WEDERWAARDE_INLINE void fill(std::uint64_t v, Whole& all) { all = Whole{v, v}; }
};
template <>
struct VectorTypes<32> {
  using Real __attribute__((vector_size(32))) = double;
  using Whole __attribute__((vector_size(32))) = std::uint64_t;
  using StoredReal __attribute__((vector_size(32), may_alias)) = double;
  using StoredWhole __attribute__((vector_size(32), may_alias)) = std::uint64_t;
  static WEDERWAARDE_INLINE void fill(std::uint64_t v, Whole& all) { all = Whole{v, v, v, v}; }
};
template <>
struct VectorTypes<64> {
  using Real __attribute__((vector_size(64))) = double;
  using Whole __attribute__((vector_size(64))) = std::uint64_t;
  using StoredReal __attribute__((vector_size(64), may_alias)) = double;
  using StoredWhole __attribute__((vector_size(64), may_alias)) = std::uint64_t;
  static WEDERWAARDE_INLINE void fill(std::uint64_t v, Whole& all) { all = Whole{v, v, v, v, v, v, v, v}; }
};

// Vectors of so many bytes. They are handed on by reference: by value they would pass between functions in
// another way for each instruction set.
template <std::size_t bytes>
struct Vectors {
  using Real = typename VectorTypes<bytes>::Real;
  using Whole = typename VectorTypes<bytes>::Whole;
  static constexpr std::size_t size = bytes / sizeof(double);

  // Of a row, from a whole vector on.
  static WEDERWAARDE_INLINE void load(const double* from, Real& to) {
    to = *reinterpret_cast<const typename VectorTypes<bytes>::StoredReal*>(from);
  }
  static WEDERWAARDE_INLINE void load(const Repeated& from, Whole& to) {
    to = *reinterpret_cast<const typename VectorTypes<bytes>::StoredWhole*>(from.of);
  }
  static WEDERWAARDE_INLINE void store(const Real& from, double* to) {
    *reinterpret_cast<typename VectorTypes<bytes>::StoredReal*>(to) = from;
  }
  static WEDERWAARDE_INLINE void store(const Whole& from, std::uint64_t* to) {
    *reinterpret_cast<typename VectorTypes<bytes>::StoredWhole*>(to) = from;
  }
  static WEDERWAARDE_INLINE void fill(std::uint64_t value, Whole& all) {
    VectorTypes<bytes>::fill(value, all);
  }
  // The same bits as the other kind of number.
  static WEDERWAARDE_INLINE void convert(const Real& from, Whole& to) { to = reinterpret_cast<Whole>(from); }
  static WEDERWAARDE_INLINE void convert(const Whole& from, Real& to) { to = reinterpret_cast<Real>(from); }
};

}  // namespace evaluator::insight
