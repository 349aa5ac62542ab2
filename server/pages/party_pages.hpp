// Pages on parties: the register, and one to change.
#pragma once

#include "server/pages/page_context.hpp"
#include "server/storage/party_store.hpp"

#include <string>
#include <vector>

namespace server {

std::string party_list_page(const std::vector<StoredParty>& parties, const PageContext& context);
std::string party_page(const StoredParty& stored, const PageContext& context);

}  // namespace server
