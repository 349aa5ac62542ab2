#include "server/app/person_name.hpp"

#include "criteria/latin_letters.hpp"

namespace server {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::string tidy_name(std::string_view name) {
  std::string tidy;
  bool is_due = false;
  for (const char c : name) {
    if (is_blank(c)) {
      is_due = !tidy.empty();
      continue;
    }
    if (is_due) tidy += ' ';
    is_due = false;
    tidy += c;
  }
  return tidy;
}

std::string name_key(std::string_view name) { return criteria::small_letters(tidy_name(name)); }

bool is_same_person(std::string_view one, std::string_view other) {
  return one == other || name_key(one) == name_key(other);
}

}  // namespace server
