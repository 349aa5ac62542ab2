// The page of a tender or a consultation with its European notices.
#pragma once

#include "server/app/notices.hpp"
#include "server/pages/notice_form.hpp"
#include "server/pages/page_context.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct NoticesView {
  NoticeSubject subject;
  std::string title;  // of the tender or the consultation
  std::vector<NoticeState> states;
  std::vector<Findings> untranslated;  // by state: what is missing for it in both languages, beside its own
  criteria::NoticeFile file;           // with its entries
  std::int64_t version = 0;            // of the file; 0 before it was first stored
  NoticeFormParts parts;
  std::string draft;               // where the facts of the tender are filled in, while it is a draft
  std::string segment;             // where the CPV codes of a consultation stand
  std::optional<FormValues> sent;  // what was refused, to be shown again
  criteria::Findings wrong;        // with it, at the names of fields or elsewhere
};

std::string notices_page(const NoticesView& view, const PageContext& context);

}  // namespace server
