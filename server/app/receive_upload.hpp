// Forms that came back: bid forms, price sheets and grade sheets, as workbooks or comma-separated values.
#pragma once

#include "criteria/dossier.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/upload_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

namespace upload_kind {
inline constexpr std::string_view bid = "bid";        // a bid form, or its quality envelope
inline constexpr std::string_view prices = "prices";  // a price sheet, for a bid that is there
inline constexpr std::string_view grades = "grades";
}  // namespace upload_kind

// What an upload came to. The file itself is kept with what was read from it, or nothing is stored at all.
struct ReceivedUpload {
  UploadId id = 0;
  std::vector<criteria::BidId> bids;                    // stored or completed
  std::size_t grades = 0;                               // stored or changed
  Findings notes;                                       // warnings
  std::optional<std::int64_t> late_bid = std::nullopt;  // it came too late: set aside unread, with that id
};

// Reads the file by its kind and stores what is in it. A price sheet goes to the bid of the same lot and
// bidder (`prices.bidUnknown` when there is not exactly one). A form with questions and no answer is
// `form.unfilled`. Answers, prices and grades that are there are replaced only when the sender says so:
// without `replace` the findings `upload.replaces` say cell by cell what was and what would be.
Result<ReceivedUpload> receive_upload(Service& service, const Actor& actor, TenderId tender,
                                      const Upload& upload, bool replace = false);

}  // namespace server
