#include "server/pages/criteria_tree.hpp"

#include "server/app/typed_text.hpp"
#include "server/pages/criterion_words.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <string>

namespace server {
namespace {

using criteria::Criterion;
using templates::Language;

bool is_found(const Criterion& criterion, std::string_view search) {
  return holds(criterion.id, search) || holds(criterion.title, search) ||
         (criterion.description && holds(*criterion.description, search));
}

std::size_t found_in(const Criterion& criterion, std::string_view search) {
  std::size_t count = is_found(criterion, search) ? 1 : 0;
  for (const Criterion& child : criterion.criteria) count += found_in(child, search);
  return count;
}

// What the criterion can earn: "35 punten", "hoogstens € 50.000,00"; nothing for an unweighted one.
std::string worth_text(const Criterion& criterion, Language language) {
  const std::string worth = templates::weight_text(criterion, language);
  return criterion.value ? page_text(language, "criterion.value", {{"value", worth}}) : worth;
}

void fill_rule(TemplateValues item, const criteria::ScoringRule& rule, const criteria::AnswerType& type) {
  const RuleWords words = rule_words(rule, type, item.language());
  TemplateValues values = item.add("RULE");
  values.set("SENTENCE", words.sentence);
  if (words.table.empty()) return;
  TemplateValues table = values.add("LEVELS");
  for (const auto& [level, percent] : words.table)
    table.add("LEVEL").set("KEY", level).set("PERCENT", percent);
}

void fill_facts(TemplateValues item, const Criterion& criterion) {
  const Language language = item.language();
  if (criterion.minimum_score)
    item.set_if_any("MINIMUM", templates::number_text(*criterion.minimum_score, language) + "%");
  if (!criterion.answer) return;
  const criteria::AnswerType& type = *criterion.answer;
  item.set_if_any("QUESTION", question_text(type, language));
  if (criterion.accept) item.set_if_any("ACCEPT", accept_text(*criterion.accept, type, language));
  if (criterion.scoring) fill_rule(item, *criterion.scoring, type);
  if (criterion.panel) {
    TemplateValues panel = item.add("PANEL");
    panel.set("ASSESSORS", joined(criterion.panel->assessors));
    panel.set("COMBINE", templates::label(criterion.panel->combine, language));
  }
}

void fill_criterion(TemplateValues item, const Criterion& criterion, std::string_view search) {
  const Language language = item.language();
  item.set("ID", criterion.id).set("TITLE", criterion.title);
  item.set("KIND", templates::label(criterion.kind, language));
  item.set_if_any("WORTH", worth_text(criterion, language));
  if (criterion.description) item.set_if_any("DESCRIPTION", *criterion.description);
  if (criterion.library)
    item.add("LIBRARY")
        .set("LIBRARY_ID", *criterion.library)
        .set("LIBRARY_ADDRESS", page_path::library_criterion(*criterion.library));
  if (criterion.answer || criterion.minimum_score) fill_facts(item.add("FACTS"), criterion);
  if (criterion.is_leaf()) return;
  TemplateValues below = item.add("BELOW");
  for (const Criterion& child : criterion.criteria)
    if (found_in(child, search) > 0)
      fill_criterion(below.include("CRITERION", "criterion.tpl"), child, search);
}

}  // namespace

std::size_t add_criteria(TemplateValues lot_values, const criteria::Lot& lot, std::string_view search) {
  std::size_t found = 0;
  for (const Criterion& criterion : lot.criteria) {
    const std::size_t here = found_in(criterion, search);
    if (here > 0) fill_criterion(lot_values.include("CRITERION", "criterion.tpl"), criterion, search);
    found += here;
  }
  return found;
}

}  // namespace server
