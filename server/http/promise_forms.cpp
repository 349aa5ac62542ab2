#include "server/http/promise_forms.hpp"

#include "criteria/promise_names.hpp"
#include "import/parse_number.hpp"
#include "server/http/tender_forms.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace server {
namespace {

using criteria::Date;
using criteria::Decimal;
using criteria::Findings;

// Nothing for an empty field, and with a finding for what is no number.
std::optional<Decimal> decimal_in(const Pairs& fields, const std::string& name, Findings& findings) {
  const std::string given = field_of(fields, name);
  if (given.empty()) return std::nullopt;
  const auto dutch = importing::parse_number(given, importing::Notation::dutch);
  const auto plain = importing::parse_number(given, importing::Notation::plain);
  const bool is_unclear = dutch && plain && dutch->value() != plain->value();
  if (!is_unclear && dutch) return *dutch;
  if (!is_unclear && plain) return *plain;
  findings.push_back(
      criteria::error(is_unclear ? "form.notationUnclear" : "number.syntax", name, {{"text", given}}));
  return std::nullopt;
}

std::optional<Date> day_in(const Pairs& fields, const std::string& name, Findings& findings) {
  const std::string given = field_of(fields, name);
  if (given.empty()) return std::nullopt;
  auto day = Date::parse(given);
  if (!day) findings.push_back(criteria::error("date.notation", name, {{"value", given}}));
  return day;
}

// Nothing without a value of the contract.
std::optional<criteria::SanctionCap> cap_in(const Pairs& fields, Findings& findings) {
  const std::string start = "sanctionCap.";
  const auto value = decimal_in(fields, start + "contractValue", findings);
  if (!value) return std::nullopt;
  criteria::SanctionCap cap;
  cap.contract_value = *value;
  if (const auto percent = decimal_in(fields, start + "percent", findings)) cap.percent = *percent;
  if (const auto period = criteria::from_name<criteria::CapPeriod>(field_of(fields, start + "period")))
    cap.period = *period;
  cap.starts_on = day_in(fields, start + "startsOn", findings);
  return cap;
}

std::string row_name(std::size_t row) { return "moments[" + std::to_string(row) + "]"; }

// The rows of the form that have a day.
std::vector<std::size_t> filled_rows(const Pairs& fields) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < criteria::most_moments + 1 && value_of(fields, row_name(row) + ".kind");
       ++row)
    if (!field_of(fields, row_name(row) + ".due").empty()) rows.push_back(row);
  return rows;
}

}  // namespace

criteria::PromiseTerms terms_in(const Pairs& fields, Findings& findings) {
  criteria::PromiseTerms terms;
  if (const auto factor = decimal_in(fields, "sanctionFactor", findings)) terms.sanction_factor = *factor;
  terms.point_value = decimal_in(fields, "pointValue", findings);
  terms.cap = cap_in(fields, findings);
  terms.evidence = field_of(fields, "evidenceAsked");
  terms.responsible = field_of(fields, "responsible");
  for (const std::size_t row : filled_rows(fields)) {
    criteria::MeasuringMoment moment;
    if (const auto kind =
            criteria::from_name<criteria::MomentKind>(field_of(fields, row_name(row) + ".kind")))
      moment.kind = *kind;
    if (const auto due = day_in(fields, row_name(row) + ".due", findings)) moment.due = *due;
    moment.until = day_in(fields, row_name(row) + ".until", findings);
    terms.moments.push_back(std::move(moment));
  }
  return terms;
}

NewMeasurement measurement_in(const Pairs& fields, const evaluator::RegisteredPromise& promise,
                              Findings& findings) {
  NewMeasurement read{promise.id, std::nullopt, {}};
  criteria::Measurement& measurement = read.measurement;
  const auto measured_on = day_in(fields, "measuredOn", findings);
  if (measured_on)
    measurement.measured_on = *measured_on;
  else if (field_of(fields, "measuredOn").empty())
    findings.push_back(criteria::error("date.notation", "measuredOn", {{"value", ""}}));
  measurement.measured_by = field_of(fields, "measuredBy");
  measurement.moment = day_in(fields, "moment", findings);
  if (promise.origin.form == criteria::PromiseForm::quantity) {
    if (const auto value = decimal_in(fields, "value", findings)) measurement.value = value->text();
  } else if (const auto value = field_of(fields, "value"); !value.empty()) {
    measurement.value = value;
  }
  measurement.judgement = criteria::from_name<criteria::Judgement>(field_of(fields, "judgement"));
  measurement.evidence = field_of(fields, "evidence");
  measurement.evidence_sha256 = field_of(fields, "evidenceSha256");
  measurement.remark = field_of(fields, "remark");
  if (const auto given = field_of(fields, "corrects"); !given.empty()) {
    MeasurementId id = 0;
    std::from_chars(given.data(), given.data() + given.size(), id);
    read.corrects = id;
  }
  return read;
}

void place_in_rows(Findings& findings, const Pairs& fields) {
  const auto rows = filled_rows(fields);
  for (criteria::Finding& finding : findings)
    for (std::size_t i = rows.size(); i-- > 0;)
      if (const std::string start = row_name(i) + "."; finding.place.substr(0, start.size()) == start) {
        finding.place = row_name(rows[i]) + "." + finding.place.substr(start.size());
        break;
      }
}

}  // namespace server
