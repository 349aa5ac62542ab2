#include "criteria/award_file.hpp"

#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

class AwardCheck {
 public:
  explicit AwardCheck(const Dossier& dossier) {
    for (const Bid& bid : dossier.bids) bids_.insert(bid.id);
  }

  Findings run(const AwardFile& file) {
    for (Finding& finding : findings_of(file.letters)) findings_.push_back(std::move(finding));
    if (file.opening) check(*file.opening);
    for (std::size_t i = 0; i < file.clarifications.size(); ++i)
      check(file.clarifications[i], at_index("clarifications", i));
    for (std::size_t i = 0; i < file.prices.size(); ++i) check(file.prices[i], at_index("prices", i));
    for (std::size_t i = 0; i < file.evidence.size(); ++i) check(file.evidence[i], at_index("evidence", i));
    return std::move(findings_);
  }

 private:
  static Findings findings_of(const LetterSettings& letters) {
    Findings findings = validate(letters.standstill);
    for (Finding& finding : findings) finding.place = "letters." + finding.place;
    return findings;
  }

  void need_text(const std::string& text, const std::string& place) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
      findings_.push_back(error("award.textMissing", place));
  }
  void need_bid(const BidId& bid, const std::string& place) {
    if (!bids_.contains(bid)) findings_.push_back(error("award.bidUnknown", place, {{"bid", bid}}));
  }
  void need_order(const Date& asked, const Date& due, const std::string& place) {
    if (due < asked)
      findings_.push_back(
          error("award.dueBeforeAsked", place + ".dueOn", {{"due", due.text()}, {"asked", asked.text()}}));
  }
  void need_author(const std::optional<std::string>& by, const std::optional<Date>& on,
                   const std::string& place) {
    if (!by || by->empty() || !on) findings_.push_back(error("award.verdictBy", place));
  }

  void check(const Opening& opening) {
    if (opening.people.size() < 2) findings_.push_back(error("award.people", "opening.people"));
    for (std::size_t i = 0; i < opening.people.size(); ++i)
      need_text(opening.people[i].name, at_index("opening.people", i) + ".name");
  }

  void check(const Clarification& asked, const std::string& place) {
    need_text(asked.question, place + ".question");
    need_order(asked.asked_on, asked.due_on, place);
    if (asked.bids.empty()) findings_.push_back(error("award.textMissing", place + ".bids"));
    for (std::size_t i = 0; i < asked.bids.size(); ++i) need_bid(asked.bids[i], at_index(place + ".bids", i));
    for (std::size_t i = 0; i < asked.answers.size(); ++i) {
      const ClarificationAnswer& answer = asked.answers[i];
      const std::string below = at_index(place + ".answers", i);
      need_text(answer.text, below + ".text");
      if (std::find(asked.bids.begin(), asked.bids.end(), answer.bid) == asked.bids.end())
        findings_.push_back(error("award.notAsked", below + ".bid", {{"bid", answer.bid}}));
    }
  }

  void check(const PriceExamination& price, const std::string& place) {
    need_bid(price.bid, place + ".bid");
    need_text(price.question, place + ".question");
    need_order(price.asked_on, price.due_on, place);
    if (price.verdict == PriceVerdict::pending) return;
    need_author(price.decided_by, price.decided_on, place);
    if (!price.reason || price.reason->empty())
      findings_.push_back(error("award.verdictReason", place + ".reason", {{"bid", price.bid}}));
  }

  void check(const Evidence& evidence, const std::string& place) {
    need_bid(evidence.bid, place + ".bid");
    need_text(evidence.requirement, place + ".requirement");
    if (evidence.verdict != EvidenceVerdict::pending)
      need_author(evidence.examined_by, evidence.examined_on, place);
  }

  std::set<std::string_view> bids_;
  Findings findings_;
};

}  // namespace

Findings validate(const AwardFile& file, const Dossier& dossier) { return AwardCheck(dossier).run(file); }

}  // namespace criteria
