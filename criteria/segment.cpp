#include "criteria/segment.hpp"

#include "criteria/cpv.hpp"
#include "criteria/plain_id.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace criteria {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_text = 2000;

bool is_name(std::string_view text) { return !text.empty() && text.size() <= longest_name; }
bool is_text(std::string_view text) { return !text.empty() && text.size() <= longest_text; }

bool is_amount(const Decimal& amount) {
  return amount.decimals() <= 2 && amount.value() >= 0 && amount.value() <= Number(10'000'000'000'000);
}

bool is_register_year(int year) { return year >= first_register_year && year <= last_register_year; }

bool is_cpv_prefix(std::string_view text) {
  return text.size() >= 2 && text.size() <= 7 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_intensity(const Decimal& value) {
  return value.decimals() <= 9 && value.value() >= 0 && value.value() <= Number(1'000'000);
}

std::string at(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

void check_codes(const Segment& segment, Findings& findings) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < segment.cpv_codes.size(); ++i)
    if (const auto& code = segment.cpv_codes[i]; !is_cpv_code(code) || !seen.insert(code).second)
      findings.push_back(error("segment.cpvCode", at("cpvCodes", i), {{"code", code}}));
  for (std::size_t i = 0; i < segment.cpv_prefixes.size(); ++i)
    if (const auto& prefix = segment.cpv_prefixes[i]; !is_cpv_prefix(prefix) || !seen.insert(prefix).second)
      findings.push_back(error("segment.cpvPrefix", at("cpvPrefixes", i), {{"code", prefix}}));
}

void check_intensity(const ImpactIntensity& intensity, Findings& findings) {
  const auto check = [&](const Decimal& value, const char* member) {
    if (!is_intensity(value))
      findings.push_back(
          error("segment.intensity", std::string("intensity.") + member, {{"value", value.text()}}));
  };
  check(intensity.value, "value");
  if (intensity.low) check(*intensity.low, "low");
  if (intensity.high) check(*intensity.high, "high");
  if (intensity.low.has_value() != intensity.high.has_value() ||
      (intensity.low && (intensity.low->value() > intensity.value.value() ||
                         intensity.value.value() > intensity.high->value())))
    findings.push_back(error("segment.intensityRange", "intensity"));
  if (!is_name(intensity.source)) findings.push_back(error("segment.source", "intensity.source"));
  if (!is_register_year(intensity.year))
    findings.push_back(error("segment.year", "intensity.year", {{"value", std::to_string(intensity.year)}}));
}

void check_appraisal(const std::optional<Appraisal>& appraisal, const std::string& member,
                     Findings& findings) {
  if (!appraisal) return;
  const Decimal& grade = appraisal->grade;
  if (grade.decimals() > 2 || grade.value() < 0 || grade.value() > highest_grade)
    findings.push_back(error("segment.grade", member + ".grade", {{"value", grade.text()}}));
  if (!is_text(appraisal->reason)) findings.push_back(error("segment.reason", member + ".reason"));
}

void add_below(const std::string& place, Findings found, Findings& findings) {
  for (Finding& finding : found) {
    finding.place = place + "." + finding.place;
    findings.push_back(std::move(finding));
  }
}

void check_register(const Segment& segment, Findings& findings) {
  std::set<std::pair<std::string_view, int>> years;
  for (std::size_t i = 0; i < segment.spend.size(); ++i) {
    const Spend& spend = segment.spend[i];
    add_below(at("spend", i), validate(spend), findings);
    if (!years.insert({spend.party, spend.year}).second)
      findings.push_back(error("spend.twice", at("spend", i), {{"party", spend.party}}));
  }
  std::set<std::pair<std::string_view, std::string_view>> titles;
  for (std::size_t i = 0; i < segment.contracts.size(); ++i) {
    const Contract& contract = segment.contracts[i];
    add_below(at("contracts", i), validate(contract), findings);
    if (!titles.insert({contract.party, contract.title}).second)
      findings.push_back(error("contract.twice", at("contracts", i), {{"title", contract.title}}));
  }
}

}  // namespace

LocalizedText titles_of(const Segment& segment) {
  return {segment.title, segment.english_title.empty() ? segment.title : segment.english_title};
}

Findings validate(const Segment& segment) {
  Findings findings;
  if (!is_plain_id(segment.id)) findings.push_back(error("segment.id", "id"));
  if (!is_name(segment.title)) findings.push_back(error("segment.title", "title"));
  if (!segment.english_title.empty() && !is_name(segment.english_title))
    findings.push_back(error("segment.title", "titleEn"));
  if (segment.sector.size() > longest_name) findings.push_back(error("segment.sector", "sector"));
  if (segment.description.size() > longest_text)
    findings.push_back(error("segment.description", "description"));
  check_codes(segment, findings);
  if (segment.intensity) check_intensity(*segment.intensity, findings);
  check_appraisal(segment.influence, "influence", findings);
  check_appraisal(segment.readiness, "readiness", findings);
  check_appraisal(segment.effort, "effort", findings);
  check_register(segment, findings);
  return findings;
}

Findings validate(const std::vector<Segment>& segments) {
  Findings findings;
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    add_below(at("segments", i), validate(segments[i]), findings);
    if (!ids.insert(segments[i].id).second)
      findings.push_back(error("segment.idTwice", at("segments", i) + ".id", {{"id", segments[i].id}}));
  }
  return findings;
}

Findings validate(const Spend& spend) {
  Findings findings;
  if (!is_plain_id(spend.party)) findings.push_back(error("spend.party", "party", {{"party", spend.party}}));
  if (!is_register_year(spend.year))
    findings.push_back(error("spend.year", "year", {{"value", std::to_string(spend.year)}}));
  if (!is_amount(spend.amount))
    findings.push_back(error("spend.amount", "amount", {{"value", spend.amount.text()}}));
  return findings;
}

Findings validate(const Contract& contract) {
  Findings findings;
  if (!is_plain_id(contract.party))
    findings.push_back(error("spend.party", "party", {{"party", contract.party}}));
  if (!is_name(contract.title)) findings.push_back(error("contract.title", "title"));
  if (contract.supplier.size() > longest_name) findings.push_back(error("contract.supplier", "supplier"));
  if (contract.starts_on && *contract.starts_on > contract.ends_on)
    findings.push_back(error("contract.dates", "endsOn"));
  if (contract.yearly_value && !is_amount(*contract.yearly_value))
    findings.push_back(error("spend.amount", "yearlyValue", {{"value", contract.yearly_value->text()}}));
  return findings;
}

std::optional<Number> total_spend(const Segment& segment, int year) {
  std::optional<Number> total;
  for (const Spend& spend : segment.spend)
    if (spend.year == year) total = total.value_or(Number()) + spend.amount.value();
  return total;
}

std::size_t parties_with_spend(const Segment& segment, int year) {
  std::set<std::string_view> parties;
  for (const Spend& spend : segment.spend)
    if (spend.year == year) parties.insert(spend.party);
  return parties.size();
}

std::size_t parties_with_contracts(const Segment& segment) {
  std::set<std::string_view> parties;
  for (const Contract& contract : segment.contracts) parties.insert(contract.party);
  return parties.size();
}

std::size_t parties_in(const std::vector<Segment>& segments) {
  std::set<std::string_view> parties;
  for (const Segment& segment : segments) {
    for (const Spend& spend : segment.spend) parties.insert(spend.party);
    for (const Contract& contract : segment.contracts) parties.insert(contract.party);
  }
  return parties.size();
}

std::optional<int> last_spend_year(const std::vector<Segment>& segments, const Date& day) {
  const int this_year = std::stoi(day.text().substr(0, 4));
  std::optional<int> last, last_ended;
  for (const Segment& segment : segments)
    for (const Spend& spend : segment.spend) {
      last = std::max(last.value_or(spend.year), spend.year);
      if (spend.year < this_year) last_ended = std::max(last_ended.value_or(spend.year), spend.year);
    }
  return last_ended ? last_ended : last;
}

std::vector<const Contract*> ending_within(const Segment& segment, const Date& from, int years) {
  // Dates compare as text, so 29 February need not exist in the year of the end.
  const std::string& first = from.text();
  std::string last =
      std::to_string(10'000 + std::stoi(first.substr(0, 4)) + years).substr(1) + first.substr(4);
  std::vector<const Contract*> found;
  for (const Contract& contract : segment.contracts)
    if (contract.ends_on >= from && contract.ends_on.text() <= last) found.push_back(&contract);
  return found;
}

}  // namespace criteria
