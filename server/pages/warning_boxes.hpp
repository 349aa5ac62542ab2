// Warnings that somebody accepts by ticking a box each.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/render.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace server {

struct WarningBoxes {
  const criteria::Findings& findings;  // of which the warnings are shown
  const std::vector<std::string>& acknowledged;
  bool was_sent = false;  // a box that is not ticked is then an error
  PlaceWords words = {};
};

// The key of a text, and an address: where a warning can be mended instead.
using WayOut = std::function<std::pair<std::string, std::string>(const criteria::Finding&)>;

// {{>WARNINGS}} from warning_boxes.tpl; nothing when there are no warnings. No way out: no link.
void add_warning_boxes(TemplateValues form, const WarningBoxes& boxes, const WayOut& way_out = {});

}  // namespace server
