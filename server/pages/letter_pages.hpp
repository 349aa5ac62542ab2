// The page of a tender with its letters and the records of its award.
#pragma once

#include "criteria/award_file.hpp"
#include "server/app/award.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

struct LettersView {
  std::string id;
  std::string title;                                         // of the tender
  std::optional<criteria::LetterSettings> saved;             // none yet
  std::string advice;                                        // saved, in the buyer's words
  std::int64_t version = 0;                                  // of what is saved; 0: none yet
  criteria::Findings wrong;                                  // with what was sent, by the names of the fields
  std::vector<std::pair<std::string, std::string>> sent;     // name and value, to be shown again
  std::vector<std::pair<std::string, std::string>> parties;  // whose template may be used: id and name
  std::vector<std::pair<std::string, std::string>> own_parties;  // and whose may be replaced
  std::string form;                                              // the party whose template is used
  std::map<std::string, std::string> bidders;  // by the name of the letter's files, without ending
  std::optional<MadePapers> papers;
  criteria::Findings obstacles;  // why there are no letters, and perhaps no records either
};

// What stands in the fields of those settings, or of none, and of the advice.
FormValues letter_values(const std::optional<criteria::LetterSettings>& saved, const std::string& advice);
std::string letters_page(const LettersView& view, const PageContext& context);

}  // namespace server
