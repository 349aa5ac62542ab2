// Sessions within a unit of work.
#pragma once

#include "server/app/sign_in.hpp"
#include "server/storage/account_session_store.hpp"
#include "server/storage/unit.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

OpenedSession open_session(Unit& unit, const Visitor& visitor, AccountId account, const std::string& now,
                           bool is_half_open);
// What the provider of single sign-on vouches for.
struct ProviderProof {
  std::string at;        // when the person last signed in there; empty: it does not say
  std::string id_token;  // to end the session there too
};
OpenedSession open_provider_session(Unit& unit, const Visitor& visitor, AccountId account,
                                    const std::string& now, const ProviderProof& proof);
// The same session, complete, just proven, and under a new secret.
OpenedSession renew_session(Unit& unit, StoredSession session, const std::string& now);

// By its secret, while its time is not over.
std::optional<StoredSession> find_half_open(Unit& unit, std::string_view secret, std::string_view now);
std::optional<StoredSession> find_open(Unit& unit, std::string_view secret, std::string_view now);
bool is_open(const StoredSession& session, std::string_view now);

}  // namespace server
