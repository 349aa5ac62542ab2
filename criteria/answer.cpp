#include "criteria/answer.hpp"

#include <array>

namespace criteria {
namespace {

struct TypeName {
  std::string_view name;
  std::span<const std::string_view> methods;  // the current one first; none: not derived
};

constexpr std::string_view lcc_methods[]{"lcc-npv-2014"};
constexpr std::string_view mci_methods[]{"mci-2019"};
constexpr std::string_view detachability_methods[]{"detachability-2.0", "detachability-1.0"};
constexpr std::string_view mki_methods[]{"mki-a1", "mki-a2"};

// In the order of the variant.
constexpr std::array<TypeName, std::variant_size_v<AnswerType>> types{
    {{"boolean", {}},
     {"number", {}},
     {"amount", {}},
     {"grade", {}},
     {"lcc", lcc_methods},
     {"mci", mci_methods},
     {"detachability", detachability_methods},
     {"mki", mki_methods},
     {"mpg", mki_methods}}};

}  // namespace

std::string_view name(const AnswerType& type) { return types[type.index()].name; }

bool is_derived(const AnswerType& type) { return !known_methods(type).empty(); }

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
  const auto known = known_methods(type);
  return method(type).value_or(known.empty() ? std::string() : std::string(known.front()));
}

std::span<const std::string_view> known_methods(const AnswerType& type) {
  return types[type.index()].methods;
}

std::span<const std::string_view> known_methods(CircularQuantity quantity) {
  switch (quantity) {
    case CircularQuantity::mki:
    case CircularQuantity::mpg:
      return mki_methods;
    case CircularQuantity::mci:
      return mci_methods;
    case CircularQuantity::detachability:
      return detachability_methods;
    case CircularQuantity::life_cycle_cost:
      return lcc_methods;
    default:
      return {};
  }
}

}  // namespace criteria
