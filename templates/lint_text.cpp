#include "templates/lint_text.hpp"

#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using evaluator::lint::Gravity;
using evaluator::lint::LintFinding;

LintText lint_text(const LintFinding& finding, Language language) {
  TextParameters parameters = finding.parameters;
  parameters.emplace_back("matched", finding.matched);
  const auto said = [&](std::string_view part) {
    return label(finding.code + std::string(part), language, parameters);
  };
  return {said(""), said(".text"), said(".source"), said(".form")};
}

std::string_view label(Gravity gravity, Language language) {
  constexpr std::string_view keys[]{"lint-gravity.unlawful", "lint-gravity.risky", "lint-gravity.advice"};
  return label(keys[static_cast<std::size_t>(gravity)], language);
}

namespace {

void write_finding(criteria::DataTree& tree, const LintFinding& finding) {
  const LintText dutch = lint_text(finding, Language::nl), english = lint_text(finding, Language::en);
  const auto both = [&](std::string_view key, std::string LintText::*part) {
    tree.open_object(key);
    tree.add_text(tree.keep(std::string(dutch.*part)), "nl");
    tree.add_text(tree.keep(std::string(english.*part)), "en");
    tree.close();
  };
  ObjectWriter object(Slot{tree, {}});
  object.word("code", finding.code);
  object.word("gravity", evaluator::lint::name(finding.gravity));
  object.word("place", finding.place);
  object.filled("matched", finding.matched);
  tree.open_object("parameters");
  for (const auto& [name, value] : finding.parameters) tree.add_text(value, name);
  tree.close();
  both("title", &LintText::title);
  both("text", &LintText::explanation);
  both("source", &LintText::source);
  both("lawfulForm", &LintText::lawful_form);
}

}  // namespace

std::string lint_json(const std::vector<LintFinding>& findings, const criteria::Date& on) {
  criteria::DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("on", on.text());
    tree.open_object("counts");
    for (const Gravity gravity : evaluator::lint::gravities)
      tree.add_number(static_cast<std::int64_t>(evaluator::lint::count(findings, gravity)),
                      evaluator::lint::name(gravity));
    tree.close();
    tree.open_array("findings");
    for (const LintFinding& finding : findings) write_finding(tree, finding);
    tree.close();
  }
  return readable_json(tree.root());
}

std::string lint_lines(const std::vector<LintFinding>& findings, Language language) {
  std::string lines;
  std::string counts;
  for (const Gravity gravity : evaluator::lint::gravities) {
    const std::string word(label(gravity, language));
    for (const LintFinding& finding : findings) {
      if (finding.gravity != gravity) continue;
      const LintText text = lint_text(finding, language);
      lines += finding.place + ": " + word + ": " + text.title + " [" + finding.code + "]\n  " +
               text.explanation + "\n  " + text.source + "\n  " + text.lawful_form + "\n";
    }
    counts += (counts.empty() ? "" : ", ") + word + ": " +
              std::to_string(evaluator::lint::count(findings, gravity));
  }
  return lines + counts + "\n";
}

}  // namespace templates
