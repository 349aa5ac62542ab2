#include "import/parse_number.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>

#include <gtest/gtest.h>

namespace {

using importing::Notation;

// The decimal, or the code of the finding.
std::string parsed(std::string_view text, Notation notation) {
  const auto number = importing::parse_number(text, notation);
  return number ? number->text() : std::string(number.error());
}

std::string stored(std::string_view text) {
  const auto number = importing::stored_number(text);
  if (!number) return std::string(number.error());
  return number->value.text() + (number->rounded ? " rounded" : "");
}

struct Written {
  const char* text;
  const char* dutch;
  const char* plain;
};

class NumberNotation : public testing::TestWithParam<Written> {};

TEST_P(NumberNotation, MeansWhatItsNotationSays) {
  EXPECT_EQ(parsed(GetParam().text, Notation::dutch), GetParam().dutch);
  EXPECT_EQ(parsed(GetParam().text, Notation::plain), GetParam().plain);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NumberNotation,
    testing::Values(
        Written{"0", "0", "0"}, Written{"1234", "1234", "1234"}, Written{"-12", "-12", "-12"},
        Written{"1.234", "1234", "1.234"}, Written{"1.234,50", "1234.50", "number.comma"},
        Written{"1234,5", "1234.5", "number.comma"}, Written{"1234.50", "number.groups", "1234.50"},
        Written{"1.234.567,89", "1234567.89", "number.comma"},
        Written{"-1.234,50", "-1234.50", "number.comma"}, Written{" 12 ", "12", "12"},
        Written{"\u00A012\u202F", "12", "12"}, Written{"12\r\n", "12", "12"},
        Written{"€ 1.234,50", "1234.50", "number.comma"}, Written{"€1", "1", "number.syntax"},
        Written{"-€ 5", "-5", "number.syntax"}, Written{"€ -5,25", "-5.25", "number.comma"},
        Written{"€\u00A05", "5", "number.syntax"}, Written{"- 5", "-5", "number.syntax"},
        Written{"€ 1.250,-", "1250", "number.comma"}, Written{"0,05", "0.05", "number.comma"},
        Written{"", "number.empty", "number.empty"}, Written{" \t", "number.empty", "number.empty"},
        Written{"-", "number.syntax", "number.syntax"}, Written{"€", "number.syntax", "number.syntax"},
        Written{",5", "number.syntax", "number.comma"}, Written{"5,", "number.syntax", "number.comma"},
        Written{".5", "number.syntax", "number.syntax"}, Written{"5.", "number.groups", "number.syntax"},
        Written{"+5", "number.syntax", "number.syntax"}, Written{"--5", "number.syntax", "number.syntax"},
        Written{"€ -€ 5", "number.syntax", "number.syntax"},
        Written{"-€ -5", "number.syntax", "number.syntax"}, Written{"007", "number.syntax", "number.syntax"},
        Written{"0.123", "number.groups", "0.123"}, Written{"1.23", "number.groups", "1.23"},
        Written{"12.34,5", "number.groups", "number.comma"}, Written{"1234.567", "number.groups", "1234.567"},
        Written{"1.2345", "number.groups", "1.2345"}, Written{"1,234.50", "number.groups", "number.comma"},
        Written{"1,234,567", "number.syntax", "number.comma"},
        Written{"1 234,50", "number.syntax", "number.comma"},
        Written{"1e5", "number.syntax", "number.syntax"}, Written{"45%", "number.syntax", "number.syntax"},
        Written{"0x10", "number.syntax", "number.syntax"}, Written{"NaN", "number.syntax", "number.syntax"},
        Written{"1,-5", "number.syntax", "number.comma"}, Written{"１２", "number.syntax", "number.syntax"},
        Written{"=1+1", "number.syntax", "number.syntax"},
        Written{"123456789012345678901234567890", "123456789012345678901234567890",
                "123456789012345678901234567890"},
        Written{"1234567890123456789012345678901", "number.tooLong", "number.tooLong"}));

struct Stored {
  const char* text;
  const char* value;
};

class StoredNumber : public testing::TestWithParam<Stored> {};

TEST_P(StoredNumber, IsWhatTheSheetShowsAtFullWidth) { EXPECT_EQ(stored(GetParam().text), GetParam().value); }

INSTANTIATE_TEST_SUITE_P(
    Cells, StoredNumber,
    testing::Values(
        Stored{"100", "100"}, Stored{"-1234.5", "-1234.5"}, Stored{"0", "0"}, Stored{"-0", "0"},
        Stored{"0.00", "0"}, Stored{"1E+05", "100000"}, Stored{"1.5e-3", "0.0015"},
        Stored{"12.34E1", "123.4"}, Stored{"-2.50E+2", "-250"}, Stored{"0.1000", "0.1"}, Stored{"007", "7"},
        Stored{"5.", "5"}, Stored{".5", "0.5"}, Stored{"123456789012345", "123456789012345"},
        Stored{"0.30000000000000004", "0.3 rounded"}, Stored{"1234.5600000000001", "1234.56 rounded"},
        Stored{"14.285714285714286", "14.2857142857143 rounded"},
        Stored{"123456789012345678", "123456789012346000 rounded"},
        Stored{"99999999999999999", "100000000000000000 rounded"}, Stored{"0.99999999999999989", "1 rounded"},
        Stored{"-2.9999999999999996", "-3 rounded"}, Stored{"1E-30", "0.000000000000000000000000000001"},
        Stored{"1E-31", "number.tooLong"}, Stored{"1E+29", "100000000000000000000000000000"},
        Stored{"1E+30", "number.tooLong"}, Stored{"1E+308", "number.tooLong"},
        Stored{"1E+309", "number.range"}, Stored{"-1e999", "number.range"}, Stored{"1e-999", "number.range"},
        Stored{"1e99999999999999999999", "number.range"}, Stored{"0e99999999999999999999", "0"},
        Stored{"", "number.syntax"}, Stored{"-", "number.syntax"}, Stored{".", "number.syntax"},
        Stored{"e5", "number.syntax"}, Stored{"1e", "number.syntax"}, Stored{"1e+", "number.syntax"},
        Stored{"1e+-5", "number.syntax"}, Stored{"1e5.5", "number.syntax"}, Stored{"1,5", "number.syntax"},
        Stored{"+1", "number.syntax"}, Stored{" 1", "number.syntax"}, Stored{"0x10", "number.syntax"},
        Stored{"INF", "number.syntax"}, Stored{"nan", "number.syntax"}, Stored{"1.2.3", "number.syntax"},
        Stored{"1-", "number.syntax"}));

// What a spreadsheet shows of a double is its value to 15 digits; printf of the C library is the other
// opinion.
TEST(StoredNumber, AgreesWithTheLibraryOnTheFifteenDigitsOfRandomDoubles) {
  std::uint64_t state = 20'261'124;
  int compared = 0;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    const double value = static_cast<double>(state >> 11) / 4096.0 * (i % 2 == 0 ? 1e-6 : 1e-9);
    std::array<char, 40> shortest{};
    const char* end = std::to_chars(shortest.data(), shortest.data() + shortest.size(), value).ptr;
    std::array<char, 40> printed{};
    std::snprintf(printed.data(), printed.size(), "%.15g", value);
    const auto number =
        importing::stored_number({shortest.data(), static_cast<std::size_t>(end - shortest.data())});
    ASSERT_TRUE(number) << shortest.data();
    const auto expected = importing::stored_number(printed.data());
    ASSERT_TRUE(expected) << printed.data();
    EXPECT_FALSE(expected->rounded);
    EXPECT_EQ(number->value.text(), expected->value.text()) << shortest.data();
    compared += number->rounded ? 1 : 0;
  }
  EXPECT_GT(compared, 5'000);  // the sample does exercise rounding
}

TEST(StoredNumber, IsRecognisedWithoutComputingIt) {
  for (const char* text :
       {"1", "-1.5", "1E+05", "0.30000000000000004", ".5", "5.", "1E+308", "123456789012345678"})
    EXPECT_TRUE(importing::is_stored_number(text)) << text;
  for (const char* text : {"", "-", ".", "1.2.3", "..", "1,5", "1e999", "NaN", "1 ", "0x1", "--1", "1.-2"})
    EXPECT_FALSE(importing::is_stored_number(text)) << text;
}

}  // namespace
