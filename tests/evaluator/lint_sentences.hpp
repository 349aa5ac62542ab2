// Sentences of tenders, as buyers write them, with what the lint must see in them.
#pragma once

#include <span>
#include <string_view>

namespace lint_test {

std::span<const std::string_view> lawful_sentences();
std::span<const std::string_view> unlawful_sentences();

}  // namespace lint_test
