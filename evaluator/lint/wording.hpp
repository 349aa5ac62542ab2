// Wording in a tender that the law does not allow, or allows only with an addition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evaluator::lint {

// Words that ask where a bidder, a product or a material comes from or is established; how far away it is;
// and a label, certificate or norm that is asked as the only one.
enum class WordingKind { origin, distance, label };

struct Wording {
  WordingKind kind = WordingKind::origin;
  std::string matched;  // as written
  std::string label;    // the name of the label or norm, as the lint knows it
  bool operator==(const Wording&) const = default;
};

// In the order of the text, at most one of a kind per sentence for origin and distance. Dutch and English.
std::vector<Wording> origin_and_distance(std::string_view text);

// Labels, certificates and norms beside which neither their own sentence nor the next one says "of
// gelijkwaardig" ("or equivalent"); each once. One that the text names with it elsewhere counts as said.
std::vector<Wording> labels_without_equivalent(std::string_view text);

}  // namespace evaluator::lint
