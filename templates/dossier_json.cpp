#include "templates/dossier_json.hpp"

#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

// A bid has its answers and about ten values more.
std::size_t usual_size(const criteria::Dossier& dossier) {
  std::size_t values = 1000;
  for (const criteria::Bid& bid : dossier.bids) values += bid.answers.size() + 10;
  return values;
}

criteria::DataTree tree_of(const criteria::Dossier& dossier) {
  criteria::DataTree tree;
  tree.reserve(usual_size(dossier));
  write(Slot{tree, {}}, dossier);
  return tree;
}

}  // namespace

std::string dossier_json(const criteria::Dossier& dossier) { return readable_json(tree_of(dossier).root()); }

std::string canonical_dossier_json(const criteria::Dossier& dossier) {
  return canonical_json(tree_of(dossier).root());
}

}  // namespace templates
