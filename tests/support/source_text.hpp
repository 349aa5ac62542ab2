// The text of a file of this source tree.
#pragma once

#include <string>
#include <string_view>

namespace test_support {

// `path` from the root; throws std::runtime_error when there is no such file.
std::string source_text(std::string_view path);

}  // namespace test_support
