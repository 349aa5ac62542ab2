// When a tender was published, for what counts published tenders.
#pragma once

#include "criteria/date.hpp"
#include "criteria/tender.hpp"
#include "server/app/service.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// Nothing for a draft, and until that day has come: of what was published here, or came in as a whole with a
// day of publication.
std::optional<criteria::Date> publication_day(Service& service, TenderId id, const criteria::Tender& tender);

// The party that the tender is of, or where that is not recorded the one that the register knows by the
// buyer's name; empty: none.
std::string party_for_figures(Unit& unit, TenderId id, std::string_view buyer);
std::string party_for_figures(Unit& unit, TenderId id, const criteria::Tender& tender);

}  // namespace server
