#include "server/storage/audit_log.hpp"

#include "server/storage/sha256.hpp"
#include "templates/json_writer.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::int64_t batch_size = 1000;

std::vector<ChainedEntry> select_entries(Unit& unit, std::string_view condition,
                                         const Parameters& parameters) {
  return unit.select<ChainedEntry>(
      fmt::format("SELECT id, at, actor, request, action, tender, subject, sha256, before, previous, hash "
                  "FROM audit_log {}",
                  condition),
      parameters, [](ChainedEntry& row) {
        AuditEntry& entry = row.entry;
        return std::tie(row.sequence, entry.at, entry.actor, entry.request, entry.action, entry.tender,
                        entry.subject, entry.sha256, entry.before, row.previous, row.hash);
      });
}

// "a" → "a" and everything that begins with it sorts below.
std::string past_all_with(std::string_view beginning) { return std::string(beginning) + "\x7f"; }

// The log of a tender is for those who answer for it: its buyers and its controllers.
constexpr std::string_view answered_for =
    "(tender IS NULL OR {1} tender IN "
    "(SELECT tender FROM tender_roles WHERE account = ${0} AND taken_at = '' "
    "AND role IN ('buyer', 'controller') "
    "UNION SELECT tender_parties.tender FROM party_roles "
    "JOIN tender_parties ON tender_parties.party = party_roles.party "
    "WHERE account = ${0} AND taken_at = '' AND role IN ('buyer', 'controller')))";

constexpr std::string_view of_accounts =
    "(action >= 'account.' AND action < 'account/' OR action >= 'accessToken.' AND action < 'accessToken/' "
    "OR "
    "action = 'rows.sealed')";

struct Condition {
  std::string text;
  Parameters parameters;
  void add_text(std::string_view condition) {
    text += fmt::format("{} {}", text.empty() ? "WHERE" : " AND", condition);
  }
  void add(std::string_view comparison, Parameter value) {
    parameters.push_back(std::move(value));
    text += fmt::format("{} {} ${}", text.empty() ? "WHERE" : " AND", comparison, parameters.size());
  }
  // It begins with one of those between the commas; empty: whatever it is.
  void add_beginnings(std::string_view column, std::string_view beginnings) {
    if (beginnings.empty()) return;
    std::string any;
    for (;;) {
      const auto comma = beginnings.find(',');
      const auto one = beginnings.substr(0, comma);
      parameters.push_back(std::string(one));
      parameters.push_back(past_all_with(one));
      any += fmt::format("{}({} >= ${} AND {} <= ${})", any.empty() ? "" : " OR ", column,
                         parameters.size() - 1, column, parameters.size());
      if (comma == std::string_view::npos) break;
      beginnings.remove_prefix(comma + 1);
    }
    add_text("(" + any + ")");
  }
};

Condition condition_of(const AuditFilter& filter) {
  Condition condition;
  if (filter.tender) condition.add("tender =", *filter.tender);
  if (!filter.actor.empty()) condition.add("actor =", filter.actor);
  if (!filter.subject.empty()) condition.add("subject =", filter.subject);
  if (!filter.since.empty()) condition.add("at >=", filter.since);
  if (!filter.until.empty()) condition.add("at <=", past_all_with(filter.until));
  condition.add_beginnings("action", filter.action);
  if (filter.reader) {
    condition.parameters.push_back(*filter.reader);
    // Who manages all accounts sees what happens to them in tenders too.
    condition.add_text(fmt::format(answered_for, condition.parameters.size(),
                                   filter.with_accounts ? fmt::format("{} OR", of_accounts) : ""));
  }
  if (!filter.with_accounts) condition.add_text(fmt::format("NOT (tender IS NULL AND {})", of_accounts));
  return condition;
}

}  // namespace

std::string canonical_text(const ChainedEntry& chained) {
  const AuditEntry& entry = chained.entry;
  templates::JsonWriter json;
  json.open_object()
      .member("action", entry.action)
      .member("actor", entry.actor)
      .member("after", entry.sha256)
      .member("at", entry.at)
      .member("before", entry.before)
      .member("previous", chained.previous)
      .member("request", entry.request)
      .key("sequence")
      .number(chained.sequence)
      .member("subject", entry.subject);
  if (entry.tender) json.key("tender").number(*entry.tender);
  return json.close_object().take();
}

void record(Unit& unit, const AuditEntry& entry) {
  const AuditHead head = unit.audit().head ? *unit.audit().head : audit_head(unit);
  if (head.sequence > 0 && head.hash.empty()) throw std::logic_error("the audit log is no chain yet");
  ChainedEntry next{head.sequence + 1, entry, head.hash, ""};
  next.hash = sha256_hex(canonical_text(next));
  unit.execute(
      "INSERT INTO audit_log (id, at, actor, request, action, tender, subject, sha256, before, previous, "
      "hash) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      {next.sequence, entry.at, entry.actor, entry.request, entry.action, entry.tender, entry.subject,
       entry.sha256, entry.before, next.previous, next.hash});
  unit.audit() = {AuditHead{next.sequence, next.hash}, entry};
}

bool is_about_accounts(std::string_view action) {
  return action.starts_with("account.") || action.starts_with("accessToken.") || action == "rows.sealed";
}

AuditHead audit_head(Unit& unit) {
  return first(unit.select<AuditHead>("SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1", {},
                                      [](AuditHead& head) { return std::tie(head.sequence, head.hash); }))
      .value_or(AuditHead{});
}

std::string head_text(const AuditHead& head) {
  constexpr std::size_t group = 4;
  std::string text = std::to_string(head.sequence);
  for (std::size_t at = 0; at < 4 * group && at < head.hash.size(); at += group)
    text.append(at == 0 ? " · " : " ").append(head.hash.substr(at, group));
  return text;
}

Listed<ChainedEntry> audit_entries(Unit& unit, const AuditFilter& filter, const Page& page) {
  auto [text, parameters] = condition_of(filter);
  Listed<ChainedEntry> listed;
  listed.total = unit.number(fmt::format("SELECT COUNT(*) FROM audit_log {}", text), parameters);
  const auto place = parameters.size();
  parameters.insert(parameters.end(), {page.size, page.offset()});
  listed.rows = select_entries(unit,
                               fmt::format("{} ORDER BY id {} LIMIT ${} OFFSET ${}", text,
                                           filter.newest_first ? "DESC" : "ASC", place + 1, place + 2),
                               parameters);
  return listed;
}

Listed<ChainedEntry> audit_entries(Unit& unit, std::int64_t tender, const Page& page) {
  AuditFilter filter;
  filter.tender = tender;
  return audit_entries(unit, filter, page);
}

std::optional<ChainedEntry> find_audit_entry(Unit& unit, std::int64_t sequence) {
  return first(select_entries(unit, "WHERE id = $1", {sequence}));
}

void each_audit_entry(Unit& unit, std::int64_t after, const std::function<void(const ChainedEntry&)>& take) {
  for (;;) {
    const auto batch = select_entries(unit, "WHERE id > $1 ORDER BY id LIMIT $2", {after, batch_size});
    for (const ChainedEntry& entry : batch) take(entry);
    if (batch.size() < static_cast<std::size_t>(batch_size)) return;
    after = batch.back().sequence;
  }
}

void chain_old_entries(Unit& unit) {
  const auto chained =
      first(select_entries(unit, "WHERE hash <> '' ORDER BY id DESC LIMIT $1", {1})).value_or(ChainedEntry{});
  std::string previous = chained.hash;
  each_audit_entry(unit, chained.sequence, [&](const ChainedEntry& old) {
    ChainedEntry entry = old;
    entry.previous = previous;
    entry.hash = sha256_hex(canonical_text(entry));
    unit.execute("UPDATE audit_log SET previous = $1, hash = $2 WHERE id = $3",
                 {entry.previous, entry.hash, entry.sequence});
    previous = entry.hash;
  });
}

}  // namespace server
