// Who publishes and corrects a tender is who is signed in: the name is not typed, and another is refused.
#include "tests/server/sealed_tender.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::replaced;
using server_test::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SignedPublisher : public testing::Test {
 protected:
  AccountsOn service_;
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const std::string id_ = std::to_string(service_.add_tender(server_test::dossier_without_bids()));
  const std::string path_ = "/api/v1/tenders/" + id_;

  std::string publisher(const std::string& number) {
    return service_.get(buyer_, path_ + "/publications/" + number).at("/publishedBy");
  }
  std::string correction(const std::string& more, const std::string& title) {
    const auto tender = service_.get(buyer_, path_);
    return R"({"reason":"Vraag 3",)" + more + R"("tender":)" +
           replaced(tender.body, "\"title\":\"" + tender.at("/title") + "\"", "\"title\":\"" + title + "\"") +
           "}";
  }
};

TEST_F(SignedPublisher, NeedsNoName) {
  const std::string open = R"("sealing":{"sealed":false}})";
  const auto other =
      service_.call(buyer_, "POST", path_ + "/publications", R"({"publishedBy":"Cora",)" + open);
  EXPECT_THAT(other.findings(), ElementsAre("step.otherPerson publishedBy"));
  EXPECT_THAT(
      service_.call(buyer_, "POST", path_ + "/publications", R"({"publishedBy":"",)" + open).findings(),
      ElementsAre("text.empty publishedBy"));
  const auto published = service_.call(buyer_, "POST", path_ + "/publications", "{" + open);
  ASSERT_EQ(published.status, 201) << published.body;
  EXPECT_EQ(publisher("1"), "Noor de Bruijn");
  EXPECT_THAT(service_
                  .call(buyer_, "POST", path_ + "/corrections",
                        correction(R"("publishedBy":"Cora",)", "Andere titel"))
                  .findings(),
              ElementsAre("step.otherPerson publishedBy"));
  const auto corrected =
      service_.call(buyer_, "POST", path_ + "/corrections", correction("", "Andere titel"));
  EXPECT_EQ(corrected.status, 201) << corrected.body;
  EXPECT_EQ(publisher("2"), "Noor de Bruijn");
  const auto by_own_name = service_.call(buyer_, "POST", path_ + "/corrections",
                                         correction(R"("publishedBy":"noor  de bruijn",)", "Derde titel"));
  EXPECT_EQ(by_own_name.status, 201) << by_own_name.body;
  EXPECT_EQ(publisher("3"), "Noor de Bruijn");
}

TEST_F(SignedPublisher, IsNotAskedOnThePages) {
  const auto page = "/tenders/" + id_ + "/publish";
  const auto form = service_.get(buyer_, page);
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(form.body, HasSubstr("name=\"publishedOn\""));
  EXPECT_THAT(form.body, Not(HasSubstr("name=\"publishedBy\"")));
  EXPECT_EQ(service_.send(buyer_, page, "publishedBy=Cora&sealing=open").status, 422);
  const auto published = service_.send(buyer_, page, "sealing=open");
  EXPECT_EQ(published.status, 303) << published.body;
  EXPECT_EQ(publisher("1"), "Noor de Bruijn");
  const auto correcting = service_.get(buyer_, "/tenders/" + id_ + "/correct");
  EXPECT_THAT(correcting.body, HasSubstr("name=\"reason\""));
  EXPECT_THAT(correcting.body, Not(HasSubstr("name=\"publishedBy\"")));
}

}  // namespace
