#include "templates/archive_xml.hpp"

#include "criteria/archive_names.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/evaluation_tree.hpp"
#include "templates/tree_xml.hpp"

namespace templates {

std::string archive_xml(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                        const EvaluationIdentity& identity) {
  criteria::DataTree tree;
  tree.reserve(2 * usual_size(evaluation));
  {
    ObjectWriter archive(Slot{tree, {}});
    archive.word("format", criteria::archive_format);
    archive.member("dossier", dossier);
    archive.member("evaluation", EvaluationDocument{dossier, evaluation, identity});
  }
  return tree_xml(tree.root(), criteria::archive_root, criteria::archive_namespace);
}

}  // namespace templates
