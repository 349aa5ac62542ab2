#include "server/app/read_bid_form.hpp"

#include "server/app/contract_json.hpp"
#include "server/app/filled_form.hpp"

#include <algorithm>

namespace server {
namespace {

bool is_unfilled(const criteria::Bid& bid) { return bid.answers.empty() && bid.remarks.empty(); }

}  // namespace

std::optional<Findings> refuse_unfilled(bool is_unfilled, const Findings& notes) {
  const bool asks = std::any_of(notes.begin(), notes.end(), [](const criteria::Finding& note) {
    return note.code == "form.answerEmpty" || note.code == "form.gradeEmpty";
  });
  if (!is_unfilled || !asks) return std::nullopt;
  Findings findings{criteria::error("form.unfilled", "")};
  findings.insert(findings.end(), notes.begin(), notes.end());
  return findings;
}

Result<importing::BidSheet> read_bid_form(std::string_view content, const criteria::Tender& tender,
                                          std::int64_t version) {
  auto sheet = read_form<importing::BidSheet>(content, tender, version, importing::read_bid_sheet);
  if (!sheet) return sheet;
  if (auto refused = refuse_unfilled(is_unfilled(sheet->bid), sheet->notes))
    return failed(std::move(*refused));
  auto numbered = sheet->bid;
  numbered.id = "-";  // it gets its own when it is stored
  if (auto findings = check_bid(numbered, tender); criteria::has_errors(findings))
    return failed(std::move(findings));
  return sheet;
}

Result<importing::BidSheet> read_price_form(std::string_view content, const criteria::Tender& tender,
                                            std::int64_t version) {
  auto sheet = read_form<importing::BidSheet>(content, tender, version, importing::read_price_sheet);
  if (!sheet) return sheet;
  if (auto refused = refuse_unfilled(is_unfilled(sheet->bid), sheet->notes))
    return failed(std::move(*refused));
  return sheet;
}

}  // namespace server
