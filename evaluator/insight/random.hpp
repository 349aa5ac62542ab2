// Seeded random numbers that are the same on every machine: xoshiro256** 1.0 (Blackman and Vigna, "Scrambled
// linear pseudorandom number generators", 2018), its state filled by SplitMix64 (Steele, Lea and Flood,
// 2014). Everything drawn from it uses only + − × ÷ on whole numbers or IEEE doubles.
#pragma once

#include <array>
#include <cstdint>

namespace evaluator::insight {

class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t state) : state_(state) {}
  std::uint64_t next();

 private:
  std::uint64_t state_;
};

class Random {
 public:
  using State = std::array<std::uint64_t, 4>;

  explicit Random(const State& state) : state_(state) {}
  // Streams of one seed are independent of each other: each part of a run has its own, so that the order in
  // which parts are done changes nothing.
  Random(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t next();
  // 0 to bound − 1, all equally likely; bound above 0.
  std::uint64_t below(std::uint64_t bound);
  // From 0, below 1, in steps of 2^-53.
  double uniform();
  // Mean 0 and standard deviation 1, bell-shaped, between −6 and 6: twelve uniforms less 6 (Irwin-Hall),
  // which needs no logarithm whose last bit depends on a library.
  double bell();

 private:
  State state_;
};

// The four words that start a stream.
Random::State random_state(std::uint64_t seed, std::uint64_t stream);

}  // namespace evaluator::insight
