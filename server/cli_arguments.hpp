// Words of a command line as operands and options.
#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// Wrong use of the command; the text says what to do.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& what) : std::runtime_error(what) {}
};

class Arguments {
 public:
  // What a command takes besides operands, with the dashes: options that a value follows, and flags.
  struct Syntax {
    std::set<std::string_view> options;
    std::set<std::string_view> flags;
    std::size_t operands = 0;  // exactly
  };
  // `words` without the command's name; "--name=value" is "--name value", and "--" ends the options. Throws
  // UsageError.
  Arguments(const std::vector<std::string>& words, const Syntax& syntax);

  const std::string& operand(std::size_t index) const { return operands_.at(index); }
  bool has(std::string_view name) const { return values_.contains(std::string(name)); }
  // Empty when the option was not given.
  std::string value(std::string_view name) const;

 private:
  std::vector<std::string> operands_;
  std::map<std::string, std::string> values_;
};

}  // namespace server
