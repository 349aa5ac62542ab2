#include "criteria/party.hpp"

#include "criteria/plain_id.hpp"

namespace criteria {
namespace {

constexpr std::size_t longest_text = 200;

}  // namespace

Findings validate(const Party& party) {
  Findings findings;
  if (!is_plain_id(party.id)) findings.push_back(error("party.id", "id", {{"value", party.id}}));
  if (party.name.empty() || party.name.size() > longest_text) findings.push_back(error("party.name", "name"));
  if (party.website && (!party.website->starts_with("https://") || party.website->size() > longest_text))
    findings.push_back(error("party.website", "website", {{"value", *party.website}}));
  return findings;
}

}  // namespace criteria
