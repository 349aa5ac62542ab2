// The addresses of the pages on European notices.
#pragma once

#include "server/storage/notice_store.hpp"

#include <string>
#include <string_view>

namespace server::page_path {

std::string notices(const NoticeSubject& subject);    // GET, POST what they tell
std::string tender_notices(std::string_view tender);  // the same of a tender
// GET the XML of "16", or of its first change "16-1".
std::string notice(const NoticeSubject& subject, std::string_view name);
std::string open_data(TenderId tender);  // GET

}  // namespace server::page_path
