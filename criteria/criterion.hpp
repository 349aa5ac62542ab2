// A criterion of a lot: a node of a tree of any depth; leaves are answered and scored.
#pragma once

#include "criteria/answer.hpp"
#include "criteria/circularity.hpp"
#include "criteria/scoring_rule.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace criteria {

using CriterionId = std::string;
using BidId = std::string;
using LotId = std::string;
using AssessorId = std::string;

// requirement: pass or fail (minimumeis). quality and price are award criteria (art. 2.115 Aw 2012).
enum class Kind { requirement, quality, price };

// What an answer must satisfy; bounds are inclusive. A value is a boolean, a decimal or a level key.
using AcceptValue = std::variant<bool, Decimal, Level>;
struct Equals {
  AcceptValue value;
  bool operator==(const Equals&) const = default;
};
struct AtLeast {
  Decimal bound;
  bool operator==(const AtLeast&) const = default;
};
struct AtMost {
  Decimal bound;
  bool operator==(const AtMost&) const = default;
};
struct OneOf {
  std::vector<AcceptValue> values;
  bool operator==(const OneOf&) const = default;
};
using Accept = std::variant<Equals, AtLeast, AtMost, OneOf>;

enum class Combine { consensus, mean };
struct Panel {
  std::vector<AssessorId> assessors;
  Combine combine = Combine::consensus;
  bool operator==(const Panel&) const = default;
};

struct Criterion {
  CriterionId id;
  Kind kind = Kind::quality;
  std::string title;
  std::optional<std::string> description;  // what is asked, and how it is proved and verified
  std::optional<Decimal> weight;
  std::optional<Decimal> value;  // euro; value-in-euros only
  std::optional<AnswerType> answer;
  std::optional<Accept> accept;
  std::optional<ScoringRule> scoring;
  std::optional<Decimal> minimum_score;  // percent of the criterion's own share
  std::optional<Panel> panel;
  std::optional<Circularity> circular;  // absent: it has nothing to do with circularity
  std::optional<std::string> library;   // id of the library criterion that it was taken from
  std::vector<Criterion> criteria;

  bool is_leaf() const { return criteria.empty(); }
  bool operator==(const Criterion&) const = default;
};

std::string_view name(const Accept& accept);  // "equals", "atLeast", "atMost", "oneOf"

// How an answer to a leaf is given: as bool, Decimal, Level or Boxed inputs.
enum class AnswerForm { truth, quantity, level, inputs };
// Of a leaf with an answer type. A grade is a level where the rule has a table of levels, and where there is
// no rule and no bound to compare a number with; else it is a number.
AnswerForm answer_form(const Criterion& leaf);
// Whether a value has that form.
bool has_form(const AnswerValue& value, AnswerForm form);

// The quantity that a derived answer type computes; nothing for other types.
std::optional<CircularQuantity> derived_quantity(const AnswerType& type);
// What a leaf measures: as it says itself, or by its derived answer.
std::optional<CircularQuantity> measured_quantity(const Criterion& leaf);

// A leaf with its place in the tree, in the order of the document.
struct PlacedCriterion {
  const Criterion* criterion;
  std::string place;  // "tender.lots[0].criteria[2].criteria[0]"
  int depth;
};
// Every node, parents before their children.
std::vector<PlacedCriterion> all_criteria(const std::vector<Criterion>& criteria, const std::string& place);
// The leaves in document order, that is in the order of the columns of every document.
std::vector<const Criterion*> leaves(const std::vector<Criterion>& criteria);
const Criterion* find_criterion(const std::vector<Criterion>& criteria, std::string_view id);

}  // namespace criteria
