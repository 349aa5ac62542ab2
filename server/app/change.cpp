#include "server/app/change.hpp"

namespace server {
namespace {

constexpr const char* changed_code = "tender.changedMeanwhile";

tl::unexpected<Failure> changed_meanwhile(const Change& change) {
  return failed(Conflict{changed_code, std::to_string(change.tender)});
}

}  // namespace

void note(const Change& change, std::string_view action, std::string_view subject, std::string_view sha256,
          std::string_view before) {
  TenderStore(change.unit).touch(change.tender);
  record(change.unit, {change.now, change.actor.name, change.actor.request, std::string(action),
                       change.tender, std::string(subject), std::string(sha256), std::string(before)});
}

Result<void> unchanged_definition(const Change& change, std::int64_t version) {
  const auto state = TenderStore(change.unit).find_state(change.tender);
  if (!state || state->version != version) return changed_meanwhile(change);
  return {};
}

Result<void> unchanged_dossier(const Change& change, const LoadedDossier& loaded) {
  const auto state = TenderStore(change.unit).find_state(change.tender);
  if (!state || state->revision != loaded.tender.revision) return changed_meanwhile(change);
  return {};
}

bool is_changed_meanwhile(const Failure& failure) {
  const auto* conflict = std::get_if<Conflict>(&failure);
  return conflict != nullptr && conflict->code == changed_code;
}

}  // namespace server
