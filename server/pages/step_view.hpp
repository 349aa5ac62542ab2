// The steps of a calculation as a page shows them: the formula in words, in symbols, and with the numbers in
// it.
#pragma once

#include "evaluator/steps.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// {{>STEP}}s from step.tpl.
void add_steps(TemplateValues content, const std::vector<evaluator::Step>& steps);

}  // namespace server
