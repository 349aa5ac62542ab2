// Publishing a tender freezes its definition; from then on only corrections change it, each with a change
// list, until the deadline.
#pragma once

#include "criteria/date.hpp"
#include "server/app/agreements.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/app/vault_keys.hpp"
#include "server/storage/publication_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct PublicationOrder {
  std::string published_by;                    // as it is typed; whoever is signed in need not
  std::optional<criteria::Date> published_on;  // nothing: as the definition says, else today
  // The warnings that stand and are accepted: code and place, "weight.zero
  // tender.lots[0].criteria[1].weight".
  std::vector<std::string> acknowledged;
  std::optional<SealingOrder> sealing;  // how bids are kept until they are opened; there is no default
};

// What stands in the way of publishing the definition, with the agreements as they would be frozen.
struct PublicationCheck {
  Findings findings;  // errors, and warnings whether acknowledged or not
  std::vector<AgreementReport> agreements;
  std::string published_by;  // who it is, unless that is among the findings
};

// What would be found if the stored definition were published by that order, all at once: the errors and
// warnings of `criteria::validate`, what the lint calls unlawful (as warnings), `publication.missing`,
// `publication.deadlineMissing`, `publication.deadlinePassed`, `publication.past`,
// `publication.afterDeadline`, `publication.panelMissing` (a criterion that is
// graded, and by nobody), `publication.placeholder` (a note of the template is left), `publication.openRule`
// (a rule of an agreement that fails or cannot be determined, without a deviation),
// `publication.templatePin`, `publication.publishedBy`, `step.otherPerson`, those of `check_sealing`, and
// `publication.warningOpen` (a warning that is not acknowledged).
Result<PublicationCheck> check_publication(Service& service, const Actor& actor, TenderId tender,
                                           const PublicationOrder& order);

// What was published, and the letters to hand out: they are nowhere else, and cannot be made again. With
// accounts they are without codes: each holder takes their own (`take_letter`).
struct Publishing {
  StoredPublication publication;
  std::vector<KeyLetter> letters;
};

// Publication 1. Errors of `check_publication`; the conflict `tender.published`.
Result<Publishing> publish_tender(Service& service, const Actor& actor, TenderId tender,
                                  const PublicationOrder& order);

struct CorrectionOrder {
  std::string_view json;  // the whole new definition
  std::string reason;
  std::string published_by;
  std::vector<std::string> acknowledged;
  std::vector<Deviation> deviations;             // from rules that only the new definition does not meet
  std::optional<std::int64_t> expected_version;  // of the definition that the sender changed
};

// The next publication. The day of publication stays that of number 1, and what is there must fit the new
// definition. Findings as above, and `correction.reason`, `correction.unchanged`, `correction.reference` (it
// cannot change), `correction.afterDeadline` (alone; that of the newest publication has passed); the conflict
// `tender.notPublished`; `Outdated`.
Result<StoredPublication> correct_tender(Service& service, const Actor& actor, TenderId tender,
                                         const CorrectionOrder& order);

// Oldest first; `NotFound` of kind "tender".
Result<std::vector<StoredPublication>> list_publications(Service& service, TenderId tender);

struct PublicationWithBids {
  StoredPublication publication;
  std::vector<std::string> bids_before;  // of a correction: ids of the bids that were given to an older one
};
// `NotFound` of kind "tender" or "publication".
Result<PublicationWithBids> find_publication(Service& service, TenderId tender, std::int64_t number);

}  // namespace server
