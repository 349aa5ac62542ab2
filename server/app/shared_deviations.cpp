#include "server/app/shared_deviations.hpp"

#include "criteria/agreement.hpp"
#include "server/app/agreements.hpp"
#include "server/app/publication_day.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace server {
namespace {

using templates::SharedDeviation;

std::map<std::string, std::shared_ptr<const criteria::Agreement>> all_agreements(Service& service) {
  std::map<std::string, std::shared_ptr<const criteria::Agreement>> agreements;
  const auto stored = service.database.read(
      [](Unit& unit) { return VersionedDocuments(unit, VersionedTable::agreements).all(); });
  for (const VersionedDocument& each : stored) agreements.emplace(each.id, kept_agreement(service, each));
  return agreements;
}

std::optional<criteria::LocalizedText> title_of(const criteria::Agreement& agreement,
                                                const std::string& rule) {
  for (const criteria::AgreementRule& each : agreement.rules)
    if (each.id == rule) return each.title;
  return std::nullopt;
}

SharedDeviation shared(Service& service, TenderId id, const criteria::Tender& tender,
                       const Deviation& deviation) {
  SharedDeviation made;
  made.agreement = deviation.agreement;
  made.rule = deviation.rule;
  made.lot = deviation.lot;
  made.reason = deviation.reason;
  made.decided_by = deviation.decided_by;
  made.decided_on = deviation.decided_on;
  made.party = service.database.read([&](Unit& unit) { return party_for_figures(unit, id, tender); });
  made.segment = tender.segment.value_or("");
  if (!publication_day(service, id, tender)) return made;
  made.tender = std::to_string(id);
  made.reference = tender.reference;
  made.title = tender.title;
  return made;
}

}  // namespace

std::vector<SharedDeviation> shared_deviations(Service& service, std::string_view agreement) {
  const auto stored = service.database.read([](Unit& unit) { return DeviationStore(unit).all(); });
  const auto agreements = all_agreements(service);
  std::vector<SharedDeviation> all;
  std::set<std::tuple<TenderId, std::string, std::string, std::string>> seen;
  for (const TenderDeviation& each : stored) {
    const Deviation& deviation = each.stored.deviation;
    if (!agreement.empty() && deviation.agreement != agreement) continue;
    if (!seen.emplace(each.tender, deviation.agreement, deviation.rule, deviation.lot).second) continue;
    const auto definition = load_definition(service, each.tender);
    if (!definition) continue;
    all.push_back(shared(service, each.tender, (*definition)->tender, deviation));
    if (const auto found = agreements.find(deviation.agreement); found != agreements.end())
      all.back().rule_title = title_of(*found->second, deviation.rule);
  }
  return all;
}

}  // namespace server
