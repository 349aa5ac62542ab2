#include "server/app/blind_names.hpp"

#include "templates/assessment_json.hpp"

#include <array>

#include <sodium.h>

namespace server {
namespace {

std::string random_hex() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, bytes.size() * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

}  // namespace

void draw_blind_names(const Change& change, const AssessmentRecord& record,
                      const criteria::Dossier& admitted) {
  std::vector<criteria::BidId> bids;
  for (const auto& bid : admitted.bids)
    if (!bid.withdrawn) bids.push_back(bid.id);
  const auto names = criteria::with_blind_names(record.names, bids, [](std::size_t count) {
    return static_cast<std::size_t>(randombytes_uniform(static_cast<std::uint32_t>(count)));
  });
  if (names == record.names) return;
  const StoredBlindNames stored{record.names_version + 1,
                                document_of(templates::canonical_json(names, random_hex())), change.now};
  AssessmentStore(change.unit).insert(change.tender, stored);
  note(change, "blindNames.drawn", std::to_string(stored.version), stored.document.sha256);
}

}  // namespace server
