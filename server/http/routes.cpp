#include "server/http/routes.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

bool answers(Method offered, Method asked) {
  return offered == asked || (offered == Method::get && asked == Method::head);
}

}  // namespace

Router::Shape Router::parse_pattern(const std::string& pattern) {
  const auto malformed = [&] { return std::logic_error("malformed route pattern: " + pattern); };
  if (pattern.empty() || pattern.front() != '/') throw malformed();
  Shape shape;
  std::string_view rest = pattern == "/" ? std::string_view() : std::string_view(pattern);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const auto text = rest.substr(0, rest.find('/'));
    rest.remove_prefix(text.size());
    const bool named = text.size() > 2 && text.front() == '{' && text.back() == '}';
    const bool repeats = named && text[text.size() - 2] == '*';
    if (text.empty() || (repeats && !rest.empty())) throw malformed();
    if (repeats)
      shape.push_back({Kind::rest, std::string(text.substr(1, text.size() - 3))});
    else if (named)
      shape.push_back({Kind::one, std::string(text.substr(1, text.size() - 2))});
    else
      shape.push_back({Kind::literal, std::string(text)});
  }
  return shape;
}

bool Router::same_shape(const Shape& left, const Shape& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Segment& one, const Segment& other) {
                      return one.kind == other.kind && (one.kind != Kind::literal || one.text == other.text);
                    });
}

bool Router::matches(const Shape& shape, const std::vector<std::string>& path) {
  const bool open_ended = !shape.empty() && shape.back().kind == Kind::rest;
  if (open_ended ? path.size() < shape.size() : path.size() != shape.size()) return false;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const auto& segment = shape[std::min(at, shape.size() - 1)];
    if (segment.kind == Kind::literal ? segment.text != path[at] : path[at].empty()) return false;
  }
  return true;
}

bool Router::is_more_specific(const Shape& left, const Shape& right) {
  return std::lexicographical_compare(
      left.begin(), left.end(), right.begin(), right.end(),
      [](const Segment& one, const Segment& other) { return one.kind < other.kind; });
}

Pairs Router::bind(const Shape& shape, const std::vector<std::string>& path) {
  Pairs parameters;
  for (std::size_t at = 0; at < shape.size(); ++at) {
    if (shape[at].kind == Kind::literal) continue;
    std::string value = path[at];
    if (shape[at].kind == Kind::rest)
      for (std::size_t next = at + 1; next < path.size(); ++next) value += "/" + path[next];
    parameters.emplace_back(shape[at].text, std::move(value));
  }
  return parameters;
}

void Router::add(Route route) {
  auto shape = parse_pattern(route.pattern);
  for (std::size_t at = 0; at < routes_.size(); ++at)
    if (routes_[at].method == route.method && same_shape(shapes_[at], shape))
      throw std::logic_error(fmt::format("two routes for {} {}", method_name(route.method), route.pattern));
  routes_.push_back(std::move(route));
  shapes_.push_back(std::move(shape));
}

// The place of the most specific match, or the number of routes.
std::size_t Router::find(Method method, const std::vector<std::string>& path) const {
  std::size_t best = routes_.size();
  for (std::size_t at = 0; at < routes_.size(); ++at) {
    if (!answers(routes_[at].method, method) || !matches(shapes_[at], path)) continue;
    if (best == routes_.size() || is_more_specific(shapes_[at], shapes_[best])) best = at;
  }
  return best;
}

Router::Match Router::match(Method method, const std::vector<std::string>& path) const {
  Match match;
  if (const auto at = find(method, path); at < routes_.size()) {
    match.route = &routes_[at];
    match.parameters = bind(shapes_[at], path);
    return match;
  }
  for (const Method other :
       {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::remove})
    if (find(other, path) < routes_.size()) match.allowed.push_back(other);
  if (!match.allowed.empty()) match.allowed.push_back(Method::options);
  return match;
}

std::size_t Router::body_limit(const Request& request) const {
  const auto at = find(request.method, request.path);
  return at < routes_.size() ? routes_[at].body_limit : default_body_limit;
}

}  // namespace server
