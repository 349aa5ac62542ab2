#include "criteria/promise.hpp"

#include "criteria/promise_names.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace criteria {
namespace {

constexpr int most_years = 40;
constexpr std::size_t sha256_digits = 64;

int year_of(const Date& date) {
  int year = 0;
  std::from_chars(date.text().data(), date.text().data() + 4, year);
  return year;
}

Date in_year(const Date& date, int year) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d", year);
  const std::string rest = date.text().substr(4);
  if (const auto day = Date::parse(digits + rest)) return *day;
  return Date::parse(std::string(digits) + "-02-28").value();
}

std::string moment_place(std::size_t index, const char* member) {
  return "moments[" + std::to_string(index) + "]." + member;
}

void check_until(const MeasuringMoment& moment, std::size_t index, Findings& findings) {
  const bool is_yearly = moment.kind == MomentKind::yearly;
  const bool is_wrong = is_yearly != moment.until.has_value() ||
                        (moment.until && (*moment.until < moment.due ||
                                          year_of(*moment.until) - year_of(moment.due) > most_years));
  if (is_wrong)
    findings.push_back(error("promise.until", moment_place(index, "until"), {{"due", moment.due.text()}}));
}

void check_cap(const SanctionCap& cap, Findings& findings) {
  if (cap.contract_value.value().sign() <= 0)
    findings.push_back(
        error("promise.contractValue", "sanctionCap.contractValue", {{"value", cap.contract_value.text()}}));
  if (cap.percent.value().sign() <= 0 || cap.percent.value() > Number(100))
    findings.push_back(error("promise.capPercent", "sanctionCap.percent", {{"value", cap.percent.text()}}));
  if ((cap.period == CapPeriod::contract_year) != cap.starts_on.has_value())
    findings.push_back(error("promise.capStart", "sanctionCap.startsOn"));
}

bool is_hexadecimal(const std::string& text) {
  return text.size() == sha256_digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool has_form_of(const std::string& value, const PromiseOrigin& promise) {
  switch (promise.form) {
    case PromiseForm::quantity:
      return Decimal::parse(value).has_value();
    case PromiseForm::truth:
      return value == "true" || value == "false";
    case PromiseForm::level:
      return find_level(promise.levels, value) != nullptr;
    case PromiseForm::judgement:
      break;
  }
  return false;
}

}  // namespace

Date first_day_of_year(const SanctionCap& cap, const Date& on) {
  const int year = year_of(on);
  const bool is_of_contract = cap.period == CapPeriod::contract_year && cap.starts_on;
  const Date start = is_of_contract ? *cap.starts_on : Date::parse("2000-01-01").value();
  const Date first = in_year(start, year);
  return first <= on ? first : in_year(start, year - 1);
}

Findings validate(const PromiseTerms& terms) {
  Findings findings;
  if (terms.cap) check_cap(*terms.cap, findings);
  const Number factor = terms.sanction_factor.value();
  if (factor.sign() < 0 || factor > Number(100))
    findings.push_back(error("promise.factor", "sanctionFactor", {{"value", terms.sanction_factor.text()}}));
  if (terms.point_value && terms.point_value->value().sign() <= 0)
    findings.push_back(error("promise.pointValue", "pointValue", {{"value", terms.point_value->text()}}));
  if (terms.moments.size() > most_moments)
    findings.push_back(
        error("promise.moments", "moments", {{"count", std::to_string(terms.moments.size())}}));
  for (std::size_t i = 0; i < terms.moments.size(); ++i) check_until(terms.moments[i], i, findings);
  if (!findings.empty()) return findings;
  const auto due = due_moments(terms);
  if (const auto twice = std::adjacent_find(due.begin(), due.end(),
                                            [](const auto& a, const auto& b) { return a.due == b.due; });
      twice != due.end())
    findings.push_back(error("promise.momentTwice", "moments", {{"due", twice->due.text()}}));
  return findings;
}

std::vector<DueMoment> due_moments(const PromiseTerms& terms) {
  std::vector<DueMoment> all;
  for (const MeasuringMoment& moment : terms.moments) {
    if (!moment.until) {
      all.push_back({moment.kind, moment.due});
      continue;
    }
    for (int year = year_of(moment.due); year <= year_of(*moment.until); ++year)
      if (const Date due = in_year(moment.due, year); due <= *moment.until) all.push_back({moment.kind, due});
  }
  std::sort(all.begin(), all.end(), [](const DueMoment& a, const DueMoment& b) {
    return a.due != b.due ? a.due < b.due : a.kind < b.kind;
  });
  return all;
}

Findings validate(const Measurement& measurement, const PromiseOrigin& promise, const PromiseTerms& terms) {
  Findings findings;
  if (measurement.measured_by.empty()) findings.push_back(error("measurement.measuredBy", "measuredBy"));
  const bool is_judged = promise.form == PromiseForm::judgement;
  if (is_judged != measurement.judgement.has_value())
    findings.push_back(
        error("measurement.judgement", "judgement", {{"form", std::string(name(promise.form))}}));
  if (measurement.value && !has_form_of(*measurement.value, promise))
    findings.push_back(error("measurement.value", "value",
                             {{"value", *measurement.value}, {"form", std::string(name(promise.form))}}));
  if (measurement.moment) {
    const auto due = due_moments(terms);
    if (std::none_of(due.begin(), due.end(),
                     [&](const auto& each) { return each.due == *measurement.moment; }))
      findings.push_back(error("measurement.moment", "moment", {{"day", measurement.moment->text()}}));
  }
  if (!measurement.evidence_sha256.empty() && !is_hexadecimal(measurement.evidence_sha256))
    findings.push_back(
        error("measurement.sha256", "evidenceSha256", {{"value", measurement.evidence_sha256}}));
  return findings;
}

}  // namespace criteria
