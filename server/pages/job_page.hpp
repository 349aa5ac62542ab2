// Something that goes on in the background: how far it is, with a way to end it; or that it ended without a
// result, or with a file.
#pragma once

#include "server/pages/layout.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct JobView {
  NavigationItem here = NavigationItem::work;
  std::vector<Crumb> crumbs;
  std::string subject;  // above the title; empty: nothing
  std::string title, lead;
  std::string address;  // of the page; its events and its end are below that
  std::string back;     // where to begin again
  std::string state;    // "queued", "running", "done", "failed" or "cancelled"
  bool is_ending = false;
  std::optional<int> percent;  // nothing: it is not known how long it takes
  std::string begun_at;        // RFC 3339, UTC
  std::string file;            // the address of what came out, of one that is done
};

std::string job_page(const JobView& view, const PageContext& context);

}  // namespace server
