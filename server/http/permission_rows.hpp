// What the rows of the permission table are written with, and its two halves.
#pragma once

#include "server/http/permissions.hpp"

namespace server::permission_rows {

using enum criteria::Role;
using Roles = criteria::NameSet<criteria::Role>;

constexpr Roles anybody = Roles::all();
constexpr Roles editors{working_group_editor};
constexpr Roles contributors{buyer, working_group_editor};
constexpr Roles administrators{administrator};
constexpr Roles buyers{buyer};
constexpr Roles leaders{buyer, panel_chair};
constexpr Roles panel{buyer, assessor, panel_chair};
// Of a tender: what there is to read; and what only those see who answer for it.
constexpr Roles readers{buyer, assessor, panel_chair, controller};
constexpr Roles dossier{buyer, controller};

// Of a consultation: what suppliers answered, by name.
constexpr Roles keepers{buyer, controller, working_group_editor};

constexpr bool gate = true;
constexpr bool no_gate = false;
constexpr bool of_bids = true;

std::span<const Permission> of_region();   // accounts, and what the region shares
std::span<const Permission> of_tenders();  // whatever belongs to one tender or to the tenders of a party

}  // namespace server::permission_rows
