#include "tests/server/role_model.hpp"

#include <map>
#include <regex>
#include <utility>
#include <vector>

namespace server_test {
namespace {

const std::set<std::string> readers{"buyer", "assessor", "panel-chair", "controller"};
const std::set<std::string> dossier{"buyer", "controller"};
const std::set<std::string> buyers{"buyer"};
const std::set<std::string> panel{"buyer", "assessor", "panel-chair"};

// The first that fits; whatever fits none is for all readers.
const std::vector<std::pair<std::regex, Asked>>& readings() {
  static const std::vector<std::pair<std::regex, Asked>> all{
      {std::regex(R"(/tenders/\{tender\}/openings/\{envelope\})"), {buyers}},
      {std::regex(R"(.*\{tender\}/(draft.*|publish|correct|key-letters|invitations))"), {buyers}},
      {std::regex(R"(.*\{tender\}/(assessment|assessment-details|assessment-workbooks|consensus))"), {panel}},
      {std::regex(R"(.*\{tender\}/lots/\{lot\}/grades.xlsx)"), {panel}},
      {std::regex(
           R"(.*\{tender\}/(people|audit-entries|audit-log|letters.*|sealed-bids.*|archive.*|dossier.json)"
           R"(|key-holders|openings.*|uploads.*|award-.*|late-bids.*|panel|panel-details|recusals)"
           R"(|interest-declarations|assessment-progress|notice.*|ocds-releases|open-data.json)"
           R"(|insight.*|robustness.*|what-if|jobs.*|redaction|advice-thresholds))"),
       {dossier}},
      {std::regex(R"(.*\{tender\}/(bids.*|grades.*|draws.*|evaluation.*|documents/.*|steps.*|promise.*)"
                  R"(|admissibility-decisions|report.html|lots/\{lot\}/(ranking|grade-form.xlsx)))"),
       {readers, true}}};
  return all;
}

bool has_one(const Walker& walker, const std::set<std::string>& roles) {
  for (const auto& role : roles)
    if (walker.has(role)) return true;
  return false;
}

}  // namespace

bool Walker::reads_tender() const { return has_one(*this, readers); }

const Asked& asked_of_buyers() {
  static const Asked asked{buyers};
  return asked;
}

const Asked& asked_of_leaders() {
  static const Asked asked{{"buyer", "panel-chair"}};
  return asked;
}

const Asked& asked_of_panel() {
  static const Asked asked{panel};
  return asked;
}

Asked asked_to_read(const std::string& pattern) {
  for (const auto& [expression, asked] : readings())
    if (std::regex_match(pattern, expression)) return asked;
  return {readers};
}

Admitted admitted(const Walker& walker, const Asked& asked, bool are_prices_open) {
  if (walker.session.account == 0) return Admitted::sign_in;
  if (!walker.reads_tender()) return Admitted::hidden;
  auto roles = asked.roles;
  const bool only_grades = walker.only_grades(are_prices_open);
  if (only_grades) roles.erase("buyer"), roles.erase("controller");
  if (!has_one(walker, roles)) return Admitted::refused;
  const bool is_kept = asked.tells_bids && only_grades && !are_prices_open;
  return is_kept ? Admitted::refused : Admitted::yes;
}

bool is_refusal(const ApiAnswer& answer, Admitted admitted, bool of_api) {
  switch (admitted) {
    case Admitted::yes:
      break;
    case Admitted::sign_in:
      if (of_api) return answer.status == 401 && answer.at("/code") == "account.signIn";
      return answer.status == 303 && answer.header("Location").value_or("").rfind("/sign-in", 0) == 0;
    case Admitted::hidden:
      return answer.status == 404 && (!of_api || answer.at("/code") == "tender.notFound");
    case Admitted::refused:
      return answer.status == 403 && (!of_api || answer.at("/code") == "account.notAllowed");
  }
  return false;
}

std::string step_from(const std::string& stage) {
  static const std::map<std::string, std::string> steps{{"published", "close"},
                                                        {"closed", "open"},
                                                        {"opened", "check-requirements"},
                                                        {"requirements-checked", "start-grading"},
                                                        {"individual-scores", "lock-individual"},
                                                        {"individual-locked", "start-consensus"},
                                                        {"consensus", "lock-quality"},
                                                        {"quality-locked", "open-prices"},
                                                        {"prices-opened", "rank"},
                                                        {"ranked", "verify"},
                                                        {"verified", "decide-award"},
                                                        {"award-decided", "send-letters"},
                                                        {"letters-sent", "start-standstill"},
                                                        {"standstill", "conclude"}};
  const auto found = steps.find(stage);
  return found == steps.end() ? std::string() : found->second;
}

bool takes_two(const std::string& step) {
  static const std::set<std::string> all{"open",     "open-prices", "decide-award",
                                         "withdraw", "reverse",     "correct-bid"};
  return all.count(step) != 0;
}

bool may_take(const Walker& walker, const std::string& step) {
  static const std::set<std::string> of_the_panel{"lock-individual", "start-consensus", "lock-quality"};
  return walker.has("buyer") || (walker.has("panel-chair") && of_the_panel.count(step) != 0);
}

}  // namespace server_test
