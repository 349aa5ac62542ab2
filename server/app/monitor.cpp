#include "server/app/monitor.hpp"

#include "server/app/agreements.hpp"
#include "server/app/promises.hpp"
#include "server/app/publication_day.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/shared_deviations.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/progress_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/monitor_workbook.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

using criteria::Number;
using evaluator::MonitoredTender;
using evaluator::RuleOutcome;

int year_of(const criteria::Date& day) {
  int year = 0;
  std::from_chars(day.text().data(), day.text().data() + 4, year);
  return year;
}

// ---- tenders --------------------------------------------------------------------------------------------

std::vector<TenderId> all_tenders(Unit& unit) {
  std::vector<TenderId> ids;
  for (Page page{1, 200};; ++page.number) {
    const auto listed = TenderStore(unit).list({"", "", {}}, page);
    for (const StoredTender& tender : listed.rows) ids.push_back(tender.id);
    if (listed.rows.empty() || static_cast<std::int64_t>(ids.size()) >= listed.total) return ids;
  }
}

evaluator::RuleCounts counts_of(const AgreementReport& report) {
  evaluator::RuleCounts counts;
  for (const RuleVerdict& verdict : report.verdicts) {
    const auto outcome = verdict.check.outcome;
    if (outcome == RuleOutcome::not_applicable) continue;
    if (outcome == RuleOutcome::pass)
      ++counts.passed;
    else if (verdict.deviation)
      ++counts.deviated;
    else
      ++(outcome == RuleOutcome::fail ? counts.failed : counts.not_determinable);
  }
  return counts;
}

// What is promised: as it stands in the register, else as it was offered.
void add_award(MonitoredTender& made, const LoadedDossier& loaded,
               const evaluator::PromiseRegister& registered) {
  made.promises = evaluator::promised(registered);
  if (!loaded.evaluation) return;
  for (const auto& lot : loaded.evaluation->lots) {
    if (!lot.winner) continue;
    ++made.awarded;
    if (!registered.promises.empty()) continue;
    for (auto& promise : evaluator::promised(loaded.dossier, lot))
      made.promises.push_back(std::move(promise));
  }
}

class Collection {
 public:
  Collection(Service& service, const MonitorFilter& filter) : service_(service), filter_(filter) {
    service.database.read([&](Unit& unit) {
      names_ = PartyStore(unit).names();
      segments_ = SegmentStore(unit).all();
      agreements_ = VersionedDocuments(unit, VersionedTable::agreements).all();
      spend_ = SpendStore(unit).list({filter.segment, filter.party, {}});
      tenders_ = all_tenders(unit);
    });
  }

  templates::MonitorReport report() {
    templates::MonitorReport made;
    evaluator::MonitorInput input{{filter_.from, filter_.to, today(service_.clock)}, {}, {}, {}};
    for (const TenderId id : tenders_) add_tender(id, input);
    for (const SpendRow& row : spend_)
      input.spend.push_back(
          {row.party, row.segment, static_cast<int>(row.year), euros_of(row.cents).value()});
    for (const VersionedDocument& stored : agreements_) {
      const auto agreement = kept_agreement(service_, stored);
      made.agreements[agreement->id] = agreement->title;
      input.agreements.push_back(in_filter(*agreement));
      count_signatures(*agreement);
    }
    made.monitor = evaluator::monitor(input);
    made.milestones = milestones();
    made.deviations = deviations();
    made.parties.insert(names_.begin(), names_.end());
    for (const StoredSegment& stored : segments_)
      made.segments[stored.segment.id] = titles_of(stored.segment);
    return made;
  }

 private:
  bool is_asked(const MonitoredTender& tender) const {
    return tender.year >= filter_.from && tender.year <= filter_.to &&
           (filter_.party.empty() || tender.party == filter_.party) &&
           (filter_.segment.empty() || tender.segment == filter_.segment);
  }

  void add_tender(TenderId id, evaluator::MonitorInput& input) {
    const auto definition = load_definition(service_, id);
    if (!definition) return;
    const criteria::Tender& tender = (*definition)->tender;
    const auto day = publication_day(service_, id, tender);
    if (!day) return;
    MonitoredTender made;
    made.reference = tender.reference;
    made.party = service_.database.read([&](Unit& unit) { return party_for_figures(unit, id, tender); });
    made.segment = tender.segment.value_or("");
    made.year = year_of(*day);
    made.lots = tender.lots.size();
    if (tender.estimated_value) made.estimated_value = tender.estimated_value->value();
    for (const AgreementReport& report : reports_on(id, tender, *day))
      made.agreements.push_back({report.agreement->id, counts_of(report)});
    count_carried_out(made, day->text());
    if (!is_asked(made)) return;
    for (const criteria::Lot& lot : tender.lots)
      if (auto weight = evaluator::circular_weight(lot)) made.circular_weights.push_back(std::move(*weight));
    if (const auto loaded = load_dossier(service_, id))
      add_award(made, **loaded, promise_register(service_, id).value());
    input.tenders.push_back(std::move(made));
  }

  // Against the versions that the newest publication froze; of what came in as a whole, against those of now.
  std::vector<AgreementReport> reports_on(TenderId id, const criteria::Tender& tender,
                                          const criteria::Date& day) {
    if (const auto stage = publication_stage(service_, id))
      return open_publication(service_, id, stage->number).value().statement;
    return check_against_agreements(service_, id, tender, day);
  }

  std::vector<templates::SharedDeviation> deviations() const {
    auto all = shared_deviations(service_, "");
    std::erase_if(all, [&](const templates::SharedDeviation& each) {
      const int year = year_of(criteria::Date::parse(each.decided_on).value());
      return year < filter_.from || year > filter_.to ||
             (!filter_.party.empty() && each.party != filter_.party) ||
             (!filter_.segment.empty() && each.segment != filter_.segment);
    });
    return all;
  }

  // The portfolio rules of what is asked only.
  criteria::Agreement in_filter(criteria::Agreement agreement) const {
    if (!filter_.party.empty())
      std::erase_if(agreement.parties, [&](const auto& each) { return each.party != filter_.party; });
    if (!filter_.segment.empty())
      std::erase_if(agreement.segments, [&](const auto& each) { return each != filter_.segment; });
    return agreement;
  }

  // ---- the six steps ------------------------------------------------------------------------------------

  static void count(evaluator::MilestoneEvidence& evidence, const std::string& day) {
    ++evidence.count;
    evidence.last = std::max(evidence.last, day);
  }

  void count_carried_out(const MonitoredTender& tender, const std::string& day) {
    bool is_covered = false, is_met = true;
    for (const auto& result : tender.agreements) {
      const auto stands = evaluator::standing(result.rules);
      if (!stands) continue;
      is_covered = true;
      if (*stands != evaluator::Standing::meets) is_met = false;
    }
    if (!is_covered) return;
    count(covered_, day);
    if (is_met) count(met_, day);
  }

  void count_signatures(const criteria::Agreement& agreement) {
    count(published_, "");
    for (const auto& signature : agreement.parties)
      if (signature.signed_on) count(signatures_, signature.signed_on->text());
  }

  std::vector<evaluator::Milestone> milestones() const {
    return service_.database.read([&](Unit& unit) {
      ProgressStore store(unit);
      const auto of = [](std::string what, const StoredFacts& facts) {
        return evaluator::MilestoneEvidence{std::move(what), static_cast<std::size_t>(facts.count),
                                            facts.last.empty() ? "" : day_of(facts.last).text()};
      };
      return std::vector<evaluator::Milestone>{
          {1,
           {of("templates", store.shared_templates(shipped_author)), of("experiences", store.experiences())}},
          {2, {of("experienced-parties", store.experienced_parties())}},
          {3, {of("choices", store.choices())}},
          {4, {published_, signatures_}},
          {5, {of("consultations", store.held_consultations()), of("responses", store.responses())}},
          {6, {covered_, met_}}};
    });
  }

  Service& service_;
  const MonitorFilter& filter_;
  PartyNames names_;
  std::vector<StoredSegment> segments_;
  std::vector<VersionedDocument> agreements_;
  std::vector<SpendRow> spend_;
  std::vector<TenderId> tenders_;
  evaluator::MilestoneEvidence published_{"agreements", 0, ""}, signatures_{"signatures", 0, ""};
  evaluator::MilestoneEvidence covered_{"covered-tenders", 0, ""}, met_{"meeting-tenders", 0, ""};
};

}  // namespace

Result<templates::MonitorReport> make_monitor(Service& service, const MonitorFilter& filter) {
  const auto missing = service.database.read([&](Unit& unit) -> std::optional<NotFound> {
    if (!filter.party.empty() && !PartyStore(unit).find(filter.party)) return NotFound{"party", filter.party};
    if (!filter.segment.empty() && !SegmentStore(unit).find(filter.segment))
      return NotFound{"segment", filter.segment};
    return std::nullopt;
  });
  if (missing) return failed(*missing);
  return Collection(service, filter).report();
}

Result<std::string> make_monitor_workbook(Service& service, const MonitorFilter& filter,
                                          templates::Language language) {
  const auto report = make_monitor(service, filter);
  if (!report) return failed(report.error());
  return templates::monitor_workbook(*report, criteria::Timestamp::parse(service.clock()).value(), language);
}

MonitorFilter usual_monitor(const Service& service) {
  return {first_plan_year, std::max(first_plan_year, year_of(today(service.clock))), {}, {}};
}

}  // namespace server
