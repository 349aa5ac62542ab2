#include "server/http/viewer.hpp"

#include "criteria/party.hpp"
#include "server/app/assessment_record.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/readable.hpp"
#include "server/app/sign_in.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/step_taker.hpp"
#include "server/app/tender_party.hpp"
#include "server/http/url.hpp"
#include "server/storage/promise_store.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using criteria::Role;

bool any_role(criteria::NameSet<Role> roles, const auto& holds) {
  const auto& names = criteria::NameTable<Role>::names;
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& entry) { return roles.has(entry.first) && holds(entry.first); });
}

}  // namespace

std::optional<TenderId> tender_in(const Pairs& parameters, std::string_view name) {
  const auto text = value_of(parameters, name).value_or("");
  TenderId id = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (failed != std::errc() || end != text.data() + text.size() || id < 1) return std::nullopt;
  return id;
}

Viewer::Viewer(Service& service, std::shared_ptr<const Principal> person, std::string secret)
    : service_(service), person_(std::move(person)), secret_(std::move(secret)) {}

std::string Viewer::csrf() const {
  return person_ && person_->by == SignedInBy::session ? csrf_token(secret_) : std::string();
}

bool Viewer::has_one(const Permission& permission) const {
  return any_role(permission.roles, [&](Role role) { return person_->has(role); });
}

const std::string& Viewer::party_of_tender(TenderId tender) const {
  const auto known = parties_.find(tender);
  return known != parties_.end() ? known->second
                                 : parties_.emplace(tender, party_of(service_, tender)).first->second;
}

bool Viewer::are_prices_open(TenderId tender) const {
  const auto known = prices_open_.find(tender);
  if (known != prices_open_.end()) return known->second;
  const bool are_open = may_read(process_state(service_, tender), criteria::ReadKind::prices);
  return prices_open_.emplace(tender, are_open).first->second;
}

// In a panel that knows the bids by letters, before the names are shown.
bool Viewer::sits_blind(TenderId tender) const {
  const auto known = blind_seats_.find(tender);
  if (known != blind_seats_.end()) return known->second;
  const bool has_seat = service_.database.read([&](Unit& unit) {
    if (!AssessmentStore(unit).panel(tender)) return false;
    const auto record = assessment_record(unit, tender);
    return record.panel.is_blind && record.member(person_->name) != nullptr;
  });
  return blind_seats_.emplace(tender, has_seat && !are_prices_open(tender)).first->second;
}

// Who came into a role that reads names, after a seat among letters, reads them with the panel.
bool Viewer::has_for(Role role, TenderId tender) const {
  if (!person_->has_for(role, tender, party_of_tender(tender))) return false;
  return (role != Role::buyer && role != Role::controller) || !sits_blind(tender);
}

std::optional<TenderId> Viewer::tender_of_promise(std::int64_t promise) const {
  const auto known = promises_.find(promise);
  if (known != promises_.end()) return known->second;
  const auto found = service_.database.read([&](Unit& unit) { return PromiseStore(unit).find(promise); });
  const auto tender = found ? std::optional(found->tender) : std::nullopt;
  return promises_.emplace(promise, tender).first->second;
}

Verdict Viewer::of_tender(const Permission& permission, TenderId tender) const {
  const auto& party = party_of_tender(tender);
  if (!person_->reads(tender, party)) return Verdict::hidden;
  if (!any_role(permission.roles, [&](Role role) { return has_for(role, tender); })) return Verdict::refused;
  const bool only_grades = !has_for(Role::buyer, tender) && !has_for(Role::controller, tender);
  const bool is_kept = permission.tells_bids && only_grades && !are_prices_open(tender);
  return is_kept ? Verdict::refused : Verdict::allowed;
}

// What is there already; for what is new the use case looks at what it is held on.
Verdict Viewer::of_consultation(const Permission& permission, const std::string& id) const {
  const auto held = find_consultation(service_, id);
  if (!held) return has_one(permission) ? Verdict::allowed : Verdict::refused;
  const auto& basis = held->consultation.basis;
  if (basis.kind == criteria::ConsultationBasisKind::draft) {
    const auto tender = service_.database.read([&](Unit& unit) { return tender_of(unit, basis); });
    return tender ? of_tender(permission, *tender) : Verdict::hidden;
  }
  const bool writes = !permission.roles.has(Role::controller);
  if (person_->has(Role::working_group_editor)) return Verdict::allowed;
  if (writes || !has_one(permission)) return Verdict::refused;
  // What the market confided to one party is read there.
  const auto& owner = held->consultation.owner;
  const bool is_shared =
      permission.roles == criteria::NameSet<Role>::all() || !owner || *owner == criteria::working_group_id;
  const bool is_theirs =
      is_shared || any_role(permission.roles, [&](Role role) { return person_->has(role, *owner); });
  return is_theirs ? Verdict::allowed : Verdict::refused;
}

Verdict Viewer::verdict(const Permission& permission, const Pairs& parameters) const {
  if (permission.scope == Scope::everyone) return Verdict::allowed;
  if (!person_) return Verdict::sign_in;
  const auto parameter = [&](std::string_view name) {
    return std::string(value_of(parameters, name).value_or(""));
  };
  switch (permission.scope) {
    case Scope::everyone:
    case Scope::account:
      return Verdict::allowed;
    case Scope::region:
      return has_one(permission) ? Verdict::allowed : Verdict::refused;
    case Scope::working_group: {
      const bool has = any_role(permission.roles,
                                [&](Role role) { return person_->has(role, criteria::working_group_id); });
      return has ? Verdict::allowed : Verdict::refused;
    }
    case Scope::party: {
      const auto party = parameter("party");
      const bool has = any_role(permission.roles, [&](Role role) {
        return role == Role::administrator ? person_->administers(party) : person_->has(role, party);
      });
      return has ? Verdict::allowed : Verdict::refused;
    }
    case Scope::tender: {
      const auto tender = tender_in(parameters, "tender");
      return tender ? of_tender(permission, *tender) : Verdict::hidden;
    }
    case Scope::promise: {
      const auto id = tender_in(parameters, "promise");
      const auto tender = id ? tender_of_promise(*id) : std::nullopt;
      return tender ? of_tender(permission, *tender) : Verdict::hidden;
    }
    case Scope::consultation:
      return of_consultation(permission, parameter("consultation"));
  }
  return Verdict::refused;
}

bool Viewer::may_take(criteria::ProcessStep step, TenderId tender) const {
  return person_ && is_taker(*person_, step, tender, party_of_tender(tender));
}

bool Viewer::has_seat_in(TenderId tender) const {
  const bool may_grade = person_ && any_role({Role::assessor, Role::panel_chair}, [&](Role role) {
                           return person_->has_for(role, tender, party_of_tender(tender));
                         });
  return may_grade && service_.database.read([&](Unit& unit) {
    return assessment_record(unit, tender).member(person_->name) != nullptr;
  });
}

bool Viewer::may(Method method, std::string_view path) const {
  const auto target = parse_target(path.substr(0, path.find('?')), 0);
  if (!target) return false;
  const auto match = match_permission(method, target->path);
  return match.permission != nullptr && verdict(*match.permission, match.parameters) == Verdict::allowed;
}

}  // namespace server
