// The register of spend and contracts, out as a workbook and back: exact.
#include "templates/spend_workbook.hpp"

#include "import/spend_sheet.hpp"
#include "import/xlsx_reader.hpp"

#include <random>

#include <gtest/gtest.h>

namespace {

using namespace criteria;

const std::vector<std::string> segment_ids{"betonproducten", "catering", "werkkleding"};
const std::vector<Party> parties{
    {"gouda", "Gemeente Gouda", PartyKind::municipality, {}},
    {"rijnland", "Hoogheemraadschap <Rijnland> & Co", PartyKind::water_board, {}}};

template <typename Item>
const Item& one_of(std::mt19937& random, const std::vector<Item>& items) {
  return items[random() % items.size()];
}

Decimal some_amount(std::mt19937& random) {
  const std::int64_t most = 1;
  std::int64_t cents = most;
  for (auto digits = random() % 15; digits > 0; --digits)
    cents = cents * 10 + static_cast<int>(random() % 10);
  return Decimal::of(Number(random() % 10 == 0 ? 0 : cents, 100).to_decimal(2, RoundingMode::down));
}

Date some_day(std::mt19937& random) {
  const auto two = [](unsigned value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return *Date::parse(std::to_string(1990 + random() % 80) + "-" +
                      two(1 + static_cast<unsigned>(random() % 12)) + "-" +
                      two(1 + static_cast<unsigned>(random() % 28)));
}

std::string some_title(std::mt19937& random) {
  static const std::vector<std::string> words{"Tegels", "=1+1", "€ & <b>", "één", "\"x\"",
                                              "+31",    "2025", "1,5",     "ja"};
  return one_of(random, words) + " " + one_of(random, words);
}

std::vector<Segment> some_register(std::mt19937& random) {
  std::vector<Segment> segments;
  for (const std::string& id : segment_ids) {
    Segment segment{id, "Segment " + id};
    for (const Party& party : parties) {
      for (int year = 2023; year <= 2026; ++year)
        if (random() % 3 != 0) segment.spend.push_back({party.id, year, some_amount(random)});
      std::set<std::string> titles;
      for (unsigned i = random() % 4; i > 0; --i) {
        Contract contract;
        contract.party = party.id;
        contract.title = some_title(random);
        if (!titles.insert(contract.title).second) continue;
        if (random() % 2 == 0) contract.supplier = some_title(random);
        if (random() % 2 == 0) contract.yearly_value = some_amount(random);
        contract.ends_on = some_day(random);
        if (const Date start = some_day(random); random() % 2 == 0 && start <= contract.ends_on)
          contract.starts_on = start;
        segment.contracts.push_back(std::move(contract));
      }
    }
    segments.push_back(std::move(segment));
  }
  return segments;
}

bool same(const Decimal& left, const Decimal& right) { return left.value() == right.value(); }

void expect_same(const std::vector<Segment>& written, const SpendRegister& read) {
  std::size_t spend = 0, contracts = 0;
  for (const Segment& segment : written) {
    for (const Spend& each : segment.spend) {
      const SpendLine& line = read.spend->at(spend++);
      EXPECT_EQ(line.segment, segment.id);
      EXPECT_EQ(line.spend.party, each.party);
      EXPECT_EQ(line.spend.year, each.year);
      EXPECT_TRUE(same(line.spend.amount, each.amount)) << each.amount.text();
    }
    for (const Contract& each : segment.contracts) {
      ContractLine line = read.contracts->at(contracts++);
      EXPECT_EQ(line.segment, segment.id);
      ASSERT_EQ(line.contract.yearly_value.has_value(), each.yearly_value.has_value());
      if (each.yearly_value) {
        EXPECT_TRUE(same(*line.contract.yearly_value, *each.yearly_value));
        line.contract.yearly_value = each.yearly_value;
      }
      EXPECT_EQ(line.contract, each);
    }
  }
  EXPECT_EQ(spend, read.spend->size());
  EXPECT_EQ(contracts, read.contracts->size());
}

TEST(SpendRegisterLaws, WhatIsWrittenIsReadAgainExactly) {
  KnownIds known;
  for (const Party& party : parties) known.parties.insert(party.id);
  for (const std::string& id : segment_ids) known.segments.insert(id);
  const auto issued = *Timestamp::parse("2026-11-25T09:00:00Z");
  std::size_t lines = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto segments = some_register(random);
    const auto language = seed % 2 == 0 ? templates::Language::nl : templates::Language::en;
    const auto workbook =
        importing::read_xlsx(templates::spend_workbook(segments, parties, issued, language), {});
    ASSERT_TRUE(workbook);
    const auto sheet = importing::read_spend_sheet(*workbook, known);
    ASSERT_TRUE(sheet) << sheet.error()[0].code << ' ' << sheet.error()[0].place;
    EXPECT_TRUE(sheet->notes.empty());
    expect_same(segments, sheet->lines);
    lines += sheet->lines.spend->size() + sheet->lines.contracts->size();
  }
  EXPECT_GT(lines, 1000U);
}

}  // namespace
