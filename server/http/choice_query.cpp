#include "server/http/choice_query.hpp"

#include "import/parse_number.hpp"

#include <charconv>

namespace server {
namespace {

tl::expected<criteria::Decimal, std::string_view> weight_of(std::string_view text) {
  auto dutch = importing::parse_number(text, importing::Notation::dutch);
  return dutch ? dutch : importing::parse_number(text, importing::Notation::plain);
}

}  // namespace

AskedChoice asked_choice(const Pairs& fields, const criteria::ChoiceQuestion& usual) {
  AskedChoice asked{usual, {}, {}};
  bool readable = true;
  const auto refuse = [&](const char* code, const char* place, std::string_view value) {
    readable = false;
    asked.findings.push_back(criteria::error(code, place, {{"value", std::string(value)}}));
  };
  for (const auto& [criterion, word] : criteria::NameTable<criteria::ChoiceCriterion>::names) {
    const auto at = static_cast<std::size_t>(criterion);
    asked.weights[at] = usual.weights.of(criterion).text();
    const auto text = value_of(fields, word);
    if (!text) continue;
    asked.weights[at] = *text;
    if (const auto weight = weight_of(*text))
      asked.question.weights.of(criterion) = *weight;
    else
      refuse("choice.weight", ("weights." + std::string(word)).c_str(), *text);
  }
  if (const auto text = value_of(fields, "year"); text && !text->empty()) {
    const auto [end, failed] =
        std::from_chars(text->data(), text->data() + text->size(), asked.question.year);
    if (failed != std::errc() || end != text->data() + text->size()) refuse("choice.year", "year", *text);
  }
  if (const auto text = value_of(fields, "on"); text && !text->empty()) {
    if (const auto date = criteria::Date::parse(*text))
      asked.question.on = *date;
    else
      refuse("date.notation", "on", *text);
  }
  if (readable) asked.findings = validate(asked.question);
  return asked;
}

}  // namespace server
