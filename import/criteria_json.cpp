#include "import/criteria_json.hpp"

#include "criteria/validate_criteria.hpp"
#include "import/dossier_parts.hpp"
#include "import/whole_document.hpp"

namespace importing {

using criteria::Checked;
using criteria::Criterion;

Checked<std::vector<Criterion>> read_criteria(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_criteria(tree->root(), limits);
}

Checked<std::vector<Criterion>> read_criteria(criteria::DataValue document, const Limits& limits) {
  return read_whole<std::vector<Criterion>>(
      document, limits,
      [](const Field& root, std::vector<Criterion>& list) {
        read_items(root, list, [](const Field& item, Criterion& criterion) { read(item, criterion); });
      },
      criteria::validate_criteria);
}

}  // namespace importing
