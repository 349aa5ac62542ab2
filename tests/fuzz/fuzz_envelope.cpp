#include "fuzz_input.hpp"
#include "server/vault/envelope.hpp"
#include "server/vault/release_code.hpp"

// Foreign bytes open as no envelope; a content that was unpacked is packed again to the same bytes; a code
// that was read is read again from what was read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const server::EnvelopeKeys keys = server::make_envelope_keys();
  const std::string_view text = fuzz::as_text(data, size);
  fuzz::promise(!server::open_envelope(keys.public_key, keys.secret_key, text, "place"));
  const auto envelope = server::seal_envelope(keys.public_key, text, "place");
  const auto opened = server::open_envelope(keys.public_key, keys.secret_key, envelope, "place");
  fuzz::promise(opened && *opened == text);
  if (const auto content = server::unpacked(text)) fuzz::promise(server::packed(*content) == text);
  for (const auto kind : {server::EnvelopeKind::quality, server::EnvelopeKind::prices}) {
    const auto code = server::read_release_code(text, kind);
    if (const auto* characters = std::get_if<std::string>(&code))
      fuzz::promise(std::get<std::string>(server::read_release_code(*characters, kind)) == *characters);
  }
  return 0;
}
