// Where a tender stands between its draft and its end.
#pragma once

#include "criteria/names.hpp"

namespace criteria {

// In the order in which a tender goes through them; `withdrawn` can follow each before `concluded`.
enum class TenderStage {
  draft,
  published,             // frozen; only corrections with a change list
  closed,                // the deadline has passed
  opened,                // two people have opened the quality envelopes
  requirements_checked,  // each bid is admitted or rejected, with its reason
  individual_scores,     // assessors grade, each alone
  individual_locked,     // no individual grade changes any more
  consensus,             // the panel meets
  quality_locked,        // no grade changes any more
  prices_opened,         // two people have opened the price envelopes
  ranked,                // the evaluation is frozen
  verified,              // the winner's evidence has been examined
  award_decided,
  letters_sent,
  standstill,  // the term in which a bidder can go to court
  concluded,
  withdrawn,
};

template <>
struct NameTable<TenderStage> {
  static constexpr std::array<std::pair<TenderStage, std::string_view>, 17> names{
      {{TenderStage::draft, "draft"},
       {TenderStage::published, "published"},
       {TenderStage::closed, "closed"},
       {TenderStage::opened, "opened"},
       {TenderStage::requirements_checked, "requirements-checked"},
       {TenderStage::individual_scores, "individual-scores"},
       {TenderStage::individual_locked, "individual-locked"},
       {TenderStage::consensus, "consensus"},
       {TenderStage::quality_locked, "quality-locked"},
       {TenderStage::prices_opened, "prices-opened"},
       {TenderStage::ranked, "ranked"},
       {TenderStage::verified, "verified"},
       {TenderStage::award_decided, "award-decided"},
       {TenderStage::letters_sent, "letters-sent"},
       {TenderStage::standstill, "standstill"},
       {TenderStage::concluded, "concluded"},
       {TenderStage::withdrawn, "withdrawn"}}};
};

}  // namespace criteria
