#include "server/pages/notice_paths.hpp"

#include "server/pages/page_paths.hpp"

namespace server::page_path {

std::string tender_notices(std::string_view tender_id) { return tender(tender_id) + "/notices"; }

std::string notices(const NoticeSubject& subject) {
  if (subject.is_tender()) return tender_notices(std::to_string(subject.tender));
  return consultation(subject.consultation) + "/notices";
}

std::string notice(const NoticeSubject& subject, std::string_view name) {
  return notices(subject) + "/" + encoded(name);
}

std::string open_data(TenderId tender_id) { return tender(std::to_string(tender_id)) + "/open-data.json"; }

}  // namespace server::page_path
