#include "server/app/retention.hpp"

#include "import/json_reader.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::int64_t most_years = 100;
constexpr std::size_t most_source = 300;
constexpr std::array<std::string_view, 4> starting{"created", "published", "evaluated", "last-change"};

// Lots with a winner in an evaluation.
std::int64_t winners(const std::string& evaluation) {
  const auto read = importing::read_json(evaluation, importing::record_limits());
  const auto lots =
      read && read->root().is(criteria::DataKind::object) ? read->root().find("lots") : std::nullopt;
  if (!lots) return 0;
  return std::count_if(lots->begin(), lots->end(), [](criteria::DataValue lot) {
    const auto winner = lot.find("winner");
    return winner && winner->is(criteria::DataKind::text);
  });
}

const std::string& start_of(const KeptTender& tender, std::string_view starts) {
  if (starts == "created") return tender.created;
  if (starts == "published") return tender.published;
  return starts == "evaluated" ? tender.evaluated : tender.last_change;
}

std::int64_t count_of(const KeptTender& tender, std::string_view kind) {
  const auto winning = std::min(winners(tender.evaluation), tender.bids);
  if (kind == "winning-bid") return winning;
  if (kind == "other-bid") return tender.bids - winning;
  if (kind == "upload") return tender.uploads;
  return kind == "audit-log" ? tender.entries : 1;
}

RetentionItem item_of(const KeptTender& tender, const RetentionRule& rule, const criteria::Date& now) {
  RetentionItem item{
      tender.id, tender.reference, tender.title, rule.kind, count_of(tender, rule.kind), {}, {}, false};
  const auto& start = start_of(tender, rule.starts);
  if (start.empty()) return item;
  item.since = day_of(start);
  item.due = years_later(*item.since, rule.years);
  item.is_due = !(now < *item.due);
  return item;
}

}  // namespace

criteria::Date years_later(const criteria::Date& day, std::int64_t years) {
  constexpr std::size_t year_length = 4;
  const auto& text = day.text();
  const auto year = std::stoll(text.substr(0, year_length)) + years;
  const auto same = criteria::Date::parse(fmt::format("{:04}{}", year, text.substr(year_length)));
  return same ? *same : criteria::Date::parse(fmt::format("{:04}-02-28", year)).value();
}

Reader retention_reader(const Actor& actor) {
  return actor.person && actor.person->administers_all() ? std::nullopt : reader_of(actor);
}

std::vector<RetentionItem> retention_items(Service& service, const Reader& reader) {
  const auto now = today(service.clock);
  std::vector<RetentionItem> items;
  service.database.read([&](Unit& unit) {
    RetentionStore store(unit);
    const auto rules = store.rules();
    for (const KeptTender& tender : store.tenders()) {
      if (!may_read(unit, reader, tender.id)) continue;
      for (const RetentionRule& rule : rules)
        if (auto item = item_of(tender, rule, now); item.count > 0) items.push_back(std::move(item));
    }
  });
  std::stable_sort(items.begin(), items.end(), [](const RetentionItem& left, const RetentionItem& right) {
    if (left.due && right.due) return *left.due < *right.due;
    return left.due.has_value() && !right.due.has_value();
  });
  return items;
}

std::vector<RetentionRule> retention_rules(Service& service) {
  return service.database.read([](Unit& unit) { return RetentionStore(unit).rules(); });
}

Result<RetentionRule> change_retention(Service& service, const Actor& actor, const RetentionRule& rule,
                                       std::optional<std::int64_t> expected_version) {
  Findings findings;
  if (rule.years < 0 || rule.years > most_years)
    findings.push_back(criteria::error("retention.years", "years"));
  if (std::find(starting.begin(), starting.end(), rule.starts) == starting.end())
    findings.push_back(criteria::error("retention.starts", "starts", {{"value", rule.starts}}));
  if (rule.source.empty() || rule.source.size() > most_source)
    findings.push_back(criteria::error("retention.source", "source"));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<RetentionRule> {
    RetentionStore store(unit);
    const auto stored = store.find(rule.kind);
    if (!stored) return failed(NotFound{"retentionRule", rule.kind});
    if (!findings.empty()) return failed(findings);
    if (expected_version && *expected_version != stored->version) return failed(Outdated{stored->version});
    store.replace(rule, now);
    record(unit, {now, actor.name, actor.request, "retention.stored", std::nullopt,
                  fmt::format("{}: {} {}, {} {}", rule.kind, stored->years, stored->starts, rule.years,
                              rule.starts),
                  ""});
    return store.find(rule.kind).value();
  });
}

}  // namespace server
