#include "server/app/draft_structure.hpp"

#include "criteria/library_names.hpp"
#include "server/app/library_proof.hpp"

namespace server {
namespace {

using criteria::error;

// Takes over what was made, or says why it was not.
template <typename Value>
Findings take(criteria::Checked<Value> made, Value& into) {
  if (!made) return std::move(made.error());
  into = std::move(*made);
  return {};
}

struct Chosen {
  std::shared_ptr<const criteria::LibraryCriterion> criterion;
  const criteria::LibraryVariant* variant = nullptr;
};

// What the library has of it, which is for the criteria of a lot (`is_criterion`) or for the provisions.
criteria::Checked<Chosen> look_up(Service& service, const LibraryChoice& choice, bool is_criterion) {
  const auto refuse = [&](const char* code, const char* place) {
    return tl::make_unexpected(
        Findings{error(code, place, {{"criterion", choice.id}, {"level", std::string(name(choice.level))}})});
  };
  const auto found = find_library_criterion(service, choice.id);
  if (!found) return refuse("draft.libraryUnknown", "library");
  const Chosen chosen{found->criterion, criteria::find_variant(*found->criterion, choice.level)};
  if (criteria::is_scored_or_required(chosen.criterion->kind) != is_criterion)
    return refuse("draft.otherKind", "library");
  if (!chosen.variant) return refuse("draft.levelUnknown", "level");
  return chosen;
}

}  // namespace

std::vector<LibraryEntry> library_for(Service& service, const criteria::Tender& tender) {
  LibraryFilter filter;
  filter.segment = tender.segment.value_or("");
  return list_library(service, filter);
}

Result<std::int64_t> add_criterion(Service& service, const Actor& actor, TenderId tender,
                                   const AddedCriterion& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version},
                    [&](criteria::Lot& lot) -> Findings {
                      const auto chosen = look_up(service, order.choice, true);
                      if (!chosen) return chosen.error();
                      auto addition = order.addition;
                      addition.criterion =
                          criteria::criterion_of(*chosen->criterion, *chosen->variant, order.choice.language);
                      addition.criterion.description = with_proof(addition.criterion.description.value_or(""),
                                                                  *chosen->criterion, order.choice.language);
                      return take(criteria::with_criterion(lot, addition), lot.criteria);
                    });
}

Result<std::int64_t> remove_criterion(Service& service, const Actor& actor, TenderId tender,
                                      const RemovedCriterion& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version}, [&](criteria::Lot& lot) {
    return take(criteria::without_criterion(lot, order.removal), lot.criteria);
  });
}

Result<std::int64_t> add_provision(Service& service, const Actor& actor, TenderId tender,
                                   const AddedProvision& order) {
  return change_draft(
      service, actor, tender, order.expected_version, [&](criteria::Tender& definition) -> Findings {
        auto provision = order.provision;
        if (order.choice) {
          const auto chosen = look_up(service, *order.choice, false);
          if (!chosen) return chosen.error();
          provision = criteria::provision_of(*chosen->criterion, *chosen->variant, order.choice->language);
          provision.text =
              with_proof(provision.text.value_or(""), *chosen->criterion, order.choice->language);
        }
        if (!definition.provisions) definition.provisions.emplace();
        return take(criteria::with_provision(*definition.provisions, std::move(provision)),
                    *definition.provisions);
      });
}

Result<std::int64_t> remove_provision(Service& service, const Actor& actor, TenderId tender,
                                      const std::string& provision,
                                      std::optional<std::int64_t> expected_version) {
  return change_draft(service, actor, tender, expected_version, [&](criteria::Tender& definition) {
    auto provisions = definition.provisions.value_or(std::vector<criteria::Provision>{});
    auto findings = take(criteria::without_provision(provisions, provision), provisions);
    definition.provisions = provisions.empty() ? std::nullopt : std::optional(std::move(provisions));
    return findings;
  });
}

Result<std::int64_t> change_award(Service& service, const Actor& actor, TenderId tender,
                                  const ChangedAward& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version},
                    [&](criteria::Lot& lot) { return take(criteria::with_award(lot, order.edit), lot); });
}

}  // namespace server
