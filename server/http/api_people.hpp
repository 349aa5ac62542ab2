// Roles in the answers of the API.
#pragma once

#include "server/app/principal.hpp"
#include "templates/json_writer.hpp"

#include <vector>

namespace server {

// The members `partyRoles` and `tenderRoles`.
void write_roles(templates::JsonWriter& json, const std::vector<PartyRole>& party_roles,
                 const std::vector<TenderRole>& tender_roles);

}  // namespace server
