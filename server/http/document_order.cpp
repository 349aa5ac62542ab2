#include "server/http/document_order.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace server {
namespace {

constexpr std::array<std::pair<std::string_view, templates::Envelope>, 3> envelopes{
    {{"all", templates::Envelope::all},
     {"quality", templates::Envelope::quality},
     {"price", templates::Envelope::price}}};

tl::unexpected<Response> unknown_value(std::string_view name) {
  return tl::unexpected<Response>(
      problem(400, "query.value", "Bad Request", std::string(name) + " has no such value."));
}

}  // namespace

tl::expected<DocumentOrder, Response> document_order(const Request& request) {
  DocumentOrder order;
  order.lot = value_of(request.query, "lot").value_or("");
  order.assessor = value_of(request.query, "assessor").value_or("");
  if (const auto name = value_of(request.query, "language")) {
    const auto language = templates::language_from_name(*name);
    if (!language) return unknown_value("language");
    order.language = *language;
  }
  if (const auto name = value_of(request.query, "envelope")) {
    const auto* const found = std::find_if(envelopes.begin(), envelopes.end(),
                                           [&](const auto& known) { return known.first == *name; });
    if (found == envelopes.end()) return unknown_value("envelope");
    order.envelope = found->second;
  }
  return order;
}

}  // namespace server
