#include "server/pages/assessment_paths.hpp"

#include "server/pages/page_paths.hpp"

namespace server::page_path {
namespace {

std::string with_person(const std::string& address, std::string_view person) {
  return person.empty() ? address : address + "?person=" + encoded(person);
}

}  // namespace

std::string panel(std::string_view tender_id) { return tender(tender_id) + "/panel"; }

std::string recusals(std::string_view tender_id) { return tender(tender_id) + "/recusals"; }

std::string interest_declarations(std::string_view tender_id) {
  return tender(tender_id) + "/interest-declarations";
}

std::string assessment(std::string_view tender_id, std::string_view person) {
  return with_person(tender(tender_id) + "/assessment", person);
}

std::string grade_workbook(std::string_view tender_id, std::string_view lot, std::string_view person) {
  return with_person(tender(tender_id) + "/lots/" + encoded(lot) + "/grades.xlsx", person);
}

std::string filled_workbooks(std::string_view tender_id, std::string_view person) {
  return with_person(tender(tender_id) + "/assessment-imports", person);
}

std::string workbook_changes(std::string_view tender_id) { return tender(tender_id) + "/assessment-changes"; }

std::string consensus(std::string_view tender_id, std::string_view person) {
  return with_person(tender(tender_id) + "/consensus", person);
}

}  // namespace server::page_path
