// How a bid is called before a member of the panel.
#pragma once

#include "server/app/assessment_desk.hpp"
#include "server/pages/page_texts.hpp"

#include <string>

namespace server {

// "Inschrijver A", or its id and the bidder.
inline std::string assessed_bid_title(const AssessedBid& bid, bool has_letters,
                                      templates::Language language) {
  const auto title =
      has_letters ? page_text(language, "assessment.bidder", {{"name", bid.handle}}) : bid.handle;
  return bid.bidder.empty() ? title : title + ": " + bid.bidder;
}

}  // namespace server
