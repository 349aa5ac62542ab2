#include "server/cli_arguments.hpp"

#include <fmt/format.h>

namespace server {

Arguments::Arguments(const std::vector<std::string>& words, const Syntax& syntax) {
  bool options_ended = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (options_ended || word.size() < 2 || word.front() != '-') {
      operands_.push_back(word);
      continue;
    }
    if (word == "--") {
      options_ended = true;
      continue;
    }
    const auto equals = word.rfind("--", 0) == 0 ? word.find('=') : std::string::npos;
    const auto name = word.substr(0, equals);
    if (syntax.flags.contains(name) && equals == std::string::npos) {
      values_[name] = "";
      continue;
    }
    if (!syntax.options.contains(name)) throw UsageError(fmt::format("unknown option {}", word));
    if (values_.contains(name)) throw UsageError(fmt::format("option {} is given twice", name));
    if (equals != std::string::npos)
      values_[name] = word.substr(equals + 1);
    else if (at + 1 < words.size())
      values_[name] = words[++at];
    else
      throw UsageError(fmt::format("option {} needs a value", name));
  }
  if (operands_.size() < syntax.operands) throw UsageError("a file is missing");
  if (operands_.size() > syntax.operands)
    throw UsageError(fmt::format("unexpected argument {}", operands_[syntax.operands]));
}

std::string Arguments::value(std::string_view name) const {
  const auto found = values_.find(std::string(name));
  return found == values_.end() ? std::string() : found->second;
}

}  // namespace server
