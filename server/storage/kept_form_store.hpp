// What people have typed in forms and not sent yet.
#pragma once

#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

struct KeptForm {
  std::string fields;  // JSON
  std::string saved_at;
};

class KeptFormStore {
 public:
  explicit KeptFormStore(Unit& unit) : unit_(unit) {}

  std::optional<KeptForm> find(std::int64_t account, std::string_view form);
  void put(std::int64_t account, std::string_view form, const KeptForm& kept);
  void remove(std::int64_t account, std::string_view form);
  void remove_before(std::string_view moment);

 private:
  Unit& unit_;
};

}  // namespace server
