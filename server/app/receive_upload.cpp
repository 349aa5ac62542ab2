#include "server/app/receive_upload.hpp"

#include "criteria/price_part.hpp"
#include "import/grade_sheet.hpp"
#include "server/app/change.hpp"
#include "server/app/commitment.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/filled_form.hpp"
#include "server/app/read_bid_form.hpp"
#include "server/app/record_grades.hpp"
#include "server/app/replaced_values.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/submit_bid.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

// Everything that the three kinds have in common.
struct Receipt {
  Service& service;
  const Actor& actor;
  TenderId tender;
  const Upload& upload;
  bool replace = false;
};

UploadId keep_file(const Change& change, const Upload& upload) {
  const auto id = UploadStore(change.unit).insert(change.tender, upload, change.now);
  const auto subject = std::to_string(id);
  note(change, "upload.stored", subject, logged_hash(change, {"uploads", subject, 1}, upload.content));
  return id;
}

// A bid that came too late is set aside unread.
std::optional<std::int64_t> late_bid(const Receipt& receipt) {
  const auto state = process_state(receipt.service, receipt.tender);
  if (!state || state->stage == criteria::TenderStage::published) return std::nullopt;
  const auto now = receipt.service.clock();
  return receipt.service.database.write([&](Unit& unit) {
    return set_aside_late({unit, receipt.actor, receipt.tender, now}, receipt.upload.media_type,
                          receipt.upload.content);
  });
}

Result<ReceivedUpload> receive_bid(const Receipt& receipt) {
  if (const auto late = late_bid(receipt)) return ReceivedUpload{0, {}, 0, {}, late};
  const auto definition = load_definition(receipt.service, receipt.tender);
  if (!definition) return failed(definition.error());
  const auto& [version, tender] = **definition;
  auto sheet = read_bid_form(receipt.upload.content, tender, version);
  if (!sheet) return failed(std::move(sheet.error()));

  const auto now = receipt.service.clock();
  return receipt.service.database.write([&, version = version](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    ReceivedUpload received{keep_file(change, receipt.upload), {}, 0, sheet->notes, std::nullopt};
    auto id = store_bid(change, version, sheet->bid, received.id);
    if (!id) return failed(std::move(id.error()));
    received.bids.push_back(std::move(*id));
    return received;
  });
}

criteria::Finding unknown_bidder(const criteria::Bid& prices, std::size_t found) {
  return criteria::error("prices.bidUnknown", "",
                         {{"bidder", prices.bidder ? prices.bidder->name : ""},
                          {"lot", prices.lot},
                          {"count", std::to_string(found)}});
}

Findings replaced_prices(const criteria::Bid& stored, const criteria::Bid& next,
                         const importing::BidSheet& sheet) {
  CellPlaces cells;
  for (const auto& [criterion, cell] : sheet.cells) cells["answers." + criterion] = cell;
  return replaced_values(bid_document(stored).text, bid_document(next).text, cells);
}

// While stored prices are sealed not even a guess that is right may be told from one that is not.
Findings sealed_prices(const criteria::Bid& stored, const importing::BidSheet& sheet) {
  Findings findings;
  for (const auto& answer : sheet.bid.answers) {
    const auto is_same = [&](const criteria::GivenAnswer& other) {
      return other.criterion == answer.criterion;
    };
    if (std::any_of(stored.answers.begin(), stored.answers.end(), is_same))
      findings.push_back(criteria::error("upload.replacesSealed", "answers." + answer.criterion,
                                         {{"criterion", answer.criterion}}));
  }
  return findings;
}

Result<ReceivedUpload> receive_prices(const Receipt& receipt) {
  const auto state = process_state(receipt.service, receipt.tender);
  const auto kind = state && state->stage != criteria::TenderStage::published ? criteria::WriteKind::prices
                                                                              : criteria::WriteKind::bids;
  const auto now = receipt.service.clock();
  const auto may_come = receipt.service.database.write([&](Unit& unit) {
    return may_write({unit, receipt.actor, receipt.tender, now}, kind);
  });
  if (!may_come) return failed(may_come.error());
  const auto loaded = load_whole_dossier(receipt.service, receipt.tender);
  if (!loaded) return failed(loaded.error());
  const auto& dossier = (*loaded)->dossier;
  auto sheet = read_price_form(receipt.upload.content, dossier.tender, (*loaded)->tender.version);
  if (!sheet) return failed(std::move(sheet.error()));
  const auto is_same = [&](const criteria::Bid& bid) {
    return bid.lot == sheet->bid.lot && bid.bidder && bid.bidder == sheet->bid.bidder;
  };
  const auto place = std::find_if(dossier.bids.begin(), dossier.bids.end(), is_same);
  const auto count = std::count_if(dossier.bids.begin(), dossier.bids.end(), is_same);
  if (count != 1) return failed(Findings{unknown_bidder(sheet->bid, static_cast<std::size_t>(count))});
  const auto bid = criteria::joined_bid(*place, sheet->bid);
  if (auto findings = check_bid(bid, dossier.tender); criteria::has_errors(findings))
    return failed(std::move(findings));
  if (kind == criteria::WriteKind::prices && !replaced_prices(*place, bid, *sheet).empty())
    return failed(Conflict{"bid.opened", bid.id, {}});
  if (!receipt.replace) {
    const bool is_open = may_read(state, criteria::ReadKind::prices);
    auto findings = is_open ? replaced_prices(*place, bid, *sheet) : sealed_prices(*place, *sheet);
    if (!findings.empty()) return failed(std::move(findings));
  }

  return receipt.service.database.write([&](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    if (auto gate = may_write(change, kind); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    if (VaultStore(unit).is_sealed(receipt.tender).value_or(false))
      return failed(Conflict{"tender.sealed", std::to_string(receipt.tender), {}});
    const auto stored = BidStore(unit).find(receipt.tender, bid.id);
    ReceivedUpload received{keep_file(change, receipt.upload), {bid.id}, 0, sheet->notes, std::nullopt};
    replace_bid(change, stored.value(), bid, received.id);
    return received;
  });
}

Result<ReceivedUpload> receive_grades(const Receipt& receipt) {
  const auto loaded = load_whole_dossier(receipt.service, receipt.tender);
  if (!loaded) return failed(loaded.error());
  const auto& dossier = (*loaded)->dossier;
  auto sheet = read_form<importing::GradeSheet>(receipt.upload.content, dossier.tender,
                                                (*loaded)->tender.version, importing::read_grade_sheet);
  if (!sheet) return failed(std::move(sheet.error()));
  if (auto refused = refuse_unfilled(sheet->grades.empty(), sheet->notes)) return failed(std::move(*refused));
  if (auto findings = check_grades(sheet->grades, dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  const auto now = receipt.service.clock();
  return receipt.service.database.write([&](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    if (auto guard = unchanged_definition(change, (*loaded)->tender.version); !guard)
      return failed(guard.error());
    ReceivedUpload received{keep_file(change, receipt.upload), {}, 0, sheet->notes, std::nullopt};
    for (const auto& grade : sheet->grades) {
      const auto stored = store_grade(change, grade, received.id);
      if (!stored) return failed(stored.error());
      received.grades += *stored ? 1 : 0;
    }
    return received;
  });
}

}  // namespace

Result<ReceivedUpload> receive_upload(Service& service, const Actor& actor, TenderId tender,
                                      const Upload& upload, bool replace) {
  const Receipt receipt{service, actor, tender, upload, replace};
  if (upload.content.empty()) return failed(Findings{criteria::error("file.empty", "")});
  if (upload.kind == upload_kind::bid) return receive_bid(receipt);
  if (upload.kind == upload_kind::prices) return receive_prices(receipt);
  if (upload.kind == upload_kind::grades) return receive_grades(receipt);
  return failed(Findings{criteria::error("upload.kind", "kind", {{"kind", upload.kind}})});
}

}  // namespace server
