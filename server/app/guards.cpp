#include "server/app/guards.hpp"

namespace server {
namespace {

tl::unexpected<Failure> changed(TenderId tender) {
  return failed(Conflict{"tender.changedMeanwhile", std::to_string(tender)});
}

}  // namespace

Result<void> unchanged_definition(Unit& unit, TenderId tender, std::int64_t version) {
  const auto state = TenderStore(unit).find_state(tender);
  if (!state || state->version != version) return changed(tender);
  return {};
}

Result<void> unchanged_dossier(Unit& unit, const LoadedDossier& loaded) {
  const auto state = TenderStore(unit).find_state(loaded.tender.id);
  if (!state || state->revision != loaded.tender.revision) return changed(loaded.tender.id);
  return {};
}

}  // namespace server
