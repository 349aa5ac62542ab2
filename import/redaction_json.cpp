#include "import/redaction_json.hpp"

#include "import/whole_document.hpp"

namespace importing {
namespace {

void read_rule(const Field& field, criteria::RedactionRule& rule) {
  ObjectReader object(field);
  object.required("path", rule.path);
  object.required("article", rule.article);
  object.required("reason", rule.reason);
  object.finish();
}

}  // namespace

criteria::Checked<std::vector<criteria::RedactionRule>> read_redactions(std::string_view json,
                                                                        const Limits& limits) {
  using Rules = std::vector<criteria::RedactionRule>;
  return read_whole<Rules>(
      json, limits,
      [](const Field& root, Rules& rules) {
        ObjectReader object(root);
        if (const auto format = object.needed("format");
            format && !check_format(*format, "wederwaarde-redactions/1"))
          return;
        if (const auto fields = object.needed("fields")) read_items(*fields, rules, read_rule);
        object.finish();
      },
      [](const Rules& rules) { return criteria::validate(rules); });
}

}  // namespace importing
