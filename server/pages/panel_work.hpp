// The way to the work of the panel, for each of its members: others do not get these links.
#pragma once

#include "server/app/assessment_record.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

struct PanelWork {
  std::vector<std::string> members;  // none: there is no panel yet
  bool has_grades = false;           // a panel grades something in this tender
  bool is_grading = false;           // grades are given, or were: the panel has work
  bool shows_consensus = false;      // the grades of all can be read
};
// {{>PANEL_WORK}} from panel_work.tpl; nothing where no panel grades.
void add_panel_work(TemplateValues content, const std::string& tender, const PanelWork& work);

}  // namespace server
