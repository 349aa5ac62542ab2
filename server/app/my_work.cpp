#include "server/app/my_work.hpp"

#include "evaluator/promise_check.hpp"
#include "server/app/delete_kept.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/library.hpp"
#include "server/app/my_work_tender.hpp"
#include "server/app/party_access.hpp"
#include "server/app/person_name.hpp"
#include "server/app/promises.hpp"
#include "server/app/readable.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/spend_store.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace server {
namespace {

using criteria::Date;
using criteria::Role;

class RegionWork {
 public:
  RegionWork(Service& service, const Actor& actor)
      : service_(service), actor_(actor), today_(today(service.clock)) {}

  std::vector<WorkItem> items() {
    add_tenders();
    add_measurements();
    add_contracts();
    add_consultations();
    add_template_reviews();
    add_library_review();
    add_deletions();
    std::stable_sort(items_.begin(), items_.end(), [this](const WorkItem& left, const WorkItem& right) {
      return order_of(left) < order_of(right);
    });
    return std::move(items_);
  }

 private:
  // What is due soon, then what has no day and may hold up others, then what has time.
  std::tuple<bool, int, Date> order_of(const WorkItem& item) const {
    constexpr int days_soon = 14;
    const int group = !item.due ? 1 : *item.due <= days_after(today_, days_soon) ? 0 : 2;
    return {!item.is_mine, group, item.due.value_or(Date())};
  }

  bool has(Role role) const { return !actor_.person || actor_.person->has(role); }
  bool is_reader(std::string_view person) const {
    return actor_.person && is_same_person(actor_.person->name, person);
  }

  WorkItem item(WorkKind kind, std::string subject, criteria::LocalizedText title,
                criteria::NameSet<Role> roles) const {
    WorkItem made;
    made.kind = kind;
    made.subject = std::move(subject);
    made.title = std::move(title);
    made.roles = roles;
    return made;
  }

  void add_tenders() {
    constexpr std::int64_t at_once = 500;
    for (Page page{1, at_once};; ++page.number) {
      const auto listed = service_.database.read([&](Unit& unit) {
        return TenderStore(unit).list({"", "", reader_of(actor_)}, page);
      });
      for (const auto& tender : listed.rows)
        for (auto& made : work_on(service_, actor_, tender)) items_.push_back(std::move(made));
      if (page.number * at_once >= listed.total) return;
    }
  }

  // One item for each register, with the first day.
  void add_measurements() {
    const auto registers = promise_registers(service_, "", reader_of(actor_));
    if (!registers) return;
    std::map<std::int64_t, WorkItem> by_tender;
    for (const auto& placed : evaluator::reminders(*registers, today_)) {
      auto& made =
          by_tender
              .try_emplace(placed.of->tender,
                           item(WorkKind::measurements, std::to_string(placed.of->tender),
                                criteria::LocalizedText{placed.of->title, placed.of->title}, {Role::buyer}))
              .first->second;
      if (!made.due && placed.reminder.moment) made.due = placed.reminder.moment->due;
      ++made.count;
    }
    for (auto& [tender, made] : by_tender) {
      made.is_mine =
          !actor_.person || actor_.person->has_for(Role::buyer, tender, party_of(service_, tender));
      items_.push_back(std::move(made));
    }
  }

  // Of the parties for which the reader buys; one item for each segment.
  void add_contracts() {
    if (!has(Role::buyer)) return;
    const auto last = years_later(today_, contract_years);
    service_.database.read([&](Unit& unit) {
      std::map<std::string, criteria::LocalizedText> titles;
      for (const auto& stored : SegmentStore(unit).all())
        titles[stored.segment.id] = titles_of(stored.segment);
      std::map<std::string, WorkItem> by_segment;
      for (const auto& row : SpendStore(unit).contracts()) {
        const auto& contract = row.contract;
        if (contract.ends_on < today_ || contract.ends_on > last) continue;
        if (!speaks_for(actor_, contract.party, {Role::buyer})) continue;
        auto& made = by_segment
                         .try_emplace(row.segment, item(WorkKind::contracts, row.segment, titles[row.segment],
                                                        {Role::buyer}))
                         .first->second;
        if (!made.due || contract.ends_on < *made.due) made.due = contract.ends_on;
        ++made.count;
      }
      for (auto& [segment, made] : by_segment) {
        made.is_mine = true;
        items_.push_back(std::move(made));
      }
    });
  }

  void add_consultations() {
    if (actor_.person && actor_.person->party_roles.empty()) return;
    for (const auto& held : list_consultations(service_, reader_of(actor_))) {
      if (held.stage != consultation_stage::open) continue;
      auto made = item(WorkKind::consultation, held.consultation.id, held.consultation.title,
                       {Role::buyer, Role::working_group_editor});
      made.due = held.consultation.closes_on;
      made.waits_for_time = true;
      items_.push_back(std::move(made));
    }
  }

  void add_template_reviews() {
    if (!has(Role::buyer) && !has(Role::working_group_editor)) return;
    for (const auto& proposal :
         service_.database.read([](Unit& unit) { return TemplateStore(unit).open(); })) {
      auto made = item(WorkKind::template_review, proposal.id, template_of(proposal).title,
                       {Role::buyer, Role::working_group_editor});
      made.number = proposal.number;
      made.proposed_by = proposal.proposed_by;
      made.is_mine = !is_reader(proposal.proposed_by);
      items_.push_back(std::move(made));
    }
  }

  void add_library_review() {
    if (!has(Role::working_group_editor)) return;
    LibraryFilter filter;
    filter.due = days_after(today_, review_days);
    const auto due = list_library(service_, filter);
    if (due.empty()) return;
    auto made = item(WorkKind::library_review, filter.due->text(), {}, {Role::working_group_editor});
    made.count = due.size();
    made.due = (*std::min_element(due.begin(), due.end(), [](const auto& left, const auto& right) {
                 return left.criterion->review_by < right.criterion->review_by;
               })).criterion->review_by;
    made.is_mine = true;
    items_.push_back(std::move(made));
  }

  void add_deletions() {
    if (actor_.person && !actor_.person->administers_all()) return;
    for (const auto& proposal : deletion_proposals(service_)) {
      if (!proposal.outcome.empty()) continue;
      auto made = item(WorkKind::deletion, std::to_string(proposal.tender), {}, {Role::administrator});
      made.number = proposal.id;
      made.proposed_by = proposal.person;
      made.is_mine = !is_reader(proposal.person);
      items_.push_back(std::move(made));
    }
  }

  Service& service_;
  const Actor& actor_;
  Date today_;
  std::vector<WorkItem> items_;
};

}  // namespace

std::vector<WorkItem> work_of(Service& service, const Actor& actor) {
  return RegionWork(service, actor).items();
}

}  // namespace server
