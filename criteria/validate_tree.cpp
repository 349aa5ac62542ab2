#include "criteria/names.hpp"
#include "criteria/validate_parts.hpp"

#include <set>
#include <string_view>

namespace criteria {
namespace {

// The members of a criterion that only some criteria may have, by their names in the dossier.
struct Carried {
  std::string_view field;
  bool present;
};

std::vector<Carried> carried_by_leaves_only(const Criterion& node) {
  return {{"answer", node.answer.has_value()},
          {"accept", node.accept.has_value()},
          {"scoring", node.scoring.has_value()},
          {"panel", node.panel.has_value()}};
}

std::vector<Carried> carried_by_award_criteria_only(const Criterion& node) {
  return {{"weight", node.weight.has_value()},
          {"value", node.value.has_value()},
          {"scoring", node.scoring.has_value()},
          {"minimumScore", node.minimum_score.has_value()}};
}

void refuse_each(const std::vector<Carried>& members, const char* code, const std::string& place,
                 Findings& findings) {
  for (const Carried& member : members)
    if (member.present)
      findings.push_back(Finding{code,
                                 Severity::error,
                                 place + "." + std::string(member.field),
                                 {{"field", std::string(member.field)}}});
}

void check_ids(const LotCheck& check) {
  std::set<std::string_view> seen;
  for (const PlacedCriterion& placed : check.criteria) {
    const std::string& id = placed.criterion->id;
    if (id.empty()) check.findings.push_back(error("id.empty", placed.place + ".id"));
    if (!seen.insert(id).second)
      check.findings.push_back(error("id.duplicate", placed.place + ".id", {{"id", id}}));
  }
}

// Requirements may stand anywhere; below quality stands quality, below price stands price.
void check_kinds(const PlacedCriterion& parent, Findings& findings) {
  const Kind above = parent.criterion->kind;
  for (std::size_t i = 0; i < parent.criterion->criteria.size(); ++i) {
    const Kind kind = parent.criterion->criteria[i].kind;
    if (kind == above || kind == Kind::requirement) continue;
    findings.push_back(
        error("criterion.kindBelow", at_index(parent.place + ".criteria", i) + ".kind",
              {{"kind", "kind." + std::string(name(kind))}, {"parent", "kind." + std::string(name(above))}}));
  }
}

void check_panel(const PlacedCriterion& placed, Findings& findings) {
  const Criterion& leaf = *placed.criterion;
  if (!leaf.panel) return;
  const std::string place = placed.place + ".panel";
  if (leaf.answer && !std::holds_alternative<GradeAnswer>(*leaf.answer))
    findings.push_back(error("panel.notGraded", place, {{"criterion", leaf.id}}));
  if (leaf.panel->assessors.empty()) findings.push_back(error("panel.empty", place + ".assessors"));
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < leaf.panel->assessors.size(); ++i) {
    const AssessorId& assessor = leaf.panel->assessors[i];
    const std::string own = at_index(place + ".assessors", i);
    if (assessor.empty()) findings.push_back(error("id.empty", own));
    if (!seen.insert(assessor).second) findings.push_back(error("id.duplicate", own, {{"id", assessor}}));
  }
}

void check_leaf(const PlacedCriterion& placed, Findings& findings) {
  const Criterion& leaf = *placed.criterion;
  if (!leaf.answer)
    findings.push_back(error("criterion.answerMissing", placed.place, {{"criterion", leaf.id}}));
  if (leaf.kind == Kind::requirement && !leaf.accept)
    findings.push_back(error("accept.missing", placed.place, {{"criterion", leaf.id}}));
  check_panel(placed, findings);
}

}  // namespace

void check_tree(const LotCheck& check) {
  check_ids(check);
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& node = *placed.criterion;
    if (node.kind == Kind::requirement)
      refuse_each(carried_by_award_criteria_only(node), "requirement.awardField", placed.place,
                  check.findings);
    if (node.is_leaf()) {
      check_leaf(placed, check.findings);
    } else {
      refuse_each(carried_by_leaves_only(node), "criterion.leafField", placed.place, check.findings);
      check_kinds(placed, check.findings);
    }
  }
}

}  // namespace criteria
