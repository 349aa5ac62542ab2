// Pages on the register of spend and contracts: handing it in, and what that would change.
#pragma once

#include "server/app/import_register.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"
#include "server/storage/party_store.hpp"

#include <string>

namespace server {

std::string spend_register_page(const std::vector<StoredParty>& parties, const PageContext& context);

struct RegisterChangeView {
  const RegisterChange& change;
  std::string file_name;
  PartyNames parties;
  SegmentTitles segments = {};
};
// The differences, and a form that stores the lines as they were read.
std::string register_change_page(const RegisterChangeView& view, const PageContext& context);

}  // namespace server
