// Looks for texts in everything that a service has written: the raw bytes of its files, and the values in its
// tables, in every encoding in which a text might hide.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace server_test {

// "where: text" for each text that is found, as it is, in UTF-16 of either order, in base64 or hexadecimal,
// also inside entries of zip archives and zlib streams.
std::vector<std::string> leaks(const std::vector<std::string>& texts, const std::string& where,
                               const std::string& bytes);
// The same in every file of the folder, and in every value of every table of the databases in it.
std::vector<std::string> leaks_in_folder(const std::vector<std::string>& texts,
                                         const std::filesystem::path& folder);

}  // namespace server_test
