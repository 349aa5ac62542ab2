#include "tests/server/role_walk.hpp"

#include "server/app/account_roles.hpp"
#include "server/app/stage_gate.hpp"
#include "tests/server/gate_walk_tender.hpp"
#include "tests/support/source_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server_test {

using criteria::Role;

namespace {

constexpr int actions_of_a_tender = 150;
constexpr const char* group = "inkopers-werkgroep";
constexpr const char* home = "gouda";

bool is_of_the_gate(const std::string& code) {
  return code == "stage.locked" || code == "stage.sealed" || code == "bid.opened" || code == "tender.sealed";
}

}  // namespace

RoleWalk::RoleWalk(GateModel model, std::uint32_t seed) : model_(std::move(model)), random_(seed) {
  add_people();
  for (const auto& route : on_.api.routes().routes())
    if (route.method == server::Method::get && route.pattern.find("{tender}") != std::string::npos)
      readings_.push_back(route.pattern);
}

// ---- people ---------------------------------------------------------------------------------------------

void RoleWalk::add_people() {
  // In which a role can be had before there is anything to walk.
  const auto first =
      on_.add_tender(replaced(walked_dossier(0, 2), R"("name":"Gouda")", R"("name":"Gemeente Gouda")"));
  const auto add = [&](const std::string& name, std::vector<server::PartyRole> roles,
                       std::set<std::string> here = {}) {
    const bool is_elsewhere = roles.empty();
    std::vector<server::TenderRole> of_tender;
    if (is_elsewhere) of_tender.push_back({first, Role::assessor});
    people_.push_back({name, on_.add(name, std::move(roles), of_tender), std::move(here), {}});
  };
  for (const char* name : {"Noor", "Bas", "Cas"}) add(name, {{home, Role::buyer}}, {"buyer"});
  for (const char* name : {"Els", "Frits"}) add(name, {{home, Role::assessor}}, {"assessor"});
  add("Gijs", {{home, Role::panel_chair}}, {"panel-chair"});
  add("Ruud", {{home, Role::controller}}, {"controller"});
  add("Wim", {});
  add("Vera", {{"alphen-aan-den-rijn", Role::buyer}});
  add("Henk", {{"alphen-aan-den-rijn", Role::controller}});
  add("Ada", {{home, Role::administrator}});
  add("Gus", {{group, Role::administrator}});
  add("Eef", {{group, Role::working_group_editor}});
  add("Cor", {{group, Role::controller}});
  people_.back().reads_whole_log = true;
  add("Stan", {});
  if (!server::take_role(on_.api.service(), on_.operator_, people_.back().session.account,
                         server::TenderRole{first, Role::assessor}))
    object("the role stays");
  people_.push_back({"a stranger", {}, {}, {}});
  set_clock();
  const auto agreement = test_support::source_text("server/agreements/moederbestek-beton.json");
  auto& editor = named("Eef");
  come_in(editor);
  if (on_.call(editor.session, "POST", "/api/v1/agreements", agreement).status != 201) object("no agreement");
}

Walker& RoleWalk::named(const std::string& name) {
  return *std::find_if(people_.begin(), people_.end(), [&](const Walker& each) { return each.name == name; });
}

Walker& RoleWalk::anybody() {
  return people_[static_cast<std::size_t>(pick(static_cast<int>(people_.size())))];
}

Walker& RoleWalk::fitting() { return pick(5) == 0 ? anybody() : people_[static_cast<std::size_t>(pick(3))]; }

// A session ends by itself; who comes in again has just proved who it is.
void RoleWalk::come_in(Walker& walker) {
  if (walker.session.account == 0) return;
  if (walker.day != day_ || minute_ - walker.used > 25) {
    walker.session = on_.sign_in(walker.session);
    walker.day = day_;
    walker.proved = minute_;
  }
  walker.used = minute_;
}

void RoleWalk::prove(Walker& walker) {
  const auto proved = on_.call(walker.session, "POST", "/api/v1/re-authentications",
                               fmt::format(R"({{"password":"{}"}})", some_password));
  if (proved.status >= 300) return object("no proof for " + walker.name);
  walker.session = AccountsOn::after(walker.session, proved);
  walker.proved = minute_;
}

// ---- the walk -------------------------------------------------------------------------------------------

void RoleWalk::object(const std::string& what) {
  objections_.push_back(fmt::format("tender {} at {}: {}", serial_, stage_, what));
}

void RoleWalk::set_clock() {
  on_.api.set_clock(fmt::format("{}T{:02}:{:02}:00Z", date_of(day_), 12 + minute_ / 60, minute_ % 60));
}

void RoleWalk::pass_days(int days) {
  day_ += days;
  minute_ = 0;
  set_clock();
}

void RoleWalk::pass_minutes() {
  if (minute_ < 500) minute_ += 3 + pick(10);
  set_clock();
}

// The closing by the clock, which needs nobody.
void RoleWalk::follow_clock() {
  if (stage_ != "published" || day_ < deadline_) return;
  stage_ = readable_ = "closed";
  proposer_.clear();
  ++reached_[stage_];
}

void RoleWalk::run(int actions) {
  for (int done = 0; done < actions; ++done) {
    if (actions_left_-- <= 0) begin_tender();
    follow_clock();
    act();
    follow_clock();
    check_stage();
    look();
  }
}

void RoleWalk::verify() {
  const auto check = on_.api.verified();
  for (const auto& finding : check.findings) object(finding.code + " at " + finding.place);
  if (!on_.api.incidents().empty()) object("an incident: " + on_.api.incidents().front());
}

void RoleWalk::begin_tender() {
  pass_days(1);
  variant_ = pick(3);
  is_sealed_ = pick(2) == 0;
  is_blind_ = pick(2) == 0;
  deadline_ = day_ + 4;
  auto dossier = walked_dossier(++serial_, variant_, deadline_);
  dossier = replaced(dossier, R"("title":"Proef","buyer":{"name":"Gouda"})",
                     fmt::format(R"("title":"Proefzaak{}q","segment":"betonproducten",)"
                                 R"("buyer":{{"name":"Gemeente Gouda"}})",
                                 serial_));
  auto& buyer = named("Noor");
  come_in(buyer);
  const auto stored = on_.call(buyer.session, "POST", "/api/v1/tenders", dossier);
  path_ = stored.header("Location").value_or("/");
  tender_ = std::stoll("0" + path_.substr(path_.rfind('/') + 1));
  has_panel_ = has_letters_ = false;
  wrong_codes_ = 0;
  for (auto* marks : {&declared_, &grades_, &bid_marks_, &price_marks_, &grade_marks_, &never_marks_,
                      &late_marks_, &opened_})
    marks->clear();
  bids_.clear(), decisions_.clear(), own_marks_.clear(), codes_.clear(), offered_.clear();
  receipts_.clear(), questions_.clear(), evaluations_.clear();
  for (auto* text : {&proposer_, &proposed_, &proposed_to_, &request_}) text->clear();
  for (auto& walker : people_) {
    walker.tender_roles.clear();
    walker.sits_blind = false;
  }
  actions_left_ = actions_of_a_tender;
  publish();
}

// Tried by somebody, then by one who may.
void RoleWalk::publish() {
  stage_ = readable_ = "draft";
  // From whatever the agreement of the region asks, or it is not published.
  for (int rule = 1; rule <= 4; ++rule) deviate_from(named("Noor"), rule);
  const std::string body = is_sealed_ ? R"({"sealing":{"sealed":true,"keyHolders":["Noor","Bas","Cas"]}})"
                                      : R"({"sealing":{"sealed":false}})";
  const Attempt published{"POST", "/publications", body, asked_of_buyers(), "", true};
  if (!attempt(anybody(), published) && !attempt(named("Bas"), published)) object("was not published");
  stage_ = readable_ = "published";
  ++reached_[stage_];
}

void RoleWalk::act() {
  if (pick(20) == 0) return pass_minutes();
  if (pick(9) < 4) return further();
  stray();
}

void RoleWalk::check_stage() {
  const auto state = server::process_state(on_.api.service(), tender_);
  if (!state || criteria::name(state->stage) != stage_)
    object("is stored as " + (state ? std::string(criteria::name(state->stage)) : std::string("no process")));
}

// ---- one request ----------------------------------------------------------------------------------------

// Of the tender, without what the clock does.
std::int64_t RoleWalk::entries() {
  return on_.api.service().database.read([&](server::Unit& unit) {
    return unit.number("SELECT COUNT(*) FROM audit_log WHERE tender = $1 AND actor <> 'clock'", {tender_});
  });
}

bool RoleWalk::may_write(const std::string& kind) const {
  const auto found = model_.writes.find(stage_);
  return found != model_.writes.end() && found->second.count(kind) != 0;
}

ApiAnswer RoleWalk::send(Walker& walker, const Attempt& attempt) {
  const bool is_put = attempt.method == "PUT";
  return on_.api.call(
      {attempt.method, path_ + attempt.below, attempt.body, "application/json",
       walker.session.headers() + "Origin: http://localhost\r\n" + (is_put ? "If-Match: *\r\n" : "")});
}

// Whether the answer is that of somebody who may not ask, as the model has it or not.
bool RoleWalk::is_kept_out(Walker& walker, const Attempt& attempt, const ApiAnswer& answer) {
  const auto expected = admitted(walker, attempt.asked, may_read_prices());
  const auto what = fmt::format("{} {} for {}: {} {}", attempt.method, attempt.below, walker.name,
                                answer.status, answer.at("/code"));
  if (expected != Admitted::yes) {
    if (!is_refusal(answer, expected, true)) object("is not kept out, " + what);
    return true;
  }
  for (const auto each : {Admitted::sign_in, Admitted::hidden, Admitted::refused})
    if (is_refusal(answer, each, true)) {
      object("is kept out, " + what);
      return true;
    }
  return false;
}

void RoleWalk::hold(const Walker& walker, const Attempt& attempt, const ApiAnswer& answer) {
  const bool is_done = answer.status < 300;
  const bool may = attempt.kind.empty() || may_write(attempt.kind);
  const auto what = fmt::format("{} {} of {}", attempt.method, attempt.below, walker.name);
  if (is_done && !may) object("wrote " + attempt.kind + ", " + what);
  if (!is_done && may && !attempt.kind.empty() && is_of_the_gate(answer.at("/code")))
    object("was kept from writing " + attempt.kind + ", " + what);
  const bool is_told_not_theirs = answer.body.find("\"step.role\"") != std::string::npos;
  if (is_told_not_theirs && !step_asked_.empty() && may_take(walker, step_asked_))
    object(walker.name + " may not take " + step_asked_);
  if (is_told_not_theirs && answer.findings().size() != 1)
    object(walker.name + " is told what " + step_asked_ + " lacks");
  if (answer.status >= 500) object("failed, " + what + ": " + answer.body);
}

std::optional<ApiAnswer> RoleWalk::attempt(Walker& walker, const Attempt& attempt) {
  come_in(walker);
  const auto before = entries();
  auto answer = send(walker, attempt);
  const bool is_out = is_kept_out(walker, attempt, answer);
  const bool asks_proof = answer.at("/code") == "account.reauthenticate";
  if (!is_out && asks_proof != (attempt.is_gate && !has_proved(walker)))
    object("a proof of " + walker.name + " for " + attempt.below);
  if (!is_out && asks_proof) {
    if (entries() != before) object("is recorded without a proof, " + attempt.below);
    prove(walker);
    answer = send(walker, attempt);
  }
  const bool is_done = !is_out && answer.status < 300;
  if (!is_out) hold(walker, attempt, answer);
  if (!is_done && entries() != before && attempt.below != "/openings")
    object("was refused and is recorded, " + attempt.below + " of " + walker.name);
  ++(is_done ? tally_.writes_allowed : tally_.writes_refused);
  return is_done ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace server_test
