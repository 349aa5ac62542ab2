#include "templates/spend_register_json.hpp"

#include "templates/json_writer.hpp"
#include "templates/segment_json.hpp"

namespace templates {

void write(const Slot& slot, const criteria::SpendLine& line) {
  ObjectWriter object(slot);
  object.member("segment", line.segment);
  write_members(object, line.spend);
}

void write(const Slot& slot, const criteria::ContractLine& line) {
  ObjectWriter object(slot);
  object.member("segment", line.segment);
  write_members(object, line.contract);
}

std::string canonical_spend_register_json(const criteria::SpendRegister& lines) {
  criteria::DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", criteria::register_format);
    object.member("spend", lines.spend);
    object.member("contracts", lines.contracts);
  }
  return canonical_json(tree.root());
}

}  // namespace templates
