// Which handler answers which method and path.
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace server {

// Runs in any worker thread, several at a time. What it throws becomes a 500 (or what
// ServerConfig::translate makes of it).
using Handler = std::function<Response(const Request&)>;

constexpr std::size_t default_body_limit = 64 * 1024;

struct Route {
  Method method = Method::get;
  // "/" or "/"-separated segments; `{name}` stands for one segment, a last `{name*}` for one or more.
  std::string pattern;
  std::string name;  // in the access log
  Handler handler;
  std::size_t body_limit = default_body_limit;  // bytes; more is 413
};

class Router {
 public:
  // Throws std::logic_error when the pattern is malformed or another route has the same method and shape.
  void add(Route route);
  const std::vector<Route>& routes() const { return routes_; }

  struct Match {
    const Route* route = nullptr;  // none: 404, or 405 when `allowed` is not empty
    Pairs parameters;
    std::vector<Method> allowed;  // the methods of this path, each once; filled when `route` is none
  };
  // A literal segment wins from a `{name}`, the leftmost difference deciding. A GET route answers HEAD too.
  Match match(Method method, const std::vector<std::string>& path) const;
  // Of the matching route, or the default when there is none.
  std::size_t body_limit(const Request& request) const;

 private:
  enum class Kind { literal, one, rest };
  struct Segment {
    Kind kind;
    std::string text;  // the literal, or the parameter's name
  };
  using Shape = std::vector<Segment>;

  static Shape parse_pattern(const std::string& pattern);
  static bool same_shape(const Shape& left, const Shape& right);
  static bool matches(const Shape& shape, const std::vector<std::string>& path);
  static bool is_more_specific(const Shape& left, const Shape& right);
  static Pairs bind(const Shape& shape, const std::vector<std::string>& path);
  std::size_t find(Method method, const std::vector<std::string>& path) const;

  std::vector<Route> routes_;
  std::vector<Shape> shapes_;  // of the route at the same place
};

}  // namespace server
