// European notices of tenders and consultations: what they tell, what is missing for each, and making them.
#pragma once

#include "criteria/notice_file.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/notice_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// The newest version; `NotFound` when there is none yet, or no such tender or consultation.
Result<StoredNoticeFile> stored_notice_file(Service& service, const NoticeSubject& subject);
// As a value; where there is none yet, what follows from the tender or consultation alone. Texts that are
// known in the other language stand in it, without being stored.
Result<criteria::NoticeFile> notice_file(Service& service, const NoticeSubject& subject);
// As it was at that version, 0 before the first; nothing when there never was such a version, or what is
// announced cannot be read any more.
std::optional<criteria::NoticeFile> notice_file_at(Service& service, const NoticeSubject& subject,
                                                   std::int64_t version);
// Stores the next version; a file without a procedure gets one. Refused with all findings when it does not
// read. `expected_version` as elsewhere: 0 for none yet, nothing for whatever is there.
Result<StoredNoticeFile> store_notice_file(Service& service, const Actor& actor, const NoticeSubject& subject,
                                           std::string_view json,
                                           std::optional<std::int64_t> expected_version);

// What the details can have entries of: bids that were received, and the tender as it is announced.
struct NoticeEntries {
  criteria::Tender tender;
  std::vector<criteria::Bid> bids;  // without those that were withdrawn
};
// The bids that may be seen now, without names; once a result may be told, all of them with theirs.
Result<NoticeEntries> notice_entries(Service& service, const NoticeSubject& subject);

// The official language first; none: that of the details.
using NoticeLanguages = std::vector<criteria::TextLanguage>;
// "nl,en"; nothing: no languages that notices are made in.
std::optional<NoticeLanguages> notice_languages(std::string_view text);

// A notice: a subtype, or a change of it (from 1), in one language or two.
struct NoticeOrder {
  criteria::NoticeSubtype subtype = criteria::NoticeSubtype::contract;
  std::size_t change = 0;
  NoticeLanguages languages = {};
};
// "16", "16-1".
std::string notice_name(const NoticeOrder& order);
// Nothing: no notice that is made here.
std::optional<NoticeOrder> notice_order(std::string_view name);

// Whether a notice can be made, and else why not.
struct NoticeState {
  NoticeOrder order;
  Findings findings;  // errors and warnings
};
// Every subtype with its changes: those of a tender, or the one of a consultation.
Result<std::vector<NoticeState>> notice_states(Service& service, const NoticeSubject& subject,
                                               const NoticeLanguages& languages = {});

// The XML of a notice as it would be sent now. Findings: those of `templates::notice_findings`, and
// `notice.changeUnknown`; for notices of the result the conflicts `stage.sealed` and, before the award is
// decided, `notice.tooEarly`.
Result<std::string> make_notice(Service& service, const NoticeSubject& subject, const NoticeOrder& order);

// The tender as open data: as it was announced and, once a notice of the result could be made, who won.
Result<std::string> make_open_data(Service& service, TenderId tender, const std::string& prefix);
// The example of the Open Contracting Data Standard, for who has not registered a prefix yet.
inline constexpr std::string_view example_ocds_prefix = "ocds-213czf";

// Stores what a published contract notice tells as the draft of a new tender. `NoticeDraftReceipt::notes`
// say what it does not tell. Findings: those of `importing::read_notice`; the conflict
// `tender.referenceTaken`.
struct NoticeDraftReceipt {
  TenderId tender = 0;
  Findings notes;
};
Result<NoticeDraftReceipt> draft_from_notice(Service& service, const Actor& actor, std::string_view xml);

}  // namespace server
