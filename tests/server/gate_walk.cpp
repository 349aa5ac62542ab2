#include "tests/server/gate_walk.hpp"

#include "server/app/award.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/decide_admissibility.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/person_name.hpp"
#include "server/app/publish_tender.hpp"
#include "server/app/record_draw.hpp"
#include "server/app/run_evaluation.hpp"
#include "server/app/submit_bid.hpp"
#include "tests/server/gate_walk_tender.hpp"
#include "tests/server/test_database.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server_test {
namespace {

using namespace server;
using criteria::ProcessStep;

const Actor somebody{"somebody", "r-1"};
constexpr const char* way[] = {"draft",
                               "published",
                               "closed",
                               "opened",
                               "requirements-checked",
                               "individual-scores",
                               "individual-locked",
                               "consensus",
                               "quality-locked",
                               "prices-opened",
                               "ranked",
                               "verified",
                               "award-decided",
                               "letters-sent",
                               "standstill",
                               "concluded"};

std::size_t place(const std::string& stage) {
  return static_cast<std::size_t>(std::find(std::begin(way), std::end(way), stage) - std::begin(way));
}

}  // namespace

GateModel gate_model() {
  GateModel model;
  model.writes = {{"published", {"bids", "corrections"}},
                  {"opened", {"bids", "admissibility"}},
                  {"individual-scores", {"individual-grades"}},
                  {"consensus", {"consensus-grades"}},
                  {"prices-opened", {"admissibility", "draws", "evaluations"}},
                  {"ranked", {"verification"}}};
  const auto add = [&](const char* kind, const char* first, const char* last) {
    for (const auto* stage : way)
      if (place(stage) >= place(first) && place(stage) <= place(last)) model.writes[stage].insert(kind);
  };
  add("award-file", "published", "award-decided");
  add("panel", "draft", "consensus");
  add("recusals", "opened", "consensus");
  add("deviations", "draft", "published");
  add("thresholds", "published", "quality-locked");
  add("clarifications", "opened", "award-decided");
  add("price-examinations", "prices-opened", "award-decided");
  model.writes["published"].insert("edits");
  // By two people.
  for (const char* stage : {"opened", "prices-opened"}) model.writes[stage].insert("bid-corrections");
  for (const auto* stage : way) {
    if (place(stage) >= place("opened")) model.bids_read.insert(stage);
    if (place(stage) >= place("individual-locked")) model.individual_read.insert(stage);
    if (place(stage) >= place("prices-opened")) model.prices_read.insert(stage);
  }
  return model;
}

GateWalk::GateWalk(GateModel model, std::uint32_t seed)
    : model_(std::move(model)),
      random_(seed),
      now_("2026-11-25T10:00:00.000Z"),
      service_(server_test::test_database(folder_.path()), [this] { return now_; }) {}

void GateWalk::object(const std::string& what) {
  objections_.push_back(fmt::format("tender {} at {}: {}", serial_, stage_, what));
}

void GateWalk::run(int actions) {
  for (int done = 0; done < actions; ++done) {
    if (actions_left_-- <= 0) begin_tender();
    act();
    check_bids();
    look();
  }
  if (tender_ != 0) check_steps();
}

void GateWalk::begin_tender() {
  if (tender_ != 0) check_steps();
  day_ = 0;
  pass_time(0);
  variant_ = pick(3);
  publish_with_bids();
  tender_ = import_tender(service_, somebody, walked_dossier(++serial_, variant_)).value();
  publish_tender(service_, somebody, tender_, {"Anna", std::nullopt, {}, SealingOrder{false, {}}}).value();
  stage_ = readable_ = "published";
  bids_.clear();
  decisions_.clear();
  grades_.clear();
  has_panel_ = false;
  is_blind_ = pick(2) == 0;
  interests_.clear();
  bidders_.clear();
  own_marks_.clear();
  price_marks_.clear();
  bid_marks_.clear();
  grade_marks_.clear();
  proposer_.clear();
  known_bids_.clear();
  rejected_early_.clear();
  has_letters_ = false;
  actions_left_ = 150;
}

void GateWalk::pass_time(int days) {
  day_ += days;
  now_ = date_of(day_) + "T12:00:00.000Z";
}

// The closing by the clock, which needs nobody.
void GateWalk::follow_clock() {
  if (stage_ != "published" || day_ < deadline_day) return;
  stage_ = readable_ = "closed";
  proposer_.clear();
  ++reached_[stage_];
}

std::string GateWalk::person() {
  const char* const people[] = {"Anna", " anna", "ANNA", "Bram", "Cora de Wit", "cora  de wit"};
  return people[pick(6)];
}

std::string GateWalk::any_bid() {
  return bids_.empty() ? "I9" : bids_[static_cast<std::size_t>(pick(static_cast<int>(bids_.size())))];
}

void GateWalk::act() {
  follow_clock();
  may_change_bids_ = false;
  const int kind = pick(39);
  if (kind == 35) return correct_bid();
  if (kind == 36) return rewrite_draft();
  if (kind > 36) return edit();
  if (kind < 10) return advance();
  if (kind < 13) return submit();
  if (kind == 13) return edit();
  if (kind < 17) return grade(false);
  if (kind < 19) return grade(true);
  if (kind < 22) return decide();
  if (kind == 22) return draw();
  if (kind == 23) return evaluate();
  if (kind == 24) return correct();
  if (kind == 25) return pass_time(pick(3));
  if (kind < 28) return wander();
  if (kind == 30) return seat();
  if (kind > 30 && kind < 34) return declare();
  settle(pick(3) != 0, person());
}

// An amount for each of the criteria that are answered with money.
std::vector<std::string> GateWalk::made_money() {
  std::vector<std::string> amounts;
  while (amounts.size() < 3)
    amounts.push_back(fmt::format("{}{:03}.{:02}", 200 + pick(600), pick(1000), 10 + pick(89)));
  return amounts;
}

std::string GateWalk::answer_to_k() { return variant_ == 2 ? std::to_string(pick(10)) : std::string(); }

void GateWalk::submit() {
  if (bids_.size() >= 3 && stage_ == "published") return;
  const auto money = made_money();
  const auto bidder = fmt::format("Geheim{}x{}", serial_, bid_marks_.size());
  const auto json =
      walked_bid({fmt::format("I{}", bid_marks_.size() + 1), bidder, pick(6) != 0, answer_to_k(), money});
  const auto submitted = submit_bid(service_, somebody, tender_, json);
  price_marks_.insert(money.begin(), money.end());
  bid_marks_.insert(bidder);
  const bool is_late = submitted && submitted->late_id.has_value();
  if (is_late && (stage_ == "published" || stage_ == "opened")) object("called a bid late");
  if (is_late) return;
  hold("bids", submitted);
  if (submitted) bids_.push_back(submitted->id), bidders_[submitted->id] = bidder;
}

void GateWalk::edit() {
  if (bids_.empty()) return;
  const auto bid = any_bid();
  const auto money = made_money();
  const auto bidder = fmt::format("Anders{}x{}", serial_, bid_marks_.size());
  const auto json = walked_bid({bid, bidder, true, answer_to_k(), money});
  may_change_bids_ = stage_ == "published";
  const auto edited = edit_bid(service_, somebody, tender_, bid, {json, std::nullopt});
  hold("edits", edited);
  if (edited) price_marks_.insert(money.begin(), money.end()), bid_marks_.insert(bidder);
  if (edited) bidders_[bid] = bidder;
}

void GateWalk::decide() {
  auto bid = any_bid();
  for (const auto& candidate : bids_)
    if (decisions_.count(candidate) == 0) bid = candidate;
  AdmissibilityOrder order{bid, pick(4) != 0, "E", "Voldoet niet", person()};
  auto decided = decide_admissibility(service_, somebody, tender_, order);
  if (!decided && order.is_admitted && !is_sealed_or_locked(decided.error())) {
    order.is_admitted = false;
    decided = decide_admissibility(service_, somebody, tender_, order);
  }
  hold("admissibility", decided);
  if (!decided) return;
  if (stage_ == "prices-opened" && order.is_admitted && rejected_early_.count(bid) != 0)
    object("admitted with the prices what was rejected without them");
  decisions_[bid] = order.is_admitted;
  if (stage_ == "opened" && !order.is_admitted) rejected_early_.insert(bid);
  if (stage_ == "opened" && order.is_admitted) rejected_early_.erase(bid);
}

void GateWalk::draw() {
  if (bids_.size() < 2) return;
  hold("draws", record_draw(service_, somebody, tender_,
                            fmt::format(R"({{"lot":"1","order":["{}","{}"],"heldAt":"{}","witness":"W"}})",
                                        bids_[0], bids_[1], now_)));
}

void GateWalk::evaluate() { hold("evaluations", run_evaluation(service_, somebody, tender_)); }

void GateWalk::correct() {
  auto tender = load_definition(service_, tender_).value()->tender;
  tender.title += "!";
  const auto text = tender_document(tender).text;
  hold("corrections",
       correct_tender(service_, somebody, tender_, {text, "Vraag", "Anna", {}, {}, std::nullopt}));
}

StepOrder GateWalk::order_for(ProcessStep step) {
  StepOrder order;
  order.step = step;
  order.person = person();
  order.reason = "Daarom";
  if (step == ProcessStep::reverse)
    order.to = criteria::from_name<criteria::TenderStage>(way[static_cast<std::size_t>(pick(16))]);
  return order;
}

void GateWalk::advance() {
  const auto next = criteria::next_step(criteria::from_name<criteria::TenderStage>(stage_).value());
  if (!next) return;
  if (stage_ == "published" || stage_ == "standstill") return pass_time(stage_ == "published" ? 1 : 11);
  if (stage_ == "award-decided") store_letters();
  const auto order = order_for(*next);
  if (criteria::rule_of(*next).people == 1) return take(order);
  if (proposer_.empty()) return propose(order);
  settle(true, person());
}

void GateWalk::store_letters() {
  hold("award-file", store_award_file(service_, somebody, tender_, walked_letters(day_), std::nullopt));
  has_letters_ = true;
}

void GateWalk::wander() {
  const auto& names = criteria::NameTable<ProcessStep>::names;
  auto order = order_for(names[static_cast<std::size_t>(pick(static_cast<int>(names.size())))].first);
  if (order.step == ProcessStep::withdraw && pick(4) != 0) order.step = ProcessStep::reverse;
  if (order.step == ProcessStep::reverse && !order.to) order = order_for(ProcessStep::reverse);
  if (pick(2) == 0)
    take(order);
  else
    propose(order);
}

// Whether the model knows of nothing that the step still waits for.
bool GateWalk::is_ready(ProcessStep step) const {
  if (step == ProcessStep::check_requirements || step == ProcessStep::rank)
    return std::all_of(bids_.begin(), bids_.end(),
                       [&](const std::string& bid) { return decisions_.count(bid) != 0; });
  if (step == ProcessStep::send_letters && !has_letters_) return false;
  if (variant_ == 2) return true;
  if (step == ProcessStep::start_grading) return has_panel_;
  const bool asks_individual = step == ProcessStep::lock_individual || step == ProcessStep::lock_quality;
  if (step == ProcessStep::lock_individual && interests_.size() < 2) return false;
  for (const auto& bid : bids_) {
    const auto decision = decisions_.find(bid);
    if (decision != decisions_.end() && !decision->second) continue;
    if (asks_individual && !are_graded(bid)) return false;
    if (step == ProcessStep::lock_quality && variant_ == 0 && !grades_.count(bid + "/")) return false;
  }
  return true;
}

void GateWalk::moved(const StepOrder& order) {
  const auto& rule = criteria::rule_of(order.step);
  const auto before = stage_;
  if (order.step == ProcessStep::withdraw) {
    stage_ = "withdrawn";
    readable_ = before;
    if (before == "concluded" || before == "withdrawn") object("withdrew after " + before);
  } else if (order.step == ProcessStep::correct_bid) {
    if (before != "opened" && before != "prices-opened") object("corrected a bid");
  } else if (order.step == ProcessStep::reverse) {
    stage_ = readable_ = std::string(criteria::name(order.to.value()));
    if (place(stage_) >= place(before) || place(stage_) < place("opened")) object("turned back to " + stage_);
  } else {
    stage_ = readable_ = std::string(criteria::name(rule.to.value()));
    if (place(stage_) != place(before) + 1) object("leapt from " + before + " to " + stage_);
    if (!is_ready(order.step)) object("took a step that it was not ready for");
    // Without anything to grade it goes through all of grading, wherever a reversal left it.
    const bool is_grading =
        place(stage_) >= place("requirements-checked") && place(stage_) < place("quality-locked");
    if (variant_ == 2 && is_grading) stage_ = readable_ = "quality-locked";
    if (variant_ == 1 && stage_ == "individual-locked") stage_ = readable_ = "consensus";
  }
  proposer_.clear();
  ++reached_[stage_];
}

void GateWalk::take(const StepOrder& order) {
  const auto taken = take_step(service_, somebody, tender_, order);
  if (!taken) return;
  if (criteria::rule_of(order.step).people != 1) object("one person took a step of two");
  moved(order);
}

void GateWalk::propose(const StepOrder& order) {
  const auto proposed = request_step(service_, somebody, tender_, order);
  if (!proposed) return;
  if (!proposer_.empty()) object("two proposals wait");
  if (criteria::rule_of(order.step).people != 2) object("proposed a step of one person");
  proposer_ = order.person;
}

void GateWalk::settle(bool confirms, const std::string& who) {
  const auto requests = service_.database.read([&](Unit& unit) { return StepStore(unit).requests(tender_); });
  if (requests.empty()) return;
  // Now and then one that was settled before.
  const auto& request = pick(5) == 0 ? requests.front() : requests.back();
  const auto decided = decide_request(service_, somebody, tender_, request.id, {who, confirms, "Gezien"});
  if (!decided) return;
  if (request.id != requests.back().id || proposer_.empty()) object("settled what waited for nobody");
  if (!confirms) return proposer_.clear();
  if (is_same_person(who, request.person)) object("confirmed by who proposed it");
  StepOrder order;
  order.step = request.step;
  order.to = request.to;
  may_change_bids_ = order.step == ProcessStep::correct_bid;
  moved(order);
}

}  // namespace server_test
