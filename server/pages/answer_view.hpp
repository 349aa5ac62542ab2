// A bid's answer as a page shows it: one value, or the inputs of a derived answer as fields and a table.
#pragma once

#include "criteria/criterion.hpp"
#include "server/pages/render.hpp"

namespace server {

// {{>ANSWER}} from answer.tpl; `answer` may be null: not given.
void add_answer(TemplateValues content, const criteria::Criterion& leaf, const criteria::AnswerValue* answer);

// The same where the answer is kept in a price envelope that is still closed.
void add_sealed_answer(TemplateValues content);

}  // namespace server
