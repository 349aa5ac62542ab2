#include "fuzz_input.hpp"
#include "server/oidc/id_token.hpp"
#include "server/oidc/provider_documents.hpp"

namespace {

// A public key whose secret nobody has here (RFC 7515, appendix A.3.1).
constexpr const char* keys_json =
    R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";

}  // namespace

// What a provider, or somebody in its place, sends: no foreign bytes are believed, and what is taken from a
// document is safe to go to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto keys = server::read_key_set(keys_json).value();
  const std::string_view text = fuzz::as_text(data, size);
  const server::TokenExpectation expected{"https://i.example", "w", "n", "", 1'795'000'000};
  fuzz::promise(!server::verify_id_token(text, keys, expected));
  if (const auto read = server::read_discovery(text, "https://i.example"))
    fuzz::promise(read->token.starts_with("https://") && read->keys.starts_with("https://") &&
                  read->authorization.starts_with("https://"));
  if (const auto read = server::read_key_set(text)) {
    for (const auto& key : *read) fuzz::promise(key.jwk.find("\"d\"") == std::string::npos);
    fuzz::promise(!server::verify_id_token(text, *read, expected));
  }
  static_cast<void>(server::read_token_answer(text));
  static_cast<void>(server::error_of_answer(text));
  return 0;
}
