#include "server/pages/notice_paths.hpp"

#include "server/pages/page_paths.hpp"

namespace server::page_path {

std::string notices(const NoticeSubject& subject) {
  const std::string above =
      subject.is_tender() ? tender(std::to_string(subject.tender)) : consultation(subject.consultation);
  return above + "/notices";
}

std::string notice(const NoticeSubject& subject, std::string_view name) {
  return notices(subject) + "/" + encoded(name);
}

std::string open_data(TenderId tender_id) { return tender(std::to_string(tender_id)) + "/open-data.json"; }

}  // namespace server::page_path
