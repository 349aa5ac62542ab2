#include "templates/archive_xml.hpp"

#include "criteria/archive_names.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/evaluation_tree.hpp"
#include "templates/tree_xml.hpp"

namespace templates {

std::string document_xml(DataValue root, const criteria::XmlDocument& document, std::size_t expected_bytes) {
  std::string out;
  out.reserve(expected_bytes);
  out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
  out.append(document.root).append(" xmlns=\"").append(document.name_space).append("\">");
  ArchiveWriter writer(out);
  for (const DataValue member : root) {
    out.append("\n ");
    writer.value({member.key(), {}}, member, member.key(), 1);
  }
  return out.append("\n</").append(document.root).append(">\n");
}

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
  constexpr std::size_t usual_bytes = 40;  // of one value
  return document_xml(tree.root(), criteria::archive_document, tree.size() * usual_bytes);
}

}  // namespace templates
