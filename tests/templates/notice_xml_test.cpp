// European notices: complete or told what is missing, the same bytes each time, and no secret in them.
#include "import/notice_xml.hpp"

#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/notice/requirements.hpp"
#include "import/json_reader.hpp"
#include "import/notice_json.hpp"
#include "support/dossier_builder.hpp"
#include "support/notice_samples.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/eforms/notice_parts.hpp"
#include "templates/json_writer.hpp"
#include "templates/notice_json.hpp"
#include "templates/ocds_release.hpp"

#include <gmock/gmock.h>

using criteria::NoticeSubtype;
using test_support::NoticeSample;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const criteria::Timestamp sent = *criteria::Timestamp::parse("2026-11-26T09:30:00Z");
const templates::NoticeIssue issue{"c15b38c9-9a3e-443c-a703-dd742f25b4d5",
                                   "649e6ca3-1ee8-437d-80fa-b62ed83da2c5", sent};

// A sample with its evaluation, for as long as its question is asked.
struct Asked {
  explicit Asked(NoticeSample of)
      : sample(std::move(of)), evaluation(evaluator::evaluate(sample.dossier).value()) {}
  evaluator::NoticeQuestion question() const {
    const bool is_result = criteria::is_result_notice(sample.subtype);
    return {sample.dossier.tender,
            sample.file,
            sample.subtype,
            is_result ? &sample.dossier.bids : nullptr,
            is_result ? &evaluation : nullptr,
            nullptr,
            sample.languages};
  }
  std::string xml() const { return templates::notice_xml(question(), issue).value(); }
  NoticeSample sample;
  evaluator::Evaluation evaluation;
};

Asked filled(NoticeSubtype subtype) {
  return Asked({"", subtype, test_support::notice_dossier(), test_support::filled_notice_file()});
}

std::vector<std::string> errors_of(const Asked& asked) {
  std::vector<std::string> all;
  for (const auto& finding : templates::notice_findings(asked.question(), sent))
    if (finding.severity == criteria::Severity::error) all.push_back(finding.code + " " + finding.place);
  return all;
}

TEST(NoticeXml, EverySampleIsWrittenWithTheSameBytesEachTime) {
  const auto samples = test_support::notice_samples();
  EXPECT_GT(samples.size(), 100U);
  for (const NoticeSample& sample : samples) {
    const Asked asked(sample);
    const auto xml = templates::notice_xml(asked.question(), issue);
    ASSERT_TRUE(xml) << sample.name << ": " << xml.error().front().code << " " << xml.error().front().place;
    EXPECT_EQ(*xml, asked.xml()) << sample.name;
    EXPECT_THAT(*xml, HasSubstr("eforms-sdk-1.15"));
  }
}

// ---- what cannot be missing -------------------------------------------------------------------------------

// The document without its member number `left_out`, counted in the order of the text.
class WithoutMember {
 public:
  explicit WithoutMember(std::size_t left_out) : left_out_(left_out) {}

  void copy(criteria::DataValue value) {
    if (value.is(criteria::DataKind::object)) {
      json_.open_object();
      for (const auto member : value) {
        if (seen_++ == left_out_) {
          name_ = member.key();
          continue;
        }
        json_.key(member.key());
        copy(member);
      }
      json_.close_object();
    } else if (value.is(criteria::DataKind::array)) {
      json_.open_array();
      for (const auto item : value) copy(item);
      json_.close_array();
    } else {
      json_.tree(value);
    }
  }
  std::string take() { return json_.take(); }
  const std::string& name() const { return name_; }

 private:
  templates::JsonWriter json_;
  std::size_t left_out_;
  std::size_t seen_ = 0;
  std::string name_;
};

TEST(NoticeXml, WhatTheLeastFileTellsIsMissedWhenItDoesNot) {
  int left_out = 0;
  for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names) {
    const criteria::NoticeFile least = test_support::minimal_notice_file(subtype);
    const std::string json = templates::notice_json(least);
    const auto tree = importing::read_json(json, importing::Limits{}).value();
    for (std::size_t at = 1;; ++at) {
      WithoutMember without(at);
      without.copy(tree.root());
      if (without.name().empty()) break;
      const auto file = importing::read_notice_file(without.take(), nullptr, importing::Limits{});
      if (!file) continue;  // the file itself cannot do without it
      // Told by the bid as well, or one of several.
      if (without.name() == "value" || without.name() == "bidders" || without.name() == "registration")
        continue;
      ++left_out;
      Asked asked({"", subtype, test_support::notice_dossier(), *file});
      if (without.name() == "name" && criteria::is_result_notice(subtype) &&
          file->buyer->name == least.buyer->name && file->review_body->name == least.review_body->name)
        continue;  // of a bidder, which its bid names too
      EXPECT_FALSE(errors_of(asked).empty()) << word << " without " << without.name();
    }
  }
  EXPECT_GT(left_out, 150);
}

TEST(NoticeXml, TheLeastFileTellsEnough) {
  for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names)
    EXPECT_THAT(errors_of(Asked({"", subtype, test_support::notice_dossier(),
                                 test_support::minimal_notice_file(subtype)})),
                ElementsAre())
        << word;
}

TEST(NoticeXml, AnEmptyFileIsToldEverythingAtOnce) {
  const Asked asked({"", NoticeSubtype::contract, test_support::notice_dossier(), {}});
  const auto errors = errors_of(asked);
  EXPECT_GT(errors.size(), 30U);
  EXPECT_THAT(errors, testing::Contains("notice.missing reviewBody.name"));
  for (const auto& finding : templates::notice_findings(asked.question(), sent))
    for (const auto language : {templates::Language::nl, templates::Language::en}) {
      const std::string text = templates::text(finding, language);
      EXPECT_THAT(text, Not(HasSubstr("notice."))) << finding.place;
      EXPECT_THAT(text, Not(HasSubstr("{"))) << finding.place;
    }
}

TEST(NoticeXml, ADeadlineLiesAhead) {
  Asked asked = filled(NoticeSubtype::contract);
  asked.sample.dossier.tender.deadline = sent;
  EXPECT_THAT(errors_of(asked), ElementsAre("notice.deadline tender.deadline"));
}

TEST(NoticeXml, GoalsAndWhatTheyConsistOfGoTogether) {
  Asked asked = filled(NoticeSubtype::contract);
  asked.sample.file.strategy.environment.clear();
  asked.sample.file.strategy.goals.pop_back();
  EXPECT_THAT(errors_of(asked), ElementsAre("notice.strategyGoal strategy.environment",
                                            "notice.strategyGoal strategy.innovation"));
  const auto findings = templates::notice_findings(asked.question(), sent);
  EXPECT_EQ(findings.back().code, "notice.circularity");
}

TEST(NoticeXml, ALotWithoutAWinnerSaysWhy) {
  Asked asked = filled(NoticeSubtype::award);
  asked.evaluation.lots[1].winner.reset();
  EXPECT_THAT(errors_of(asked), ElementsAre("notice.undecided awards[1].noAward"));
  asked.sample.file.awards[1].no_award = criteria::NoAwardReason::none_received;
  EXPECT_THAT(errors_of(asked), ElementsAre("notice.bidsReceived awards[1].noAward"));
  asked.sample.file.awards[1].no_award = criteria::NoAwardReason::all_rejected;
  EXPECT_THAT(errors_of(asked), ElementsAre());
}

TEST(NoticeXml, AnAwardThatIsToComeIsNotAnnounced) {
  Asked asked = filled(NoticeSubtype::award);
  asked.sample.file.awards[0].decided_on = criteria::Date::parse("2026-11-26");
  asked.sample.file.awards[1].concluded_on = criteria::Date::parse("2026-11-27");
  EXPECT_THAT(errors_of(asked), ElementsAre("notice.dayToCome awards[1].concludedOn"));
  asked.sample.subtype = NoticeSubtype::contract;
  EXPECT_THAT(errors_of(asked), ElementsAre());
}

TEST(NoticeXml, TextsAreNeverCutOff) {
  Asked asked = filled(NoticeSubtype::contract);
  asked.sample.dossier.tender.title = std::string(401, 'x');
  asked.sample.dossier.tender.lots[1].criteria[0].criteria[0].description = std::string(6000, 'x');
  EXPECT_THAT(errors_of(asked),
              ElementsAre("notice.tooLong tender.title", "notice.tooLong tender.lots[1].criteria"));
}

// ---- what stands in them ----------------------------------------------------------------------------------

TEST(NoticeXml, CriteriaStandOnOneLevelAndTellTheirSplit) {
  const auto lot = test_support::notice_dossier().tender.lots[0];
  const auto flat = templates::flat_criteria(lot, templates::Language::nl);
  ASSERT_EQ(flat.criteria.size(), 3U);
  EXPECT_EQ(flat.weight_kind, "per-exa");
  EXPECT_EQ(flat.formula, "");
  EXPECT_EQ(flat.criteria[0].name, "Kwaliteit - Aandeel hergebruikt");
  EXPECT_EQ(flat.criteria[0].weight, "35");
  EXPECT_EQ(flat.criteria[0].threshold, "25");
  EXPECT_THAT(flat.criteria[0].description, HasSubstr("Onderdeel van Kwaliteit (60,5 punten)."));
  EXPECT_THAT(flat.criteria[0].description, HasSubstr("Minimumscore: 25%"));
  EXPECT_EQ(flat.criteria[2].type, "price");
  EXPECT_EQ(flat.criteria[2].weight, "39.5");
}

TEST(NoticeXml, AMethodWithoutWeightsIsToldByItsFormula) {
  criteria::Lot lot = test_support::lot(
      test_support::award(criteria::AwardMethod::value_in_euros),
      {test_support::valued("K1", "20000", test_support::linear("0", "80")), test_support::price("P")});
  const auto flat = templates::flat_criteria(lot, templates::Language::nl);
  EXPECT_EQ(flat.weight_kind, "");
  EXPECT_THAT(flat.formula, HasSubstr("Gunningsmethode: gunnen op waarde"));
  EXPECT_EQ(flat.criteria[0].weight, "");
  EXPECT_THAT(flat.criteria[0].description, HasSubstr("€ 20.000,00"));
}

// The European rules forbid a number beside a formula (BR-BT-00543-0074 of the contract notice and its like).
TEST(NoticeXml, BesideAFormulaAMinimumScoreStandsInTheTextAlone) {
  int formulas = 0;
  for (const NoticeSample& sample : test_support::notice_samples()) {
    if (!criteria::is_contract_notice(sample.subtype)) continue;
    const std::string xml = Asked(sample).xml();
    if (xml.find("CalculationExpression") == std::string::npos) continue;
    ++formulas;
    EXPECT_THAT(xml, Not(HasSubstr("AwardCriterionParameter"))) << sample.name;
    if (xml.find(">quality<") != std::string::npos) {
      EXPECT_THAT(xml, HasSubstr("Minimumscore: 25%")) << sample.name;
    }
  }
  EXPECT_EQ(formulas, 15) << "three notices by the five methods without weights";
}

TEST(NoticeXml, TimesAreThoseOfTheNetherlandsWithTheirZone) {
  const auto summer = *criteria::Timestamp::parse("2027-07-15T21:59:58Z");
  EXPECT_EQ(templates::notice_date(summer), "2027-07-15+02:00");
  EXPECT_EQ(templates::notice_time(summer), "23:59:58+02:00");
  const auto winter = *criteria::Timestamp::parse("2027-01-14T23:30:00Z");
  EXPECT_EQ(templates::notice_date(winter), "2027-01-15+01:00");
  EXPECT_EQ(templates::notice_time(winter), "00:30:00+01:00");
  EXPECT_EQ(templates::notice_date(*criteria::Date::parse("2027-03-28")), "2027-03-28+02:00");
}

TEST(NoticeXml, TheEstimateStandsThereOnlyWhenTheBuyerSaysSo) {
  Asked asked = filled(NoticeSubtype::contract);
  EXPECT_THAT(asked.xml(), Not(HasSubstr("EstimatedOverallContractAmount currencyID=\"EUR\">0")));
  EXPECT_THAT(asked.xml(), HasSubstr("850000.50"));
  asked.sample.file.terms.publish_estimate = false;
  for (const auto& [subtype, word] : criteria::NameTable<NoticeSubtype>::names) {
    asked.sample.subtype = subtype;
    EXPECT_THAT(asked.xml(), Not(HasSubstr("850000.50"))) << word;
    EXPECT_THAT(templates::ocds_release(asked.question(), {"ocds-213czf", issue.id, sent}),
                Not(HasSubstr("850000.50")))
        << word;
  }
}

TEST(NoticeXml, OfBidsThatLostOnlyTheirNumberIsTold) {
  for (const NoticeSubtype subtype :
       {NoticeSubtype::award, NoticeSubtype::award_utilities, NoticeSubtype::award_below}) {
    const Asked asked = filled(subtype);
    for (const std::string& told :
         {asked.xml(), templates::ocds_release(asked.question(), {"ocds-213czf", issue.id, sent})}) {
      for (const char* secret :
           {"410000", "405000", "Möbelwerk", "Chair Ltd", "Inschrijver B", "Inschrijver C"})
        EXPECT_THAT(told, Not(HasSubstr(secret))) << criteria::name(subtype);
      EXPECT_THAT(told, HasSubstr("400000"));
      EXPECT_THAT(told, HasSubstr("260000"));
    }
    EXPECT_THAT(asked.xml(), HasSubstr(">660000<"));
  }
}

TEST(NoticeXml, BeforeTheResultNothingOfBidsIsTold) {
  for (const NoticeSubtype subtype :
       {NoticeSubtype::contract, NoticeSubtype::planning, NoticeSubtype::market_consultation}) {
    const std::string xml = filled(subtype).xml();
    for (const char* secret : {"400000", "410000", "260000", "Hout &amp; Zonen", "87654321"})
      EXPECT_THAT(xml, Not(HasSubstr(secret))) << criteria::name(subtype);
  }
}

TEST(NoticeXml, ReceivedBidsAreCountedByWhatTheirBiddersAre) {
  const Asked asked = filled(NoticeSubtype::award);
  const auto results = evaluator::lot_results(asked.question());
  EXPECT_EQ(results[0].received, (evaluator::ReceivedBids{3, 1, 1, 0, 1, 1, 1, 3}));
  EXPECT_EQ(results[1].received, (evaluator::ReceivedBids{1, 0, 1, 0, 0, 0, 0, 1}));
  ASSERT_EQ(results[0].winners.size(), 1U);
  EXPECT_EQ(results[0].winners[0].bid->id, "A");
}

// ---- and back ---------------------------------------------------------------------------------------------

// Criteria have another number and name when they are read; their texts are what the notice said.
void expect_same_translation(const NoticeSample& sample, const importing::ReadNotice& notice) {
  const criteria::NoticeTranslation& read = notice.file.translation;
  EXPECT_EQ(read.description, sample.file.translation.description);
  ASSERT_EQ(read.lots.size(), sample.dossier.tender.lots.size());
  const auto other = criteria::translated(sample.dossier.tender, sample.file);
  for (std::size_t i = 0; i < read.lots.size(); ++i) {
    const auto flat = templates::flat_criteria(other.tender.lots[i], templates::notice_language(other.file));
    ASSERT_EQ(read.lots[i].criteria.size(), flat.criteria.size());
    for (std::size_t k = 0; k < flat.criteria.size(); ++k) {
      EXPECT_EQ(read.lots[i].criteria[k].title, flat.criteria[k].name);
      EXPECT_EQ(read.lots[i].criteria[k].description, flat.criteria[k].description);
    }
  }
}

TEST(NoticeXml, APublishedNoticeReadsAsItsTender) {
  int read = 0;
  for (const NoticeSample& sample : test_support::notice_samples()) {
    if (!criteria::is_contract_notice(sample.subtype)) continue;
    const auto notice = importing::read_notice(Asked(sample).xml(), importing::Limits{});
    ASSERT_TRUE(notice) << sample.name << ": " << notice.error().front().code << " "
                        << notice.error().front().place;
    ++read;
    const criteria::Tender& before = sample.dossier.tender;
    const criteria::Tender& after = notice->tender;
    EXPECT_EQ(after.reference, before.reference);
    EXPECT_EQ(after.title, before.title);
    EXPECT_EQ(after.description, before.description);
    EXPECT_EQ(after.cpv_codes, before.cpv_codes) << sample.name;
    EXPECT_EQ(after.procedure, before.procedure) << sample.name;
    ASSERT_EQ(after.lots.size(), before.lots.size()) << sample.name;
    for (std::size_t i = 0; i < before.lots.size(); ++i) {
      EXPECT_EQ(after.lots[i].id, before.lots[i].id);
      const auto flat = templates::flat_criteria(before.lots[i], templates::notice_language(sample.file));
      ASSERT_EQ(after.lots[i].criteria.size(), flat.criteria.size()) << sample.name;
      for (std::size_t k = 0; k < flat.criteria.size(); ++k) {
        EXPECT_EQ(after.lots[i].criteria[k].title, flat.criteria[k].name);
        if (!flat.criteria[k].weight.empty()) {
          EXPECT_EQ(after.lots[i].criteria[k].weight->text(), flat.criteria[k].weight);
        }
      }
    }
    EXPECT_EQ(notice->file.procedure, sample.file.procedure);
    EXPECT_EQ(notice->file.terms.accelerated_reason,
              Asked(sample).xml().find("<cbc:ProcessReason ") == std::string::npos
                  ? ""
                  : sample.file.terms.accelerated_reason);
    EXPECT_EQ(notice->file.translation.title, sample.file.translation.title) << sample.name;
    if (!sample.languages.empty()) expect_same_translation(sample, *notice);
    EXPECT_EQ(notice->file.buyer, sample.file.buyer) << sample.name;
    EXPECT_EQ(notice->file.review_body, sample.file.review_body) << sample.name;
    EXPECT_EQ(notice->file.strategy, sample.file.strategy) << sample.name;
    EXPECT_EQ(notice->file.terms.gpa,
              criteria::is_below_threshold(sample.subtype) ? std::nullopt : sample.file.terms.gpa);
    if (!before.procedure || !evaluator::has_two_stages(*before.procedure)) {
      EXPECT_EQ(after.deadline->seconds(), before.deadline->seconds()) << sample.name;
    }
  }
  EXPECT_GT(read, 40);
}

}  // namespace
