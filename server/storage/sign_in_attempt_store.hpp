// Tries to prove who one is, so that guessing takes time also after a restart.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace server {

// Of whom, and from where.
struct AttemptSource {
  std::string subject;  // a hash
  std::string network;
};

struct AttemptCount {
  std::int64_t wrong = 0;  // since the last right one
  std::string last;        // when the newest of them was; empty: none
};

class SignInAttemptStore {
 public:
  explicit SignInAttemptStore(Unit& unit) : unit_(unit) {}

  // Counted as wrong until it is marked as right.
  std::int64_t insert(const AttemptSource& source, std::string_view now);
  void mark(std::int64_t attempt, bool is_right);

  // Those after `since`.
  AttemptCount by_subject(std::string_view subject, std::string_view since);
  AttemptCount by_source(const AttemptSource& source, std::string_view since);
  AttemptCount by_network(std::string_view network, std::string_view since);  // right ones end nothing
  bool has_right(const AttemptSource& source, std::string_view since);
  void forget(std::string_view before);

 private:
  Unit& unit_;
};

}  // namespace server
