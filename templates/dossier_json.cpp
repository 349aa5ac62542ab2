#include "templates/dossier_json.hpp"

#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

criteria::DataTree tree_of(const criteria::Dossier& dossier) {
  criteria::DataTree tree;
  write(Slot{tree, {}}, dossier);
  return tree;
}

}  // namespace

std::string dossier_json(const criteria::Dossier& dossier) { return readable_json(tree_of(dossier).root()); }

std::string canonical_dossier_json(const criteria::Dossier& dossier) {
  return canonical_json(tree_of(dossier).root());
}

}  // namespace templates
