#include "server/app/step_action.hpp"

namespace server {
namespace {

constexpr std::string_view family = "step.";

}  // namespace

std::string action_name(const StepAction& action) {
  auto name = std::string(family).append(criteria::name(action.step));
  if (action.event != StepEvent::taken) name.append(".").append(criteria::name(action.event));
  return name;
}

std::optional<StepAction> step_action_of(std::string_view action) {
  if (!action.starts_with(family)) return std::nullopt;
  action.remove_prefix(family.size());
  const auto dot = action.find('.');
  const auto step = criteria::from_name<criteria::ProcessStep>(action.substr(0, dot));
  if (!step) return std::nullopt;
  if (dot == std::string_view::npos) return StepAction{*step, StepEvent::taken};
  const auto event = criteria::from_name<StepEvent>(action.substr(dot + 1));
  if (!event || *event == StepEvent::taken) return std::nullopt;
  return StepAction{*step, *event};
}

}  // namespace server
