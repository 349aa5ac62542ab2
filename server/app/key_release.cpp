#include "server/app/key_release.hpp"

namespace server {

bool keys_released(Unit&, TenderId, EnvelopeKind) { return true; }

Result<void> store_released(const Change&, EnvelopeKind) { return {}; }

}  // namespace server
