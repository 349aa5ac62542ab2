#include "server/app/draft_criteria.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Criterion;
using criteria::error;

Criterion* find_node(std::vector<Criterion>& nodes, std::string_view id) {
  for (Criterion& node : nodes) {
    if (node.id == id) return &node;
    if (Criterion* below = find_node(node.criteria, id)) return below;
  }
  return nullptr;
}

void need(const std::string& text, const char* fact, Findings& findings) {
  if (text.empty()) findings.push_back(error("draft.missing", fact, {{"fact", fact}}));
}

Findings unknown_lot(const criteria::LotId& lot, const char* place) {
  return {error("weight.unknownLot", place, {{"lot", lot}})};
}

}  // namespace

Result<std::int64_t> change_criterion(Service& service, const Actor& actor, TenderId tender,
                                      const CriterionOfDraft& which, const CriterionChange& change) {
  return change_lot(
      service, actor, tender, {which.lot, which.expected_version}, [&](criteria::Lot& lot) -> Findings {
        Criterion* node = find_node(lot.criteria, which.criterion);
        if (node == nullptr)
          return {error("draft.criterionUnknown", "criterion", {{"criterion", which.criterion}})};
        Criterion changed = *node;
        auto findings = change(changed);
        changed.id = node->id;
        changed.kind = node->kind;
        changed.weight = node->weight;
        changed.value = node->value;
        changed.criteria = node->criteria;
        *node = std::move(changed);
        return findings;
      });
}

Result<std::int64_t> add_own_criterion(Service& service, const Actor& actor, TenderId tender,
                                       const OwnCriterion& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version},
                    [&](criteria::Lot& lot) -> Findings {
                      Findings findings;
                      need(order.addition.criterion.id, "id", findings);
                      need(order.addition.criterion.title, "title", findings);
                      auto added = criteria::with_criterion(lot, order.addition);
                      if (!added) findings.insert(findings.end(), added.error().begin(), added.error().end());
                      if (findings.empty()) lot.criteria = std::move(*added);
                      return findings;
                    });
}

Result<std::int64_t> add_lot(Service& service, const Actor& actor, TenderId tender,
                             const LotAddition& order) {
  return change_draft(service, actor, tender, order.expected_version,
                      [&](criteria::Tender& definition) -> Findings {
                        Findings findings;
                        need(order.id, "id", findings);
                        need(order.title, "title", findings);
                        if (criteria::find_lot(definition, order.id))
                          findings.push_back(error("draft.lotThere", "id", {{"lot", order.id}}));
                        const auto* like = criteria::find_lot(definition, order.like);
                        if (like == nullptr) findings.push_back(unknown_lot(order.like, "like").front());
                        if (!findings.empty()) return findings;
                        criteria::Lot lot = *like;
                        lot.id = order.id;
                        lot.title = order.title;
                        lot.description.reset();
                        definition.lots.push_back(std::move(lot));
                        return findings;
                      });
}

Result<std::int64_t> remove_lot(Service& service, const Actor& actor, TenderId tender,
                                const criteria::LotId& lot, std::optional<std::int64_t> expected_version) {
  return change_draft(service, actor, tender, expected_version,
                      [&](criteria::Tender& definition) -> Findings {
                        if (!criteria::find_lot(definition, lot)) return unknown_lot(lot, "lot");
                        if (definition.lots.size() == 1) return {error("draft.lastLot", "lot")};
                        std::erase_if(definition.lots, [&](const auto& each) { return each.id == lot; });
                        return {};
                      });
}

}  // namespace server
