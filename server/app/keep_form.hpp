// Forms that somebody is filling in: kept until they are sent, for whoever typed them alone.
#pragma once

#include "server/app/service.hpp"
#include "server/storage/kept_form_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

inline constexpr std::int64_t kept_form_days = 14;

using FormFields = std::vector<std::pair<std::string, std::string>>;

// In place of what was kept for that form; what is older than `kept_form_days` goes.
void keep_form(Service& service, const Actor& actor, std::string_view form, const FormFields& fields);
std::optional<KeptForm> kept_form(Service& service, const Actor& actor, std::string_view form);
void drop_form(Service& service, const Actor& actor, std::string_view form);

}  // namespace server
