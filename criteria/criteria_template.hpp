// A template (criteriasjabloon): a weighted set of criteria for a segment, from which tenders are drafted.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

struct CriteriaTemplate {
  std::string id;
  LocalizedText title;
  std::optional<LocalizedText> description;  // for what purchases it is meant
  std::string segment;
  std::optional<std::string> owner;  // a party; absent: the working group
  Award award;
  std::vector<Criterion> criteria;
  std::optional<std::vector<Provision>> provisions;
  bool operator==(const CriteriaTemplate&) const = default;
};

inline constexpr std::string_view template_format = "wederwaarde-template/1";

// Everything that is wrong with a template on its own; a tender that is drafted from one without findings can
// be scored. Places start at the template: "criteria[2].weight". `template.textTooLong`: a text that no cell
// of its workbook can hold.
Findings validate(const CriteriaTemplate& set);

// The one lot of a tender that is drafted from it.
Lot lot_of(const CriteriaTemplate& set, LotId id);

}  // namespace criteria
