// The criteria of a lot as rings, drawn as SVG on the server: the groups inside, what they are split into
// around them, each as wide as its weight. Doubles are used for drawing only.
#pragma once

#include "criteria/criterion.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

// {{>RINGS}} from weight_rings.tpl, with the weights as a table behind it; nothing where fewer than two
// criteria have a weight above zero. `id` is unique on the page, of letters, digits and hyphens.
void add_weight_rings(TemplateValues content, const std::string& id, const std::string& title,
                      const std::vector<criteria::Criterion>& criteria);

}  // namespace server
