#include "import/template_json.hpp"

#include "import/dossier_parts.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

namespace {

void read(const Field& field, CriteriaTemplate& set) {
  ObjectReader object(field);
  const auto format = object.needed("format");
  if (format && !check_format(*format, template_format)) return;
  object.required_id("id", set.id);
  object.required("title", set.title);
  object.optional("description", set.description);
  object.required_id("segment", set.segment);
  if (const auto owner = object.member("owner")) read_id(*owner, set.owner.emplace());
  object.required("award", set.award);
  object.required("criteria", set.criteria);
  object.optional("provisions", set.provisions);
  object.finish();
}

}  // namespace

Checked<CriteriaTemplate> read_template(std::string_view json, const Limits& limits) {
  const auto tree = read_json(json, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  return read_template(tree->root(), limits);
}

Checked<CriteriaTemplate> read_template(DataValue document, const Limits& limits) {
  return read_whole<CriteriaTemplate>(
      document, limits, [](const Field& root, CriteriaTemplate& set) { read(root, set); },
      [](const CriteriaTemplate& set) { return validate(set); });
}

}  // namespace importing
