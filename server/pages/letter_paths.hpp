// The addresses of the pages on letters and records of an award.
#pragma once

#include <string>
#include <string_view>

namespace server::page_path {

std::string letters(std::string_view tender);            // GET, POST what the letters say
std::string letter_template(std::string_view tender);    // POST a party's Word document
std::string award_records(std::string_view tender);      // GET, POST what happens between opening and award
std::string advice_thresholds(std::string_view tender);  // POST from where on the advice warns
std::string redaction(std::string_view tender);          // GET, POST what is left out
std::string deletions();                                 // POST a proposal; below it POST what a second says
// GET the document; `form` is the party whose template is used, empty for our own.
std::string award_paper(std::string_view tender, std::string_view paper, std::string_view form);

}  // namespace server::page_path
