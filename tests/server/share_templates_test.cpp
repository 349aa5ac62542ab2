#include "server/app/share_templates.hpp"

#include "import/template_json.hpp"
#include "server/app/person_name.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using server_test::furniture_template;
using testing::ElementsAre;

const Actor buyer{"buyer", "r-1"};
const ProposalNote by_anna{"Anna de Wit", "Eerste opzet", std::nullopt};

std::string november() { return "2026-11-25T09:00:00.000Z"; }

class ShareTemplatesTest : public testing::Test {
 protected:
  ShareTemplatesTest() : service_(server_test::test_database(folder_.path()), november) {}

  TemplateProposal proposed(const std::string& json, const ProposalNote& note = by_anna) {
    return propose_template(service_, buyer, json, note).value();
  }
  Result<TemplateProposal> reviewed(const TemplateProposal& proposal, const ReviewNote& note) {
    return review_template(service_, buyer, proposal.id, proposal.number, note);
  }
  PublishedTemplate published(const std::string& json, const ProposalNote& note = by_anna) {
    return published_of(reviewed(proposed(json, note), {ReviewOutcome::publish, "Bram", ""}).value());
  }

  test_support::TemporaryFolder folder_;
  Service service_;
};

std::vector<std::string> codes(const Failure& failure) {
  return test_support::codes(std::get<Findings>(failure));
}

TEST_F(ShareTemplatesTest, AreProposedReviewedByAnotherAndThenPublished) {
  const auto proposal = proposed(furniture_template());
  EXPECT_TRUE(proposal.is_open());
  EXPECT_EQ(proposal.based_on, 0);
  EXPECT_EQ(std::get<NotFound>(find_published(service_, proposal.id).error()).kind, "template");
  EXPECT_EQ(find_open_proposal(service_, proposal.id)->document.sha256, proposal.document.sha256);
  const auto done = reviewed(proposal, {ReviewOutcome::publish, " Bram   Jansen ", ""});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->version, 1);
  const auto found = find_published(service_, proposal.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->set, importing::read_template(furniture_template(), importing::Limits{}).value());
  EXPECT_EQ(found->pin, (criteria::TemplatePin{"kantoormeubilair", 1, proposal.document.sha256}));
  EXPECT_EQ(found->reviewed_by, "Bram Jansen");
  EXPECT_FALSE(find_open_proposal(service_, proposal.id));
}

TEST_F(ShareTemplatesTest, APublishedVersionStaysAndCanBePinned) {
  const auto first = published(furniture_template());
  const auto second = published(furniture_template("45", "55"), {"Cora", "Meer gewicht", 1});
  EXPECT_EQ(second.pin.version, 2);
  EXPECT_NE(second.pin.sha256, first.pin.sha256);
  EXPECT_EQ(find_published(service_, first.pin.id, 1)->set, first.set);
  EXPECT_EQ(find_published(service_, first.pin.id)->set, second.set);
  EXPECT_FALSE(find_published(service_, first.pin.id, 3));
  EXPECT_EQ(list_published(service_, "kantoormeubilair").size(), 1U);
  EXPECT_EQ(list_published(service_, "").at(0).pin, second.pin);
  EXPECT_TRUE(list_published(service_, "betonproducten").empty());
  for (const char* change :
       {"UPDATE template_proposals SET document = '{}'", "DELETE FROM template_versions",
        "UPDATE template_reviews SET reviewed_by = 'x'", "UPDATE template_versions SET version = 9"})
    EXPECT_THROW(service_.database.write([&](Unit& unit) { unit.execute(change); }), std::exception)
        << change;
}

TEST_F(ShareTemplatesTest, WhoProposedItCannotPublishItWhateverTheCapitals) {
  const auto proposal = proposed(furniture_template(), {"Zoë de Wit", "Opzet", std::nullopt});
  for (const char* same : {"Zoë de Wit", " zoë  DE wit", "ZOË DE WIT"})
    EXPECT_THAT(codes(reviewed(proposal, {ReviewOutcome::publish, same, ""}).error()),
                ElementsAre("template.secondPerson reviewedBy"))
        << same;
  EXPECT_FALSE(is_same_person("Zoe de Wit", "Zoë de Wit"));
  EXPECT_TRUE(reviewed(proposal, {ReviewOutcome::hand_back, "Zoë de Wit", "Trek ik terug"}));
}

TEST_F(ShareTemplatesTest, AProposalThatWasHandedBackMakesRoomForTheNext) {
  const auto proposal = proposed(furniture_template());
  const auto second = propose_template(service_, buyer, furniture_template("45", "55"), by_anna);
  EXPECT_EQ(std::get<Conflict>(second.error()).code, "template.proposalOpen");
  EXPECT_THAT(codes(reviewed(proposal, {ReviewOutcome::hand_back, "", " "}).error()),
              ElementsAre("template.reviewedBy reviewedBy", "template.remark remark"));
  ASSERT_TRUE(reviewed(proposal, {ReviewOutcome::hand_back, "Bram", "Weging onderbouwen"}));
  EXPECT_FALSE(reviewed(proposal, {ReviewOutcome::publish, "Bram", ""}));
  EXPECT_EQ(published(furniture_template("45", "55")).pin.version, 1);
  const auto all =
      service_.database.read([&](Unit& unit) { return TemplateStore(unit).proposals(proposal.id); });
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].outcome, "returned");
  EXPECT_EQ(all[1].remark, "Weging onderbouwen");
  EXPECT_EQ(all[0].version, 1);
}

TEST_F(ShareTemplatesTest, SayEverythingThatIsWrongWithAProposal) {
  const ProposalNote nobody{" ", "", std::nullopt};
  EXPECT_THAT(
      codes(propose_template(service_, buyer, furniture_template("45"), nobody).error()),
      ElementsAre("template.proposedBy proposedBy", "template.changeNote changeNote", "weight.sum criteria"));
  published(furniture_template());
  EXPECT_THAT(codes(propose_template(service_, buyer, furniture_template(), by_anna).error()),
              ElementsAre("template.unchanged"));
  const auto outdated =
      propose_template(service_, buyer, furniture_template("45", "55"), {"Anna", "Meer", 0});
  EXPECT_EQ(std::get<Outdated>(outdated.error()).current_version, 1);
  const auto elsewhere = test_support::replaced(furniture_template(), R"("segment": "kantoormeubilair")",
                                                R"("segment": "elders")");
  EXPECT_THAT(codes(propose_template(service_, buyer, elsewhere, by_anna).error()),
              ElementsAre("template.segmentUnknown segment"));
}

TEST_F(ShareTemplatesTest, ThoseInsideTheProgramArePublishedOnce) {
  publish_shipped_templates(service_);
  const auto first = list_published(service_, "");
  ASSERT_FALSE(first.empty());
  for (const PublishedTemplate& each : first) EXPECT_EQ(each.pin.version, 1) << each.pin.id;
  published(furniture_template(), {"Cora", "Eigen versie", 1});
  publish_shipped_templates(service_);
  EXPECT_EQ(list_published(service_, "").size(), first.size());
  EXPECT_EQ(find_published(service_, "kantoormeubilair")->pin.version, 2);
  EXPECT_TRUE(service_.database.read([](Unit& unit) { return TemplateStore(unit).open(); }).empty());
}

}  // namespace
