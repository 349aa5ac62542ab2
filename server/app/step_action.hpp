// What the audit log calls what happens to a step of a tender.
#pragma once

#include "criteria/tender_process.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace server {

// The last three are of a step of two people.
enum class StepEvent { taken, proposed, confirmed, declined };

struct StepAction {
  criteria::ProcessStep step = criteria::ProcessStep::publish;
  StepEvent event = StepEvent::taken;
  bool operator==(const StepAction&) const = default;
};

// "step.open", "step.open.proposed".
std::string action_name(const StepAction& action);
// Nothing: it is no action of a step.
std::optional<StepAction> step_action_of(std::string_view action);

}  // namespace server

namespace criteria {

template <>
struct NameTable<server::StepEvent> {
  static constexpr std::array<std::pair<server::StepEvent, std::string_view>, 4> names{
      {{server::StepEvent::taken, "taken"},
       {server::StepEvent::proposed, "proposed"},
       {server::StepEvent::confirmed, "confirmed"},
       {server::StepEvent::declined, "declined"}}};
};

}  // namespace criteria
