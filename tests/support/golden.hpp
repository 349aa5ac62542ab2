// Files of tests/golden: what a writer is expected to give, byte for byte, and inputs to read.
#pragma once

#include <string>
#include <string_view>

namespace test_support {

// The whole file, by its path below tests/golden. Throws std::runtime_error when it is not there.
std::string golden_text(const std::string& path);

// Fails when the file does not hold exactly `actual`, and names the first line that differs. With
// UPDATE_GOLDEN=1 in the environment the file is written instead, for a human to look at the difference.
void expect_golden(const std::string& path, std::string_view actual);

// `text` with the first `old_part` replaced; throws std::invalid_argument when it is not there.
std::string replaced(std::string text, std::string_view old_part, std::string_view new_part);

}  // namespace test_support
