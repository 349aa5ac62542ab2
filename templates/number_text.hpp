// Numbers, amounts and moments as a reader of the language writes them, without the C locale.
#pragma once

#include "criteria/date.hpp"
#include "criteria/decimal.hpp"
#include "criteria/timestamp.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace templates {

// A plain decimal in the language's notation: "1234.5" is "1.234,5" in Dutch and "1,234.5" in English.
// Digits are kept as written. Throws std::invalid_argument when `plain` is not -?digits[.digits].
std::string number_text(std::string_view plain, Language language);
std::string number_text(const criteria::Decimal& decimal, Language language);
// Rounded to exactly `decimals` places.
std::string number_text(const criteria::Number& number, int decimals, criteria::RoundingMode mode,
                        Language language);
// All decimals of a number that has at most 12; else 12, truncated, with "…" behind them.
std::string exact_text(const criteria::Number& number, Language language);

// Euro with two decimals at least, more when written so: "€ 1.234,50", "-€ 5,00"; English "€1,234.50".
std::string amount_text(std::string_view plain, Language language);
std::string amount_text(const criteria::Number& euros, int decimals, criteria::RoundingMode mode,
                        Language language);

// A share (1 = all) as a percentage with at most `decimals` places, half up: 0.5625 is "56,25%".
std::string percent_text(const criteria::Number& share, int decimals, Language language);

// A moment on the clock of Amsterdam: "2 november 2026 10:12", "2 November 2026, 10:12". Summer time by the
// rule of Directive 2000/84/EC for every year: from the last Sunday of March to the last Sunday of October,
// changing at 01:00 UTC; seconds are shown only when they are not zero.
std::string moment_text(const criteria::Timestamp& moment, Language language);
// The day alone: "2 november 2026".
std::string day_text(const criteria::Timestamp& moment, Language language);
std::string day_text(const criteria::Date& date, Language language);

}  // namespace templates
