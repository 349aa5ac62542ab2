// Who may do what with a tender, written down a second time: by groups of people for what is read and
// written, by the step for the process.
#pragma once

#include "tests/server/signed_in.hpp"

#include <set>
#include <string>

namespace server_test {

// One of the people of the walk, or somebody who has not signed in.
struct Walker {
  std::string name;
  SignedIn session;                    // of the account 0: nobody
  std::set<std::string> party_roles;   // in the party whose tenders are walked
  std::set<std::string> tender_roles;  // in the tender that is walked
  bool reads_whole_log = false;        // who controls for the working group
  bool sits_blind = false;             // in a panel that knows the bids by letters
  int day = -1, used = 0, proved = 0;  // when the session began, and its minutes of that day

  bool has(const std::string& role) const {
    return party_roles.count(role) != 0 || tender_roles.count(role) != 0;
  }
  bool reads_tender() const;
  // Neither conducts nor controls it. A seat among letters leaves nothing of either until the prices are
  // open.
  bool only_grades(bool are_prices_open) const {
    return (sits_blind && !are_prices_open) || (!has("buyer") && !has("controller"));
  }
};

// What a route or an action asks of who comes for it.
struct Asked {
  std::set<std::string> roles;  // one of these
  bool tells_bids = false;      // kept from who only grades until the prices are open
};

const Asked& asked_of_buyers();
const Asked& asked_of_leaders();  // of the steps
const Asked& asked_of_panel();
// Of a route of a tender that is read, by its pattern.
Asked asked_to_read(const std::string& pattern);

enum class Admitted { yes, sign_in, hidden, refused };
Admitted admitted(const Walker& walker, const Asked& asked, bool are_prices_open);
// Whether an answer is that refusal; `of_api` or of the pages.
bool is_refusal(const ApiAnswer& answer, Admitted admitted, bool of_api);

// The step that leads on from a stage, and whether it takes two people.
std::string step_from(const std::string& stage);
bool takes_two(const std::string& step);
bool may_take(const Walker& walker, const std::string& step);

}  // namespace server_test
