// The addresses of the pages on the panel of a tender and its work.
#pragma once

#include <string>
#include <string_view>

namespace server::page_path {

std::string panel(std::string_view tender);                  // GET, POST who it is
std::string recusals(std::string_view tender);               // POST that a member does not grade a bid
std::string interest_declarations(std::string_view tender);  // POST what a member declares
// GET what lies before a member, POST grades; without a person GET asks for the name.
std::string assessment(std::string_view tender, std::string_view person);
std::string grade_workbook(std::string_view tender, std::string_view lot, std::string_view person);  // .xlsx
std::string filled_workbooks(std::string_view tender, std::string_view person);  // POST one that came back
std::string workbook_changes(std::string_view tender);                           // POST the changes of one
// GET the spread and the grades of the panel, POST one of them.
std::string consensus(std::string_view tender, std::string_view person);

}  // namespace server::page_path
