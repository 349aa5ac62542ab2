// The database could not do its work: disk full, file damaged or locked, connection lost, made by a newer
// program.
#pragma once

#include <stdexcept>
#include <string>

namespace server {

class StorageError : public std::runtime_error {
 public:
  explicit StorageError(const std::string& what) : std::runtime_error(what) {}
};

// Another transaction was in the way; the same one again may succeed.
class RetryError : public StorageError {
 public:
  explicit RetryError(const std::string& what) : StorageError(what) {}
};

}  // namespace server
