#include "criteria/answer.hpp"

#include <array>

namespace criteria {
namespace {

struct TypeName {
  std::string_view name;
  std::string_view current_method;  // empty: not derived
};

// In the order of the variant.
constexpr std::array<TypeName, std::variant_size_v<AnswerType>> types{{{"boolean", ""},
                                                                       {"number", ""},
                                                                       {"amount", ""},
                                                                       {"grade", ""},
                                                                       {"lcc", "lcc-npv-2014"},
                                                                       {"mci", "mci-2019"},
                                                                       {"detachability", "detachability-2.0"},
                                                                       {"mki", "mki-a1"},
                                                                       {"mpg", "mki-a1"}}};

}  // namespace

std::string_view name(const AnswerType& type) { return types[type.index()].name; }

bool is_derived(const AnswerType& type) { return !types[type.index()].current_method.empty(); }

std::optional<std::string> method(const AnswerType& type) {
  return std::visit(
      [](const auto& asked) -> std::optional<std::string> {
        if constexpr (requires { asked.method; })
          return asked.method;
        else
          return std::nullopt;
      },
      type);
}

std::string effective_method(const AnswerType& type) {
  return method(type).value_or(std::string(types[type.index()].current_method));
}

}  // namespace criteria
