// The database could not do its work: disk full, file damaged or locked, made by a newer program.
#pragma once

#include <stdexcept>
#include <string>

namespace server {

class StorageError : public std::runtime_error {
 public:
  explicit StorageError(const std::string& what) : std::runtime_error(what) {}
};

}  // namespace server
