#include "tests/support/dossier_generator.hpp"

#include "criteria/names.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/naive_evaluator.hpp"

#include <algorithm>
#include <map>

namespace test_support {
namespace {

using criteria::AwardMethod;

std::vector<AwardMethod> all_methods() {
  std::vector<AwardMethod> methods;
  for (const auto& [method, text] : criteria::NameTable<AwardMethod>::names) methods.push_back(method);
  return methods;
}

}  // namespace

criteria::Dossier generate_dossier(std::uint64_t seed, const GeneratorChoice& choice) {
  Source source(seed);
  const auto methods = choice.methods.empty() ? all_methods() : choice.methods;
  criteria::Dossier dossier;
  dossier.tender.reference = "GEN-" + std::to_string(seed);
  dossier.tender.title = "Gegenereerde aanbesteding";
  dossier.tender.buyer = criteria::Buyer{"Gemeente Voorbeeld"};
  if (choice.damage && source.chance(50))
    dossier.tender.deadline = criteria::Timestamp::parse("2026-11-02T12:00:00Z");
  for (int lot = 1 + source.below(choice.most_lots); lot > 0; --lot)
    dossier.tender.lots.push_back(make_lot(source, std::to_string(lot), source.pick(methods)));
  for (const criteria::Lot& lot : dossier.tender.lots)
    for (int bid = source.below(choice.most_bids + 1); bid > 0; --bid)
      add_bid(source, choice, dossier, lot, bid);
  return dossier;
}

criteria::Dossier add_draws(criteria::Dossier dossier, std::uint64_t seed) {
  Source source(seed ^ 0x5eedU);
  std::vector<criteria::Draw> draws;
  const naive::Result result = naive::evaluate(dossier);
  for (std::size_t i = 0; i < result.lots.size(); ++i) {
    const auto& ties = dossier.tender.lots[i].award.ties;
    const bool drawn = ties && std::any_of(ties->begin(), ties->end(), [](const auto& rule) {
                         return std::holds_alternative<criteria::TieByDraw>(rule);
                       });
    std::map<int, std::vector<criteria::BidId>> groups;
    for (const auto& place : result.lots[i].ranking) groups[place.rank].push_back(place.bid);
    for (auto& [rank, group] : groups) {
      if (group.size() < 2 || !(drawn ? source.chance(70) : source.chance(3))) continue;
      source.shuffle(group);
      draws.push_back(
          {result.lots[i].lot, group, criteria::Timestamp::parse("2026-11-20T10:00:00Z"), "Notaris"});
    }
  }
  if (!draws.empty()) dossier.draws = draws;
  return dossier;
}

}  // namespace test_support
