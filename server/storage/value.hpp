// What goes into statements and comes out of rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace server {

// Bytes that are no text.
struct Bytes {
  std::string content;
  bool operator==(const Bytes&) const = default;
};

// A whole number, a text without NUL, bytes, or nothing.
using Value = std::variant<std::int64_t, std::string, Bytes, std::monostate>;
using Values = std::vector<Value>;

// A value for `$1`, `$2`, ….
struct Parameter {
  Value value;

  template <typename Whole, std::enable_if_t<std::is_integral_v<Whole>, int> = 0>
  Parameter(Whole whole) : value(static_cast<std::int64_t>(whole)) {}
  Parameter(std::string text) : value(std::move(text)) {}
  Parameter(std::string_view text) : value(std::string(text)) {}
  Parameter(const char* text) : value(std::string(text)) {}
  Parameter(Bytes bytes) : value(std::move(bytes)) {}
  Parameter(Value any) : value(std::move(any)) {}
  Parameter(std::optional<std::int64_t> whole) {
    if (whole)
      value = *whole;
    else
      value = std::monostate{};
  }
};
using Parameters = std::vector<Parameter>;

template <typename... Cases>
struct ByKind : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
ByKind(Cases...) -> ByKind<Cases...>;

}  // namespace server
