#include "server/http/routes.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

using server::Method;
using server::Request;
using server::Router;

namespace {

Router router_of(const std::vector<std::pair<Method, std::string>>& routes) {
  Router router;
  for (const auto& [method, pattern] : routes)
    router.add({method, pattern, pattern, [](const Request&) { return server::no_content(); }});
  return router;
}

std::string pattern_for(const Router& router, Method method, const std::vector<std::string>& path) {
  const auto match = router.match(method, path);
  return match.route == nullptr ? "none" : match.route->pattern;
}

TEST(HttpRoutes, ThePathDecidesWhichRouteItIs) {
  const auto router = router_of({{Method::get, "/"},
                                 {Method::get, "/tenders"},
                                 {Method::get, "/tenders/{id}"},
                                 {Method::get, "/tenders/{id}/bids/{bid}"},
                                 {Method::get, "/static/{file*}"}});
  struct Case {
    std::vector<std::string> path;
    const char* pattern;
    server::Pairs parameters;
  };
  for (const auto& [path, pattern, parameters] :
       {Case{{}, "/", {}}, Case{{"tenders"}, "/tenders", {}}, Case{{"tenders", ""}, "none", {}},
        Case{{"", "tenders"}, "none", {}}, Case{{"Tenders"}, "none", {}},
        Case{{"tenders", "7"}, "/tenders/{id}", {{"id", "7"}}}, Case{{"tenders", "7", "bids"}, "none", {}},
        Case{{"tenders", "7", "bids", "A B"}, "/tenders/{id}/bids/{bid}", {{"id", "7"}, {"bid", "A B"}}},
        Case{{"static", "a.css"}, "/static/{file*}", {{"file", "a.css"}}},
        Case{{"static", "fonts", "a.woff2"}, "/static/{file*}", {{"file", "fonts/a.woff2"}}},
        Case{{"static", "fonts", ""}, "none", {}}, Case{{"static"}, "none", {}}}) {
    SCOPED_TRACE(testing::PrintToString(path));
    EXPECT_EQ(pattern_for(router, Method::get, path), pattern);
    EXPECT_EQ(router.match(Method::get, path).parameters, parameters);
  }
}

TEST(HttpRoutes, ALiteralSegmentWinsInWhateverOrderRoutesAreAdded) {
  const std::vector<std::pair<Method, std::string>> routes{{Method::get, "/{any*}"},
                                                           {Method::get, "/tenders/{id}"},
                                                           {Method::get, "/tenders/new"},
                                                           {Method::get, "/{kind}/new"}};
  for (const auto& router : {router_of(routes), router_of({routes.rbegin(), routes.rend()})}) {
    EXPECT_EQ(pattern_for(router, Method::get, {"tenders", "new"}), "/tenders/new");
    EXPECT_EQ(pattern_for(router, Method::get, {"tenders", "7"}), "/tenders/{id}");
    EXPECT_EQ(pattern_for(router, Method::get, {"bids", "new"}), "/{kind}/new");
    EXPECT_EQ(pattern_for(router, Method::get, {"bids", "old"}), "/{any*}");
  }
}

TEST(HttpRoutes, TheMethodsOfAPathAreThoseOfAllRoutesThatMatchIt) {
  const auto router = router_of(
      {{Method::get, "/tenders/{id}"}, {Method::post, "/tenders/import"}, {Method::remove, "/tenders/{id}"}});
  EXPECT_EQ(router.match(Method::put, {"tenders", "import"}).allowed,
            (std::vector{Method::get, Method::head, Method::post, Method::remove, Method::options}));
  EXPECT_EQ(router.match(Method::put, {"tenders", "7"}).allowed,
            (std::vector{Method::get, Method::head, Method::remove, Method::options}));
  EXPECT_TRUE(router.match(Method::put, {"bids"}).allowed.empty());
  EXPECT_EQ(pattern_for(router, Method::head, {"tenders", "7"}), "/tenders/{id}");
}

TEST(HttpRoutes, AMalformedOrTakenPatternIsABug) {
  for (const char* const pattern : {"", "tenders", "/tenders/", "//", "/{rest*}/more"})
    EXPECT_THROW(router_of({{Method::get, pattern}}), std::logic_error) << pattern;
  EXPECT_THROW(router_of({{Method::get, "/tenders/{id}"}, {Method::get, "/tenders/{key}"}}),
               std::logic_error);
  EXPECT_NO_THROW(router_of({{Method::get, "/tenders/{id}"}, {Method::put, "/tenders/{id}"}}));
}

TEST(HttpRoutes, AllRoutesCanBeListed) {
  const auto router = router_of({{Method::get, "/b"}, {Method::post, "/a"}});
  ASSERT_EQ(router.routes().size(), 2U);
  EXPECT_EQ(router.routes()[0].pattern, "/b");
  EXPECT_EQ(router.routes()[1].method, Method::post);
}

}  // namespace
