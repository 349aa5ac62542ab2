// The page of a tender or a consultation with its European notices.
#pragma once

#include "server/app/notices.hpp"
#include "server/pages/notice_form.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct NoticesView {
  NoticeSubject subject;
  std::string title;  // of the tender or the consultation
  std::vector<NoticeState> states;
  criteria::NoticeFile file;       // with its entries
  std::optional<FormValues> sent;  // what was refused, to be shown again
  criteria::Findings wrong;        // with it, at the names of fields or elsewhere
};

std::string notices_page(const NoticesView& view, const PageContext& context);

}  // namespace server
