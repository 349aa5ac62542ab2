// What is in a service, and in its database, after it was killed: the bids that it acknowledged, whole, and
// nothing that is half.
#pragma once

#include "tests/program/bid_uploads.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace program_test {

// Through the running service: every acknowledged bid is there and reads as it was acknowledged, with the
// bytes of its form; every other bid equals one that was sent and is there once. Gives what is not so.
std::vector<std::string> complaints_on_bids(std::uint16_t port, const std::vector<BidUpload>& uploads,
                                            const Receipts& receipts);

// In the data folder of a service that has ended: the database is sound, each bid and each file has its one
// entry in the audit log, no entry is of anything else, each file has its bid and its whole length.
std::vector<std::string> complaints_on_database(const std::filesystem::path& data);
// The same in a PostgreSQL database; names the query that gives rows.
std::vector<std::string> complaints_on_database(const std::string& address);

// Runs statements on the database, to damage it.
void execute_sql(const std::filesystem::path& data, const std::string& sql);

}  // namespace program_test
