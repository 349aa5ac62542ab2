#include "server/http/tender_forms.hpp"

#include "server/storage/party_store.hpp"

#include <charconv>

namespace server {

std::string field_of(const Pairs& fields, std::string_view name) {
  return std::string(value_of(fields, name).value_or(""));
}

std::vector<std::string> all_of(const Pairs& fields, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields)
    if (key == name) values.push_back(value);
  return values;
}

std::int64_t version_in(const Pairs& fields) {
  const auto text = field_of(fields, "version");
  std::int64_t version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

std::optional<Findings> told_in_form(const Failure& failure, std::string_view conflict_at) {
  if (const auto* findings = std::get_if<Findings>(&failure)) return *findings;
  if (const auto* conflict = std::get_if<Conflict>(&failure)) {
    auto parameters = conflict->parameters;
    parameters.emplace_back("id", conflict->id);
    return Findings{criteria::error(conflict->code, std::string(conflict_at), std::move(parameters))};
  }
  if (std::holds_alternative<Outdated>(failure))
    return Findings{criteria::error("form.changedMeanwhile", "")};
  return std::nullopt;
}

std::vector<std::string> party_names(Service& service) {
  std::vector<std::string> names;
  for (const StoredParty& stored : service.database.read([](Unit& unit) { return PartyStore(unit).all(); }))
    names.push_back(stored.party.name);
  return names;
}

}  // namespace server
