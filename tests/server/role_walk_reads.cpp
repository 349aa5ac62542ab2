// What the people of the walk are shown: every route of a tender that is read, and what lists all tenders.
#include "tests/server/assessed_tender.hpp"
#include "tests/server/role_walk.hpp"

#include <fmt/format.h>

namespace server_test {
namespace {

bool is_of_api(const std::string& target) { return target.rfind("/api/", 0) == 0; }

void fill(std::string& target, const std::string& name, const std::string& value) {
  const auto place = "{" + name + "}";
  for (auto at = target.find(place); at != std::string::npos; at = target.find(place, at + value.size()))
    target.replace(at, place.size(), value);
}

}  // namespace

// Values that are mostly there.
std::string RoleWalk::filled(const std::string& pattern) {
  static const char* const documents[]{
      "dossier",  "archive",    "evaluation",      "evaluation-workbook", "evaluation-report",
      "bid-form", "grade-form", "tender-document", "tender-document-xml"};
  static const char* const papers[]{"proces-verbaal-van-opening.html", "gunningsadvies.html",
                                    "verslag-beoordeling.html", "verslag-beoordeling-openbaar.html",
                                    "brieven.zip"};
  auto target = pattern;
  fill(target, "tender", std::to_string(tender_));
  fill(target, "bid", any_bid());
  fill(target, "lot", "1");
  fill(target, "criterion", "K");
  fill(target, "step", std::to_string(1 + pick(20)));
  fill(target, "document", std::string(documents[pick(9)]) + "?lot=1");
  fill(target, "paper", std::string(papers[pick(5)]) + "?draft=true");
  fill(target, "evaluation", evaluations_.empty() ? "1" : evaluations_.back());
  fill(target, "request", request_.empty() ? "1" : request_.substr(request_.rfind('/') + 1));
  fill(target, "receipt", receipts_.empty() ? "x" : receipts_.back().receipt);
  fill(target, "record", questions_.empty() ? "1" : questions_.back().second);
  fill(target, "archive", "newest");
  fill(target, "opening", pick(2) == 0 ? "quality" : "prices");
  fill(target, "envelope", pick(2) == 0 ? "quality" : "prices");
  fill(target, "notice", pick(2) == 0 ? "16" : "29");
  fill(target, "job", "x");
  fill(target, "name", "x");
  for (const char* name : {"publication", "grade", "draw", "late", "upload", "promise"})
    fill(target, name, std::to_string(1 + pick(3)));
  if (target.find('{') != std::string::npos) object("no value for " + target);
  return target;
}

// By the names of the bidders, the panel only, and only where they are not letters.
bool RoleWalk::may_know_bidders(const Walker& walker) const {
  if (!walker.reads_tender() || model_.bids_read.count(readable_) == 0) return false;
  if (!walker.only_grades(may_read_prices()) || may_read_prices()) return true;
  const bool has_begun = readable_ == "individual-scores" || model_.individual_read.count(readable_) != 0;
  return has_begun && !is_blind_ && declared_.count(walker.name) != 0;
}

bool RoleWalk::may_know_grades(const Walker& walker) const {
  if (!walker.reads_tender() || model_.individual_read.count(readable_) == 0) return false;
  return !walker.only_grades(may_read_prices()) || may_read_prices() || declared_.count(walker.name) != 0;
}

void RoleWalk::check_told(const Walker& walker, const std::string& target, const std::string& text) {
  const auto told = [&](const std::set<std::string>& marks, const char* what) {
    for (const auto& mark : marks)
      if (text.find(mark) != std::string::npos)
        object(fmt::format("{} ({}) for {} in {}", what, mark, walker.name, target));
  };
  told(never_marks_, "what was never opened");
  // The whole archive keeps the file as it came.
  const bool is_archive =
      target.find("/archive") != std::string::npos && target.find(".xml") == std::string::npos;
  if (!is_archive || !may_read_prices()) told(late_marks_, "what came late");
  if (!may_read_prices() || !walker.reads_tender()) told(price_marks_, "prices");
  if (!may_know_bidders(walker)) told(bid_marks_, "bidders");
  if (may_know_grades(walker)) return;
  for (const auto& [member, marks] : own_marks_)
    if (member != walker.name) told(marks, "grades");
}

void RoleWalk::look() {
  auto& walker = pick(2) == 0 ? fitting() : anybody();
  come_in(walker);
  if (pick(8) == 0) return look_elsewhere(walker);
  look_at_tender(walker);
}

void RoleWalk::look_at_tender(Walker& walker) {
  const auto& pattern = readings_[static_cast<std::size_t>(pick(static_cast<int>(readings_.size())))];
  const auto target = filled(pattern);
  const auto answer = on_.get(walker.session, target);
  const auto expected = admitted(walker, asked_to_read(pattern), may_read_prices());
  const auto what = fmt::format("{} for {}: {} {}", target, walker.name, answer.status, answer.at("/code"));
  if (answer.status >= 500) object("failed, " + what);
  if (expected != Admitted::yes) {
    ++tally_.reads_refused;
    if (!is_refusal(answer, expected, is_of_api(target))) object("is not kept out, " + what);
  } else {
    ++tally_.reads_allowed;
    const bool is_kept_out = answer.status == 401 || answer.status == 403 ||
                             answer.at("/code") == "tender.notFound" ||
                             answer.header("Location").value_or("").rfind("/sign-in", 0) == 0;
    if (is_kept_out) object("is kept out, " + what);
  }
  check_told(walker, target, texts_of(answer.body));
}

// A tender that is not theirs is nowhere; only who deletes what is due sees its title among what is kept, and
// the region that of one that departs from an agreement.
void RoleWalk::look_elsewhere(Walker& walker) {
  static const char* const targets[]{"/tenders",
                                     "/api/v1/tenders",
                                     "/monitor",
                                     "/api/v1/monitor",
                                     "/search?q=Geheim",
                                     "/api/v1/search-results?q=Geheim",
                                     "/api/v1/search-results?q=proefzaak",
                                     "/work",
                                     "/api/v1/work-items",
                                     "/promises",
                                     "/api/v1/promise-reminders",
                                     "/retention",
                                     "/api/v1/retention-items",
                                     "/audit-log",
                                     "/api/v1/audit-entries?pageSize=100",
                                     "/api/v1/audit-exports"};
  const std::string target = targets[pick(16)];
  const auto answer = on_.get(walker.session, target);
  const auto text = texts_of(answer.body);
  if (answer.status >= 500) object("failed, " + target);
  ++(answer.status < 300 ? tally_.reads_allowed : tally_.reads_refused);
  if (walker.session.account == 0 && answer.status < 300) object("is told to a stranger, " + target);
  const bool is_export = target.find("audit-exports") != std::string::npos;
  if (is_export && (answer.status < 300) != walker.reads_whole_log)
    object("the whole log for " + walker.name);
  check_told(walker, target, text);
  const bool is_of_keeping = target.find("retention") != std::string::npos && walker.name == "Gus";
  const bool is_of_agreements = target.find("monitor") != std::string::npos;
  if (!walker.reads_tender() && !is_of_keeping && !is_of_agreements &&
      holds_any(text, {fmt::format("roefzaak{}q", serial_), fmt::format("\"P-{}\"", serial_)}))
    object(fmt::format("the tender for {} in {}", walker.name, target));
}

}  // namespace server_test
