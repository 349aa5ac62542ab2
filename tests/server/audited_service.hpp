// A data folder in which about everything happened that the audit log names.
#pragma once

#include <filesystem>

namespace server_test {

// The demo, a tender that is drafted, published and corrected, bids and grades that are edited, uploads,
// draws and evaluations. The folder is closed again.
void fill_audited(const std::filesystem::path& folder);

}  // namespace server_test
