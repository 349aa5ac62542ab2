#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace criteria {
namespace {

using BidIndex = std::unordered_map<std::string_view, const Bid*>;

BidIndex bids_by_id(const Dossier& dossier) {
  BidIndex index;
  index.reserve(dossier.bids.size());
  for (const Bid& bid : dossier.bids) index.emplace(bid.id, &bid);
  return index;
}

using NodeIndex = std::unordered_map<std::string_view, const Criterion*>;

// The criteria of each lot by id.
std::unordered_map<std::string_view, NodeIndex> nodes_by_lot(const Tender& tender) {
  std::unordered_map<std::string_view, NodeIndex> index;
  for (const Lot& lot : tender.lots)
    for (const PlacedCriterion& placed : all_criteria(lot.criteria, ""))
      index[lot.id].emplace(placed.criterion->id, placed.criterion);
  return index;
}

// ---- grades ---------------------------------------------------------------------------------------------

class GradeCheck {
 public:
  GradeCheck(const Dossier& dossier, Findings& findings)
      : findings_(findings), bids_(bids_by_id(dossier)), nodes_(nodes_by_lot(dossier.tender)) {}

  void run(const Grade& grade, const std::string& place) {
    check_giver(grade, place);
    const Criterion* leaf = graded_leaf(grade, place);
    if (!leaf) return;
    if (!leaf->panel)
      findings_.push_back(error("grade.noPanel", place + ".criterion", {{"criterion", leaf->id}}));
    else
      check_panel(grade, *leaf, place);
    check_level(grade, *leaf, place);
  }

 private:
  // One person, or the panel together.
  void check_giver(const Grade& grade, const std::string& place) {
    if (grade.assessor.has_value() == grade.is_consensus()) findings_.push_back(error("grade.giver", place));
    const std::string_view giver = grade.assessor ? std::string_view(*grade.assessor) : std::string_view();
    std::string key;
    for (const std::string_view part :
         {std::string_view(grade.bid), std::string_view(grade.criterion), giver})
      key.append(part).append(1, '\0');
    if (seen_.insert(std::move(key)).second) return;
    findings_.push_back(
        grade.assessor
            ? error("grade.duplicate", place,
                    {{"bid", grade.bid}, {"criterion", grade.criterion}, {"assessor", *grade.assessor}})
            : error("grade.consensusDuplicate", place, {{"bid", grade.bid}, {"criterion", grade.criterion}}));
  }

  const Criterion* graded_leaf(const Grade& grade, const std::string& place) {
    const auto bid = bids_.find(grade.bid);
    if (bid == bids_.end()) {
      findings_.push_back(error("grade.bidUnknown", place + ".bid", {{"bid", grade.bid}}));
      return nullptr;
    }
    const auto lot = nodes_.find(bid->second->lot);
    if (lot == nodes_.end()) return nullptr;  // a finding on the bid
    const auto node = lot->second.find(grade.criterion);
    if (node != lot->second.end()) return node->second;
    findings_.push_back(
        error("grade.criterionUnknown", place + ".criterion", {{"criterion", grade.criterion}}));
    return nullptr;
  }

  void check_panel(const Grade& grade, const Criterion& leaf, const std::string& place) {
    const auto& assessors = leaf.panel->assessors;
    if (grade.assessor && std::find(assessors.begin(), assessors.end(), *grade.assessor) == assessors.end())
      findings_.push_back(error("grade.assessorUnknown", place + ".assessor",
                                {{"assessor", *grade.assessor}, {"criterion", leaf.id}}));
    if (grade.is_consensus() && leaf.panel->combine == Combine::mean)
      findings_.push_back(warning("grade.consensusUnused", place, {{"criterion", leaf.id}}));
  }

  void check_level(const Grade& grade, const Criterion& leaf, const std::string& place) {
    if (!leaf.answer || !std::holds_alternative<GradeAnswer>(*leaf.answer)) return;
    const LevelTable* levels = leaf.scoring ? level_table(*leaf.scoring) : nullptr;
    const bool is_level = answer_form(leaf) == AnswerForm::level;
    if (levels && !find_level(*levels, grade.level))
      findings_.push_back(
          error("grade.levelUnknown", place + ".level", {{"criterion", leaf.id}, {"level", grade.level}}));
    if (!is_level && !Decimal::parse(grade.level))
      findings_.push_back(
          error("grade.notANumber", place + ".level", {{"criterion", leaf.id}, {"value", grade.level}}));
  }

  Findings& findings_;
  BidIndex bids_;
  std::unordered_map<std::string_view, NodeIndex> nodes_;
  std::unordered_set<std::string> seen_;  // bid, criterion and giver
};

// ---- draws ----------------------------------------------------------------------------------------------

void check_draw(const Draw& draw, const Dossier& dossier, const BidIndex& bids, const std::string& place,
                Findings& findings) {
  if (!find_lot(dossier.tender, draw.lot))
    findings.push_back(error("draw.lotUnknown", place + ".lot", {{"lot", draw.lot}}));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < draw.order.size(); ++i) {
    const std::string own = at_index(place + ".order", i);
    const auto bid = bids.find(draw.order[i]);
    if (bid == bids.end() || bid->second->lot != draw.lot)
      findings.push_back(error("draw.bidUnknown", own, {{"bid", draw.order[i]}, {"lot", draw.lot}}));
    if (!seen.insert(draw.order[i]).second)
      findings.push_back(error("draw.bidTwice", own, {{"bid", draw.order[i]}}));
  }
}

}  // namespace

void check_grades(const Dossier& dossier, Findings& findings) {
  if (!dossier.grades) return;
  GradeCheck check(dossier, findings);
  for (std::size_t i = 0; i < dossier.grades->size(); ++i)
    check.run((*dossier.grades)[i], at_index("grades", i));
}

void check_draws(const Dossier& dossier, Findings& findings) {
  if (!dossier.draws) return;
  const BidIndex bids = bids_by_id(dossier);
  for (std::size_t i = 0; i < dossier.draws->size(); ++i)
    check_draw((*dossier.draws)[i], dossier, bids, at_index("draws", i), findings);
}

}  // namespace criteria
