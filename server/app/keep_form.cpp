#include "server/app/keep_form.hpp"

#include "server/app/clock.hpp"
#include "server/app/principal.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

std::int64_t account_of(const Actor& actor) { return actor.person ? actor.person->account : 0; }

}  // namespace

void keep_form(Service& service, const Actor& actor, std::string_view form, const FormFields& fields) {
  templates::JsonWriter json;
  json.open_array();
  for (const auto& [name, value] : fields) json.open_array().text(name).text(value).close_array();
  const KeptForm kept{json.close_array().take(), service.clock()};
  service.database.write([&](Unit& unit) {
    KeptFormStore store(unit);
    store.remove_before(moment_after(kept.saved_at, -kept_form_days * seconds_a_day));
    store.put(account_of(actor), form, kept);
  });
}

std::optional<KeptForm> kept_form(Service& service, const Actor& actor, std::string_view form) {
  return service.database.read([&](Unit& unit) { return KeptFormStore(unit).find(account_of(actor), form); });
}

void drop_form(Service& service, const Actor& actor, std::string_view form) {
  service.database.write([&](Unit& unit) { KeptFormStore(unit).remove(account_of(actor), form); });
}

}  // namespace server
