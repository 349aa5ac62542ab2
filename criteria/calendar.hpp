// Days of the civil calendar, and those on which the Netherlands do not work.
#pragma once

#include "criteria/date.hpp"

#include <vector>

namespace criteria {

// The date that many days later, or earlier; years stay within 0001 to 9999, else std::out_of_range.
Date days_after(const Date& date, int count);
// How many days `later` is after `earlier`; negative when it is before.
int days_between(const Date& earlier, const Date& later);

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
Weekday weekday(const Date& date);

// Easter Sunday of the Gregorian calendar.
Date easter_sunday(int year);

// The generally recognised holidays of a year, in the order of time: Algemene termijnenwet art. 3 lid 1 and
// the Good Friday of lid 2. The King's birthday is celebrated on 27 April, or on the 26th when that is a
// Sunday (since 2014; before that the Queen's on 30 April, or on the 29th). 5 May counts since 1990. Days
// that a decree makes equal to them (lid 3) are not in here.
std::vector<Date> recognised_holidays(int year);

}  // namespace criteria
