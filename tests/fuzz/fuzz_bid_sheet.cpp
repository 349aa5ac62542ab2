#include "criteria/validate.hpp"
#include "form_promises.hpp"
#include "import/bid_sheet.hpp"
#include "templates/dossier_json.hpp"

namespace {

// A bid that a form gave for a tender stands in a dossier of that tender without errors of notation.
void check_sheet(const importing::BidSheet& sheet, const importing::IssuedForm& issued) {
  fuzz::promise(sheet.bid.id.empty());
  if (issued.tender == nullptr) return;
  criteria::Dossier dossier;
  dossier.tender = *issued.tender;
  dossier.bids.push_back(sheet.bid);
  dossier.bids.front().id = "I1";
  const auto canonical = templates::canonical_dossier_json(dossier);
  const auto again = importing::read_dossier(std::string_view(canonical), importing::Limits{});
  fuzz::promise(again && templates::canonical_dossier_json(*again) == canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_form(fuzz::as_text(data, size), importing::read_bid_sheet, check_sheet);
  return 0;
}
