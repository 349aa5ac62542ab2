#include "templates/finding_tree.hpp"

#include "templates/json_writer.hpp"
#include "templates/labels.hpp"

namespace templates {

void write(const Slot& slot, const criteria::Finding& finding) {
  ObjectWriter object(slot);
  object.member("code", finding.code);
  for (const char* name : {"criterion", "bid"})
    if (const std::string_view value = finding.parameter(name); !value.empty()) object.word(name, value);
  object.word("severity", finding.severity == criteria::Severity::error ? "error" : "warning");
  object.member("place", finding.place);
  ObjectWriter texts(object.slot("text"));
  for (const Language language : {Language::nl, Language::en})
    texts.word(name(language), slot.tree.keep(text(finding, language)));
}

std::string findings_json(const criteria::Findings& findings) {
  criteria::DataTree tree;
  write(Slot{tree, {}}, findings);
  return readable_json(tree.root());
}

}  // namespace templates
