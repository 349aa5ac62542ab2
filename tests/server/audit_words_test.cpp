// Every action of the audit log is said in words, and found by the filter of its page.
#include "server/pages/audit_words.hpp"

#include "server/app/step_action.hpp"
#include "server/storage/database.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <tuple>

#include <gtest/gtest.h>

namespace server {
namespace {

using criteria::ProcessStep;
using templates::Language;

std::vector<StepAction> all_step_actions() {
  std::vector<StepAction> all;
  for (const auto& step : criteria::NameTable<ProcessStep>::names)
    for (const auto& event : criteria::NameTable<StepEvent>::names) all.push_back({step.first, event.first});
  return all;
}

// From the beginning of a call to its end, whatever parentheses and texts are in it.
std::string call_at(const std::string& source, std::size_t begin) {
  int depth = 0;
  bool in_text = false;
  std::size_t at = source.find('(', begin);
  for (; at < source.size(); ++at) {
    const char c = source[at];
    if (in_text && c == '\\')
      ++at;
    else if (c == '"')
      in_text = !in_text;
    else if (!in_text && c == '(')
      ++depth;
    else if (!in_text && c == ')' && --depth == 0)
      break;
  }
  return source.substr(begin, at - begin);
}

// What stands between quotes in the calls that enter something in the log.
std::map<std::string, std::string> written_actions() {
  const std::regex calls(R"re(\b(note\w*|record|enter|log|store_definition)\()re");
  const std::regex texts(R"re("([a-z][A-Za-z]*\.[A-Za-z-]*)")re");
  std::map<std::string, std::string> found;
  const std::filesystem::path folder = std::filesystem::path(WEDERWAARDE_SOURCE_DIR) / "server/app";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    std::stringstream content;
    content << file.rdbuf();
    const std::string source = content.str();
    for (std::sregex_iterator call(source.begin(), source.end(), calls), end; call != end; ++call) {
      const auto text = call_at(source, static_cast<std::size_t>(call->position()));
      for (std::sregex_iterator match(text.begin(), text.end(), texts); match != end; ++match)
        found.emplace((*match)[1], entry.path().filename().string());
    }
  }
  return found;
}

bool is_in_words(const std::string& action) {
  return action_text(action, Language::nl) != action && action_text(action, Language::en) != action;
}

bool begins_with_one_of(std::string_view action, std::string_view beginnings) {
  while (!beginnings.empty()) {
    const auto end = std::min(beginnings.find(','), beginnings.size());
    if (action.starts_with(beginnings.substr(0, end))) return true;
    beginnings.remove_prefix(std::min(end + 1, beginnings.size()));
  }
  return false;
}

bool is_in_a_group(std::string_view action) {
  const auto groups = action_groups();
  return std::any_of(groups.begin(), groups.end(),
                     [&](const ActionGroup& group) { return begins_with_one_of(action, group.beginnings); });
}

TEST(AuditWords, SayWhatHappensToEachStep) {
  std::set<std::string> said;
  for (const StepAction& action : all_step_actions()) {
    const auto name = action_name(action);
    EXPECT_TRUE(is_in_words(name)) << name;
    EXPECT_TRUE(is_in_a_group(name)) << name;
    EXPECT_TRUE(said.insert(action_text(name, Language::nl)).second) << name;
    EXPECT_EQ(step_action_of(name), action);
  }
  EXPECT_EQ(action_text("step.open-prices.proposed", Language::nl), "voorgesteld: “Prijzen openen”");
  EXPECT_EQ(action_text("step.reverse.declined", Language::en), "proposal declined: “Turn back”");
}

TEST(AuditWords, TellStepsFromOtherActions) {
  for (const char* const other :
       {"step.", "step.nothing", "step.open.", "step.open.taken", "step.open.proposed.x", "bid.opened", ""})
    EXPECT_FALSE(step_action_of(other)) << other;
}

TEST(AuditWords, SayEveryActionInTheSources) {
  const auto actions = written_actions();
  EXPECT_GT(actions.size(), 70U);
  for (const auto& [action, file] : actions) {
    EXPECT_TRUE(is_in_words(action)) << action << " in " << file;
    EXPECT_TRUE(is_in_a_group(action)) << action << " in " << file;
  }
}

TEST(AuditWords, SayWhatAFolderOfEverythingRecords) {
  test_support::TemporaryFolder folder;
  server_test::fill_audited(folder.path());
  Database database(server_test::test_database(folder.path()), "2026-11-26T09:00:00.000Z");
  const auto actions = database.read(
      [](Unit& unit) { return unit.column<std::string>("SELECT DISTINCT action FROM audit_log", {}); });
  EXPECT_GT(actions.size(), 25U);
  for (const auto& action : actions) EXPECT_TRUE(is_in_words(action) && is_in_a_group(action)) << action;
}

AuditEntry entry(const char* action, const char* subject) {
  return {"2026-11-26T09:00:00.000Z", "An", "", action, std::nullopt, subject, ""};
}

TEST(AuditWords, SayOfWhatInWords) {
  const std::vector<std::tuple<const char*, const char*, const char*>> cases{
      {"prices.opened", "prices", "prijzen"},
      {"bids.opened", "quality", "kwaliteit"},
      {"keyLetters.issued", "quality: An, Cas", "kwaliteit: An, Cas"},
      {"keyShare.used", "prices: An", "prijzen: An"},
      {"releaseCode.refused", "prices: quality", "prijzen: quality"},
      {"envelope.stored", "R4K2-77/quality", "R4K2-77: kwaliteit"},
      {"draw.witnessed", "1: notaris De Vries (criterion:K1, draw)",
       "1: notaris De Vries (hoogste score op criterium K1, loting)"},
      {"draw.witnessed", "1: De Vries (draw) (quality)", "1: De Vries (draw) (hoogste kwaliteit)"},
      {"draw.witnessed", "1: De Vries ()", "1: De Vries ()"},
      {"retention.stored", "upload", "ontvangen bestanden"},
      {"retention.stored", "upload: 7 published, 0 created",
       "ontvangen bestanden: 7 jaar na publicatie → 0 jaar na aanmaken van de aanbesteding"},
      {"account.roleGiven", "account 7: assessor@tender 12", "account 7: beoordelaar (aanbesteding 12)"},
      {"account.roleTaken", "account 7: buyer@gouda", "account 7: inkoper (gouda)"},
      {"account.invited", "invitation 4: Controle Kamer <controller@gouda.example>, controller@gouda",
       "uitnodiging 4: Controle Kamer <controller@gouda.example>, controller (gouda)"},
      {"account.invitationAccepted", "invitation 4: account 9, assessor@tender 12",
       "uitnodiging 4: account 9, beoordelaar (aanbesteding 12)"},
      {"account.made", "account 9: controller@gouda.example", "account 9: controller@gouda.example"},
      {"account.factorAdded", "account 9: security-key: totp: x", "account 9: beveiligingssleutel: totp: x"},
      {"account.signedIn", "account 9", "account 9"},
      {"bid.stored", "prices", "prices"}};
  for (const auto& [action, subject, said] : cases)
    EXPECT_EQ(subject_text(entry(action, subject), Language::nl), said) << action;
  EXPECT_EQ(subject_text(entry("account.reauthenticated", "account 9: security-key"), Language::en),
            "account 9: security key");
}

TEST(AuditWords, OfferGroupsWithAWord) {
  for (const ActionGroup& group : action_groups()) {
    EXPECT_TRUE(templates::has_label("audit-group." + std::string(group.name))) << group.name;
    EXPECT_FALSE(group.beginnings.empty());
  }
}

}  // namespace
}  // namespace server
