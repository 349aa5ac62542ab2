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
  TenderId tender = 0;
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

criteria::Finding several_bids(const criteria::Bid& bid, std::size_t count) {
  return criteria::error("upload.severalBids", "",
                         {{"bidder", bid.bidder->name}, {"lot", bid.lot}, {"count", std::to_string(count)}});
}

criteria::Finding unknown_bidder(const criteria::Bid& prices, std::size_t found) {
  return criteria::error("prices.bidUnknown", "",
                         {{"bidder", prices.bidder ? prices.bidder->name : ""},
                          {"lot", prices.lot},
                          {"count", std::to_string(found)}});
}

// Of a whole answer the criterion says more to a reader than the path.
void name_criterion(criteria::Finding& replaced) {
  constexpr std::string_view answers = "answers.";
  for (auto& [name, value] : replaced.parameters)
    if (name == "field" && value.rfind(answers, 0) == 0 &&
        value.find_first_of(".[", answers.size()) == std::string::npos) {
      name = "criterion";
      value.erase(0, answers.size());
    }
}

Findings replaced_answers(const criteria::Bid& stored, const criteria::Bid& next,
                          const importing::BidSheet& sheet) {
  CellPlaces cells;
  for (const auto& [criterion, cell] : sheet.cells) cells["answers." + criterion] = cell;
  auto replaced = replaced_values(bid_document(stored).text, bid_document(next).text, cells);
  for (auto& finding : replaced) name_criterion(finding);
  return replaced;
}

// While stored answers are sealed not even a guess that is right may be told from one that is not.
Findings sealed_answers(const criteria::Bid& stored, const importing::BidSheet& sheet) {
  Findings findings;
  for (const auto& answer : sheet.bid.answers)
    if (stored.answer(answer.criterion))
      findings.push_back(criteria::error("upload.replacesSealed", "answers." + answer.criterion,
                                         {{"criterion", answer.criterion}}));
  return findings;
}

std::vector<const criteria::Bid*> bids_of_firm(const criteria::Dossier& dossier, const criteria::Bid& sent) {
  std::vector<const criteria::Bid*> found;
  for (const criteria::Bid& bid : dossier.bids)
    if (bid.lot == sent.lot && bid.bidder && bid.bidder == sent.bidder && !bid.withdrawn)
      found.push_back(&bid);
  return found;
}

// What `sent` makes of the bid that its firm has in the lot: prices stay when the form brings none.
criteria::Bid renewed_bid(const criteria::Bid& stored, const criteria::Bid& sent, const criteria::Lot& lot) {
  criteria::Bid next = sent;
  next.id = stored.id;
  next.received_at = stored.received_at;
  const auto brings_prices = !criteria::bid_parts(sent, lot).prices.answers.empty();
  return brings_prices ? next
                       : criteria::joined_bid(std::move(next), criteria::bid_parts(stored, lot).prices);
}

// The form of a firm whose bid is on record: nothing of that is replaced unasked.
Result<ReceivedUpload> renew_bid(const Receipt& receipt, const LoadedDossier& loaded,
                                 const criteria::Bid& stored, const importing::BidSheet& sheet) {
  const auto state = process_state(receipt.service, receipt.tender);
  auto next = renewed_bid(stored, sheet.bid, *criteria::find_lot(loaded.dossier.tender, stored.lot));
  if (!receipt.replace) {
    const bool is_open =
        may_read(state, criteria::ReadKind::bids) && may_read(state, criteria::ReadKind::prices);
    auto findings = is_open ? replaced_answers(stored, next, sheet) : sealed_answers(stored, sheet);
    if (!findings.empty()) return failed(std::move(findings));
  }
  criteria::step(receipt.actor.progress);
  const auto now = receipt.service.clock();
  return receipt.service.database.write([&](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::bids); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, loaded); !guard) return failed(guard.error());
    if (state) next.received_at = criteria::Timestamp::parse(now);
    ReceivedUpload received{keep_file(change, receipt.upload), {next.id}, 0, sheet.notes, std::nullopt};
    replace_bid(change, BidStore(unit).find(receipt.tender, next.id).value(), next, received.id);
    return received;
  });
}

Result<ReceivedUpload> receive_bid(const Receipt& receipt) {
  if (const auto late = late_bid(receipt)) return ReceivedUpload{0, {}, 0, {}, late};
  const auto loaded = load_whole_dossier(receipt.service, receipt.tender);
  if (!loaded) return failed(loaded.error());
  criteria::step(receipt.actor.progress);
  const auto version = (*loaded)->tender.version;
  auto sheet = read_bid_form(receipt.upload.content, (*loaded)->dossier.tender, version);
  criteria::step(receipt.actor.progress);
  if (!sheet) return failed(std::move(sheet.error()));
  const auto earlier = bids_of_firm((*loaded)->dossier, sheet->bid);
  if (earlier.size() > 1) return failed(Findings{several_bids(*earlier.front(), earlier.size())});
  if (!earlier.empty()) return renew_bid(receipt, **loaded, *earlier.front(), *sheet);

  criteria::step(receipt.actor.progress);
  const auto now = receipt.service.clock();
  return receipt.service.database.write([&](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    ReceivedUpload received{keep_file(change, receipt.upload), {}, 0, sheet->notes, std::nullopt};
    auto id = store_bid(change, version, sheet->bid, received.id);
    if (!id) return failed(std::move(id.error()));
    received.bids.push_back(std::move(*id));
    return received;
  });
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
  criteria::step(receipt.actor.progress);
  const auto& dossier = (*loaded)->dossier;
  auto sheet = read_price_form(receipt.upload.content, dossier.tender, (*loaded)->tender.version);
  criteria::step(receipt.actor.progress);
  if (!sheet) return failed(std::move(sheet.error()));
  const auto found = bids_of_firm(dossier, sheet->bid);
  if (found.size() != 1) return failed(Findings{unknown_bidder(sheet->bid, found.size())});
  const criteria::Bid* place = found.front();
  const auto bid = criteria::joined_bid(*place, sheet->bid);
  if (auto findings = check_bid(bid, dossier.tender); criteria::has_errors(findings))
    return failed(std::move(findings));
  if (kind == criteria::WriteKind::prices && !replaced_answers(*place, bid, *sheet).empty())
    return failed(Conflict{"bid.opened", bid.id, {}});
  if (!receipt.replace) {
    const bool is_open = may_read(state, criteria::ReadKind::prices);
    auto findings = is_open ? replaced_answers(*place, bid, *sheet) : sealed_answers(*place, *sheet);
    if (!findings.empty()) return failed(std::move(findings));
  }

  criteria::step(receipt.actor.progress);
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

// What the sheet would take away of the grades on record.
Result<Findings> replaced_grades(const Change& change, const importing::GradeSheet& sheet) {
  Findings all;
  for (std::size_t i = 0; i < sheet.grades.size() && all.size() < most_replaced; ++i) {
    auto replaced =
        replaced_grade(change, sheet.grades[i],
                       {{"level", sheet.cells[i].level}, {"motivation", sheet.cells[i].motivation}});
    if (!replaced) return replaced;
    all.insert(all.end(), replaced->begin(), replaced->end());
  }
  return all;
}

Result<ReceivedUpload> receive_grades(const Receipt& receipt) {
  const auto loaded = load_whole_dossier(receipt.service, receipt.tender);
  if (!loaded) return failed(loaded.error());
  criteria::step(receipt.actor.progress);
  const auto& dossier = (*loaded)->dossier;
  auto sheet = read_form<importing::GradeSheet>(receipt.upload.content, dossier.tender,
                                                (*loaded)->tender.version, importing::read_grade_sheet);
  criteria::step(receipt.actor.progress);
  if (!sheet) return failed(std::move(sheet.error()));
  if (auto refused = refuse_unfilled(sheet->grades.empty(), sheet->notes)) return failed(std::move(*refused));
  if (auto findings = check_grades(sheet->grades, dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  criteria::step(receipt.actor.progress);
  const auto now = receipt.service.clock();
  return receipt.service.database.write([&](Unit& unit) -> Result<ReceivedUpload> {
    const Change change{unit, receipt.actor, receipt.tender, now};
    if (auto guard = unchanged_definition(change, (*loaded)->tender.version); !guard)
      return failed(guard.error());
    if (!receipt.replace) {
      auto replaced = replaced_grades(change, *sheet);
      if (!replaced) return failed(replaced.error());
      if (!replaced->empty()) return failed(std::move(*replaced));
    }
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
  // What is there, the file, what is in it; then it is stored.
  criteria::expect(actor.progress, 4);
  const Receipt receipt{service, actor, tender, upload, replace};
  if (upload.content.empty()) return failed(Findings{criteria::error("file.empty", "")});
  if (upload.kind == upload_kind::bid) return receive_bid(receipt);
  if (upload.kind == upload_kind::prices) return receive_prices(receipt);
  if (upload.kind == upload_kind::grades) return receive_grades(receipt);
  return failed(Findings{criteria::error("upload.kind", "kind", {{"kind", upload.kind}})});
}

}  // namespace server
