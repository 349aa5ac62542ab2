#include "server/pages/step_view.hpp"

#include "templates/formulas.hpp"

namespace server {

void add_steps(TemplateValues content, const std::vector<evaluator::Step>& steps) {
  for (const evaluator::Step& step : steps) {
    TemplateValues item = content.include("STEP", "step.tpl");
    const templates::StepText text = templates::step_text(step, item.language());
    item.set("WORDS", text.words).set("SYMBOL", text.symbol).set("RESULT", text.result);
    item.set_if_any("NOTATION", text.notation).set_if_any("FILLED", text.filled);
  }
}

}  // namespace server
