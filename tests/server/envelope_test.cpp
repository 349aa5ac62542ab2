// Envelopes: what opens them, what does not, and that a bid comes out as it went in.
#include "server/vault/envelope.hpp"

#include "criteria/price_part.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/seal_bid.hpp"
#include "templates/json_writer.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/dossier_generator.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace {

using namespace server;

constexpr std::string_view place = "tender 1, envelope quality";

TEST(Envelope, OpensWithItsKeyAtItsPlaceOnly) {
  const auto keys = make_envelope_keys(), others = make_envelope_keys();
  EXPECT_TRUE(belong_together(keys.public_key, keys.secret_key));
  EXPECT_FALSE(belong_together(keys.public_key, others.secret_key));
  for (const std::string& content : {std::string(), std::string("prijs"), std::string(40'000, '\x80')}) {
    const auto sealed = seal_envelope(keys.public_key, content, place);
    EXPECT_EQ(open_envelope(keys.public_key, keys.secret_key, sealed, place), content);
    EXPECT_FALSE(open_envelope(keys.public_key, keys.secret_key, sealed, "tender 2"));
    EXPECT_FALSE(open_envelope(others.public_key, others.secret_key, sealed, place));
    EXPECT_FALSE(open_envelope(others.public_key, keys.secret_key, sealed, place));
  }
  EXPECT_NE(seal_envelope(keys.public_key, "x", place), seal_envelope(keys.public_key, "x", place));
}

TEST(Envelope, EveryChangedBitAndEveryCutIsSeen) {
  const auto keys = make_envelope_keys();
  const auto sealed = seal_envelope(keys.public_key, "K1 = 45", place);
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    auto changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ (1U << (at % 8)));
    ASSERT_FALSE(open_envelope(keys.public_key, keys.secret_key, changed, place)) << at;
  }
  for (std::size_t bit = 0; bit < 8; ++bit)
    for (std::size_t at = 0; at < 120; ++at) {
      auto changed = sealed;
      changed[at] = static_cast<char>(changed[at] ^ (1U << bit));
      ASSERT_FALSE(open_envelope(keys.public_key, keys.secret_key, changed, place)) << at;
    }
  for (std::size_t size = 0; size < sealed.size(); size += 97)
    ASSERT_FALSE(open_envelope(keys.public_key, keys.secret_key, sealed.substr(0, size), place)) << size;
  EXPECT_FALSE(open_envelope(keys.public_key, keys.secret_key, sealed + "x", place));
}

TEST(Envelope, TheLengthTellsASizeClassOnly) {
  const auto keys = make_envelope_keys();
  const auto size = [&](std::size_t content) {
    return seal_envelope(keys.public_key, std::string(content, 'x'), place).size();
  };
  const auto smallest = size(0);
  for (const std::size_t content : {1, 99, 9999, 16'383}) EXPECT_EQ(size(content), smallest) << content;
  EXPECT_EQ(size(16'384), smallest + 16'384);
  EXPECT_EQ(size(32'767), size(16'384));
  EXPECT_EQ(size(32'768), smallest + 3 * 16'384);
}

TEST(Envelope, ItsContentIsUnpackedAsItWasPacked) {
  const EnvelopeContent content{make_nonce(), R"({"bid":{}})", std::string("PK\x03\x04\0x", 6)};
  const auto bytes = packed(content);
  EXPECT_EQ(unpacked(bytes), content);
  for (std::size_t size = 0; size < 36 + content.document.size(); ++size)
    EXPECT_FALSE(unpacked(bytes.substr(0, size))) << size;
  auto too_long = bytes;
  too_long[32] = '\x7F';
  EXPECT_FALSE(unpacked(too_long));
}

// Two equal bids have different commitments, and no price can be tried out against one.
TEST(Envelope, TheCommitmentHidesTheContent) {
  const EnvelopeContent one{make_nonce(), "245000.00", ""}, other{make_nonce(), "245000.00", ""};
  EXPECT_NE(commitment_of(packed(one)), commitment_of(packed(other)));
  EXPECT_EQ(commitment_of(packed(one)), commitment_of(packed(one)));
}

// ---- bids -----------------------------------------------------------------------------------------------

TEST(BidParts, AllAboutMoneyIsWithThePrices) {
  using namespace test_support;
  const auto lot =
      test_support::lot(award(criteria::AwardMethod::weighted_points),
                        {requirement("E1", criteria::BooleanAnswer{}, criteria::Equals{true}),
                         requirement("E2", criteria::AmountAnswer{}, criteria::AtMost{decimal("1000")}),
                         quality("K1", "20", linear("0", "80")),
                         with_answer(quality("K2", "10", linear("0", "80")), criteria::AmountAnswer{}),
                         with_answer(quality("K3", "10", linear("0", "80")), criteria::MkiAnswer{}),
                         with_answer(scored_price("P1", "40", linear("9", "1")), criteria::NumberAnswer{}),
                         with_answer(scored_price("P2", "20", linear("9", "1")), criteria::LccAnswer{})});
  criteria::Bid bid = test_support::bid("A", {{"E1", true},
                                              {"E2", given("900")},
                                              {"K1", given("45")},
                                              {"K2", given("12")},
                                              {"K3", given("3")},
                                              {"P1", given("4")},
                                              {"P2", given("5")},
                                              {"X", given("6")}});
  bid.bidder = criteria::Bidder{"Bouwer"};
  bid.remarks = {{"K1", "zie bijlage 2"}, {"P1", "zie prijsblad"}};
  const auto parts = criteria::bid_parts(bid, lot);
  EXPECT_EQ(parts.quality.remarks, (std::vector<criteria::BidRemark>{{"K1", "zie bijlage 2"}}));
  EXPECT_EQ(parts.prices.remarks, (std::vector<criteria::BidRemark>{{"P1", "zie prijsblad"}}));
  const auto ids = [](const criteria::Bid& part) {
    std::string text;
    for (const auto& answer : part.answers) text += answer.criterion + " ";
    return text;
  };
  EXPECT_EQ(ids(parts.quality), "E1 K1 K3 ");
  EXPECT_EQ(ids(parts.prices), "E2 K2 P1 P2 X ");
  EXPECT_TRUE(parts.quality.bidder);
  EXPECT_FALSE(parts.prices.bidder);
  EXPECT_EQ(criteria::joined_bid(parts.quality, parts.prices), bid);
}

// What a sender gave, through both envelopes and back.
criteria::Bid through_the_vault(const criteria::Bid& bid, const criteria::Tender& tender,
                                const EnvelopeKeys& quality_keys, const EnvelopeKeys& prices_keys) {
  const auto parts = criteria::bid_parts(bid, *criteria::find_lot(tender, bid.lot));
  const auto carried = [&](const criteria::Bid& part, const EnvelopeKeys& keys) {
    const EnvelopeContent content{make_nonce(), R"({"bid":)" + bid_document(part).text + "}", ""};
    const auto sealed = seal_envelope(keys.public_key, packed(content), place);
    const auto opened = open_envelope(keys.public_key, keys.secret_key, sealed, place);
    const auto read = unpacked(opened.value()).value();
    auto text = read_envelope_text(read.document, read.file, tender);
    if (!text) throw std::runtime_error(text.error().front().code + " " + text.error().front().place);
    return text->bid;
  };
  return criteria::joined_bid(carried(parts.quality, quality_keys), carried(parts.prices, prices_keys));
}

TEST(BidParts, ABidComesOutOfTheVaultAsItWentIn) {
  const auto quality_keys = make_envelope_keys(), prices_keys = make_envelope_keys();
  std::size_t bids = 0, priced = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const auto dossier = test_support::generate_dossier(seed);
    for (const auto& bid : dossier.bids) {
      const auto back = through_the_vault(bid, dossier.tender, quality_keys, prices_keys);
      ASSERT_EQ(bid_document(back).text, bid_document(bid).text) << "seed " << seed;
      const auto parts = criteria::bid_parts(bid, *criteria::find_lot(dossier.tender, bid.lot));
      priced += parts.prices.answers.empty() ? 0 : 1;
      ++bids;
    }
  }
  EXPECT_GT(bids, 500U);
  EXPECT_GT(priced, 400U);
}

}  // namespace
