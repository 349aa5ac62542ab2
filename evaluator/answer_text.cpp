#include "evaluator/answer_text.hpp"

#include <algorithm>

namespace evaluator {
namespace {

template <typename Value>
std::string written(const Value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const auto* decimal = std::get_if<criteria::Decimal>(&value)) return decimal->text();
  if (const auto* level = std::get_if<criteria::Level>(&value)) return level->key;
  return {};
}

bool equals(const criteria::Criterion& criterion, const Heard& heard, const criteria::AcceptValue& wanted) {
  const std::string text = written(wanted);
  if (text == text_of(heard.answer)) return true;
  if (!heard.is_number || takes_level(criterion)) return false;
  const auto decimal = criteria::Decimal::parse(text);
  return decimal && decimal->value() == heard.x;
}

}  // namespace

std::string text_of(const criteria::AnswerValue& answer) { return written(answer); }

std::string text_of(const criteria::Accept& accept) {
  if (const auto* equal = std::get_if<criteria::Equals>(&accept)) return written(equal->value);
  if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) return least->bound.text();
  if (const auto* most = std::get_if<criteria::AtMost>(&accept)) return most->bound.text();
  std::string all;
  for (const criteria::AcceptValue& value : std::get<criteria::OneOf>(accept).values)
    all += (all.empty() ? "" : ", ") + written(value);
  return all;
}

bool takes_level(const criteria::Criterion& criterion) {
  return criterion.scoring && criteria::level_table(*criterion.scoring) != nullptr;
}

bool accepts(const criteria::Criterion& criterion, const Heard& heard) {
  const criteria::Accept& accept = *criterion.accept;
  if (const auto* equal = std::get_if<criteria::Equals>(&accept))
    return equals(criterion, heard, equal->value);
  if (const auto* least = std::get_if<criteria::AtLeast>(&accept))
    return heard.is_number && heard.x >= least->bound.value();
  if (const auto* most = std::get_if<criteria::AtMost>(&accept))
    return heard.is_number && heard.x <= most->bound.value();
  const auto& values = std::get<criteria::OneOf>(accept).values;
  return std::any_of(values.begin(), values.end(),
                     [&](const criteria::AcceptValue& value) { return equals(criterion, heard, value); });
}

}  // namespace evaluator
