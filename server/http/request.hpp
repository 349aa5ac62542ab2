// One HTTP request as handlers see it: read in full, checked and decoded.
#pragma once

#include "criteria/progress.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

enum class Method { get, head, post, put, patch, remove, options };

std::string_view method_name(Method method);             // "GET", "DELETE"
std::optional<Method> method_of(std::string_view name);  // case counts, as in RFC 9110

using Pairs = std::vector<std::pair<std::string, std::string>>;

// The first value of that exact name, or nothing.
std::optional<std::string_view> value_of(const Pairs& pairs, std::string_view name);
// ASCII only, as protocol elements are.
bool equal_ignoring_case(std::string_view left, std::string_view right);
// The elements of a comma-separated list, without the blanks around them; empty ones are left out.
std::vector<std::string_view> list_elements(std::string_view list);

class Viewer;

struct Request {
  Method method = Method::get;
  std::string target;             // path and query as sent: visible ASCII
  std::vector<std::string> path;  // decoded segments: none for "/", a last empty one for a trailing slash
  Pairs query;                    // decoded, in the order sent
  Pairs headers;                  // names in lower case, each once: repeated ones joined by ", "
  Pairs parameters;               // what the `{name}`s of the route's pattern stand for
  std::string body;               // whole, and within the route's limit
  std::string client;             // address of the peer, without the port
  std::string id;                 // unique among the requests of all starts of the service; no secret
  std::string given_id = {};      // by the client or a proxy (request_id.hpp); empty: none
  bool keep_alive = true;         // whether the client may use the connection again
  std::shared_ptr<const Viewer> viewer = nullptr;  // who asks, since it was admitted; none: accounts are off
  std::string set_cookie = {};                     // goes along with the answer, whatever it is
  // Where somebody watches how far its answer is (patient.hpp); null: nobody does.
  criteria::Progress* progress = nullptr;

  // Nothing when the header was not sent; the case of the name does not matter.
  std::optional<std::string_view> header(std::string_view name) const;
  // What `{name}` stands for; throws std::logic_error when the route's pattern has no such name.
  const std::string& parameter(std::string_view name) const;
  // Name/value pairs of the Cookie header, as sent.
  Pairs cookies() const;
};

}  // namespace server
