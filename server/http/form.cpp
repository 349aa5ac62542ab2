#include "server/http/form.hpp"

#include "server/http/media_type.hpp"
#include "server/http/url.hpp"

namespace server {
namespace {

constexpr std::size_t most_fields = 5000;

}  // namespace

tl::expected<Pairs, Response> parse_form(const Request& request) {
  if (media_type(request) != url_form_type)
    return tl::unexpected(problem(415, "http.notAForm", "Unsupported Media Type",
                                  "The body must be application/x-www-form-urlencoded."));
  auto fields = parse_pairs(request.body, most_fields);
  if (!fields)
    return tl::unexpected(
        problem(400, "http.form", "Bad Request", "The form is not well encoded or has too many fields."));
  return std::move(*fields);
}

}  // namespace server
