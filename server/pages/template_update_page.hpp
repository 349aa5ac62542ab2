// The page on which a draft is moved to a newer version of its template.
#pragma once

#include "server/app/template_update.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/tender_form.hpp"

#include <string>

namespace server {

struct TemplateUpdateView {
  std::string id;  // of the tender
  const TemplateUpdate& update;
  std::string set_title;
  FormValues chosen;            // of the fields `update_field` of conflicts
  criteria::Findings findings;  // of what was sent, at those fields or elsewhere
};

// The name of the field of a conflict.
std::string update_field(const std::string& key);
std::string template_update_page(const TemplateUpdateView& view, const PageContext& context);

}  // namespace server
