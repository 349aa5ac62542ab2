// What the panel does in the walk: it declares, grades and agrees, and sees what it may.
#include "server/app/consensus.hpp"
#include "server/app/give_grades.hpp"
#include "server/app/grade_workbook.hpp"
#include "server/http/assessment_json.hpp"
#include "server/pages/assessment_page.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/server/gate_walk.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server_test {

using namespace server;

namespace {

const Actor member_of_panel{"member", "r-2"};

std::string person_at(const std::string& assessor) { return assessor == "b2" ? "Frits" : "Els"; }

}  // namespace

bool is_sealed_or_locked(const Failure& failure) {
  const auto* conflict = std::get_if<Conflict>(&failure);
  return conflict && (conflict->code == "stage.locked" || conflict->code == "stage.sealed" ||
                      conflict->code == "bid.opened");
}

bool holds_any(const std::string& text, const std::set<std::string>& marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const std::string& mark) { return text.find(mark) != std::string::npos; });
}

void GateWalk::seat() {
  if (variant_ == 2) return;
  // Once grading has begun the choice stays; now and then somebody tries to change it.
  const bool is_blind = pick(5) == 0 ? !is_blind_ : is_blind_;
  const auto json = fmt::format(
      R"({{"blind":{},"members":[{{"person":"Els","assessor":"b1","chair":true}},{{"person":"Frits","assessor":"b2"}}]}})",
      is_blind);
  const bool was_there = has_panel_;
  const auto stored = store_panel(service_, member_of_panel, tender_, json, std::nullopt);
  hold("panel", stored);
  if (!stored) return;
  const bool has_begun =
      stage_ == "individual-scores" || stage_ == "individual-locked" || stage_ == "consensus";
  if (was_there && has_begun && is_blind != is_blind_)
    object("names were hidden or shown after grading had begun");
  has_panel_ = true;
  is_blind_ = is_blind;
}

void GateWalk::declare() {
  const std::string person = pick(2) == 0 ? "Els" : " frits";
  criteria::InterestDeclaration declaration;
  const int kind = pick(6);
  std::string interest;
  if (kind == 4) {
    declaration = {criteria::DeclaredInterest::tender, {}, "Daarom"};
    interest = "tender";
  } else if (kind == 5 && !bids_.empty()) {
    interest = bidders_[any_bid()];
    declaration = {criteria::DeclaredInterest::bidders, {interest + " B.V."}, "Daarom"};
  }
  const auto declared = declare_interest(service_, member_of_panel, tender_, {person, declaration});
  hold("panel", declared);
  if (declared && !has_panel_) object("declared without a panel");
  if (declared) interests_[declared->person] = interest;
}

bool GateWalk::is_recused(const std::string& member, const std::string& bid) const {
  const auto interest = interests_.find(member);
  return interest != interests_.end() && !interest->second.empty() &&
         (interest->second == "tender" || interest->second == bidders_.at(bid));
}

// By each who may, and by all that the mean was announced of.
bool GateWalk::are_graded(const std::string& bid) const {
  int graders = 0;
  for (const char* assessor : {"b1", "b2"}) {
    if (is_recused(person_at(assessor), bid)) continue;
    ++graders;
    if (!grades_.count(bid + "/" + assessor)) return false;
  }
  return variant_ == 1 ? graders == 2 : graders > 0;
}

std::string GateWalk::handle_of(const std::string& bid) {
  const auto record = load_assessment(service_, tender_).value();
  for (const auto& [known, name] : record.names)
    if (record.panel.is_blind && known == bid) return name;
  return bid;
}

void GateWalk::grade(bool is_consensus) {
  if (variant_ == 2 || (variant_ == 1 && is_consensus) || bids_.empty()) return;
  // The first that is missing, so that the work gets done.
  auto bid = any_bid();
  std::string assessor = is_consensus ? "" : pick(2) == 0 ? "b1" : "b2";
  for (const auto& candidate : bids_)
    for (const char* who : {"b1", "b2", ""})
      if (is_consensus == std::string(who).empty() && grades_.count(candidate + "/" + who) == 0)
        bid = candidate, assessor = who;
  const auto person = person_at(assessor);
  const auto mark = fmt::format("motief{}x{}x", serial_, grade_marks_.size());
  const std::string level = pick(2) == 0 ? "goed" : "matig";
  const auto kind = is_consensus ? "consensus-grades" : "individual-grades";
  bool is_stored = false;
  if (is_consensus) {
    const auto stored = record_consensus(service_, member_of_panel, tender_,
                                         {person, handle_of(bid), "K", level, mark, "Omdat"});
    hold(kind, stored);
    is_stored = stored.has_value();
  } else {
    const auto stored =
        give_grades(service_, member_of_panel, tender_, person, {{handle_of(bid), "K", level, mark}});
    hold(kind, stored);
    is_stored = stored.has_value();
  }
  if (!is_stored) return;
  if (!interests_.count(person)) object(person + " graded without a declaration");
  if (is_recused(person, bid)) object(person + " graded in spite of an interest");
  grades_.insert(bid + "/" + assessor);
  if (is_consensus) return;
  grade_marks_.insert(mark);
  own_marks_[person].insert(mark);
}

void GateWalk::look_as(const std::string& member) {
  const auto assessment = my_assessment(service_, member_of_panel, tender_, member);
  if (!assessment) return;
  std::string seen = assessment_json(*assessment);
  if (pick(8) == 0) {
    AssessmentPage page;
    page.id = std::to_string(tender_);
    page.person = member;
    page.assessment = *assessment;
    seen += assessment_page(page, {});
    if (const auto workbook = make_grade_workbook(service_, member_of_panel, tender_, {member, "1"}))
      seen += texts_of(workbook->content);
  }
  const auto consensus = view_consensus(service_, member_of_panel, tender_, member);
  if (consensus) seen += consensus_json(*consensus);
  if (consensus && !model_.individual_read.count(readable_)) object("the spread for " + member);
  const bool may_know_names = !is_blind_ || model_.prices_read.count(readable_);
  const bool has_begun = model_.individual_read.count(readable_) || readable_ == "individual-scores";
  if ((!may_know_names || !has_begun || !interests_.count(member)) && holds_any(seen, bid_marks_))
    object("bidders for " + member);
  if (is_blind_)
    for (const auto& bid : bids_)
      if (seen.find("\"" + bid + "\"") != std::string::npos ||
          seen.find(">" + bid + "<") != std::string::npos)
        object("the id of a bid for " + member);
  if (!model_.individual_read.count(readable_))
    for (const auto& [other, marks] : own_marks_)
      if (other != member && holds_any(seen, marks)) object("grades of " + other + " for " + member);
  for (const auto& bid : bids_)
    if (is_recused(member, bid) && seen.find(bidders_[bid] + "\"") != std::string::npos)
      object("a bid of an interest for " + member);
  if (holds_any(seen, price_marks_)) object("prices for " + member);
}

}  // namespace server_test
