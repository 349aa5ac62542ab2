// A data folder in which every table that `verify` answers for has a row.
#pragma once

#include <filesystem>

namespace server_test {

// What `fill_audited` fills, accounts, sealed bids and a tender that goes through its process; what no use
// case of those writes, is written as a unit of work writes it. The folder is closed again.
void fill_every_table(const std::filesystem::path& folder);

}  // namespace server_test
