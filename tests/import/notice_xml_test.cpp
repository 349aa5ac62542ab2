// Published contract notices, ours and others', as drafts; what is no such notice is refused with a reason.
#include "import/notice_xml.hpp"

#include "criteria/validate.hpp"
#include "support/shared_data.hpp"

#include <gmock/gmock.h>

using importing::Limits;
using importing::read_notice;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace {

std::vector<std::string> codes(const criteria::Findings& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(finding.code + " " + finding.place);
  return all;
}

constexpr const char* head =
    R"(<c:ContractNotice xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" )"
    R"(xmlns:a="urn:a" xmlns:b="urn:b" xmlns:e="urn:e">)"
    R"(<b:CustomizationID>eforms-sdk-1.13</b:CustomizationID><b:ID>N-1</b:ID>)"
    R"(<b:NoticeLanguageCode>NLD</b:NoticeLanguageCode>)"
    R"(<a:ProcurementProject><b:ID>R-1</b:ID><b:Name languageID="NLD">Stoelen</b:Name></a:ProcurementProject>)";
constexpr const char* tail = "</c:ContractNotice>";

std::string criterion(const std::string& type, const std::string& kind, const std::string& weight) {
  const std::string parameter =
      kind.empty() ? ""
                   : "<e:AwardCriterionParameter><e:ParameterCode listName=\"number-weight\">" + kind +
                         "</e:ParameterCode><e:ParameterNumeric>" + weight +
                         "</e:ParameterNumeric></e:AwardCriterionParameter>";
  return "<a:SubordinateAwardingCriterion><e:UBLExtensions><e:UBLExtension><e:ExtensionContent>"
         "<e:EformsExtension>" +
         parameter +
         "</e:EformsExtension></e:ExtensionContent></e:UBLExtension></e:UBLExtensions>"
         "<b:AwardingCriterionTypeCode>" +
         type + "</b:AwardingCriterionTypeCode><b:Name>" + type +
         "</b:Name></a:SubordinateAwardingCriterion>";
}

std::string lot(const std::string& criteria, const std::string& process = "") {
  return "<a:ProcurementProjectLot><b:ID "
         "schemeName=\"Lot\">LOT-0001</b:ID><a:TenderingTerms><a:AwardingTerms>"
         "<a:AwardingCriterion>" +
         criteria + "</a:AwardingCriterion></a:AwardingTerms></a:TenderingTerms><a:TenderingProcess>" +
         process + "</a:TenderingProcess></a:ProcurementProjectLot>";
}

importing::ReadNotice draft(const std::string& lots) {
  auto notice = read_notice(head + lots + tail, Limits{});
  if (!notice) throw std::runtime_error(notice.error().front().code + " " + notice.error().front().place);
  return std::move(*notice);
}

TEST(NoticeReader, TakesEveryPublishedContractNoticeThatIsThere) {
  int read = 0, refused = 0;
  for (const char* folder :
       {"eforms/examples/valid", "eforms/examples-nl/valid", "eforms/examples-nl/minimal"})
    for (const auto& file : test_support::shared_files(folder, {".xml"})) {
      const std::string bytes = test_support::read_bytes(file);
      const auto notice = read_notice(bytes, Limits{});
      EXPECT_TRUE(importing::is_notice(bytes)) << file;
      const bool is_contract = bytes.find("<ContractNotice") != std::string::npos ||
                               bytes.find(":ContractNotice ") != std::string::npos;
      ASSERT_EQ(notice.has_value(), is_contract) << file << (notice ? "" : " " + notice.error().front().code);
      if (!notice) {
        EXPECT_THAT(codes(notice.error()), ElementsAre("notice.kind ")) << file;
        ++refused;
        continue;
      }
      ++read;
      EXPECT_FALSE(criteria::has_errors(criteria::validate(notice->tender))) << file;
      EXPECT_THAT(criteria::validate(notice->file), IsEmpty()) << file;
      EXPECT_FALSE(criteria::has_errors(notice->notes)) << file;
    }
  if (test_support::shared_folder()) {
    EXPECT_GE(read, 20);
    EXPECT_GE(refused, 10);
  }
}

TEST(NoticeReader, KeepsWeightsAsTheyWerePublished) {
  const auto notice = draft(lot(criterion("price", "per-exa", "40") + criterion("quality", "per-exa", "59")));
  const auto& award = notice.tender.lots[0].award;
  EXPECT_EQ(award.scale->text(), "99");
  EXPECT_EQ(notice.tender.lots[0].criteria[1].weight->text(), "59");
  EXPECT_THAT(codes(notice.notes), Contains("notice.weightSum tender.lots[0].criteria"));
}

TEST(NoticeReader, TakesFractionsAsAWholeOfAHundredAndPointsAsTheyAre) {
  const auto parts =
      draft(lot(criterion("price", "dec-exa", "0.4") + criterion("quality", "dec-exa", "0.6")));
  EXPECT_FALSE(parts.tender.lots[0].award.scale);
  EXPECT_EQ(parts.tender.lots[0].criteria[0].weight->text(), "40");
  const auto points =
      draft(lot(criterion("price", "poi-exa", "400") + criterion("quality", "poi-exa", "600")));
  EXPECT_EQ(points.tender.lots[0].award.scale->text(), "1000");
  EXPECT_THAT(codes(points.notes), Not(Contains("notice.weightSum tender.lots[0].criteria")));
}

TEST(NoticeReader, SaysWhatItPutInThePlaceOfWhatIsNotSaid) {
  const auto ordered = draft(lot(criterion("price", "ord-imp", "1") + criterion("quality", "ord-imp", "2")));
  EXPECT_THAT(codes(ordered.notes), Contains("notice.weightsUnsaid tender.lots[0].criteria"));
  EXPECT_THAT(codes(ordered.notes), Contains("notice.ruleUnsaid tender.lots[0].criteria[0].scoring"));
  EXPECT_THAT(codes(ordered.notes), Contains("notice.unsaid tender.deadline"));
  EXPECT_EQ(ordered.tender.lots[0].award.scale->text(), "2");
  const auto none = draft(lot(""));
  EXPECT_THAT(codes(none.notes), Contains("notice.criteriaUnsaid tender.lots[0]"));
  EXPECT_EQ(none.tender.lots[0].award.method, criteria::AwardMethod::lowest_price);
}

TEST(NoticeReader, ReadsTheDeadlineInItsZone) {
  const auto at = [](const std::string& date, const std::string& time) {
    return draft(lot("", "<a:TenderSubmissionDeadlinePeriod><b:EndDate>" + date + "</b:EndDate><b:EndTime>" +
                             time + "</b:EndTime></a:TenderSubmissionDeadlinePeriod>"));
  };
  EXPECT_EQ(at("2027-01-15+01:00", "12:00:00+01:00").tender.deadline->text(), "2027-01-15T11:00:00Z");
  EXPECT_EQ(at("2027-01-01+02:00", "00:30:00+02:00").tender.deadline->text(), "2026-12-31T22:30:00Z");
  EXPECT_EQ(at("2027-02-28Z", "23:30:00-01:30").tender.deadline->text(), "2027-03-01T01:00:00Z");
  for (const auto& [date, time] :
       {std::pair{"2027-02-30", "12:00:00Z"}, std::pair{"2027-01-15", "25:00:00Z"},
        std::pair{"2027-01-15", "12:00:00"}, std::pair{"9999-12-31Z", "23:00:00-10:00"}}) {
    const auto wrong = at(date, time);
    EXPECT_FALSE(wrong.tender.deadline) << date << time;
    EXPECT_THAT(codes(wrong.notes), Contains("notice.value tender.deadline"));
  }
}

// A lot with what notices say of each.
std::string lot_with(const std::string& id, const std::string& deadline, const std::string& duration,
                     const std::string& review, const std::string& goal) {
  return "<a:ProcurementProjectLot><b:ID schemeName=\"Lot\">" + id +
         "</b:ID><a:TenderingTerms><a:AppealTerms>" +
         "<a:PresentationPeriod><b:Description languageID=\"NLD\">" + review +
         "</b:Description></a:PresentationPeriod></a:AppealTerms></a:TenderingTerms><a:TenderingProcess>" +
         "<a:TenderSubmissionDeadlinePeriod><b:EndDate>" + deadline + "</b:EndDate><b:EndTime>" +
         "12:00:00+01:00</b:EndTime></a:TenderSubmissionDeadlinePeriod></a:TenderingProcess>" +
         "<a:ProcurementProject><a:ProcurementAdditionalType><b:ProcurementTypeCode " +
         "listName=\"strategic-procurement\">" + goal +
         "</b:ProcurementTypeCode></a:ProcurementAdditionalType>" + "<a:PlannedPeriod>" + duration +
         "</a:PlannedPeriod></a:ProcurementProject></a:ProcurementProjectLot>";
}

TEST(NoticeReader, SaysWhatLaterLotsSayOtherwiseThanTheFirst) {
  const auto measure = [](const std::string& unit, const std::string& count) {
    return "<b:DurationMeasure unitCode=\"" + unit + "\">" + count + "</b:DurationMeasure>";
  };
  const std::string first =
      lot_with("L1", "2027-01-15+01:00", measure("YEAR", "2"), "Binnen 20 dagen", "env-imp");
  const auto differences = [&](const std::string& other) {
    std::vector<std::string> all;
    const auto notice = draft(first + other);
    EXPECT_EQ(notice.tender.deadline->text(), "2027-01-15T11:00:00Z");
    EXPECT_EQ(notice.file.terms.duration_months, 24);
    for (const auto& finding : notice.notes)
      if (finding.code == "notice.lotsDiffer")
        all.push_back(finding.place + ": " + std::string(finding.parameter("lot")) + " " +
                      std::string(finding.parameter("value")));
    return all;
  };
  EXPECT_THAT(
      differences(lot_with("L2", "2029-01-15+01:00", measure("MONTH", "36"), "Binnen 30 dagen", "soc-obj")),
      ElementsAre("tender.deadline: L2 2029-01-15T11:00:00Z", "terms.durationMonths: L2 36",
                  "terms.reviewDeadline: L2 Binnen 30 dagen", "strategy.goals: L2 soc-obj"));
  EXPECT_THAT(
      differences(lot_with("L2", "2027-01-15+01:00", measure("MONTH", "24"), "Binnen 20 dagen", "env-imp")),
      IsEmpty())
      << "the same in other words";
  EXPECT_THAT(differences(lot("")), IsEmpty()) << "what it does not say";
}

TEST(NoticeReader, RefusesWhatIsNoContractNotice) {
  const auto refused = [](const std::string& bytes) { return codes(read_notice(bytes, Limits{}).error()); };
  EXPECT_THAT(refused("<a/>"), ElementsAre("notice.kind "));
  EXPECT_THAT(refused(std::string(head) + tail), Contains("notice.noLots "));
  EXPECT_FALSE(refused("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").empty());
  EXPECT_FALSE(refused("{}").empty());
  EXPECT_FALSE(refused(std::string(head) + lot("")).empty());
  Limits small;
  small.xml_document_bytes = 100;
  EXPECT_EQ(read_notice(std::string(head) + lot("") + tail, small).error().front().code, "file.tooLarge");
}

}  // namespace
