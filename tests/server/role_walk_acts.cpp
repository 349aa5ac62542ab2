// What is written in the walk of people with roles: bids, the work of the panel, what the award takes.
#include "server/app/panel.hpp"
#include "tests/server/gate_walk_tender.hpp"
#include "tests/server/role_walk.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server_test {
namespace {

// As it may be written in a document, on a Dutch page and on an English one.
void mark_amounts(std::set<std::string>& marks, const std::vector<std::string>& amounts) {
  for (const auto& amount : amounts) {
    const auto thousands = amount.substr(0, 3), rest = amount.substr(3, 3), cents = amount.substr(7);
    marks.insert(amount);
    marks.insert(thousands + "." + rest + "," + cents);
    marks.insert(thousands + "," + rest + "." + cents);
  }
}

}  // namespace

std::vector<std::string> RoleWalk::made_money() {
  std::vector<std::string> amounts;
  while (amounts.size() < 3)
    amounts.push_back(fmt::format("{}{:03}.{:02}", 200 + pick(600), 100 + pick(900), 11 + pick(88)));
  return amounts;
}

std::string RoleWalk::any_bid() {
  return bids_.empty() ? "I9" : bids_[static_cast<std::size_t>(pick(static_cast<int>(bids_.size())))];
}

bool RoleWalk::is_admitted(const std::string& bid) const {
  const auto decision = decisions_.find(bid);
  return decision == decisions_.end() || decision->second;
}

// ---- bids -----------------------------------------------------------------------------------------------

void RoleWalk::submit(Walker& walker) {
  if (bids_.size() + receipts_.size() >= 3 && (stage_ == "published" || stage_ == "opened")) return;
  const auto money = made_money();
  const auto id = fmt::format("I{}", ++made_);
  const auto bidder = fmt::format("Geheim{}x{}z", serial_, made_);
  const auto json =
      walked_bid({id, bidder, pick(6) != 0, variant_ == 2 ? std::to_string(pick(10)) : "", money});
  // What is late is set aside at whatever stage, so that its kind says nothing.
  const bool is_in_time = stage_ == "published" || (stage_ == "opened" && !is_sealed_);
  const auto sent = attempt(walker, {"POST", "/bids", json, asked_of_buyers(), is_in_time ? "bids" : ""});
  const bool is_late = !is_in_time || !sent || sent->at("/late") == "true";
  if (sent && is_late == is_in_time) object("called a bid late, or in time");
  auto& unread = sent && !is_sealed_ ? late_marks_ : never_marks_;
  mark_amounts(sent && !is_late ? price_marks_ : unread, money);
  (sent && !is_late ? bid_marks_ : unread).insert(bidder);
  if (!sent || is_late) return;
  if (is_sealed_)
    receipts_.push_back({sent->at("/receipt"), sent->at("/code"), id, bidder, money});
  else
    bids_.push_back(id);
}

void RoleWalk::edit(Walker& walker) {
  const auto money = made_money();
  const auto bid = any_bid();
  const auto bidder = fmt::format("Anders{}x{}z", serial_, ++made_);
  const auto json = walked_bid({bid, bidder, true, variant_ == 2 ? "5" : "", money});
  const auto edited = attempt(walker, {"PUT", "/bids/" + bid, json, asked_of_buyers(), "edits"});
  if (edited) mark_amounts(price_marks_, money), bid_marks_.insert(bidder);
}

void RoleWalk::withdraw_bid(Walker& walker) {
  if (receipts_.empty()) return;
  const auto bid = receipts_.back();
  const auto withdrawn = attempt(walker, {"POST", "/sealed-bids/" + bid.receipt + "/withdrawals",
                                          fmt::format(R"({{"code":"{}"}})", bid.code), asked_of_buyers(),
                                          stage_ == "published" ? "bids" : "withdrawals"});
  if (!withdrawn) return;
  receipts_.pop_back();
  bid_marks_.erase(bid.bidder);
  never_marks_.insert(bid.bidder);
  mark_amounts(never_marks_, bid.money);
}

void RoleWalk::decide(Walker& walker) {
  auto bid = any_bid();
  for (const auto& each : bids_)
    if (decisions_.count(each) == 0) bid = each;
  const auto order = [&](bool admits) {
    const auto body =
        admits ? fmt::format(R"({{"bid":"{}","outcome":"admitted"}})", bid)
               : fmt::format(R"({{"bid":"{}","outcome":"rejected","ground":"E","reason":"Nee"}})", bid);
    const bool is_decided =
        attempt(walker, {"POST", "/admissibility-decisions", body, asked_of_buyers(), "admissibility"})
            .has_value();
    if (is_decided) decisions_[bid] = admits;
    return is_decided;
  };
  if (pick(8) == 0 || !order(true)) order(false);
}

// ---- the panel ------------------------------------------------------------------------------------------

void RoleWalk::seat(Walker& walker) {
  const auto body = fmt::format(
      R"({{"blind":{},"members":[{{"person":"Els","assessor":"b1"}},{{"person":"Frits","assessor":"b2"}},)"
      R"({{"person":"Gijs","chair":true}}]}})",
      is_blind_);
  const auto stored = attempt(walker, {"PUT", "/panel-details", body, asked_of_buyers(), "panel"});
  if (!stored) return;
  has_panel_ = true;
  for (const char* name : {"Els", "Frits", "Gijs"}) {
    auto& member = named(name);
    if (is_blind_ && !member.sits_blind && !member.only_grades(true))
      object(fmt::format("{} is in a blind panel", name));
    member.sits_blind = is_blind_;
  }
}

void RoleWalk::declare(Walker& walker) {
  const auto declared = attempt(
      walker, {"POST", "/interest-declarations", R"({"interest":"none"})", asked_of_panel(), "panel"});
  if (!declared) return;
  const bool is_member = walker.name == "Els" || walker.name == "Frits" || walker.name == "Gijs";
  if (!has_panel_ || !is_member) object(walker.name + " declared without a seat");
  declared_.insert(walker.name);
}

// Of nobody whose grades are waited for.
void RoleWalk::recuse(Walker& walker) {
  const auto body = fmt::format(R"({{"member":"Gijs","bid":"{}","reason":"Neef"}})", any_bid());
  attempt(walker, {"POST", "/recusals", body, asked_of_buyers(), "recusals"});
}

std::string RoleWalk::handle_of(const std::string& bid) {
  const auto record = server::load_assessment(on_.api.service(), tender_).value();
  for (const auto& [known, name] : record.names)
    if (record.panel.is_blind && known == bid) return name;
  return bid;
}

std::string RoleWalk::ungraded(const std::string& member) const {
  for (const auto& bid : bids_)
    if (is_admitted(bid) && grades_.count(bid + "/" + member) == 0) return bid;
  return {};
}

void RoleWalk::grade(Walker& walker, const std::string& bid) {
  const auto mark = fmt::format("motief{}x{}z", serial_, ++made_);
  const auto body =
      fmt::format(R"({{"grades":[{{"bid":"{}","criterion":"K","level":"{}","motivation":"{}"}}]}})",
                  handle_of(bid), pick(2) == 0 ? "goed" : "matig", mark);
  const auto given =
      attempt(walker, {"POST", "/assessment-grades", body, asked_of_panel(), "individual-grades"});
  if (!given) return;
  if (declared_.count(walker.name) == 0) object(walker.name + " graded without a declaration");
  if (walker.name != "Els" && walker.name != "Frits") object(walker.name + " graded");
  grades_.insert(bid + "/" + walker.name);
  grade_marks_.insert(mark);
  own_marks_[walker.name].insert(mark);
  check_told(walker, "/assessment-grades", given->body);
}

void RoleWalk::agree(Walker& walker, const std::string& bid) {
  const auto body =
      fmt::format(R"({{"bid":"{}","criterion":"K","level":"goed","motivation":"Samen","reason":"Omdat"}})",
                  handle_of(bid));
  const auto agreed =
      attempt(walker, {"POST", "/consensus-grades", body, asked_of_panel(), "consensus-grades"});
  if (!agreed) return;
  if (walker.name != "Gijs") object(walker.name + " recorded the consensus");
  grades_.insert(bid + "/panel");
}

// ---- the award ------------------------------------------------------------------------------------------

void RoleWalk::draw(Walker& walker) {
  if (bids_.size() < 2) return;
  const auto body = fmt::format(R"({{"lot":"1","order":["{}","{}"],"heldAt":"{}T11:00:00Z","witness":"W"}})",
                                bids_[0], bids_[1], date_of(day_));
  attempt(walker, {"POST", "/draws", body, asked_of_buyers(), "draws"});
}

void RoleWalk::evaluate(Walker& walker) {
  const auto made = attempt(walker, {"POST", "/evaluations", "{}", asked_of_buyers(), "evaluations"});
  if (made) evaluations_.push_back(made->at("/id"));
}

void RoleWalk::correct(Walker& walker) {
  auto& reader = named("Noor");
  come_in(reader);
  auto tender = on_.get(reader.session, path_).body;
  const bool is_first = tender.find(R"("title":"Proefzaak)") != std::string::npos;
  const std::string names[]{R"("title":"Proefzaak)", R"("title":"De proefzaak)"};
  tender = replaced(tender, names[is_first ? 0 : 1], names[is_first ? 1 : 0]);
  const auto body = fmt::format(R"({{"reason":"Vraag","tender":{}}})", tender);
  attempt(walker, {"POST", "/corrections", body, asked_of_buyers(), "corrections", true});
}

void RoleWalk::rewrite(Walker& walker) {
  auto& reader = named("Noor");
  come_in(reader);
  const auto tender = on_.get(reader.session, path_).body;
  attempt(walker, {"PUT", "", tender, asked_of_buyers(), "definition"});
}

void RoleWalk::deviate(Walker& walker) { deviate_from(walker, 1 + pick(4)); }

void RoleWalk::deviate_from(Walker& walker, int rule) {
  const auto body = fmt::format(
      R"({{"agreement":"moederbestek-beton","rule":"T{}","lot":"1","reason":"Proef","decidedBy":"College",)"
      R"("decidedOn":"2026-01-05"}})",
      rule);
  attempt(walker, {"POST", "/deviations", body, asked_of_buyers(), "deviations"});
}

void RoleWalk::store_letters(Walker& walker) {
  const auto stored =
      attempt(walker, {"PUT", "/award-details", walked_letters(day_), asked_of_buyers(), "award-file"});
  if (stored) has_letters_ = true;
}

void RoleWalk::set_thresholds(Walker& walker) {
  attempt(walker, {"PUT", "/advice-thresholds", R"({"nearTiePercent":"2.5","percentOfMean":"80"})",
                   asked_of_buyers(), "thresholds"});
}

void RoleWalk::ask_bidder(Walker& walker, const std::string& what) {
  static const std::map<std::string, std::string> kinds{{"clarification", "clarifications"},
                                                        {"price-question", "price-examinations"},
                                                        {"evidence-request", "verification"}};
  const auto body = fmt::format(R"({{"kind":"{}","bids":["{}"],"text":"Waarom?","on":"{}","dueOn":"{}"}})",
                                what, any_bid(), date_of(day_), date_of(day_ + 2));
  const auto asked = attempt(walker, {"POST", "/award-records", body, asked_of_buyers(), kinds.at(what)});
  if (asked && what != "clarification") questions_.emplace_back(what, asked->at("/id"));
}

// Evidence is decided on before the winner is verified only.
std::optional<std::size_t> RoleWalk::open_question() const {
  for (std::size_t at = questions_.size(); at-- > 0;)
    if (questions_[at].first == "price-question" || stage_ == "ranked") return at;
  return std::nullopt;
}

void RoleWalk::answer_record(Walker& walker) {
  if (questions_.empty()) return;
  const auto at = open_question().value_or(questions_.size() - 1);
  const auto [what, number] = questions_[at];
  const bool is_price = what == "price-question";
  const auto body = fmt::format(R"({{"kind":"{}","about":"{}","verdict":"{}","text":"Gezien","on":"{}"}})",
                                is_price ? "price-decision" : "evidence-decision", number,
                                is_price ? "accepted" : "met", date_of(day_));
  const auto decided = attempt(walker, {"POST", "/award-records", body, asked_of_buyers(),
                                        is_price ? "price-examinations" : "verification"});
  if (decided) questions_.erase(questions_.begin() + static_cast<std::ptrdiff_t>(at));
}

void RoleWalk::register_promises(Walker& walker) {
  const auto made = attempt(walker, {"POST", "/promises", "{}", asked_of_buyers()});
  if (made && !may_read_prices()) object("registered promises");
}

void RoleWalk::redact(Walker& walker) {
  const auto made = attempt(
      walker, {"POST", "/redactions?format=json",
               R"({"format":"wederwaarde-redactions/1","fields":[{"path":"bids[].remarks","article":"5.1",)"
               R"("reason":"Bedrijf"}]})",
               asked_of_buyers()});
  if (made && !may_read_prices()) object("published a redacted dossier");
  if (made) check_told(walker, "/redactions", made->body);
}

// Roles in the tender come and go; a buyer of its party gives them.
void RoleWalk::change_role(Walker& walker) {
  static const char* const roles[]{"assessor", "panel-chair", "controller"};
  const std::string role = roles[pick(3)];
  auto& whom = named(pick(3) == 0 ? "Els" : "Wim");
  const bool gives = whom.tender_roles.count(role) == 0;
  const auto below = fmt::format("/people/{}/roles/{}", whom.session.account, role);
  if (!attempt(walker, {gives ? "PUT" : "DELETE", below, "", asked_of_buyers()})) return;
  if (!gives)
    whom.tender_roles.erase(role);
  else
    whom.tender_roles.insert(role);
}

}  // namespace server_test
