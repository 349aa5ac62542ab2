#include "server/app/notices.hpp"

#include "criteria/names.hpp"
#include "import/notice_json.hpp"
#include "import/notice_xml.hpp"
#include "server/app/announced_subject.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/notice_id.hpp"
#include "server/app/stage_gate.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/notice_json.hpp"
#include "templates/ocds_release.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace server {
namespace {

using criteria::NoticeFile;
using criteria::NoticeSubtype;
using criteria::TenderStage;

// What a notice is made of, kept alive while it is made.
struct Announced {
  criteria::Tender tender;
  NoticeFile file;
  LoadedDossierPtr disclosed, whole;  // of tenders
  criteria::Timestamp now;

  evaluator::NoticeQuestion question(const NoticeOrder& order) const {
    evaluator::NoticeQuestion asked{tender, file, order.subtype, nullptr, nullptr, nullptr, order.languages};
    if (criteria::is_result_notice(order.subtype) && whole && disclosed->evaluation) {
      asked.bids = &whole->dossier.bids;
      asked.evaluation = &*disclosed->evaluation;
    }
    return asked;
  }
};

criteria::Timestamp moment_of(const std::string& clock) {
  const auto moment = criteria::Timestamp::parse(clock);
  if (!moment) throw std::logic_error("the clock gives no time: " + clock);
  return *moment;
}

std::optional<StoredNoticeFile> find_stored(Service& service, const NoticeSubject& subject) {
  return service.database.read([&](Unit& unit) { return NoticeStore(unit).file(subject); });
}

Result<NoticeFile> first_file(Service& service, const NoticeSubject& subject) {
  NoticeFile file;
  file.national_law = "Aanbestedingswet 2012";
  const auto tender = announced_tender(service, subject, file.language);
  if (!tender) return failed(tender.error());
  if (tender->buyer) file.buyer.emplace().name = tender->buyer->name;
  return with_known_texts(service, subject, *tender, std::move(file));
}

NoticeFile read_stored(const StoredNoticeFile& stored) {
  auto file = importing::read_notice_file(stored.document.text, nullptr, importing::Limits{});
  if (!file) throw std::logic_error("stored notice file: " + file.error().front().code);
  return std::move(*file);
}

Result<NoticeFile> completed(Service& service, const NoticeSubject& subject, const StoredNoticeFile& stored) {
  NoticeFile file = read_stored(stored);
  const auto tender = announced_tender(service, subject, file.language);
  if (!tender) return failed(tender.error());
  return with_known_texts(service, subject, *tender, std::move(file));
}

// The stage lets a result be told: it is decided, or the tender was withdrawn.
Result<void> may_tell_result(Service& service, TenderId tender) {
  const auto state = process_state(service, tender);
  if (!state) return {};
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return gate;
  const bool is_decided = state->stage == TenderStage::withdrawn ||
                          !criteria::is_before(state->stage, TenderStage::award_decided);
  if (is_decided) return {};
  return failed(Conflict{
      "notice.tooEarly", std::to_string(tender), {{"stage", std::string(criteria::name(state->stage))}}});
}

Result<Announced> announced(Service& service, const NoticeSubject& subject, bool with_result) {
  auto file = notice_file(service, subject);
  if (!file) return failed(file.error());
  auto tender = announced_tender(service, subject, file->language);
  if (!tender) return failed(tender.error());
  Announced all{std::move(*tender), std::move(*file), {}, {}, moment_of(service.clock())};
  if (!subject.is_tender() || !with_result) return all;
  const auto disclosed = load_dossier(service, subject.tender);
  if (!disclosed) return failed(disclosed.error());
  // The bids that were rejected count among those received; nothing else of them is told.
  const auto whole = load_whole_dossier(service, subject.tender);
  if (!whole) return failed(whole.error());
  all.disclosed = *disclosed;
  all.whole = *whole;
  return all;
}

bool is_of(const NoticeSubject& subject, NoticeSubtype subtype) {
  return subject.is_tender() || subtype == NoticeSubtype::market_consultation;
}

std::vector<NoticeOrder> orders_of(const NoticeSubject& subject, const NoticeFile& file,
                                   const NoticeLanguages& languages) {
  std::vector<NoticeOrder> orders;
  for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names) {
    if (!is_of(subject, subtype)) continue;
    orders.push_back({subtype, 0, languages});
    for (NoticeOrder order{subtype, 1, languages}; criteria::find_change(file, order.subtype, order.change);
         ++order.change)
      orders.push_back(order);
  }
  return orders;
}

Findings as_findings(const Failure& failure) {
  if (const auto* findings = std::get_if<Findings>(&failure)) return *findings;
  if (const auto* conflict = std::get_if<Conflict>(&failure))
    return {criteria::error(conflict->code, "", conflict->parameters)};
  return {};
}

Findings findings_on(const Announced& all, const NoticeOrder& order) {
  evaluator::NoticeQuestion question = all.question(order);
  question.change = criteria::find_change(all.file, order.subtype, order.change);
  return templates::notice_findings(question, all.now);
}

}  // namespace

Result<StoredNoticeFile> stored_notice_file(Service& service, const NoticeSubject& subject) {
  if (const auto tender = announced_tender(service, subject, criteria::TextLanguage::nl); !tender)
    return failed(tender.error());
  auto stored = find_stored(service, subject);
  if (!stored)
    return failed(
        NotFound{"noticeFile", subject.is_tender() ? std::to_string(subject.tender) : subject.consultation});
  return std::move(*stored);
}

Result<NoticeFile> notice_file(Service& service, const NoticeSubject& subject) {
  const auto stored = find_stored(service, subject);
  return stored ? completed(service, subject, *stored) : first_file(service, subject);
}

std::optional<NoticeFile> notice_file_at(Service& service, const NoticeSubject& subject,
                                         std::int64_t version) {
  const auto stored =
      service.database.read([&](Unit& unit) { return NoticeStore(unit).file(subject, version); });
  if (!stored && version != 0) return std::nullopt;
  auto file = stored ? completed(service, subject, *stored) : first_file(service, subject);
  return file ? std::optional(std::move(*file)) : std::nullopt;
}

Result<StoredNoticeFile> store_notice_file(Service& service, const Actor& actor, const NoticeSubject& subject,
                                           std::string_view json,
                                           std::optional<std::int64_t> expected_version) {
  const auto tender = announced_tender(service, subject, criteria::TextLanguage::nl);
  if (!tender) return failed(tender.error());
  auto file = importing::read_notice_file(json, &*tender, importing::Limits{});
  if (!file) return failed(std::move(file.error()));
  const std::string procedure = file->procedure.empty() ? random_uuid() : file->procedure;
  return service.database.write([&](Unit& unit) -> Result<StoredNoticeFile> {
    NoticeStore store(unit);
    const auto newest = store.file(subject);
    const std::int64_t current = newest ? newest->version : 0;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    // What was published under one procedure stays in it, also for who sends a file without.
    file->procedure = file->procedure.empty() && newest ? read_stored(*newest).procedure : procedure;
    const StoredNoticeFile stored{current + 1, document_of(templates::canonical_notice_json(*file)),
                                  service.clock()};
    store.insert(subject, stored);
    record(unit, {stored.created_at, actor.name, actor.request, "noticeFile.stored",
                  subject.is_tender() ? std::optional(subject.tender) : std::nullopt,
                  subject.is_tender() ? std::to_string(subject.tender) : subject.consultation,
                  stored.document.sha256});
    return stored;
  });
}

Result<NoticeEntries> notice_entries(Service& service, const NoticeSubject& subject) {
  const auto file = notice_file(service, subject);
  if (!file) return failed(file.error());
  auto tender = announced_tender(service, subject, file->language);
  if (!tender) return failed(tender.error());
  NoticeEntries entries{std::move(*tender), {}};
  if (!subject.is_tender()) return entries;
  // Of a result every bid that was received is told, those that were rejected too; before, what may be seen.
  const bool is_told = may_tell_result(service, subject.tender).has_value();
  const auto loaded =
      is_told ? load_whole_dossier(service, subject.tender) : load_dossier(service, subject.tender);
  if (!loaded) return failed(loaded.error());
  for (const criteria::Bid& bid : (*loaded)->dossier.bids)
    if (!bid.withdrawn) entries.bids.push_back(bid);
  if (!is_told)
    for (criteria::Bid& bid : entries.bids) bid.bidder.reset();
  return entries;
}

std::string notice_name(const NoticeOrder& order) {
  const std::string subtype(criteria::name(order.subtype));
  return order.change == 0 ? subtype : subtype + "-" + std::to_string(order.change);
}

std::optional<NoticeOrder> notice_order(std::string_view name) {
  const auto dash = name.find('-');
  const auto subtype = criteria::from_name<NoticeSubtype>(name.substr(0, dash));
  if (!subtype) return std::nullopt;
  NoticeOrder order{*subtype, 0, {}};
  if (dash == std::string_view::npos) return order;
  const std::string_view number = name.substr(dash + 1);
  const auto read = std::from_chars(number.data(), number.data() + number.size(), order.change);
  const bool is_number = read.ec == std::errc() && read.ptr == number.data() + number.size();
  return is_number && order.change > 0 ? std::optional(order) : std::nullopt;
}

std::optional<NoticeLanguages> notice_languages(std::string_view text) {
  NoticeLanguages languages;
  if (text.empty()) return languages;
  for (bool is_last = false; !is_last;) {
    const auto comma = text.find(',');
    is_last = comma == std::string_view::npos;
    const auto language = criteria::from_name<criteria::TextLanguage>(text.substr(0, comma));
    if (!language || std::find(languages.begin(), languages.end(), *language) != languages.end())
      return std::nullopt;
    languages.push_back(*language);
    if (!is_last) text.remove_prefix(comma + 1);
  }
  return languages;
}

Result<std::vector<NoticeState>> notice_states(Service& service, const NoticeSubject& subject,
                                               const NoticeLanguages& languages) {
  const auto gate = subject.is_tender() ? may_tell_result(service, subject.tender) : Result<void>();
  const auto all = announced(service, subject, gate.has_value());
  if (!all) return failed(all.error());
  std::vector<NoticeState> states;
  for (const NoticeOrder& order : orders_of(subject, all->file, languages)) {
    const bool is_sealed = criteria::is_result_notice(order.subtype) && !gate;
    states.push_back({order, is_sealed ? as_findings(gate.error()) : findings_on(*all, order)});
    // It is given when the details are first stored; nobody fills it in.
    if (all->file.procedure.empty())
      std::erase_if(states.back().findings,
                    [](const criteria::Finding& finding) { return finding.place == "procedure"; });
  }
  return states;
}

Result<std::string> make_notice(Service& service, const NoticeSubject& subject, const NoticeOrder& order) {
  if (!is_of(subject, order.subtype)) return failed(NotFound{"notice", notice_name(order)});
  const bool is_result = criteria::is_result_notice(order.subtype);
  if (is_result)
    if (auto gate = may_tell_result(service, subject.tender); !gate) return failed(gate.error());
  const auto all = announced(service, subject, is_result);
  if (!all) return failed(all.error());
  if (is_result && !all->disclosed->evaluation) return failed(all->disclosed->evaluation.error());
  evaluator::NoticeQuestion question = all->question(order);
  const std::string subtype(criteria::name(order.subtype));
  if (order.change > 0) {
    question.change = criteria::find_change(all->file, order.subtype, order.change);
    if (!question.change)
      return failed(
          Findings{criteria::error("notice.changeUnknown", "changes",
                                   {{"change", std::to_string(order.change)}, {"subtype", subtype}})});
  }
  const std::size_t earlier = order.change == 0 ? 0 : order.change - 1;
  auto xml = templates::notice_xml(question, {notice_id(all->file.procedure, subtype, order.change),
                                              notice_id(all->file.procedure, subtype, earlier), all->now});
  if (!xml) return failed(std::move(xml.error()));
  return std::move(*xml);
}

Result<std::string> make_open_data(Service& service, TenderId tender, const std::string& prefix) {
  const NoticeSubject subject{tender, {}};
  const bool with_result = may_tell_result(service, tender).has_value();
  const auto all = announced(service, subject, with_result);
  if (!all) return failed(all.error());
  // Outside the process a tender without bids has no result to tell.
  const bool has_bids = all->whole && !all->whole->dossier.bids.empty();
  const NoticeOrder order{has_bids ? NoticeSubtype::award : NoticeSubtype::contract, 0};
  return templates::ocds_release(
      all->question(order),
      {prefix, uuid_of(prefix + "/" + all->tender.reference + "/" + all->now.text()), all->now});
}

Result<NoticeDraftReceipt> draft_from_notice(Service& service, const Actor& actor, std::string_view xml) {
  auto notice = importing::read_notice(xml, importing::Limits{});
  if (!notice) return failed(std::move(notice.error()));
  const auto summary = tender_summary(notice->tender);
  const auto document = tender_document(notice->tender);
  if (notice->file.procedure.empty()) notice->file.procedure = random_uuid();
  const StoredNoticeFile file{1, document_of(templates::canonical_notice_json(notice->file)),
                              service.clock()};
  return service.database.write([&](Unit& unit) -> Result<NoticeDraftReceipt> {
    TenderStore tenders(unit);
    if (const auto taken = tenders.find_reference(summary.reference))
      return failed(Conflict{"tender.referenceTaken", std::to_string(*taken)});
    const TenderId tender = tenders.insert(summary, document, file.created_at);
    record(unit, {file.created_at, actor.name, actor.request, "tender.drafted", tender,
                  std::to_string(tender), document.sha256});
    NoticeStore(unit).insert({tender, {}}, file);
    record(unit, {file.created_at, actor.name, actor.request, "noticeFile.stored", tender,
                  std::to_string(tender), file.document.sha256});
    return NoticeDraftReceipt{tender, notice->notes};
  });
}

}  // namespace server
