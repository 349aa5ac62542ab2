// What differs between two versions of a tender's definition: the change list of a nota van inlichtingen.
#pragma once

#include "criteria/template_difference.hpp"
#include "criteria/tender.hpp"

#include <string>
#include <vector>

namespace criteria {

enum class TenderField {
  reference,
  title,
  description,
  buyer,
  segment,
  drafted_from,
  cpv_codes,
  estimated_value,
  procedure,
  published_on,
  deadline,
  lot,  // a lot itself: added or removed
  lot_title,
  lot_description
};

// A fact of the tender or of a lot; words of closed sets are those of the contract.
struct FactChange {
  TenderField field = TenderField::title;
  LotId lot;  // empty: of the tender
  ChangeKind kind = ChangeKind::changed;
  std::string before, after;  // empty: absent
  bool operator==(const FactChange&) const = default;
};

struct LotChanges {
  LotId lot;
  TemplateChanges changes;  // of its award and criteria; of a lot that was added or removed all that it says
  bool operator==(const LotChanges&) const = default;
};

struct TenderChanges {
  std::vector<FactChange> facts;
  std::vector<LotChanges> lots;  // those in which something changed: as they are now, then those removed
  TemplateChanges provisions;
  bool operator==(const TenderChanges&) const = default;
  bool empty() const { return facts.empty() && lots.empty() && provisions.empty(); }
};

// Lots are told apart by their ids. The order of lots does not count.
TenderChanges differences(const Tender& before, const Tender& after);

template <>
struct NameTable<TenderField> {
  static constexpr std::array<std::pair<TenderField, std::string_view>, 14> names{
      {{TenderField::reference, "reference"},
       {TenderField::title, "title"},
       {TenderField::description, "description"},
       {TenderField::buyer, "buyer"},
       {TenderField::segment, "segment"},
       {TenderField::drafted_from, "template"},
       {TenderField::cpv_codes, "cpvCodes"},
       {TenderField::estimated_value, "estimatedValue"},
       {TenderField::procedure, "procedure"},
       {TenderField::published_on, "publishedOn"},
       {TenderField::deadline, "deadline"},
       {TenderField::lot, "lot"},
       {TenderField::lot_title, "lotTitle"},
       {TenderField::lot_description, "lotDescription"}}};
};

}  // namespace criteria
