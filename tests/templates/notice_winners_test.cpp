// Framework agreements with several parties in notices of the result and in open data.
#include "criteria/names.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/notice/result.hpp"
#include "support/notice_samples.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/ocds_release.hpp"

#include <gmock/gmock.h>

using criteria::NoticeSubtype;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const criteria::Timestamp sent = *criteria::Timestamp::parse("2026-11-26T09:30:00Z");
const templates::NoticeIssue issue{"c15b38c9-9a3e-443c-a703-dd742f25b4d5", "", sent};

struct Framework {
  explicit Framework(const std::string& name) {
    for (const auto& each : test_support::notice_samples())
      if (each.name == name) sample = each;
    evaluation = evaluator::evaluate(sample.dossier).value();
  }
  evaluator::NoticeQuestion question() const {
    return {sample.dossier.tender, sample.file, sample.subtype, &sample.dossier.bids, &evaluation, nullptr};
  }
  std::string xml() const { return templates::notice_xml(question(), issue).value(); }
  std::vector<std::string> findings() const {
    std::vector<std::string> all;
    for (const auto& finding : templates::notice_findings(question(), sent))
      all.push_back(finding.code + " " + finding.place);
    return all;
  }
  test_support::NoticeSample sample;
  evaluator::Evaluation evaluation;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(NoticeWinners, StandInTheOrderOfTheRankingWithTheirRanks) {
  const Framework framework("29-framework-shared-agreement");
  const auto results = evaluator::lot_results(framework.question());
  ASSERT_EQ(results[0].winners.size(), 3u);
  std::vector<int> ranks;
  for (const auto& winner : results[0].winners) ranks.push_back(winner.rank);
  EXPECT_THAT(ranks, ElementsAre(1, 2, 3));
  const std::string xml = framework.xml();
  for (const char* rank : {">1</cbc:RankCode>", ">2</cbc:RankCode>", ">3</cbc:RankCode>"})
    EXPECT_EQ(count(xml, rank), 1u) << rank;
  EXPECT_EQ(count(xml, "<efac:TenderingParty>\n"), 6u);  // three parties, each named by its tender
}

TEST(NoticeWinners, ShareAnAgreementOrHaveTheirOwn) {
  const std::string shared = Framework("29-framework-shared-agreement").xml();
  EXPECT_EQ(count(shared, "<efac:ContractReference>"), 1u);
  EXPECT_EQ(count(shared, ">CON-0001<"), 2u);
  const std::string own = Framework("29-framework-own-agreements").xml();
  EXPECT_EQ(count(own, "<efac:ContractReference>"), 3u);
  for (const char* told : {">C-2026-1<", ">C-2026-1b<", ">C-2026-1c<", ">409999.99<", ">405000.50<"})
    EXPECT_THAT(own, HasSubstr(told));
}

TEST(NoticeWinners, AreInOpenDataWithOneAward) {
  const Framework framework("E4-framework-own-agreements");
  const std::string release = templates::ocds_release(framework.question(), {"ocds-213czf", issue.id, sent});
  for (const char* told : {"C-2026-1b", "409999.99", "\"rank\":3", "HRB B"})
    EXPECT_THAT(release, HasSubstr(told));
  EXPECT_EQ(count(release, "\"awardID\""), 3u);
  const std::string shared = templates::ocds_release(Framework("E4-framework-shared-agreement").question(),
                                                     {"ocds-213czf", issue.id, sent});
  EXPECT_EQ(count(shared, "\"awardID\""), 1u);
}

TEST(NoticeWinners, AMaximumOfTheWholeIsNoneOfEachLot) {
  for (const char* subtype : {"29", "30", "E4"}) {
    Framework framework(std::string(subtype) + "-framework-two-lots");
    const std::string each = framework.xml();
    EXPECT_THAT(each, HasSubstr(">1000000.50</efbc:OverallMaximumFrameworkContractsAmount>"));
    EXPECT_EQ(count(each, "<cbc:MaximumValueAmount"), 2u);
    framework.sample.file.awards[1].framework_maximum.reset();
    EXPECT_THAT(framework.findings(), ElementsAre("notice.missing awards[1].frameworkMaximum"));
    Framework single(std::string(subtype) + "-framework-fa-w-rc");
    single.sample.file.terms.framework_maximum.reset();
    EXPECT_THAT(single.findings(), ElementsAre("notice.missing terms.frameworkMaximum"));
  }
}

TEST(NoticeWinners, FromAbroadHaveTheAddressOfTheirCountry) {
  Framework framework("29-framework-shared-agreement");
  auto& german = framework.sample.file.bidders[1].organisation;
  auto& british = framework.sample.file.bidders[2].organisation;
  german.nuts.clear();
  british.postcode.clear();
  EXPECT_THAT(framework.findings(), ElementsAre("notice.missing bidders[2].organisation.postcode",
                                                "notice.missing bidders[1].organisation.nuts"));
  german.nuts = "DEA99";
  EXPECT_THAT(criteria::validate(framework.sample.file).front().place, "bidders[1].organisation.nuts");
  german.country = "SUR";  // no regions, no postcodes
  german.nuts.clear();
  german.postcode.clear();
  british.postcode = "W1";
  EXPECT_THAT(framework.findings(), testing::IsEmpty());
}

TEST(NoticeWinners, AreRankedAndPassNobodyOverUnnoticed) {
  Framework framework("29-framework-shared-agreement");
  const auto ranking = framework.evaluation.lots[0].ranking;
  auto& winners = framework.sample.file.awards[0].winners;
  winners = {ranking[0].bid, ranking[2].bid};
  EXPECT_THAT(framework.findings(), ElementsAre("notice.passedOver awards[0].winners"));
  winners = {ranking[0].bid, "Z"};
  EXPECT_THAT(framework.findings(), ElementsAre("notice.winnerUnranked awards[0].winners"));
  winners = {"Z"};
  EXPECT_THAT(framework.findings(),
              ElementsAre("notice.winnerUnranked awards[0].winners", "notice.undecided awards[0].noAward"));
}

TEST(NoticeWinners, NeedAFrameworkAgreementThatTakesThem) {
  const auto codes = [](const criteria::NoticeFile& file) {
    std::vector<std::string> all;
    for (const auto& finding : criteria::validate(file)) all.push_back(finding.code + " " + finding.place);
    return all;
  };
  auto file = Framework("29-framework-shared-agreement").sample.file;
  EXPECT_THAT(codes(file), testing::IsEmpty());
  file.terms.framework_participants = 2;
  EXPECT_THAT(codes(file), ElementsAre("notice.severalWinners awards[0].winners"));
  file.terms.framework = criteria::FrameworkKind::none;
  file.awards[0].winners = {"A", "B", "A"};
  EXPECT_THAT(codes(file),
              ElementsAre("notice.twice awards[0].winners[2]", "notice.severalWinners awards[0].winners"));
}

TEST(NoticeWinners, OfBidsThatAreNoPartyNothingIsTold) {
  Framework framework("29-framework-shared-agreement");
  framework.sample.file.awards[0].winners = {framework.evaluation.lots[0].ranking[0].bid,
                                             framework.evaluation.lots[0].ranking[1].bid};
  const std::string last = framework.evaluation.lots[0].ranking[2].bid;
  for (const auto& told :
       {framework.xml(), templates::ocds_release(framework.question(), {"ocds-213czf", issue.id, sent})})
    EXPECT_THAT(told, Not(HasSubstr("Inschrijver " + last)));
}

}  // namespace
