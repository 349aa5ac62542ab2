#include "criteria/award_record.hpp"

#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace criteria {
namespace {

using K = AwardRecordKind;
using W = WriteKind;

constexpr std::array<AwardRecordRule, 8> rules{{
    {K::clarification, std::nullopt, false, true, W::clarifications, ReadKind::bids},
    {K::clarification_answer, K::clarification, false, false, W::clarifications, ReadKind::bids},
    {K::price_question, std::nullopt, false, false, W::price_examinations, ReadKind::prices},
    {K::price_explanation, K::price_question, false, false, W::price_examinations, ReadKind::prices},
    {K::price_decision, K::price_question, true, false, W::price_examinations, ReadKind::prices},
    {K::evidence_request, std::nullopt, false, false, W::verification, ReadKind::prices},
    {K::evidence_received, K::evidence_request, false, false, W::verification, ReadKind::prices},
    {K::evidence_decision, K::evidence_request, true, false, W::verification, ReadKind::prices},
}};

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

bool suits(AwardVerdict verdict, AwardRecordKind kind) {
  const bool is_of_price = verdict == AwardVerdict::accepted || verdict == AwardVerdict::rejected;
  return is_of_price == (kind == K::price_decision);
}

class RecordCheck {
 public:
  RecordCheck(const AwardRecord& record, const AwardRecordQuestion& question)
      : record_(record), rule_(rule_of(record.kind)), question_(question) {}

  Findings run() {
    if (is_blank(record_.text)) add("award.textMissing", "text");
    if (record_.on > question_.today) add("award.future", "on", {{"day", record_.on.text()}});
    if (rule_.about)
      check_following();
    else
      check_asking();
    if (rule_.decides && (!record_.verdict || !suits(*record_.verdict, record_.kind)))
      add("award.verdict", "verdict");
    if (!rule_.decides && record_.verdict) add("award.verdict", "verdict");
    return std::move(findings_);
  }

 private:
  void add(const char* code, std::string place,
           std::vector<std::pair<std::string, std::string>> parameters = {}) {
    findings_.push_back(error(code, std::move(place), std::move(parameters)));
  }

  void check_asking() {
    if (record_.about) add("award.aboutUnknown", "about", {{"about", std::to_string(*record_.about)}});
    if (record_.bids.empty()) add("award.bidsMissing", "bids");
    if (!rule_.asks_several && record_.bids.size() > 1) add("award.oneBid", "bids");
    std::set<BidId> seen;
    for (std::size_t at = 0; at < record_.bids.size(); ++at) {
      const BidId& id = record_.bids[at];
      const auto place = at_index("bids", at);
      const auto& bids = question_.dossier.bids;
      if (std::none_of(bids.begin(), bids.end(), [&](const Bid& bid) { return bid.id == id; }))
        add("award.bidUnknown", place, {{"bid", id}});
      else if (!seen.insert(id).second)
        add("award.bidTwice", place, {{"bid", id}});
    }
    if (!record_.due_on)
      add("award.dueMissing", "dueOn");
    else if (*record_.due_on < record_.on)
      add("award.dueBeforeAsked", "dueOn", {{"due", record_.due_on->text()}, {"asked", record_.on.text()}});
  }

  const AwardRecord* followed() const {
    for (const NumberedAwardRecord& each : question_.earlier)
      if (each.number == record_.about && each.record.kind == *rule_.about) return &each.record;
    return nullptr;
  }

  void check_following() {
    if (record_.due_on) add("award.dueUnused", "dueOn");
    const AwardRecord* asked = followed();
    if (!asked)
      return add("award.aboutUnknown", "about",
                 {{"about", record_.about ? std::to_string(*record_.about) : std::string()}});
    if (record_.on < asked->on)
      add("award.beforeAsked", "on", {{"day", record_.on.text()}, {"asked", asked->on.text()}});
    check_answering(*asked);
    if (record_.verdict == AwardVerdict::rejected && !is_heard(*asked))
      add("award.unheard", "verdict",
          {{"bid", asked->bids.front()}, {"due", asked->due_on.value_or(Date()).text()}});
  }

  // An answer to several says whose it is; what follows a question to one needs not, and says no other.
  void check_answering(const AwardRecord& asked) {
    if (record_.kind == K::clarification_answer && record_.bids.size() != 1) add("award.oneBid", "bids");
    for (std::size_t at = 0; at < record_.bids.size(); ++at)
      if (std::find(asked.bids.begin(), asked.bids.end(), record_.bids[at]) == asked.bids.end())
        add("award.notAsked", at_index("bids", at), {{"bid", record_.bids[at]}});
  }

  bool is_heard(const AwardRecord& asked) const {
    return record_.on > asked.due_on.value_or(Date()) ||
           std::any_of(
               question_.earlier.begin(), question_.earlier.end(), [&](const NumberedAwardRecord& each) {
                 return each.record.kind == K::price_explanation && each.record.about == record_.about;
               });
  }

  const AwardRecord& record_;
  const AwardRecordRule& rule_;
  const AwardRecordQuestion& question_;
  Findings findings_;
};

void add_asked(AwardFile& file, const AwardRecord& record) {
  const Date due = record.due_on.value_or(record.on);
  if (record.kind == K::clarification)
    file.clarifications.push_back({record.text, record.bids, record.on, due, {}});
  if (record.kind == K::price_question) {
    PriceExamination price;
    price.bid = record.bids.front();
    price.question = record.text;
    price.asked_on = record.on;
    price.due_on = due;
    file.prices.push_back(std::move(price));
  }
  if (record.kind == K::evidence_request) {
    Evidence evidence;
    evidence.bid = record.bids.front();
    evidence.requirement = record.text;
    file.evidence.push_back(std::move(evidence));
  }
}

// A second text stands on a line of its own.
void append(std::optional<std::string>& texts, const std::string& text) {
  texts = texts ? *texts + "\n" + text : text;
}

void add_following(AwardFile& file, const AwardRecord& record, std::size_t place) {
  switch (record.kind) {
    case K::clarification_answer:
      file.clarifications[place].answers.push_back({record.bids.front(), record.text, record.on});
      break;
    case K::price_explanation:
      append(file.prices[place].explanation, record.text);
      break;
    case K::price_decision:
      file.prices[place].verdict =
          record.verdict == AwardVerdict::rejected ? PriceVerdict::rejected : PriceVerdict::accepted;
      file.prices[place].reason = record.text;
      file.prices[place].decided_by = record.person;
      file.prices[place].decided_on = record.on;
      break;
    case K::evidence_received:
      append(file.evidence[place].received, record.text);
      break;
    case K::evidence_decision:
      file.evidence[place].verdict =
          record.verdict == AwardVerdict::met ? EvidenceVerdict::met : EvidenceVerdict::not_met;
      file.evidence[place].reason = record.text;
      file.evidence[place].examined_by = record.person;
      file.evidence[place].examined_on = record.on;
      break;
    default:
      break;
  }
}

}  // namespace

const AwardRecordRule& rule_of(AwardRecordKind kind) { return rules[static_cast<std::size_t>(kind)]; }

Findings validate(const AwardRecord& record, const AwardRecordQuestion& question) {
  return RecordCheck(record, question).run();
}

AwardFile with_records(AwardFile file, std::span<const NumberedAwardRecord> records) {
  std::map<std::int64_t, std::size_t> places;
  for (const auto& [number, record] : records) {
    if (record.about) {
      add_following(file, record, places.at(*record.about));
      continue;
    }
    places[number] = record.kind == K::clarification    ? file.clarifications.size()
                     : record.kind == K::price_question ? file.prices.size()
                                                        : file.evidence.size();
    add_asked(file, record);
  }
  return file;
}

}  // namespace criteria
