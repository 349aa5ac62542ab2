#include "server/app/my_work_tender.hpp"

#include "criteria/assessment.hpp"
#include "server/app/assessment_record.hpp"
#include "server/app/person_name.hpp"
#include "server/app/step_taker.hpp"
#include "server/app/take_step.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/vault_desk.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Condition;
using criteria::Role;

class TenderWork {
 public:
  TenderWork(Service& service, const Actor& actor, const StoredTender& tender)
      : service_(service), actor_(actor), tender_(tender), party_(party_of(service, tender.id)) {}

  std::vector<WorkItem> items() {
    const auto state = process_state(service_, tender_.id);
    if (!state && tender_.bids == 0) add_draft();
    if (state && is_under_way(*state))
      if (const auto process = view_process(service_, tender_.id); process && *process)
        add_process(**process);
    if (!answers_for_it()) std::erase_if(items_, [](const WorkItem& made) { return !made.is_mine; });
    return std::move(items_);
  }

 private:
  // A step or a second person is waited for: what is over is not read at all.
  bool is_under_way(const ProcessState& state) const {
    return criteria::next_step(state.stage) || service_.database.read([&](Unit& unit) {
      return StepStore(unit).open_request(tender_.id).has_value();
    });
  }

  WorkItem item(WorkKind kind) const {
    WorkItem made;
    made.kind = kind;
    made.subject = std::to_string(tender_.id);
    made.title = {tender_.summary.title, tender_.summary.title};
    return made;
  }

  bool has(Role role) const { return !actor_.person || actor_.person->has_for(role, tender_.id, party_); }
  bool is_reader(std::string_view person) const {
    return !actor_.person || is_same_person(actor_.person->name, person);
  }
  bool answers_for_it() const { return has(Role::buyer) || has(Role::panel_chair) || has(Role::controller); }
  bool takes(criteria::ProcessStep step) const {
    return !actor_.person || is_taker(*actor_.person, step, tender_.id, party_);
  }

  WorkItem& add_personal(WorkKind kind, const std::string& person) {
    for (auto& known : items_)
      if (known.kind == kind && known.people.front() == person) return known;
    auto made = item(kind);
    made.people = {person};
    made.is_mine = is_reader(person);
    return items_.emplace_back(std::move(made));
  }

  void add_process(const ProcessView& process) {
    if (process.open) add_confirmation(process);
    if (process.next) add_next(process);
    for (const auto& holder : service_.vault_desk->waiting(tender_.id))
      add_personal(WorkKind::key_letter, holder);
  }

  void add_draft() {
    auto made = item(WorkKind::draft);
    made.roles = {Role::buyer};
    made.is_mine = has(Role::buyer);
    items_.push_back(std::move(made));
  }

  WorkItem step_item(WorkKind kind, const ProcessView& process, criteria::ProcessStep step) const {
    auto made = item(kind);
    made.stage = process.state.stage;
    made.step = step;
    made.roles = criteria::rule_of(step).roles;
    return made;
  }

  void add_confirmation(const ProcessView& process) {
    auto made = step_item(WorkKind::confirmation, process, process.open->step);
    made.proposed_by = process.open->person;
    made.is_mine = takes(process.open->step) &&
                   (!actor_.person || !is_same_person(actor_.person->name, process.open->person));
    items_.push_back(std::move(made));
  }

  // What members of the panel owe is theirs; the rest is of whoever takes the step.
  void add_next(const ProcessView& process) {
    if (process.open && process.open->step == *process.next) return;
    auto made = step_item(WorkKind::step, process, *process.next);
    bool is_of_members = false;
    for (const auto& condition : process.conditions) {
      if (condition.missing.empty() || condition.is_typed) continue;
      made.unmet.push_back(condition.condition);
      if (condition.condition == Condition::deadline_passed ||
          condition.condition == Condition::standstill_ended)
        add_time(made, condition.missing.front());
      is_of_members = add_members_work(condition) || is_of_members;
    }
    made.is_mine = takes(*process.next) && !made.waits_for_time && !is_of_members;
    items_.push_back(std::move(made));
  }

  static void add_time(WorkItem& made, const criteria::Finding& missing) {
    made.waits_for_time = true;
    made.until = criteria::Timestamp::parse(missing.parameter("deadline"));
    made.due = made.until ? std::optional(day_of(made.until->text()))
                          : criteria::Date::parse(missing.parameter("date"));
  }

  // Whether what is missing is work of members of the panel.
  bool add_members_work(const ConditionState& condition) {
    bool is_found = false;
    for (const auto& missing : condition.missing) {
      if (condition.condition == Condition::interests_declared) {
        add_personal(WorkKind::declaration, std::string(missing.parameter("person")));
        is_found = true;
      } else if (condition.condition == Condition::grades_complete) {
        const auto* member = panel().of_assessor(missing.parameter("assessor"));
        if (!member || missing.code == "step.substituteMissing") continue;
        ++add_personal(WorkKind::grades, member->person).count;
        is_found = true;
      }
    }
    return is_found;
  }

  const criteria::AssessmentPanel& panel() {
    if (!panel_)
      panel_ = service_.database.read([&](Unit& unit) { return assessment_panel(unit, tender_.id); });
    return *panel_;
  }

  Service& service_;
  const Actor& actor_;
  const StoredTender& tender_;
  std::string party_;
  std::optional<criteria::AssessmentPanel> panel_;
  std::vector<WorkItem> items_;
};

}  // namespace

std::vector<WorkItem> work_on(Service& service, const Actor& actor, const StoredTender& tender) {
  return TenderWork(service, actor, tender).items();
}

}  // namespace server
