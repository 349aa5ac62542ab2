// What a provider answers: its discovery document (OpenID Connect Discovery 1.0, section 3) and the answer to
// a code (RFC 6749, section 5).
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace server {

struct ProviderAddresses {
  std::string authorization, token, keys;
  std::string end_session;    // empty: the provider has none
  bool names_itself = false;  // in each answer to a browser (RFC 9207)
  bool takes_basic = true;    // the client's secret in the header Authorization
};

// What is wrong, for the log.
template <typename T>
using ReadAnswer = tl::expected<T, std::string>;

// `issuer` is that of the settings: the document must name it exactly. Its addresses must be `https://…`;
// with an issuer of this machine (`http://127.0.0.1:…`) such addresses will do.
ReadAnswer<ProviderAddresses> read_discovery(std::string_view json, std::string_view issuer);

// The ID token in the answer, not looked at yet.
ReadAnswer<std::string> read_token_answer(std::string_view json);
// What `error` of an answer says, or an empty text.
std::string error_of_answer(std::string_view json);

// Whether it is an address to which single sign-on may speak: https, or http on this machine. No user, no
// fragment.
bool is_provider_address(std::string_view address, bool on_this_machine);
// http://127.0.0.1…, http://[::1]…, http://localhost…
bool is_on_this_machine(std::string_view address);

}  // namespace server
