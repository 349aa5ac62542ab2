// Everything that is needed to score a tender again, on any machine, with the same outcome.
#pragma once

#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace criteria {

struct Bidder {
  std::string name;
  bool operator==(const Bidder&) const = default;
};

struct Withdrawal {
  Timestamp at;
  std::optional<std::string> reason;
  bool operator==(const Withdrawal&) const = default;
};

// An answer of a bid to one criterion; sorted by criterion id within a bid.
struct GivenAnswer {
  CriterionId criterion;
  AnswerValue value;
  bool operator==(const GivenAnswer&) const = default;
};

// What a bidder wrote beside an answer, or instead of one where a panel grades: where its text or plan is.
struct BidRemark {
  CriterionId criterion;
  std::string text;
  bool operator==(const BidRemark&) const = default;
};

// A bid (inschrijving) for one lot.
struct Bid {
  BidId id;
  LotId lot;
  std::optional<Bidder> bidder;
  std::optional<Timestamp> received_at;
  std::optional<Withdrawal> withdrawn;
  std::vector<GivenAnswer> answers;
  std::vector<BidRemark> remarks = {};  // on leaves of the lot, sorted by their id

  const AnswerValue* answer(std::string_view criterion) const;
  // Empty: there is none.
  std::string_view remark(std::string_view criterion) const;
  bool operator==(const Bid&) const = default;
};

// A judgement of one assessor, or of the panel together (consensus).
struct Grade {
  BidId bid;
  CriterionId criterion;
  std::optional<AssessorId> assessor;
  std::optional<bool> consensus;
  std::string level;  // a level key, or a plain decimal where the rule takes a number
  std::optional<std::string> motivation;

  bool is_consensus() const { return consensus.value_or(false); }
  bool operator==(const Grade&) const = default;
};

// A drawing of lots that was held to decide a tie.
struct Draw {
  LotId lot;
  std::vector<BidId> order;
  std::optional<Timestamp> held_at;
  std::optional<std::string> witness;
  bool operator==(const Draw&) const = default;
};

struct Dossier {
  Tender tender;
  std::vector<Bid> bids;
  std::optional<std::vector<Grade>> grades;
  std::optional<std::vector<Draw>> draws;

  bool operator==(const Dossier&) const = default;
};

inline constexpr std::string_view dossier_format = "wederwaarde-dossier/1";
inline constexpr std::string_view evaluation_format = "wederwaarde-evaluation/1";
inline constexpr std::string_view archive_format = "wederwaarde-archive/1";

}  // namespace criteria
