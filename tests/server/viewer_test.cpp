// What a request asks of the database about a tender, it asks once.
#include "server/http/viewer.hpp"

#include "server/app/tender_party.hpp"
#include "tests/server/account_service.hpp"

namespace server {
namespace {

using criteria::ProcessStep;

class Viewers : public server_test::AccountService {
 protected:
  Viewer viewer_of(const Principal& person) {
    return {*service_, std::make_shared<const Principal>(person), "secret"};
  }
};

TEST_F(Viewers, KeepTheirAnswersForTheirRequest) {
  const auto tender = add_tender("GOU-1", "Gemeente Gouda");
  const auto noor = buyer();
  const auto page = "/tenders/" + std::to_string(tender);
  const auto early = viewer_of(noor), unasked = viewer_of(noor);
  EXPECT_TRUE(early.may(Method::get, page));
  EXPECT_TRUE(early.may_take(ProcessStep::open, tender));
  ASSERT_TRUE(move_tender(*service_, operator_, tender, "woerden"));
  EXPECT_TRUE(early.may(Method::get, page + "/process")) << "as it was when the request began";
  EXPECT_TRUE(early.may_take(ProcessStep::open, tender));
  EXPECT_FALSE(unasked.may(Method::get, page));
  EXPECT_FALSE(viewer_of(noor).may_take(ProcessStep::open, tender));
}

TEST_F(Viewers, KeepTendersApart) {
  const auto ours = add_tender("GOU-1", "Gemeente Gouda"), theirs = add_tender("WOE-1", "Gemeente Woerden");
  const auto viewer = viewer_of(buyer());
  EXPECT_TRUE(viewer.may(Method::get, "/tenders/" + std::to_string(ours)));
  EXPECT_FALSE(viewer.may(Method::get, "/tenders/" + std::to_string(theirs)));
  EXPECT_TRUE(viewer.may(Method::get, "/tenders/" + std::to_string(ours)));
  EXPECT_FALSE(viewer.may_take(ProcessStep::rank, theirs));
  EXPECT_FALSE(viewer.may_take(ProcessStep::rank, 99));
}

TEST_F(Viewers, WithoutAPersonTakeNoSteps) {
  const auto tender = add_tender("GOU-1", "Gemeente Gouda");
  const Viewer stranger(*service_, nullptr, "");
  EXPECT_FALSE(stranger.may_take(ProcessStep::open, tender));
}

}  // namespace
}  // namespace server
