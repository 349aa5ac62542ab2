#include "server/pages/account_texts.hpp"

#include "criteria/date.hpp"
#include "criteria/timestamp.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {

std::string moment_or_text(const std::string& text, templates::Language language) {
  const auto moment = criteria::Timestamp::parse(text);
  return moment ? templates::moment_text(*moment, language) : text;
}

std::string day_or_text(const std::string& text, templates::Language language) {
  const auto day = criteria::Date::parse(text);
  return day ? templates::day_text(*day, language) : text;
}

void add_refusals(TemplateValues content, const criteria::Findings& findings,
                  const std::vector<std::string_view>& fields) {
  for (const auto& finding : findings)
    if (std::find(fields.begin(), fields.end(), finding.place) == fields.end())
      content.add("REFUSAL").set("TEXT", templates::text(finding, content.language()));
}

}  // namespace server
