#include "server/pages/award_records_page.hpp"

#include "criteria/calendar.hpp"
#include "server/pages/award_record_forms.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <set>

namespace server {
namespace {

using criteria::AwardRecord;
using K = criteria::AwardRecordKind;
using templates::Language;

std::string bid_name(const AwardRecordsView& view, const criteria::BidId& id) {
  for (const auto& [bid, name] : view.bids)
    if (bid == id) return name.empty() ? id : id + " – " + name;
  return id;
}

std::string bid_names(const AwardRecordsView& view, const std::vector<criteria::BidId>& bids) {
  std::string names;
  for (const auto& bid : bids) names += (names.empty() ? "" : ", ") + bid_name(view, bid);
  return names;
}

std::string day(const criteria::Date& date, Language language) { return templates::day_text(date, language); }

// What followed a question.
struct Followed {
  std::vector<const KeptAwardRecord*> records;
  std::optional<criteria::AwardVerdict> verdict;
  std::set<criteria::BidId> answered;
};

Followed followed(const AwardRecordsView& view, const KeptAwardRecord& asked) {
  Followed all;
  for (const auto& each : view.records) {
    if (each.record.about != asked.id) continue;
    all.records.push_back(&each);
    if (each.record.verdict) all.verdict = each.record.verdict;
    all.answered.insert(each.record.bids.begin(), each.record.bids.end());
  }
  return all;
}

struct Badge {
  std::string_view look;
  std::string text;
};

Badge badge_of(const AwardRecordsView& view, const KeptAwardRecord& asked, const Followed& after,
               Language language) {
  if (asked.record.kind == K::clarification) {
    const auto open = asked.record.bids.size() - std::min(asked.record.bids.size(), after.answered.size());
    if (open == 0) return {"success", std::string(page_text(language, "award-records.all-answered"))};
    const bool is_late = view.today > asked.record.due_on.value_or(view.today);
    return {is_late ? "danger" : "warning", counted(language, "award-records-open", open)};
  }
  const auto verdict = after.verdict;
  if (!verdict) return {"warning", std::string(templates::label("advice.verdict.pending", language))};
  const bool is_good =
      *verdict == criteria::AwardVerdict::accepted || *verdict == criteria::AwardVerdict::met;
  return {is_good ? "success" : "danger",
          std::string(templates::label("advice.verdict." + std::string(criteria::name(*verdict)), language))};
}

void add_answers(TemplateValues record, const AwardRecordsView& view, const Followed& after) {
  if (after.records.empty()) return;
  const Language language = record.language();
  TemplateValues answers = record.add("ANSWERS");
  for (const KeptAwardRecord* each : after.records) {
    TemplateValues row = answers.add("ANSWER");
    const auto kind = std::string(criteria::name(each->record.kind));
    std::string heading(templates::label("award-record." + kind, language));
    if (each->record.kind == K::clarification_answer) heading = bid_names(view, each->record.bids);
    if (each->record.verdict)
      heading +=
          ": " + std::string(templates::label(
                     "advice.verdict." + std::string(criteria::name(*each->record.verdict)), language));
    row.set("ANSWER_HEADING", heading).set("ANSWER_TEXT", each->record.text);
    row.set("ANSWER_FACTS",
            page_text(language, "award-records.followed",
                      {{"on", day(each->record.on, language)}, {"person", each->record.person}}));
  }
}

void add_asked(TemplateValues section, const AwardRecordsView& view, const KeptAwardRecord& asked,
               bool may_follow) {
  const Language language = section.language();
  TemplateValues record = section.include("ASKED", "award_record.tpl");
  const auto after = followed(view, asked);
  const auto badge = badge_of(view, asked, after, language);
  record.set("NUMBER", std::to_string(asked.id)).set("HEADING", bid_names(view, asked.record.bids));
  record.set("LOOK", badge.look).set("STATE", badge.text).set("TEXT", asked.record.text);
  record.set("ASKED_FACTS", page_text(language, "award-records.asked",
                                      {{"on", day(asked.record.on, language)},
                                       {"due", day(asked.record.due_on.value_or(asked.record.on), language)},
                                       {"person", asked.record.person}}));
  add_answers(record, view, after);
  if (may_follow) add_follow_forms(record, view, asked);
}

// The questions of one kind; how many.
std::size_t add_all_asked(TemplateValues section, const AwardRecordsView& view, K kind, bool may_follow) {
  std::size_t count = 0;
  for (const auto& each : view.records)
    if (each.record.kind == kind) {
      add_asked(section, view, each, may_follow);
      ++count;
    }
  return count;
}

void add_signals(TemplateValues prices, const AwardRecordsView& view) {
  if (view.signals.empty()) {
    prices.show("NO_SIGNAL");
    return;
  }
  const Language language = prices.language();
  TemplateValues list = prices.add("SIGNALS");
  for (const auto& signal : view.signals)
    list.add("SIGNAL").set(
        "SIGNAL_TEXT",
        templates::label(
            "advice.signal", language,
            {{"bid", bid_name(view, signal.bid)},
             {"price", signal.price.to_decimal(2, criteria::RoundingMode::half_up)},
             {"percent",
              templates::number_text(signal.percent, 1, criteria::RoundingMode::half_up, language)},
             {"reference", signal.reference.to_decimal(2, criteria::RoundingMode::half_up)},
             {"yardstick",
              std::string(templates::label(
                  "advice.yardstick." + std::string(evaluator::name(signal.yardstick)), language))}}));
}

void add_thresholds(TemplateValues content, const AwardRecordsView& view) {
  const Language language = content.language();
  const auto& set = view.thresholds.thresholds;
  const auto row = [&](const char* key, const std::optional<criteria::Decimal>& percent) {
    content.add("THRESHOLD")
        .set("THRESHOLD_NAME", page_text(language, key))
        .set("THRESHOLD_VALUE", percent ? templates::number_text(percent->text(), language) + "%"
                                        : std::string(page_text(language, "award-records.not-used")));
  };
  row("award-records.near-tie", set.near_tie_percent);
  row("award-records.of-mean", set.percent_of_mean);
  row("award-records.of-median", set.percent_of_median);
  row("award-records.of-estimate", set.percent_of_estimate);
  if (view.thresholds.version == 0) {
    content.show("UNSET");
  } else {
    const auto at = criteria::Timestamp::parse(view.thresholds.created_at);
    content.add("SET_BY")
        .set("SET_PERSON", view.thresholds.person)
        .set("SET_AT", at ? templates::moment_text(*at, language) : view.thresholds.created_at);
  }
  if (view.allowed.thresholds) add_thresholds_form(content, view);
}

void fill(TemplateValues content, const AwardRecordsView& view) {
  content.set("TENDER_TITLE", view.title).set("PROCESS", page_path::process(view.id));
  if (!view.wrong.empty()) add_findings(content.add("REFUSED"), view.wrong);
  if (!view.shows_bids) content.show("SEALED");
  if (view.shows_bids) {
    TemplateValues section = content.add("CLARIFICATIONS");
    if (add_all_asked(section, view, K::clarification, view.allowed.clarifications) == 0)
      section.show("NO_CLARIFICATION");
    if (view.allowed.clarifications) add_ask_form(section, view, K::clarification);
  }
  if (view.shows_prices) {
    TemplateValues prices = content.add("PRICES");
    add_signals(prices, view);
    add_all_asked(prices, view, K::price_question, view.allowed.prices);
    if (view.allowed.prices) add_ask_form(prices, view, K::price_question);
    TemplateValues evidence = content.add("EVIDENCE");
    if (add_all_asked(evidence, view, K::evidence_request, view.allowed.evidence) == 0)
      evidence.show("NO_EVIDENCE");
    if (view.allowed.evidence) add_ask_form(evidence, view, K::evidence_request);
  }
  add_thresholds(content, view);
}

}  // namespace

std::string award_records_page(const AwardRecordsView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "award-records.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "award_records.tpl",
                [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server
