// A tender that was published with sealed bids, in a running service.
#pragma once

#include "tests/server/api_service.hpp"

#include <string>
#include <vector>

namespace server_test {

struct SealedTender {
  std::string path;                        // in the API
  std::vector<std::string> quality_codes;  // of the key holders 1, 2, 3
  std::vector<std::string> prices_codes;
};

inline constexpr const char* before_deadline = "2026-11-25T10:00:00Z";
inline constexpr const char* after_deadline = "2026-12-01T12:00:01Z";

// The definition of `api_dossier`, with a deadline at 2026-12-01T12:00:00Z, nothing to grade, and no bids.
std::string dossier_without_bids(std::string_view reference = "T-1");
// Published with the key holders An, Bo and Cas.
SealedTender sealed_tender(const ApiService& service);

// The body that opens an envelope with the codes of two holders.
std::string opening_order(std::string_view envelope, int holder1, const std::string& code1, int holder2,
                          const std::string& code2);
// With those of the holders 1 and 3.
ApiAnswer opened(const ApiService& service, const SealedTender& tender, std::string_view envelope);

// From the opening of quality to the stage at which prices may be opened; those bids are admitted.
void lock_quality(const ApiService& service, const SealedTender& tender,
                  const std::vector<std::string>& bids);

std::string bid_json(std::string_view id, std::string_view bidder, std::string_view share,
                     std::string_view price);

}  // namespace server_test
