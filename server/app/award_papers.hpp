// The documents on an award together: letters for every bidder, the opening, the advice, the grades.
#pragma once

#include "criteria/word_template.hpp"
#include "templates/award_letter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Paper {
  std::string name;  // of its file: "brief-1-A.docx"
  std::string content;
};

struct AwardPapers {
  criteria::Findings findings;  // those of `award_letters` and `check_template`; with errors nothing is sent
  std::vector<Paper> letters;   // for each bidder of each lot a .docx and a .html
};

// In the party's own template, or in ours.
AwardPapers award_papers(const templates::AwardQuestion& question, const criteria::WordTemplate& form);

inline constexpr std::string_view letters_zip = "brieven.zip";  // all letters together
inline constexpr std::string_view docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// "brief-1-A": letters, digits and hyphens; other bytes of the ids become their hexadecimal code.
std::string letter_name(const criteria::LotId& lot, const criteria::BidId& bid);

// The record of the opening, which asks nothing of the evaluation: an empty one will do.
Paper opening_paper(const templates::AwardQuestion& question);
// The opening, the advice and the report on the grades.
std::vector<Paper> award_records(const templates::AwardQuestion& question);

}  // namespace server
