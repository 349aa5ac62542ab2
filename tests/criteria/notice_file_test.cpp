// What is filled in for notices: right, or told with its place.
#include "criteria/notice_file.hpp"

#include "support/finding_codes.hpp"
#include "support/notice_samples.hpp"

#include <gmock/gmock.h>

using criteria::NoticeFile;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

std::vector<std::string> found(const NoticeFile& file) {
  std::vector<std::string> all;
  for (const criteria::Finding& finding : criteria::validate(file))
    all.push_back(finding.code + " " + finding.place);
  return all;
}

TEST(NoticeFile, IsValidWhereEverythingIsFilledIn) {
  EXPECT_THAT(found(test_support::filled_notice_file()), IsEmpty());
  EXPECT_THAT(found(NoticeFile{}), IsEmpty());
}

TEST(NoticeFile, TellsEveryNotationThatIsWrong) {
  NoticeFile file = test_support::filled_notice_file();
  file.procedure = "555F2D38-9CA0-43B2-BEAB-8A668F72BAEA";
  file.buyer->registration = "1234567";
  file.buyer->postcode = "0741 HR";
  file.buyer->nuts = "NL33C";
  file.buyer->email = "inkoop";
  file.buyer->telephone = "0182123456";
  file.review_body->country = "NL";
  file.terms.documents_url = "www.tenderned.nl";
  file.terms.places = {"NL363", "NL999", "NL363"};
  file.terms.duration_months = 0;
  file.terms.renewals = -1;
  file.terms.framework_maximum = criteria::Decimal::of("-1");
  EXPECT_THAT(found(file),
              UnorderedElementsAre("notice.uuid procedure", "notice.registration buyer.registration",
                                   "notice.postcode buyer.postcode", "notice.nuts buyer.nuts",
                                   "notice.email buyer.email", "notice.telephone buyer.telephone",
                                   "notice.country reviewBody.country", "notice.address terms.documentsUrl",
                                   "notice.nuts terms.places[1]", "notice.twice terms.places[2]",
                                   "notice.count terms.durationMonths", "notice.count terms.renewals",
                                   "notice.amount terms.frameworkMaximum"));
}

TEST(NoticeFile, CountsCharactersAndNotBytes) {
  NoticeFile file;
  file.buyer.emplace().name = std::string(400, 'a');
  EXPECT_THAT(found(file), IsEmpty());
  std::string accents;
  for (int i = 0; i < 400; ++i) accents.append("é");
  file.buyer->name = accents;
  EXPECT_THAT(found(file), IsEmpty());
  file.buyer->name = accents + "é";
  EXPECT_THAT(found(file), ElementsAre("notice.tooLong buyer.name"));
}

TEST(NoticeFile, SaysNoneAlone) {
  NoticeFile file;
  file.strategy.goals = {criteria::StrategicGoal::none};
  file.strategy.green = {criteria::GreenCriteria::none};
  EXPECT_THAT(found(file), IsEmpty());
  file.strategy.text = "Toch iets.";
  file.strategy.green.push_back(criteria::GreenCriteria::eu);
  EXPECT_THAT(found(file),
              ElementsAre("notice.strategyNone strategy.goals", "notice.strategyNone strategy.green"));
}

TEST(NoticeFile, HasOneEntryForABidAndForALotOfTheTender) {
  NoticeFile file = test_support::filled_notice_file();
  file.bidders.push_back(file.bidders.front());
  file.awards.push_back(file.awards.front());
  file.awards[1].lot = "kasten";
  file.awards[1].decided_on = criteria::Date::parse("2026-12-01");
  std::vector<std::string> all;
  for (const auto& finding : criteria::validate(file, test_support::notice_dossier().tender))
    all.push_back(finding.code + " " + finding.place);
  EXPECT_THAT(all, ElementsAre("notice.twice bidders[4].bid", "notice.dates awards[1].concludedOn",
                               "notice.twice awards[2].lot", "notice.lotUnknown awards[1].lot"));
}

TEST(NoticeFile, FindsTheChangeOfANoticeByItsNumber) {
  NoticeFile file;
  file.changes = {{criteria::NoticeSubtype::contract, criteria::NoticeChangeReason::update, "een", {}},
                  {criteria::NoticeSubtype::award, criteria::NoticeChangeReason::update, "twee", {}},
                  {criteria::NoticeSubtype::contract, criteria::NoticeChangeReason::update, "drie", {}}};
  EXPECT_EQ(criteria::find_change(file, criteria::NoticeSubtype::contract, 2)->text, "drie");
  EXPECT_EQ(criteria::find_change(file, criteria::NoticeSubtype::contract, 0), nullptr);
  EXPECT_EQ(criteria::find_change(file, criteria::NoticeSubtype::contract, 3), nullptr);
}

}  // namespace
