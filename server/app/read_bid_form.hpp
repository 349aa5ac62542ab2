// Returned forms as values, nothing stored yet.
#pragma once

#include "import/bid_sheet.hpp"
#include "server/app/failure.hpp"

#include <cstdint>
#include <string_view>

namespace server {

// A bid form or one of its envelopes, of the definition of that version. Its findings, `form.unfilled` for
// one with questions and no answer, and those of `check_bid`. The bid has no id.
Result<importing::BidSheet> read_bid_form(std::string_view content, const criteria::Tender& tender,
                                          std::int64_t version);
// A price sheet; its bid is not checked yet.
Result<importing::BidSheet> read_price_form(std::string_view content, const criteria::Tender& tender,
                                            std::int64_t version);

}  // namespace server
