#include "import/spend_register_json.hpp"

#include "import/segment_json.hpp"
#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, SpendLine& line) {
  ObjectReader object(field);
  object.required_id("segment", line.segment);
  read_members(object, line.spend);
  object.finish();
}

void read(const Field& field, ContractLine& line) {
  ObjectReader object(field);
  object.required_id("segment", line.segment);
  read_members(object, line.contract);
  object.finish();
}

Checked<SpendRegister> read_spend_register(std::string_view json, const KnownIds& known,
                                           const Limits& limits) {
  return read_whole<SpendRegister>(
      json, limits,
      [](const Field& root, SpendRegister& lines) {
        ObjectReader object(root);
        const auto format = object.needed("format");
        if (format && !check_format(*format, register_format)) return;
        object.optional("spend", lines.spend);
        object.optional("contracts", lines.contracts);
        object.finish();
      },
      [&](const SpendRegister& lines) { return validate(lines, known); });
}

}  // namespace importing
