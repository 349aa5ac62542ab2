#include "support/proof.hpp"

#include <cstdlib>
#include <string_view>

namespace test_support {

int proof_cases(int share, int full) {
  const char* wanted = std::getenv("WEDERWAARDE_PROOF");
  return wanted != nullptr && std::string_view(wanted) == "full" ? full : share;
}

}  // namespace test_support
