#include "criteria/agreement_names.hpp"
#include "criteria/archive_names.hpp"
#include "templates/agreement_text.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/tender_document.hpp"
#include "templates/tree_xml.hpp"

namespace templates {
namespace {

using criteria::DataTree;

constexpr std::string_view root_name = "tenderDocument";

void write_both(DataTree& tree, std::string_view name, const evaluator::RuleCheck& check,
                std::string (*words)(const evaluator::RuleCheck&, Language)) {
  tree.open_object(name);
  tree.add_text(tree.keep(words(check, Language::nl)), "nl");
  tree.add_text(tree.keep(words(check, Language::en)), "en");
  tree.close();
}

void write_rule(DataTree& tree, const StatedRule& stated) {
  const evaluator::RuleCheck& check = stated.check;
  ObjectWriter object(Slot{tree, {}});
  object.member("id", check.rule->id);
  object.member("title", check.rule->title);
  object.member("clause", check.rule->clause);
  object.member("text", check.rule->text);
  object.member("lot", check.lot);
  object.word("outcome", evaluator::name(check.outcome));
  write_both(tree, "asked", check, demand_text);
  write_both(tree, "found", check, outcome_text);
  if (!stated.departure) return;
  ObjectWriter departure(object.slot("departure"));
  departure.member("reason", stated.departure->reason);
  departure.member("decidedBy", stated.departure->decided_by);
  departure.member("decidedOn", stated.departure->decided_on);
}

void write_statement(DataTree& tree, const AgreementStatement& statement) {
  ObjectWriter object(Slot{tree, {}});
  object.member("agreement", statement.agreement->id);
  object.member("version", static_cast<int>(statement.version));
  object.member("title", statement.agreement->title);
  object.member("publishedOn", statement.question.published_on);
  object.member("level", statement.question.level);
  tree.open_array("rules");
  for (const StatedRule& rule : statement.rules) write_rule(tree, rule);
  tree.close();
}

// The definition as an archive has it, without what bidders are not told.
std::string definition_xml(const criteria::Tender& tender) {
  constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  criteria::Tender announced = tender;
  announced.estimated_value.reset();
  DataTree tree;
  write(Slot{tree, {}}, announced);
  return tree_xml(tree.root(), "tender", criteria::archive_namespace).substr(declaration.size());
}

}  // namespace

std::string tender_xml(const TenderDocument& document) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", "wederwaarde-tender/1");
    if (document.published) {
      ObjectWriter published(object.slot("publication"));
      published.member("number", static_cast<int>(document.published->number));
      published.member("sha256", document.published->sha256);
      published.member("at", document.published->at);
      published.filled("reason", document.published->reason);
    }
    tree.open_array("statements");
    for (const AgreementStatement& statement : document.statements) write_statement(tree, statement);
    tree.close();
  }
  std::string xml = tree_xml(tree.root(), root_name, tender_document_namespace);
  const auto end = xml.rfind("</");
  return xml.insert(end, definition_xml(document.tender));
}

}  // namespace templates
