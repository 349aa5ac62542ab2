// A computation in the background: how far it is, with a way to end it; or that it ended without a result.
#pragma once

#include "server/pages/insight_page.hpp"
#include "server/pages/page_context.hpp"

#include <string>

namespace server {

struct JobView {
  std::string id;  // of the tender
  std::string title;
  InsightSubject subject = InsightSubject::formula;
  std::string job;
  std::string state;  // "queued", "running", "failed" or "cancelled"
  bool is_ending = false;
  int percent = 0;
  std::string begun_at;  // RFC 3339, UTC
};

std::string job_page(const JobView& view, const PageContext& context);

}  // namespace server
