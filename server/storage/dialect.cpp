#include "server/storage/dialect.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {

std::string json_text(Engine engine, std::string_view column, std::string_view path) {
  if (engine == Engine::sqlite) return fmt::format("json_extract({}, '$.{}')", column, path);
  std::string steps(path);
  std::replace(steps.begin(), steps.end(), '.', ',');
  return fmt::format("(CAST({} AS JSON) #>> '{{{}}}')", column, steps);
}

std::string json_items(Engine engine, std::string_view column, std::string_view member,
                       std::string_view name) {
  if (engine == Engine::sqlite) return fmt::format("json_each({}, '$.{}') AS {}", column, member, name);
  return fmt::format("json_array_elements(CAST({} AS JSON) -> '{}') AS {}(value)", column, member, name);
}

std::string item_text(Engine engine, std::string_view name, std::string_view member) {
  if (engine == Engine::sqlite) return fmt::format("json_extract({}.value, '$.{}')", name, member);
  return fmt::format("({}.value ->> '{}')", name, member);
}

std::string contains(Engine engine, std::string_view column, std::string_view parameter) {
  return fmt::format("{}({}, {}) > 0", engine == Engine::sqlite ? "instr" : "strpos", column, parameter);
}

}  // namespace server
