// The page on which a buyer changes a criterion of a draft, or words a new one.
#pragma once

#include "criteria/tender.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/tender_form.hpp"

#include <cstdint>
#include <string>

namespace server {

struct CriterionEditView {
  std::string tender;  // as in addresses
  std::int64_t version = 1;
  std::string title;  // of the tender
  const criteria::Lot& lot;
  const criteria::Criterion* node = nullptr;  // null: a new one
  FilledForm form;
};

std::string criterion_edit_page(const CriterionEditView& view, const PageContext& context);

}  // namespace server
