// Everything that can be checked of a database: the audit log, what it names, the rows that were sealed,
// and the evaluations.
#pragma once

#include "criteria/finding.hpp"
#include "server/app/checkpoint.hpp"
#include "server/storage/database_address.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace server {

struct DataCheck {
  AuditHead head;
  std::int64_t entries = 0;
  std::int64_t documents = 0;
  std::int64_t rows = 0;  // that are no documents
  std::int64_t evaluations = 0;
  criteria::Findings findings;  // all; none: nothing was changed
};

// `checkpoint` is one that was kept elsewhere; one that another key signed gives `checkpoint.otherKey`.
DataCheck verify_data(Unit& unit, const std::optional<Checkpoint>& checkpoint);

// `work` on one state of the database, also while a service has it; nothing is changed. Throws StorageError
// when there is none, or when it is from before the audit log was a chain.
void read_data(const DatabaseAddress& address, const std::function<void(Unit&)>& work);

// The same on a SQLite file, whatever its name.
void read_database(const std::filesystem::path& file, const std::function<void(Unit&)>& work);

// {"head", "entries", "documents", "evaluations", "findings"}
std::string data_check_json(const DataCheck& check);

}  // namespace server
