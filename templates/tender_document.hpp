// The tender document (the part of an aanbestedingsleidraad on the award): what is asked, how it is scored,
// and how the tender meets the regional agreements. As a workbook to read and as XML to take over.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/tender.hpp"
#include "evaluator/agreement_check.hpp"
#include "templates/labels.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace templates {

// As what the tender was frozen. A document without it is marked as a draft.
struct PublishedAs {
  std::int64_t number = 1;  // above 1: corrected
  std::string sha256;       // of the definition's canonical JSON
  criteria::Timestamp at;
  std::string reason;  // of a correction
};

// Why a tender departs from a rule (pas toe of leg uit).
struct Departure {
  std::string reason;
  std::string decided_by;
  criteria::Date decided_on;
};

struct StatedRule {
  evaluator::RuleCheck check;
  std::optional<Departure> departure;
};

// How the tender meets one agreement.
struct AgreementStatement {
  const criteria::Agreement* agreement = nullptr;
  std::int64_t version = 1;
  evaluator::AgreementQuestion question;
  std::vector<StatedRule> rules;
};

// One change of a correction, in words of the document's language.
struct StatedChange {
  std::string where, field, before, after;
};

// What a tender document is made of; it refers to the tender and the agreements. The estimated value is never
// part of it.
struct TenderDocument {
  const criteria::Tender& tender;
  std::optional<PublishedAs> published;
  criteria::Timestamp made;  // the workbook's date of creation
  std::vector<AgreementStatement> statements;
  std::vector<StatedChange> changes;  // since the publication before it
};

// Equal arguments give equal bytes.
std::string tender_workbook(const TenderDocument& document, Language language);

// docs/schema/wederwaarde-tender-1.xsd, in both languages where it has texts of its own. The definition
// stands in it as in an archive, but for the estimated value.
std::string tender_xml(const TenderDocument& document);

inline constexpr std::string_view tender_document_namespace = "urn:wederwaarde:tender:1";

}  // namespace templates
