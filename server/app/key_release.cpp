#include "server/app/key_release.hpp"

#include "server/storage/vault_store.hpp"

namespace server {

bool keys_released(Unit& unit, TenderId tender, EnvelopeKind envelopes) {
  VaultStore store(unit);
  return !store.is_sealed(tender).value_or(false) || store.opening(tender, envelopes).has_value();
}

}  // namespace server
