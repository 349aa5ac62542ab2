// What happens between opening and award, as a page with its forms.
#include "server/app/award_records.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/award_record_forms.hpp"
#include "server/pages/award_records_page.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::AwardRecord;
using criteria::ReadKind;
using criteria::WriteKind;
using K = criteria::AwardRecordKind;

constexpr int unprocessable = 422;

bool may_write_now(const std::optional<ProcessState>& state, WriteKind kind) {
  return !state || criteria::may_write(state->stage, kind);
}

void add_bids(AwardRecordsView& view, const criteria::Dossier& dossier) {
  for (const auto& bid : dossier.bids)
    if (!bid.withdrawn) view.bids.emplace_back(bid.id, bid.bidder ? bid.bidder->name : "");
}

// The requirements that each winner says to meet.
void add_wanted_evidence(AwardRecordsView& view, const criteria::Dossier& dossier,
                         const evaluator::Evaluation& evaluation) {
  for (std::size_t at = 0; at < evaluation.lots.size(); ++at) {
    const auto& winner = evaluation.lots[at].winner;
    if (!winner) continue;
    for (const auto* leaf : criteria::leaves(dossier.tender.lots[at].criteria))
      if (leaf->kind == criteria::Kind::requirement)
        view.evidence_wanted.push_back({fmt::format("{}", view.evidence_wanted.size()), *winner,
                                        leaf->id + (leaf->title.empty() ? "" : " " + leaf->title)});
  }
}

Result<AwardRecordsView> view_of(Service& service, TenderId tender) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto records = list_award_records(service, tender);
  if (!records) return failed(records.error());
  const auto state = process_state(service, tender);
  const auto& dossier = (*loaded)->dossier;
  AwardRecordsView view;
  view.id = std::to_string(tender);
  view.title = dossier.tender.title;
  view.today = today(service.clock);
  view.shows_bids = may_read(state, ReadKind::bids);
  view.shows_prices = may_read(state, ReadKind::prices);
  view.allowed = {may_write_now(state, WriteKind::clarifications),
                  may_write_now(state, WriteKind::price_examinations),
                  may_write_now(state, WriteKind::verification), may_write_now(state, WriteKind::thresholds)};
  view.records = *records;
  view.thresholds = service.database.read([&](Unit& unit) { return advice_thresholds(unit, tender); });
  if (view.shows_bids) add_bids(view, dossier);
  const auto& evaluation = (*loaded)->evaluation;
  if (!view.shows_prices || !evaluation) return view;
  add_wanted_evidence(view, dossier, *evaluation);
  const auto settings = advice_settings(view.thresholds.thresholds);
  for (std::size_t lot = 0; lot < evaluation->lots.size(); ++lot)
    for (auto& signal : evaluator::abnormal_prices(dossier, *evaluation, lot, settings.abnormal_price))
      view.signals.push_back(std::move(signal));
  return view;
}

struct Refused {
  Findings wrong;
  std::string form;
  Pairs sent;
};

Response page_of(Site& site, const Request& request, TenderId tender, Refused refused = {}) {
  auto view = view_of(site.service, tender);
  if (!view) return failure_page(site, request, view.error());
  const int status = refused.wrong.empty() ? 200 : unprocessable;
  view->wrong = std::move(refused.wrong);
  view->form = std::move(refused.form);
  view->sent = std::move(refused.sent);
  auto context = context_of(site, request);
  if (status != 200) context.address = page_path::award_records(view->id);
  return page_answer(request, award_records_page(*view, context), status);
}

Response show_records(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  return tender ? page_of(site, request, *tender) : tender.error();
}

// ---- what was sent --------------------------------------------------------------------------------------

class SentRecord {
 public:
  SentRecord(const Pairs& fields, K kind) : fields_(fields), form_(field_of(fields, "form")), kind_(kind) {}

  // One record, or one for each requirement whose evidence is asked.
  std::vector<AwardRecord> records(const AwardRecordsView& view) {
    AwardRecord record;
    record.kind = kind_;
    record.text = field("text");
    record.person = field("person");
    record.on = day("on").value_or(criteria::Date());
    if (criteria::rule_of(kind_).about)
      record.about = whole_number(field_of(fields_, "about"));
    else
      record.due_on = day("dueOn");
    if (const auto verdict = field_of(fields_, "verdict"); !verdict.empty())
      record.verdict = criteria::from_name<criteria::AwardVerdict>(verdict);
    if (kind_ == K::evidence_request) return evidence(record, view);
    record.bids =
        kind_ == K::clarification ? all_of(fields_, "bids") : all_of(fields_, field_of_form("bids", form_));
    return {record};
  }

  Findings& wrong() { return wrong_; }

 private:
  std::string field(std::string_view name) const { return field_of(fields_, field_of_form(name, form_)); }

  std::optional<criteria::Date> day(const char* name) {
    const auto text = field(name);
    auto date = criteria::Date::parse(text);
    if (!date) wrong_.push_back(criteria::error("date.notation", name, {{"value", text}}));
    return date;
  }

  static std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
  }

  std::vector<AwardRecord> evidence(AwardRecord record, const AwardRecordsView& view) {
    std::vector<AwardRecord> records;
    const auto other = record.text;
    const auto add = [&](const criteria::BidId& bid, const std::string& requirement) {
      record.bids = {bid};
      record.text = requirement;
      records.push_back(record);
    };
    // Other evidence is asked of whose requirements were chosen, and where none was of every winner.
    std::vector<criteria::BidId> winners, asked;
    const auto chosen = all_of(fields_, "requirement");
    for (const auto& wanted : view.evidence_wanted) {
      if (std::find(winners.begin(), winners.end(), wanted.bid) == winners.end())
        winners.push_back(wanted.bid);
      if (std::find(chosen.begin(), chosen.end(), wanted.value) == chosen.end()) continue;
      add(wanted.bid, wanted.requirement);
      if (std::find(asked.begin(), asked.end(), wanted.bid) == asked.end()) asked.push_back(wanted.bid);
    }
    if (!other.empty())
      for (const auto& winner : asked.empty() ? winners : asked) add(winner, other);
    // Nothing was chosen: as one record that lacks everything, which says so.
    if (records.empty()) records.push_back(record);
    return records;
  }

  const Pairs& fields_;
  std::string form_;
  K kind_;
  Findings wrong_;
};

Response receive_record(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto view = view_of(site.service, *tender);
  if (!view) return failure_page(site, request, view.error());
  const auto kind = criteria::from_name<K>(field_of(*fields, "kind"));
  if (!kind) return failure_page(site, request, NotFound{"awardRecord", field_of(*fields, "kind")});
  SentRecord sent(*fields, *kind);
  auto records = sent.records(*view);
  auto wrong = sent.wrong();
  if (wrong.empty()) {
    const auto stored = record_for_award(site.service, actor_of(request), *tender, std::move(records));
    if (stored) return done(page_path::award_records(view->id), "award-record-stored");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    wrong = std::move(*told);
  }
  return page_of(site, request, *tender, {std::move(wrong), field_of(*fields, "form"), *fields});
}

Response receive_thresholds(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto language = context_of(site, request).language;
  Findings wrong;
  const auto percent = [&](const char* name) -> std::optional<criteria::Decimal> {
    const auto text = field_of(*fields, field_of_form(name, thresholds_form));
    if (text.empty()) return std::nullopt;
    auto number = number_of_field(text, language);
    if (!number) wrong.push_back(criteria::error("number.syntax", name, {{"text", text}}));
    return number;
  };
  criteria::AdviceThresholds thresholds;
  const auto near = percent("nearTiePercent");
  if (!near && wrong.empty())
    wrong.push_back(criteria::error("number.syntax", "nearTiePercent", {{"text", ""}}));
  thresholds.near_tie_percent = near.value_or(criteria::Decimal());
  thresholds.percent_of_mean = percent("percentOfMean");
  thresholds.percent_of_median = percent("percentOfMedian");
  thresholds.percent_of_estimate = percent("percentOfEstimate");
  if (wrong.empty()) {
    const auto stored = set_advice_thresholds(site.service, actor_of(request), *tender, thresholds,
                                              field_of(*fields, field_of_form("person", thresholds_form)),
                                              version_in(*fields));
    if (stored) return done(page_path::award_records(std::to_string(*tender)), "thresholds-stored");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    wrong = std::move(*told);
  }
  return page_of(site, request, *tender, {std::move(wrong), std::string(thresholds_form), *fields});
}

}  // namespace

void add_award_record_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, tender + "/award-records", "page.awardRecords", with(site, show_records)});
  router.add({Method::post, tender + "/award-records", "page.awardRecord", with(site, receive_record)});
  router.add(
      {Method::post, tender + "/advice-thresholds", "page.adviceThresholds", with(site, receive_thresholds)});
}

}  // namespace server
