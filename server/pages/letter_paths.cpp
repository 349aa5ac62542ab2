#include "server/pages/letter_paths.hpp"

#include "server/pages/page_paths.hpp"

namespace server::page_path {

std::string letters(std::string_view tender_id) { return tender(tender_id) + "/letters"; }

std::string letter_template(std::string_view tender_id) { return tender(tender_id) + "/letter-template"; }

std::string award_records(std::string_view tender_id) { return tender(tender_id) + "/award-records"; }

std::string advice_thresholds(std::string_view tender_id) { return tender(tender_id) + "/advice-thresholds"; }

std::string redaction(std::string_view tender_id) { return tender(tender_id) + "/redaction"; }

std::string deletions() { return "/deletion-proposals"; }

std::string award_paper(std::string_view tender_id, std::string_view paper, std::string_view form) {
  const std::string address = letters(tender_id) + "/" + encoded(paper);
  return form.empty() ? address : address + "?templateOf=" + encoded(form);
}

}  // namespace server::page_path
