#include "criteria/redaction.hpp"

#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace criteria {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// {"bids": [{"id": "A", "bidder": {"name": "Bouwer A"}, "answers": {"K1": "5", "P": "9"}}, {"id": "B"}],
//  "note": "Bouwer A deed mee"}
DataTree document() {
  DataTree tree;
  tree.open_object();
  tree.open_array("bids");
  tree.open_object();
  tree.add_text("A", "id");
  tree.open_object("bidder");
  tree.add_text("Bouwer A", "name");
  tree.close();
  tree.open_object("answers");
  tree.add_text("5", "K1");
  tree.add_text("9", "P");
  tree.close();
  tree.close();
  tree.open_object();
  tree.add_text("B", "id");
  tree.close();
  tree.close();
  tree.add_text("Bouwer A deed mee", "note");
  tree.close();
  return tree;
}

RedactionRule rule(std::string path) { return {std::move(path), "5.1", "reden"}; }

std::vector<std::string> places(const Redacted& redacted) {
  std::vector<std::string> list;
  for (const auto& field : redacted.fields) list.push_back(field.place + " by " + std::to_string(field.rule));
  return list;
}

TEST(Redaction, LeavesOutWhatThePathsLeadTo) {
  const auto tree = document();
  const auto redacted =
      redact(tree.root(), {rule("bids[].bidder"), rule("bids[].answers.*")}, {"[X]", "[Y]"});
  EXPECT_THAT(places(redacted),
              ElementsAre("bids[0].bidder by 0", "bids[0].answers.K1 by 1", "bids[0].answers.P by 1"));
  const auto bid = *redacted.document.root().at("bids").begin();
  EXPECT_EQ(bid.at("bidder").text(), "[X]");
  EXPECT_TRUE(bid.at("bidder").is(DataKind::text));
  EXPECT_EQ(bid.at("answers").at("P").text(), "[Y]");
  EXPECT_EQ(bid.at("id").text(), "A");
  EXPECT_EQ(redacted.document.root().at("note").text(), "Bouwer A deed mee");
}

TEST(Redaction, SaysWhereATextStillStandsAndWhichRuleMetNothing) {
  const auto tree = document();
  const auto redacted =
      redact(tree.root(), {rule("bids[].bidder.name"), rule("bid[].answers"), rule("bids[]")},
             {"[X]", "[Y]", "[Z]"});
  // The whole bid goes by the third rule before the first is met.
  EXPECT_THAT(places(redacted), ElementsAre("bids[0] by 2", "bids[1] by 2"));
  EXPECT_THAT(test_support::codes(redacted.findings),
              ElementsAre("redaction.remains note", "redaction.nothing fields[0].path",
                          "redaction.nothing fields[1].path"));
  EXPECT_EQ(redacted.findings[0].severity, Severity::warning);
}

TEST(Redaction, AListMustBeComplete) {
  EXPECT_THAT(validate(std::vector{rule("bids[].answers.*"), rule("tender.title")}), IsEmpty());
  EXPECT_THAT(test_support::codes(validate(std::vector<RedactionRule>())),
              ElementsAre("redaction.empty fields"));
  const std::vector<RedactionRule> wrong{{"", "", ""}, rule("a..b"), rule("a b"), rule("a[0]"), rule("a[")};
  EXPECT_THAT(test_support::codes(validate(wrong)),
              ElementsAre("redaction.path fields[0].path", "redaction.article fields[0].article",
                          "redaction.reason fields[0].reason", "redaction.path fields[1].path",
                          "redaction.path fields[2].path", "redaction.path fields[3].path",
                          "redaction.path fields[4].path"));
}

}  // namespace
}  // namespace criteria
