// A publication as values: what was announced, how it met the agreements, and what it changed.
#pragma once

#include "criteria/tender_difference.hpp"
#include "server/app/agreements.hpp"
#include "server/app/publish_tender.hpp"
#include "templates/labels.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct PublishedTender {
  StoredPublication publication;
  criteria::Tender tender;
  std::string sha256_before;  // of the publication that it replaces; empty: number 1
  // Against the versions of the agreements that were looked at, with the deviations as they were frozen.
  std::vector<AgreementReport> statement;
  criteria::TenderChanges changes;  // from the publication before it; none of number 1
  std::vector<std::string> acknowledged;
  std::vector<std::string> bids_before;
};

// `NotFound` of kind "tender" or "publication".
Result<PublishedTender> open_publication(Service& service, TenderId tender, std::int64_t number);

// Number and hash of the newest publication, or nothing: the tender is a draft, or came in as a whole.
struct PublicationStage {
  std::int64_t number = 0;
  std::string sha256;
};
std::optional<PublicationStage> publication_stage(Service& service, TenderId tender);

// Whether corrections are still taken: its deadline has not passed, or it has none.
bool is_open(const Service& service, const criteria::Tender& tender);

enum class TenderDocumentFormat { xlsx, xml };
// The tender document of the newest publication, or, marked as such, of the draft
// (templates/tender_document).
std::string make_tender_document(Service& service, const LoadedDossier& loaded, TenderDocumentFormat format,
                                 templates::Language language);

// The nota van inlichtingen of a correction. `NotFound` of kind "publication", also of number 1, which
// corrects nothing.
Result<std::string> make_change_notice(Service& service, TenderId tender, std::int64_t number,
                                       templates::Language language);

}  // namespace server
