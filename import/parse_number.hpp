// From what people type and what spreadsheets store to an exact decimal. The notation is always said by the
// caller: `1.234` is 1234 in one and 1.234 in the other, and nothing in the text tells which was meant.
#pragma once

#include "criteria/decimal.hpp"

#include <string_view>

#include <tl/expected.hpp>

namespace importing {

enum class Notation {
  dutch,  // 1.234,50  1234,5  € 1.234,50  -€ 5  € 1.250,-
  plain   // 1234.50
};

// The code of the finding that the caller makes of it, with its own place and the parameter `text`:
//   number.empty   nothing but blanks
//   number.syntax  not a number in this notation
//   number.groups  points that do not separate thousands: `1.23`, `0.123`, `12.34,5` in Dutch notation
//   number.comma   a comma in plain notation
//   number.tooLong more than 30 digits before or after the decimal mark
template <typename T>
using NumberOr = tl::expected<T, std::string_view>;

// A minus stands in front; blanks around are ignored. Dutch: thousands are either all separated by points or
// not at all; one € before the digits, `,-` for no cents. No exponent, no percent sign, no leading zeros.
NumberOr<criteria::Decimal> parse_number(std::string_view text, Notation notation);

struct StoredNumber {
  criteria::Decimal value;
  // More than 15 significant digits were stored, and the value differs from them.
  bool rounded = false;
};

// The value of a numeric cell, from the notation in the file (`Cell::text`: digits, a point, perhaps an
// exponent). A spreadsheet computes with doubles and shows, compares and lets people type at most 15
// significant digits; what it stores beyond those is the noise of binary fractions, as in 0.30000000000000004
// for 0.1 + 0.2. So the value is what the sheet shows at full width: up to 15 digits exactly as stored,
// beyond that the stored double rounded to 15 significant digits.
//   number.syntax  not such a notation
//   number.range   beyond the doubles
//   number.tooLong as above
NumberOr<StoredNumber> stored_number(std::string_view text);

// True when the text is a number as a file may store it, in the range of doubles.
bool is_stored_number(std::string_view text);

}  // namespace importing
