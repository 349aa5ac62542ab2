// What the script of forms (static/forms.js) keeps of them while they are filled in.
#include "server/app/keep_form.hpp"
#include "server/http/admission.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t form_limit = std::size_t{1} << 20;
constexpr std::string_view address_field = "kept-form";
constexpr std::size_t most_address = 500;  // bytes

bool is_address(std::string_view form) {
  return form.size() > 1 && form.size() <= most_address && form[0] == '/' && form[1] != '/';
}

Response no_form() {
  return problem(400, "query.value", "Bad Request", "The form is named by the address to which it is sent.");
}

Response show_kept(Site& site, const Request& request) {
  const auto form = query_value(request, "form");
  if (!is_address(form)) return no_form();
  const auto kept = kept_form(site.service, actor_of(request), form);
  if (!kept) return no_content();
  templates::JsonWriter json_text;
  json_text.open_object().member("savedAt", kept->saved_at);
  auto text = json_text.close_object().take();
  text.pop_back();
  return json(text + ",\"fields\":" + kept->fields + "}");
}

// Without fields it is forgotten.
Response receive_kept(Site& site, const Request& request) {
  auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto form = std::string(value_of(*fields, address_field).value_or(""));
  if (!is_address(form)) return no_form();
  std::erase_if(*fields,
                [](const auto& field) { return field.first == address_field || field.first == csrf_field; });
  if (fields->empty())
    drop_form(site.service, actor_of(request), form);
  else
    keep_form(site.service, actor_of(request), form, *fields);
  return no_content();
}

}  // namespace

void add_kept_form_routes(Router& router, Site& site) {
  router.add({Method::get, "/kept-forms", "page.keptForm", with(site, show_kept)});
  router.add({Method::post, "/kept-forms", "page.keepForm", with(site, receive_kept), form_limit});
}

}  // namespace server
