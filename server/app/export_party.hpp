// Everything that is stored of a party, in open formats, for when it leaves (docs/operations.md).
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::string_view party_export_format = "wederwaarde-party-export/1";

struct PartyExport {
  std::size_t files = 0;  // the manifest included
  // References of tenders whose archive cannot be given: something in them is sealed (`stage.sealed`).
  std::vector<std::string> sealed;
};

// Gives each file with its path to `take`: the party, its people with their roles, the archives of its
// tenders, its spend and contracts, the versions of its templates, its consultations with their answers and
// reports, its letter templates; `manifest.json` last, with the SHA-256 of each and what is missing. NotFound
// "party".
Result<PartyExport> export_party(Service& service, const std::string& party,
                                 const std::function<void(const std::string& path, std::string_view)>& take);

}  // namespace server
