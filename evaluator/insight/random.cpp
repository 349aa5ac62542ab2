#include "evaluator/insight/random.hpp"

#include <bit>

namespace evaluator::insight {

std::uint64_t SplitMix64::next() {
  std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

Random::State random_state(std::uint64_t seed, std::uint64_t stream) {
  SplitMix64 filler(SplitMix64(seed).next() ^ SplitMix64(~stream).next());
  Random::State state;
  for (std::uint64_t& word : state) word = filler.next();
  return state;
}

Random::Random(std::uint64_t seed, std::uint64_t stream) : state_(random_state(seed, stream)) {}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17U;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
  const std::uint64_t rest = (0 - bound) % bound;  // 2^64 modulo bound
  for (;;) {
    const std::uint64_t drawn = next();
    if (drawn >= rest) return drawn % bound;
  }
}

double Random::uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

double Random::bell() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += uniform();
  return sum;
}

}  // namespace evaluator::insight
