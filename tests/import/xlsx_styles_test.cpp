#include "import/xlsx_styles.hpp"

#include <gtest/gtest.h>

namespace {

using importing::number_format;
using importing::NumberFormat;

TEST(XlsxStyles, FindDatesInFormatCodes) {
  for (const char* code : {"dd-mm-yyyy", "yyyy", "[$-413]d mmmm yyyy;@", "hh:mm:ss", "[h]:mm", "[mm]:ss",
                           "[s]", "m/d/yy h:mm", "h AM/PM", "\"dag\" d", "0;dd"})
    EXPECT_EQ(number_format(code), NumberFormat::date) << code;
}

TEST(XlsxStyles, FindPercentagesInFormatCodes) {
  for (const char* code : {"0%", "0.00%", "#,##0.0 %", "[Red]-0%", "0%;-0%"})
    EXPECT_EQ(number_format(code), NumberFormat::percent) << code;
}

TEST(XlsxStyles, TakeQuotedAndEscapedLettersForText) {
  for (const char* code : {"",
                           "General",
                           "0",
                           "#,##0.00",
                           "0.00E+00",
                           "# ?/?",
                           "@",
                           "\"dagen\" 0",
                           "0 \"m\u00B2\"",
                           "0\\d",
                           "0_d",
                           "*d0",
                           "[Red]0",
                           "[$\u20AC-413] #,##0.00",
                           "[>100]0;0.0",
                           "0\\%",
                           "\"%\"0",
                           "\"dag",
                           "[Red",
                           "0\\"})
    EXPECT_EQ(number_format(code), NumberFormat::plain) << code;
}

}  // namespace
