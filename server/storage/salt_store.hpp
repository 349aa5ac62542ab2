// The salts of what the audit log names by a commitment.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct SaltedVersion {
  std::string kind;  // "bids" or "uploads"
  std::string subject;
  std::int64_t version = 1;
  std::string salt = {};  // hexadecimal; empty: it was not salted
};

class SaltStore {
 public:
  explicit SaltStore(Unit& unit) : unit_(unit) {}

  void insert(TenderId tender, const SaltedVersion& salted);
  std::string salt(TenderId tender, const SaltedVersion& of);  // empty: it was not salted
  std::vector<SaltedVersion> list(TenderId tender);

 private:
  Unit& unit_;
};

}  // namespace server
