#include "server/http/request_id.hpp"

#include <algorithm>

namespace server {
namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_';
}

// Lower case, and not all zeros, which the standard keeps for "none".
bool is_hex_id(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  return text.find_first_not_of(digits) == std::string_view::npos &&
         text.find_first_not_of('0') != std::string_view::npos;
}

}  // namespace

std::string given_request_id(const Request& request) {
  constexpr std::size_t least = 8, most = 64;
  const auto given = request.header("x-request-id").value_or("");
  const bool is_safe = given.size() >= least && given.size() <= most &&
                       std::all_of(given.begin(), given.end(), is_id_character);
  return is_safe ? std::string(given) : std::string();
}

std::string trace_id(const Request& request) {
  // 00-TRACE-PARENT-FLAGS
  constexpr std::size_t length = 55, trace_at = 3, trace_length = 32, parent_at = 36, parent_length = 16,
                        flags_at = 53;
  const auto given = request.header("traceparent").value_or("");
  if (given.size() != length || given.substr(0, trace_at) != "00-" || given[parent_at - 1] != '-' ||
      given[flags_at - 1] != '-')
    return {};
  const auto trace = given.substr(trace_at, trace_length);
  const bool is_valid = is_hex_id(trace) && is_hex_id(given.substr(parent_at, parent_length)) &&
                        given.find_first_not_of("0123456789abcdef", flags_at) == std::string_view::npos;
  return is_valid ? std::string(trace) : std::string();
}

}  // namespace server
