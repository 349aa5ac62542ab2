// Names that look like those of others: by characters that are not seen, or by letters of another script.
#pragma once

#include <string>
#include <string_view>

namespace server {

enum class NameFault {
  none,
  characters,  // no UTF-8, control or format characters, blanks other than the usual one, letters in disguise
               // (such as fullwidth ones)
  scripts      // letters of more than one of Latin, Greek, Cyrillic and the others
};

NameFault name_fault(std::string_view name);

// Equal for names that differ in accents, capitals, blanks and punctuation only.
std::string name_skeleton(std::string_view name);

}  // namespace server
