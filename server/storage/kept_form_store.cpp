#include "server/storage/kept_form_store.hpp"

namespace server {

std::optional<KeptForm> KeptFormStore::find(std::int64_t account, std::string_view form) {
  return first(unit_.select<KeptForm>(
      "SELECT fields, saved_at FROM kept_forms WHERE account = $1 AND form = $2", {account, form},
      [](KeptForm& kept) { return std::tie(kept.fields, kept.saved_at); }));
}

void KeptFormStore::put(std::int64_t account, std::string_view form, const KeptForm& kept) {
  remove(account, form);
  unit_.execute("INSERT INTO kept_forms (account, form, fields, saved_at) VALUES ($1, $2, $3, $4)",
                {account, form, kept.fields, kept.saved_at});
}

void KeptFormStore::remove(std::int64_t account, std::string_view form) {
  unit_.execute("DELETE FROM kept_forms WHERE account = $1 AND form = $2", {account, form});
}

void KeptFormStore::remove_before(std::string_view moment) {
  unit_.execute("DELETE FROM kept_forms WHERE saved_at < $1", {moment});
}

}  // namespace server
