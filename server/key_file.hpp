// Files of the data folder that hold a secret key.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace server {

// The file's only line. When there is no file it is made with what `make` gives, for its owner alone; whoever
// comes first wins. Throws StorageError when it can be neither read nor made. Wipe the text after use.
std::string read_or_make_key(const std::filesystem::path& path, const std::function<std::string()>& make);

}  // namespace server
