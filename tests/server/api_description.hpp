// What openapi.json promises, to hold answers against.
#pragma once

#include "tests/support/http_client.hpp"

#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace server_test {

struct Operation {
  std::string method;  // "GET"
  std::string path;    // "/api/v1/tenders/{tender}"
  bool operator<(const Operation& other) const {
    return std::tie(path, method) < std::tie(other.path, other.method);
  }
  bool operator==(const Operation&) const = default;
};

class ApiDescription {
 public:
  // Throws std::runtime_error when the text is no JSON or one of its references leads nowhere.
  explicit ApiDescription(const std::string& json);
  ~ApiDescription();
  ApiDescription(const ApiDescription&) = delete;
  ApiDescription& operator=(const ApiDescription&) = delete;

  std::set<Operation> operations() const;
  std::string version() const;
  // What is in the answer and not in the description: its status, a header that is missing, its type, and
  // where its body differs from the schema, members that are not described included.
  std::vector<std::string> objections(std::string_view method, std::string_view target,
                                      const test_support::RawResponse& answer) const;
  // JSON that the operation describes as its body, with one member in `odd` that it does not: left out, of
  // another type, or unheard of. Empty where it takes no JSON.
  std::string made_body(std::string_view method, std::string_view target, std::mt19937& random,
                        int odd) const;

 private:
  struct Text;
  std::unique_ptr<Text> text_;
};

}  // namespace server_test
