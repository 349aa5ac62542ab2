// Whatever is accepted as a number comes back unchanged when it is written plainly and read again.
#include "fuzz_input.hpp"
#include "import/parse_number.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using importing::Notation;
  const std::string_view text = fuzz::as_text(data, size);
  for (const Notation notation : {Notation::dutch, Notation::plain}) {
    const auto number = importing::parse_number(text, notation);
    if (!number) continue;
    const auto again = importing::parse_number(number->text(), Notation::plain);
    fuzz::promise(again && *again == *number);
  }
  const auto stored = importing::stored_number(text);
  if (!stored) return 0;
  fuzz::promise(importing::is_stored_number(text));
  const auto again = importing::stored_number(stored->value.text());
  fuzz::promise(again && !again->rounded && again->value == stored->value);
  return 0;
}
