// What differs between two templates, or between a template and a lot that was drafted from it: one change
// for each field, exactly as it was and as it is.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/names.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace criteria {

enum class ChangeSubject { set, award, criterion, provision };
enum class ChangeKind { added, removed, moved, changed };

enum class ChangedField {
  whole,  // a criterion or provision itself: added, removed or moved
  id,
  title,
  title_nl,
  title_en,
  description,
  description_nl,
  description_en,
  segment,
  owner,
  provisions,  // whether there is a list of them, where it is empty
  method,
  rounding_decimals,
  rounding_mode,
  rounding_at,
  scale,
  factor,
  reference_price,
  reference_quality,
  reference_full,
  on_withdrawal,
  ties,
  kind,
  weight,
  value,
  answer,
  accept,
  scoring,
  minimum_score,
  assessors,
  combine,
  circular,  // whether it says anything about circularity, where it says nothing more
  strategy,
  quantity,
  basis,
  library,
  text
};

// A place among siblings: below which criterion (empty: at the top), and the how manieth from 1.
struct SiblingPlace {
  std::string parent;
  int at = 1;
  bool operator==(const SiblingPlace&) const = default;
};

// Nothing where the field is absent. Words of closed sets are those of the contract.
using ChangedValue =
    std::variant<std::monostate, std::string, Decimal, SiblingPlace, AnswerType, Accept, ScoringRule>;

struct TemplateChange {
  ChangeSubject subject = ChangeSubject::set;
  std::string id;     // of the criterion or provision
  std::string title;  // of the criterion or provision, as it is, or as it was when it was removed
  ChangedField field = ChangedField::whole;
  ChangeKind kind = ChangeKind::changed;
  ChangedValue before, after;
  // What a bound or a rule counts in, where the field is `accept` or `scoring`.
  std::optional<AnswerType> answer_before, answer_after;
  bool operator==(const TemplateChange&) const = default;
};
using TemplateChanges = std::vector<TemplateChange>;

// In the order of the fields: the set, its award, its criteria as they are, those removed, its provisions. Of
// what is added or removed every field is listed too. None: the two say the same, whatever the order of
// levels in a table. In each, ids must be unique. Between siblings the fewest moves are given.
TemplateChanges differences(const CriteriaTemplate& before, const CriteriaTemplate& after);
// Only award, criteria and provisions.
TemplateChanges differences(const CriteriaTemplate& drafted_from, const Lot& lot,
                            const std::optional<std::vector<Provision>>& provisions);

template <>
struct NameTable<ChangeSubject> {
  static constexpr std::array<std::pair<ChangeSubject, std::string_view>, 4> names{
      {{ChangeSubject::set, "template"},
       {ChangeSubject::award, "award"},
       {ChangeSubject::criterion, "criterion"},
       {ChangeSubject::provision, "provision"}}};
};
template <>
struct NameTable<ChangeKind> {
  static constexpr std::array<std::pair<ChangeKind, std::string_view>, 4> names{
      {{ChangeKind::added, "added"},
       {ChangeKind::removed, "removed"},
       {ChangeKind::moved, "moved"},
       {ChangeKind::changed, "changed"}}};
};
template <>
struct NameTable<ChangedField> {
  static constexpr std::array<std::pair<ChangedField, std::string_view>, 37> names{
      {{ChangedField::whole, "whole"},
       {ChangedField::id, "id"},
       {ChangedField::title, "title"},
       {ChangedField::title_nl, "title.nl"},
       {ChangedField::title_en, "title.en"},
       {ChangedField::description, "description"},
       {ChangedField::description_nl, "description.nl"},
       {ChangedField::description_en, "description.en"},
       {ChangedField::segment, "segment"},
       {ChangedField::owner, "owner"},
       {ChangedField::provisions, "provisions"},
       {ChangedField::method, "method"},
       {ChangedField::rounding_decimals, "roundingDecimals"},
       {ChangedField::rounding_mode, "roundingMode"},
       {ChangedField::rounding_at, "roundingAt"},
       {ChangedField::scale, "scale"},
       {ChangedField::factor, "factor"},
       {ChangedField::reference_price, "reference.price"},
       {ChangedField::reference_quality, "reference.quality"},
       {ChangedField::reference_full, "reference.priceAtFullQuality"},
       {ChangedField::on_withdrawal, "onWithdrawal"},
       {ChangedField::ties, "ties"},
       {ChangedField::kind, "kind"},
       {ChangedField::weight, "weight"},
       {ChangedField::value, "value"},
       {ChangedField::answer, "answer"},
       {ChangedField::accept, "accept"},
       {ChangedField::scoring, "scoring"},
       {ChangedField::minimum_score, "minimumScore"},
       {ChangedField::assessors, "assessors"},
       {ChangedField::combine, "combine"},
       {ChangedField::circular, "circular"},
       {ChangedField::strategy, "circular.strategy"},
       {ChangedField::quantity, "circular.quantity"},
       {ChangedField::basis, "circular.basis"},
       {ChangedField::library, "library"},
       {ChangedField::text, "text"}}};
};

}  // namespace criteria
