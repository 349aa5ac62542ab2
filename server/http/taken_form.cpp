#include "server/http/taken_form.hpp"

#include "server/http/tender_forms.hpp"
#include "server/pages/merged_form.hpp"

#include <algorithm>

namespace server {

Result<TakenForm> take_form(const Pairs& sent, std::int64_t stored_version, const ValuesOfVersion& values_of,
                            const std::vector<std::string_view>& choices) {
  const auto version = version_in(sent);
  if (version == stored_version) return TakenForm{sent, {}, false};
  const auto before = values_of(version), stored = values_of(stored_version);
  if (!before || !stored) return failed(Outdated{stored_version});
  auto merged = merged_form(*before, *stored, sent, choices);
  for (auto& [name, value] : merged.values)
    if (name == "version") value = std::to_string(stored_version);
  return TakenForm{std::move(merged.values), std::move(merged.conflicts), true};
}

int refusal_status(const Findings& findings) {
  const bool is_overtaken =
      std::any_of(findings.begin(), findings.end(), [](const criteria::Finding& finding) {
        return finding.code == "form.changedTwice" || finding.code == "form.changedMeanwhile";
      });
  return is_overtaken ? 409 : 422;
}

}  // namespace server
