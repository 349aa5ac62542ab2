// The start page: what waits for the reader, then what waits for others or for a day.
#pragma once

#include "criteria/date.hpp"
#include "server/app/my_work.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

struct WorkView {
  const std::vector<WorkItem>& items;
  criteria::Date today;
  bool has_demo = false;  // the walk through it is offered
};

std::string work_page(const WorkView& view, const PageContext& context);

// Where the work is done: the address of a page of ours.
std::string work_address(const WorkItem& item);

}  // namespace server
