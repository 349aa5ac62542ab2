// openapi.json and the router describe the same service; and the check of answers against it can fail.
#include "tests/server/api_description.hpp"

#include "server/http/api_routes.hpp"
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::Operation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST(ApiDescription, HasEveryRouteAndNoOther) {
  const ApiService service;
  std::set<Operation> routed;
  for (const auto& route : service.routes().routes())
    if (route.pattern.substr(0, 5) == "/api/" || route.pattern.substr(0, 7) == "/health" ||
        route.pattern == "/metrics")
      routed.insert({std::string(server::method_name(route.method)), route.pattern});
  EXPECT_GE(routed.size(), 30U);
  EXPECT_THAT(service.description().operations(), testing::ContainerEq(routed));
}

TEST(ApiDescription, IsServedToAnyPage) {
  const ApiService service;
  const auto answer = service.get("/api/v1/openapi.json");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(answer.at("/info/version"), server::api_version);
  EXPECT_EQ(answer.at("/openapi"), "3.0.3");
}

// Each of these answers is wrong in one way.
TEST(ApiDescription, TellsAnAnswerThatIsNotAsDescribed) {
  const ApiService service;
  const auto path = stored_tender(service) + "/bids/A";
  const auto objections = [&](const server_test::ApiAnswer& answer) {
    return service.description().objections("GET", path, answer);
  };
  const auto right = service.get(path);
  ASSERT_THAT(objections(right), IsEmpty());
  const auto with_body = [&](std::string_view from, std::string_view to) {
    auto wrong = right;
    wrong.body = server_test::replaced(right.body, from, to);
    return objections(wrong);
  };
  EXPECT_THAT(with_body(R"("lot":)", R"("lots":)"), ElementsAre(HasSubstr("breaks")));
  EXPECT_THAT(with_body(R"({)", R"({"more":1,)"), ElementsAre(HasSubstr("additionalProperties")));
  EXPECT_THAT(with_body(R"("version":1)", R"("version":"1")"), ElementsAre(HasSubstr("type")));
  EXPECT_THAT(with_body("10:00:00Z", "10:00:00+01:00"), ElementsAre(HasSubstr("pattern")));
  EXPECT_THAT(with_body("}", ""), ElementsAre(HasSubstr("no JSON")));
  auto wrong = right;
  wrong.status = 202;
  EXPECT_THAT(objections(wrong), ElementsAre("status 202 is not described"));
  wrong = right;
  wrong.headers.clear();
  EXPECT_THAT(objections(wrong),
              ElementsAre("no header API-Version", "no header ETag", "type  is not described"));
}

}  // namespace
