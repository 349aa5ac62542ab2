// Test data that stands outside the source tree: public workbooks and hostile files. Tests over it run on an
// empty list where it is absent.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test_support {

// The folder that the environment's WEDERWAARDE_SHARED names, else `shared` beside the source tree.
std::optional<std::filesystem::path> shared_folder();

// The files below `folder` of the shared data whose names end in one of the extensions (".xlsx"), sorted.
std::vector<std::filesystem::path> shared_files(std::string_view folder,
                                                const std::vector<std::string>& extensions);

std::string read_bytes(const std::filesystem::path& file);

// A file's name as part of a test's name: letters and digits, everything else an underscore.
std::string test_name(const std::filesystem::path& file);

}  // namespace test_support
