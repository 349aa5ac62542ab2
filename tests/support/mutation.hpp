// Damage to files, the same for the same seed on every machine.
#pragma once

#include <cstdint>
#include <string>

namespace test_support {

// One to four changes: bytes flipped, removed, doubled, or replaced by ones that mean something in XML, ZIP
// and CSV.
std::string mutated(std::string bytes, std::uint64_t seed);

}  // namespace test_support
