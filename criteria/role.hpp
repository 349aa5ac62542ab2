// What somebody may be in a tender, in a party or in the working group.
#pragma once

#include "criteria/names.hpp"

namespace criteria {

enum class Role {
  buyer,                 // draws up and conducts the tenders of a party
  assessor,              // grades what is assigned
  panel_chair,           // leads the consensus of the assessors
  controller,            // reads all of a party, writes nothing
  working_group_editor,  // edits what the region shares
  administrator,         // manages accounts; reads no tender by that
};

template <>
struct NameTable<Role> {
  static constexpr std::array<std::pair<Role, std::string_view>, 6> names{
      {{Role::buyer, "buyer"},
       {Role::assessor, "assessor"},
       {Role::panel_chair, "panel-chair"},
       {Role::controller, "controller"},
       {Role::working_group_editor, "working-group-editor"},
       {Role::administrator, "administrator"}}};
};

}  // namespace criteria
