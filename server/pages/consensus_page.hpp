// The page on how far the assessors of a panel are apart, and on the grades that they give together.
#pragma once

#include "server/app/consensus.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct ConsensusPage {
  std::string id;
  std::string title;  // of the tender
  std::string person;
  std::optional<Consensus> consensus;    // nothing: nobody has said who they are, or the grades are sealed
  std::vector<MemberProgress> progress;  // for the chair
  FormValues sent;                       // `place` says which form
  Findings findings;
};

std::string consensus_page(const ConsensusPage& view, const PageContext& context);

}  // namespace server
