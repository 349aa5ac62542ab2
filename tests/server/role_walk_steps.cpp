// How the walk of people with roles leads a tender on: steps, proposals, openings of envelopes.
#include "criteria/tender_stage.hpp"
#include "tests/server/gate_walk_tender.hpp"
#include "tests/server/role_walk.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server_test {
namespace {

int place_of(const std::string& stage) {
  return static_cast<int>(criteria::from_name<criteria::TenderStage>(stage).value());
}

}  // namespace

// The reason names a bidder as soon as one is known.
std::string RoleWalk::step_body(const std::string& step, const std::string& more) const {
  const bool is_known = model_.bids_read.count(readable_) != 0 && !bid_marks_.empty();
  return fmt::format(R"({{"step":"{}","reason":"Daarom{}"{}}})", step,
                     is_known ? ": " + *bid_marks_.begin() : "", more);
}

// ---- who takes what -------------------------------------------------------------------------------------

// A step is taken by whose it is, and they are not told that it is not theirs.
std::optional<ApiAnswer> RoleWalk::attempt_step(Walker& walker, const std::string& step,
                                                const std::string& below, const std::string& body,
                                                const std::string& kind) {
  step_asked_ = step;
  auto answer = attempt(walker, {"POST", below, body, asked_of_leaders(), kind, true});
  step_asked_.clear();
  if (answer && !may_take(walker, step)) object(walker.name + " took " + step);
  return answer;
}

void RoleWalk::moved(const std::string& step, const std::string& to) {
  const auto before = stage_;
  if (step == "withdraw") {
    if (before == "concluded" || before == "withdrawn") object("withdrew after " + before);
    stage_ = "withdrawn";
    readable_ = before;
  } else if (step == "correct-bid") {
    if (before != "opened" && before != "prices-opened") object("corrected a bid");
  } else if (step == "reverse") {
    if (place_of(to) >= place_of(before) || place_of(to) < place_of("opened")) object("turned back to " + to);
    stage_ = readable_ = to;
  } else {
    if (step_from(before) != step) object("took " + step);
    stage_ = readable_ =
        std::string(criteria::name(static_cast<criteria::TenderStage>(place_of(before) + 1)));
    const bool is_grading =
        place_of(stage_) >= place_of("requirements-checked") && place_of(stage_) < place_of("quality-locked");
    if (variant_ == 2 && is_grading) stage_ = readable_ = "quality-locked";
    if (variant_ == 1 && stage_ == "individual-locked") stage_ = readable_ = "consensus";
  }
  proposer_.clear();
  ++reached_[stage_];
}

void RoleWalk::take(Walker& walker, const std::string& step) {
  const auto taken = attempt_step(walker, step, "/steps", step_body(step, ""));
  if (!taken) return;
  if (takes_two(step)) object("one person took " + step);
  if (taken->at("/person") != walker.name) object(step + " is recorded of another");
  moved(step, "");
}

void RoleWalk::propose(Walker& walker, const std::string& step, const std::string& more,
                       const std::string& kind) {
  const auto proposed = attempt_step(walker, step, "/step-requests", step_body(step, more), kind);
  if (!proposed) return;
  if (!proposer_.empty()) object("two proposals wait");
  if (!takes_two(step)) object("proposed " + step);
  const bool is_held =
      (step == "open" && is_sealed_) || (step == "open-prices" && is_sealed_ && opened_.count("prices") == 0);
  if (is_held) object("proposed " + step + " without the keys");
  proposer_ = walker.name;
  proposed_ = step;
  proposed_to_ = proposed->at("/to");
  request_ = proposed->header("Location").value_or("/");
}

void RoleWalk::settle(Walker& walker, bool confirms) {
  if (request_.empty()) return;
  const auto body = confirms ? R"({"outcome":"confirmed"})" : R"({"outcome":"declined","remark":"Nee"})";
  const auto decided = attempt_step(walker, proposed_, request_.substr(path_.size()) + "/decisions", body);
  if (!decided) return;
  if (proposer_.empty()) object("settled what waited for nobody");
  if (confirms && walker.name == proposer_) object("confirmed by who proposed it");
  if (confirms) return moved(proposed_, proposed_to_);
  proposer_.clear();
}

// The step that the stage leads to, by who mostly may.
void RoleWalk::lead_on() {
  const auto step = step_from(stage_);
  if (step.empty()) return;
  if (stage_ == "published") return pass_days(1);
  if (stage_ == "standstill" && pick(3) != 0) return pass_days(11);
  if (stage_ == "award-decided") store_letters(fitting());
  const bool has_keys = opened_.count(step == "open" ? "quality" : "prices") != 0;
  if (is_sealed_ && !has_keys && (step == "open" || step == "open-prices"))
    return open(fitting(), step == "open" ? "quality" : "prices");
  if (!takes_two(step)) {
    const bool is_of_the_panel = stage_ == "individual-scores" || stage_ == "consensus";
    return take(is_of_the_panel && pick(2) == 0 ? named("Gijs") : fitting(), step);
  }
  if (proposer_.empty()) return propose(fitting(), step);
  settle(fitting(), true);
}

void RoleWalk::lead_back(Walker& walker) {
  static const char* const targets[]{"opened",
                                     "requirements-checked",
                                     "individual-scores",
                                     "consensus",
                                     "quality-locked",
                                     "prices-opened",
                                     "ranked",
                                     "published",
                                     "standstill"};
  if (pick(12) == 0) return propose(walker, "withdraw");
  propose(walker, "reverse", fmt::format(R"(,"to":"{}")", targets[pick(9)]));
}

void RoleWalk::correct_bid(Walker& walker) {
  const bool is_price = pick(2) == 0;
  if (!is_price && variant_ != 2) return;
  const auto amount = made_money().front();
  const auto answers =
      is_price ? fmt::format(R"({{"P":"{}"}})", amount) : fmt::format(R"({{"K":"{}"}})", pick(10));
  const auto before = proposer_;
  propose(walker, "correct-bid", fmt::format(R"(,"bid":"{}","answers":{})", any_bid(), answers),
          "bid-corrections");
  if (proposer_ == before) return;
  if (is_price) price_marks_.insert(amount);
  if (is_price != (stage_ == "prices-opened")) object("a correction of what cannot be read");
}

// ---- the vault ------------------------------------------------------------------------------------------

void RoleWalk::take_letter(Walker& walker) {
  const auto letter = attempt(walker, {"POST", "/own-key-letters", "{}", asked_of_buyers(), "", true});
  if (!letter) return;
  const bool is_holder = walker.name == "Noor" || walker.name == "Bas" || walker.name == "Cas";
  if (!is_sealed_ || !is_holder || codes_.count(walker.name) != 0) object("a letter for " + walker.name);
  codes_[walker.name] = {letter->at("/keyLetters/0/qualityCode"), letter->at("/keyLetters/0/pricesCode")};
}

// Mostly with one's own code; now and then with that of somebody else, or of the other envelope.
void RoleWalk::open(Walker& walker, const std::string& envelope) {
  auto whose = codes_.find(walker.name);
  if ((whose == codes_.end() || pick(8) == 0) && !codes_.empty())
    whose = std::next(codes_.begin(), pick(static_cast<int>(codes_.size())));
  if (whose == codes_.end()) return;
  const bool is_other = pick(10) == 0;
  const auto& [quality, prices] = whose->second;
  const bool is_right = whose->first == walker.name && !is_other;
  // A wrong code makes one wait, longer each time.
  if (!is_right && wrong_codes_ > 0) return;
  const auto before = stage_;
  open_as(walker, envelope, (envelope == "quality") != is_other ? quality : prices);
  if (is_right) return;
  ++wrong_codes_;
  if (stage_ != before) object("opened by the wrong code");
}

void RoleWalk::open_as(Walker& walker, const std::string& envelope, const std::string& code) {
  const auto body = fmt::format(R"({{"envelope":"{}","releases":[{{"code":"{}"}}]}})", envelope, code);
  const auto given = attempt(walker, {"POST", "/openings", body, asked_of_buyers(), "", true});
  if (!given) return;
  const bool is_time = stage_ == (envelope == "quality" ? "closed" : "quality-locked");
  if (!is_sealed_ || !is_time || opened_.count(envelope) != 0) object("took a code for " + envelope);
  const auto now = day_ * 24 * 60 + minute_;
  const auto first = offered_.find(envelope);
  const bool has_other =
      first != offered_.end() && first->second.first != walker.name && now - first->second.second <= 60;
  if ((given->status == 201) != has_other) object("opened by one, or not by two, " + envelope);
  if (given->status != 201) {
    offered_[envelope] = {walker.name, now};
    return;
  }
  opened_.insert(envelope);
  ++reached_["sealed " + envelope];
  moved(envelope == "quality" ? "open" : "open-prices", "");
  if (envelope != "quality") return;
  for (const auto& bid : receipts_) bids_.push_back(bid.id);
  receipts_.clear();
}

// ---- what to do next ------------------------------------------------------------------------------------

// What the stage still waits for, else the step that leads on.
void RoleWalk::further() {
  if (stage_ == "concluded" || stage_ == "withdrawn") actions_left_ = std::min(actions_left_, 5);
  if (stage_ == "published" && is_sealed_ && codes_.size() < 3)
    return take_letter(people_[static_cast<std::size_t>(pick(3))]);
  if (stage_ == "published" && bids_.size() + receipts_.size() < 2) return submit(fitting());
  const bool is_undecided = std::any_of(bids_.begin(), bids_.end(),
                                        [&](const std::string& bid) { return decisions_.count(bid) == 0; });
  if ((stage_ == "opened" || stage_ == "prices-opened") && is_undecided) return decide(fitting());
  if (stage_ == "requirements-checked" && variant_ != 2 && !has_panel_) return seat(fitting());
  if (stage_ == "individual-scores") {
    for (const char* member : {"Els", "Frits", "Gijs"})
      if (declared_.count(member) == 0) return declare(named(member));
    for (const char* member : {"Els", "Frits"})
      if (const auto bid = ungraded(member); !bid.empty()) return grade(named(member), bid);
  }
  if (stage_ == "consensus" && variant_ == 0)
    if (const auto bid = ungraded("panel"); !bid.empty()) return agree(named("Gijs"), bid);
  const bool is_of_the_award = stage_ == "ranked" || stage_ == "verified" || stage_ == "award-decided";
  if (is_of_the_award && open_question()) return answer_record(fitting());
  lead_on();
}

void RoleWalk::stray() {
  static const std::vector<void (RoleWalk::*)(Walker&)> acts{
      &RoleWalk::submit,           &RoleWalk::submit,        &RoleWalk::edit,
      &RoleWalk::withdraw_bid,     &RoleWalk::decide,        &RoleWalk::seat,
      &RoleWalk::declare,          &RoleWalk::recuse,        &RoleWalk::draw,
      &RoleWalk::evaluate,         &RoleWalk::correct,       &RoleWalk::rewrite,
      &RoleWalk::deviate,          &RoleWalk::store_letters, &RoleWalk::set_thresholds,
      &RoleWalk::answer_record,    &RoleWalk::redact,        &RoleWalk::change_role,
      &RoleWalk::correct_bid,      &RoleWalk::take_letter,   &RoleWalk::change_role,
      &RoleWalk::register_promises};
  auto& walker = pick(3) == 0 ? fitting() : anybody();
  const int what = pick(static_cast<int>(acts.size()) + 14);
  if (what < static_cast<int>(acts.size())) return (this->*acts[static_cast<std::size_t>(what)])(walker);
  switch (what - static_cast<int>(acts.size())) {
    case 0:
      return grade(walker, any_bid());
    case 1:
      return agree(walker, any_bid());
    case 2:
      return ask_bidder(walker, "clarification");
    case 3:
      return ask_bidder(walker, "price-question");
    case 4:
      return ask_bidder(walker, "evidence-request");
    case 5:
      return lead_back(walker);
    case 6:
      return open(walker, pick(2) == 0 ? "quality" : "prices");
    case 7:
    case 8:
      return settle(walker, pick(3) != 0);
    case 9:
      return pass_days(pick(8) == 0 ? 1 : 0);
    default:
      break;
  }
  const auto& steps = criteria::NameTable<criteria::ProcessStep>::names;
  const std::string step(steps[static_cast<std::size_t>(pick(static_cast<int>(steps.size())))].second);
  if (pick(2) == 0) return take(walker, step);
  if (step != "correct-bid") propose(walker, step);
}

}  // namespace server_test
