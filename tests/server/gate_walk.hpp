// Random people who do random things to a tender in process, held against a simple model of the gates.
#pragma once

#include "server/app/take_step.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace server_test {

// What may be written and read at each stage, written down a second time: stage by stage instead of step by
// step.
struct GateModel {
  std::map<std::string, std::set<std::string>> writes;
  std::set<std::string> bids_read, individual_read, prices_read;
};
GateModel gate_model();

bool is_sealed_or_locked(const server::Failure& failure);
bool holds_any(const std::string& text, const std::set<std::string>& marks);

class GateWalk {
 public:
  GateWalk(GateModel model, std::uint32_t seed);

  // So many actions, on one tender after another.
  void run(int actions);

  const std::vector<std::string>& objections() const { return objections_; }
  // How often each stage was reached.
  const std::map<std::string, int>& reached() const { return reached_; }

 private:
  void begin_tender();
  void act();
  void advance();
  void submit();
  std::vector<std::string> made_money();
  std::string answer_to_k();
  void edit();
  void correct_bid();
  void rewrite_draft();
  void publish_with_bids();
  // What is stored of each bid against what the model saw last; a bid that was opened changes by two people
  // only.
  void check_bids();
  std::map<std::string, std::string> stored_bids();
  void grade(bool is_consensus);
  void seat();
  void declare();
  void decide();
  void draw();
  void evaluate();
  void correct();
  void wander();
  void store_letters();
  void look();
  // What a member of the panel is shown.
  void look_as(const std::string& member);
  std::string handle_of(const std::string& bid);
  bool is_recused(const std::string& member, const std::string& bid) const;
  bool are_graded(const std::string& bid) const;
  void pass_time(int days);
  void propose(const server::StepOrder& order);
  void take(const server::StepOrder& order);
  void settle(bool confirms, const std::string& person);

  // The outcome of a write against the model.
  template <typename T>
  void hold(const std::string& kind, const server::Result<T>& result);
  void moved(const server::StepOrder& order);
  void follow_clock();
  bool is_ready(criteria::ProcessStep step) const;
  void check_steps();
  void object(const std::string& what);
  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }
  std::string person();
  std::string any_bid();
  server::StepOrder order_for(criteria::ProcessStep step);

  GateModel model_;
  std::mt19937 random_;
  test_support::TemporaryFolder folder_;
  std::string now_;
  server::Service service_;
  std::vector<std::string> objections_;
  std::map<std::string, int> reached_;

  // The tender as the model knows it.
  std::int64_t tender_ = 0;
  int serial_ = 0, day_ = 0, actions_left_ = 0;
  int variant_ = 0;  // 0: consensus, 1: mean, 2: no grades
  std::string stage_, readable_;
  std::vector<std::string> bids_;
  std::map<std::string, bool> decisions_;
  bool is_blind_ = false, has_panel_ = false;
  std::map<std::string, std::string> interests_;  // of who declared: empty, "tender" or the name of a bidder
  std::map<std::string, std::string> bidders_;    // by bid
  std::map<std::string, std::set<std::string>> own_marks_;  // in the motivations of a member
  std::set<std::string> grades_;                            // "bid/assessor", "bid/" of the consensus
  std::set<std::string> price_marks_, bid_marks_, grade_marks_;
  std::string proposer_;
  std::map<std::string, std::string> known_bids_;  // documents, by id
  std::set<std::string> rejected_early_;           // before the prices were opened
  bool may_change_bids_ = false;                   // by the action that was just done
  bool has_letters_ = false;
};

template <typename T>
void GateWalk::hold(const std::string& kind, const server::Result<T>& result) {
  const auto found = model_.writes.find(stage_);
  const bool may = found != model_.writes.end() && found->second.count(kind) != 0;
  if (result && !may) object("wrote " + kind);
  if (!result && may && is_sealed_or_locked(result.error())) object("was kept from writing " + kind);
}

}  // namespace server_test
