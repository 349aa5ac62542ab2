// Random people with random roles who ask a running service for random things, by HTTP: each answer is held
// against what their role and the stage of the tender allow.
#pragma once

#include "tests/server/gate_walk.hpp"
#include "tests/server/role_model.hpp"

#include <optional>

namespace server_test {

class RoleWalk {
 public:
  RoleWalk(GateModel model, std::uint32_t seed);

  // So many actions, each followed by something that is read, on one tender after another; half of them are
  // sealed.
  void run(int actions);
  // All that is stored, against the log.
  void verify();

  const std::vector<std::string>& objections() const { return objections_; }
  // How often each stage was reached; an opening of sealed envelopes counts as `sealed opened`.
  const std::map<std::string, int>& reached() const { return reached_; }
  struct Tally {
    int writes_allowed = 0, writes_refused = 0, reads_allowed = 0, reads_refused = 0;
  };
  const Tally& tally() const { return tally_; }

 private:
  // Something that is asked for: by whom it may be, and what it writes.
  struct Attempt {
    std::string method, below, body;
    Asked asked;
    std::string kind = {};  // empty: whoever attempts it looks at the stage
    bool is_gate = false;
  };

  // ---- people (role_walk.cpp)
  void add_people();
  Walker& anybody();
  Walker& named(const std::string& name);
  // Mostly one of the buyers.
  Walker& fitting();
  void come_in(Walker& walker);
  bool has_proved(const Walker& walker) const { return minute_ - walker.proved < 5; }
  void prove(Walker& walker);

  // ---- the walk
  void begin_tender();
  void publish();
  void act();
  void further();
  void stray();
  void set_clock();
  void pass_days(int days);
  void pass_minutes();
  void follow_clock();
  void check_stage();
  void object(const std::string& what);
  // Held against the roles and the stage; nothing when it was refused.
  std::optional<ApiAnswer> attempt(Walker& walker, const Attempt& attempt);
  void hold(const Walker& walker, const Attempt& attempt, const ApiAnswer& answer);
  bool is_kept_out(Walker& walker, const Attempt& attempt, const ApiAnswer& answer);
  ApiAnswer send(Walker& walker, const Attempt& attempt);
  std::int64_t entries();
  bool may_write(const std::string& kind) const;
  bool may_read_prices() const { return model_.prices_read.count(readable_) != 0; }

  // ---- what is written (role_walk_acts.cpp)
  void submit(Walker& walker);
  void edit(Walker& walker);
  void withdraw_bid(Walker& walker);
  void decide(Walker& walker);
  void seat(Walker& walker);
  void declare(Walker& walker);
  void recuse(Walker& walker);
  void grade(Walker& walker, const std::string& bid);
  void agree(Walker& walker, const std::string& bid);
  void draw(Walker& walker);
  void evaluate(Walker& walker);
  void correct(Walker& walker);
  void rewrite(Walker& walker);
  void deviate(Walker& walker);
  void deviate_from(Walker& walker, int rule);
  void store_letters(Walker& walker);
  void set_thresholds(Walker& walker);
  void ask_bidder(Walker& walker, const std::string& what);
  void answer_record(Walker& walker);
  std::optional<std::size_t> open_question() const;
  void register_promises(Walker& walker);
  void redact(Walker& walker);
  void change_role(Walker& walker);
  std::string handle_of(const std::string& bid);
  std::vector<std::string> made_money();
  std::string any_bid();
  std::string ungraded(const std::string& member) const;
  bool is_admitted(const std::string& bid) const;

  // ---- steps and openings (role_walk_steps.cpp)
  void take(Walker& walker, const std::string& step);
  void propose(Walker& walker, const std::string& step, const std::string& more = {},
               const std::string& kind = {});
  void settle(Walker& walker, bool confirms);
  void lead_on();
  void lead_back(Walker& walker);
  void correct_bid(Walker& walker);
  void take_letter(Walker& walker);
  void open(Walker& walker, const std::string& envelope);
  void open_as(Walker& walker, const std::string& envelope, const std::string& code);
  std::optional<ApiAnswer> attempt_step(Walker& walker, const std::string& step, const std::string& below,
                                        const std::string& body, const std::string& kind = {});
  std::string step_body(const std::string& step, const std::string& more) const;
  void moved(const std::string& step, const std::string& to);

  // ---- what is read (role_walk_reads.cpp)
  void look();
  void look_elsewhere(Walker& walker);
  void look_at_tender(Walker& walker);
  std::string filled(const std::string& pattern);
  void check_told(const Walker& walker, const std::string& target, const std::string& text);
  bool may_know_bidders(const Walker& walker) const;
  bool may_know_grades(const Walker& walker) const;

  int pick(int count) { return static_cast<int>(random_() % static_cast<std::uint32_t>(count)); }

  GateModel model_;
  std::mt19937 random_;
  AccountsOn on_;
  std::vector<Walker> people_;
  std::vector<std::string> readings_;  // the patterns of what is read of a tender
  std::vector<std::string> objections_;
  std::map<std::string, int> reached_;
  Tally tally_;

  // The tender as the model knows it.
  std::int64_t tender_ = 0;
  int serial_ = 0, day_ = 0, minute_ = 0, deadline_ = 0, actions_left_ = 0, variant_ = 0;
  std::string path_, stage_, readable_;
  bool is_sealed_ = false, is_blind_ = false, has_panel_ = false, has_letters_ = false;
  std::vector<std::string> bids_;
  std::map<std::string, bool> decisions_;
  std::set<std::string> declared_, grades_;
  std::set<std::string> bid_marks_, price_marks_, grade_marks_;
  std::set<std::string> never_marks_;  // of what was refused, withdrawn, or sealed and late
  std::set<std::string> late_marks_;   // of what was late and not sealed
  std::map<std::string, std::set<std::string>> own_marks_;
  std::string proposer_, proposed_, proposed_to_, request_;           // the request that waits; its last path
  std::map<std::string, std::pair<std::string, std::string>> codes_;  // of quality and prices
  std::map<std::string, std::pair<std::string, int>> offered_;        // who gave a code first, and when
  std::set<std::string> opened_;                                      // envelopes
  struct Receipt {
    std::string receipt, code, id, bidder;
    std::vector<std::string> money;
  };
  std::vector<Receipt> receipts_;
  std::vector<std::pair<std::string, std::string>> questions_;  // kind and number, not decided yet
  std::vector<std::string> evaluations_;
  int made_ = 0;  // of whatever needs a new name
  int wrong_codes_ = 0;
  std::string step_asked_;  // of the request that is under way
};

}  // namespace server_test
