#include "evaluator/notice/requirements.hpp"

#include "evaluator/notice/requirement_parts.hpp"

#include <algorithm>

namespace evaluator {
namespace {

using namespace criteria;

using Ask = bool (*)(const NoticeQuestion&);

// ---- which notices ----------------------------------------------------------------------------------------

using Subtypes = unsigned;
constexpr Subtypes only(NoticeSubtype subtype) { return 1U << static_cast<unsigned>(subtype); }
constexpr Subtypes planning = only(NoticeSubtype::planning);
constexpr Subtypes contract = only(NoticeSubtype::contract);
constexpr Subtypes contract_utilities = only(NoticeSubtype::contract_utilities);
constexpr Subtypes award = only(NoticeSubtype::award);
constexpr Subtypes award_utilities = only(NoticeSubtype::award_utilities);
constexpr Subtypes consultation = only(NoticeSubtype::market_consultation);
constexpr Subtypes contract_below = only(NoticeSubtype::contract_below);
constexpr Subtypes award_below = only(NoticeSubtype::award_below);
constexpr Subtypes calls = contract | contract_utilities;
constexpr Subtypes results = award | award_utilities;
constexpr Subtypes above = planning | calls | results;
constexpr Subtypes below = consultation | only(NoticeSubtype::planning_below) | contract_below | award_below;
constexpr Subtypes all = above | below;

// ---- when a thing is asked at all -------------------------------------------------------------------------

bool always(const NoticeQuestion&) { return true; }
bool one_stage(const NoticeQuestion& q) { return q.tender.procedure && !has_two_stages(*q.tender.procedure); }
bool is_open(const NoticeQuestion& q) { return q.tender.procedure == Procedure::open; }
bool two_stages(const NoticeQuestion& q) { return q.tender.procedure && has_two_stages(*q.tender.procedure); }
bool negotiates(const NoticeQuestion& q) { return q.tender.procedure == Procedure::negotiated; }
bool reduces(const NoticeQuestion& q) {
  return negotiates(q) || q.tender.procedure == Procedure::competitive_dialogue;
}
bool can_accelerate(const NoticeQuestion& q) {
  return q.tender.procedure && can_be_accelerated(*q.tender.procedure, q.subtype);
}
bool is_accelerated(const NoticeQuestion& q) {
  return can_accelerate(q) && q.file.terms.accelerated.value_or(false);
}
bool frames(const NoticeQuestion& q) { return is_framework(q.file.terms); }
bool is_long(const NoticeQuestion& q) { return is_long_framework(q.file.terms, q.subtype); }
bool has_goal(const NoticeQuestion& q) {
  const auto& goals = q.file.strategy.goals;
  return !goals.empty() && goals.front() != StrategicGoal::none;
}

// ---- the table --------------------------------------------------------------------------------------------

const Organisation& buyer(const NoticeQuestion& q) {
  static const Organisation none;
  return q.file.buyer ? *q.file.buyer : none;
}
const Organisation& review(const NoticeQuestion& q) {
  static const Organisation none;
  return q.file.review_body ? *q.file.review_body : none;
}

struct Requirement {
  const char* place;
  Subtypes subtypes;
  Ask when;
  Ask is_there;
};

using Q = const NoticeQuestion&;
constexpr Requirement requirements[]{
    {"procedure", all, always, [](Q q) { return !q.file.procedure.empty(); }},
    {"tender.description", all, always,
     [](Q q) { return q.tender.description && !q.tender.description->empty(); }},
    {"tender.cpvCodes", all, always, [](Q q) { return q.tender.cpv_codes && !q.tender.cpv_codes->empty(); }},
    {"tender.procedure", calls | contract_below | results, always,
     [](Q q) { return q.tender.procedure.has_value(); }},
    {"tender.deadline", calls | contract_below, one_stage, [](Q q) { return q.tender.deadline.has_value(); }},
    {"buyer.name", all, always, [](Q q) { return !buyer(q).name.empty(); }},
    {"buyer.registration", above, always, [](Q q) { return !buyer(q).registration.empty(); }},
    {"buyer.city", above, always, [](Q q) { return !buyer(q).city.empty(); }},
    {"buyer.postcode", above, always, [](Q q) { return !buyer(q).postcode.empty(); }},
    {"buyer.nuts", above, always, [](Q q) { return !buyer(q).nuts.empty(); }},
    {"buyer.email", above, always, [](Q q) { return !buyer(q).email.empty(); }},
    {"buyer.telephone", above, always, [](Q q) { return !buyer(q).telephone.empty(); }},
    {"reviewBody.name", above | contract_below | award_below, always,
     [](Q q) { return !review(q).name.empty(); }},
    {"reviewBody.registration", above, always, [](Q q) { return !review(q).registration.empty(); }},
    {"reviewBody.city", above, always, [](Q q) { return !review(q).city.empty(); }},
    {"reviewBody.postcode", above, always, [](Q q) { return !review(q).postcode.empty(); }},
    {"reviewBody.nuts", above, always, [](Q q) { return !review(q).nuts.empty(); }},
    {"legalType", planning | contract | award, always, [](Q q) { return q.file.legal_type.has_value(); }},
    {"activity", planning | contract | award, always, [](Q q) { return q.file.activity.has_value(); }},
    {"utilityActivity", contract_utilities | award_utilities, always,
     [](Q q) { return q.file.utility_activity.has_value(); }},
    {"nationalLaw", below, always, [](Q q) { return !q.file.national_law.empty(); }},
    {"plannedOn", planning, always, [](Q q) { return q.file.planned_on.has_value(); }},
    {"answersUntil", consultation, always, [](Q q) { return q.file.answers_until.has_value(); }},
    {"terms.nature", all, always, [](Q q) { return q.file.terms.nature.has_value(); }},
    {"terms.places", all, always, [](Q q) { return !q.file.terms.places.empty(); }},
    {"terms.durationMonths", calls, always, [](Q q) { return q.file.terms.duration_months.has_value(); }},
    {"terms.validityMonths", calls, is_open, [](Q q) { return q.file.terms.validity_months.has_value(); }},
    {"terms.documentsUrl", calls, always, [](Q q) { return !q.file.terms.documents_url.empty(); }},
    {"terms.submissionUrl", calls | contract_below | consultation, always,
     [](Q q) { return !q.file.terms.submission_url.empty(); }},
    {"terms.reviewDeadline", calls | results, always,
     [](Q q) { return !q.file.terms.review_deadline.empty(); }},
    {"terms.euFunds", contract | award, always, [](Q q) { return q.file.terms.eu_funds.has_value(); }},
    {"terms.gpa", calls | results, always, [](Q q) { return q.file.terms.gpa.has_value(); }},
    {"terms.accelerated", calls, can_accelerate, [](Q q) { return q.file.terms.accelerated.has_value(); }},
    {"terms.acceleratedReason", contract, is_accelerated,
     [](Q q) { return !q.file.terms.accelerated_reason.empty(); }},
    {"terms.electronicOrdering", contract, always,
     [](Q q) { return q.file.terms.electronic_ordering.has_value(); }},
    {"terms.electronicPayment", contract, always,
     [](Q q) { return q.file.terms.electronic_payment.has_value(); }},
    {"terms.electronicInvoicing", calls, always,
     [](Q q) { return q.file.terms.electronic_invoicing.has_value(); }},
    {"terms.electronicCatalogue", calls, always,
     [](Q q) { return q.file.terms.electronic_catalogue.has_value(); }},
    {"terms.reservedExecution", calls, always,
     [](Q q) { return q.file.terms.reserved_execution.has_value(); }},
    {"terms.reservedParticipation", calls, always,
     [](Q q) { return q.file.terms.reserved_participation.has_value(); }},
    {"terms.framework", calls | results, always, [](Q q) { return q.file.terms.framework.has_value(); }},
    {"terms.frameworkMaximum", calls, frames, [](Q q) { return q.file.terms.framework_maximum.has_value(); }},
    {"terms.frameworkReason", calls | contract_below, is_long,
     [](Q q) { return !q.file.terms.framework_reason.empty(); }},
    {"terms.participationDeadline", calls | contract_below, two_stages,
     [](Q q) { return q.file.terms.participation_deadline.has_value(); }},
    {"terms.candidates", contract, two_stages, [](Q q) { return q.file.terms.candidates.has_value(); }},
    {"terms.reducesCandidates", contract, reduces,
     [](Q q) { return q.file.terms.reduces_candidates.has_value(); }},
    {"terms.maySkipNegotiation", contract, negotiates,
     [](Q q) { return q.file.terms.may_skip_negotiation.has_value(); }},
    {"terms.guaranteeRequired", contract_utilities, always,
     [](Q q) { return q.file.terms.guarantee_required.has_value(); }},
    {"terms.legalFormRequired", contract_utilities, always,
     [](Q q) { return q.file.terms.legal_form_required.has_value(); }},
    {"terms.renewals", contract_utilities, always, [](Q q) { return q.file.terms.renewals.has_value(); }},
    {"terms.paymentTerms", contract_utilities, always,
     [](Q q) { return !q.file.terms.payment_terms.empty(); }},
    {"terms.performanceConditions", contract_utilities, always,
     [](Q q) { return !q.file.terms.performance_conditions.empty(); }},
    {"strategy.text", all, has_goal, [](Q q) { return !q.file.strategy.text.empty(); }},
};

// ---- beside the table -------------------------------------------------------------------------------------

class Missing {
 public:
  explicit Missing(const NoticeQuestion& question) : question_(question) {}

  Findings run(const std::optional<Timestamp>& at) {
    for (const Requirement& requirement : requirements)
      if ((requirement.subtypes & only(question_.subtype)) != 0 && requirement.when(question_) &&
          !requirement.is_there(question_))
        report("notice.missing", requirement.place,
               {{"field", std::string("notice.field.") + requirement.place}});
    check_procedure();
    if (at) check_deadlines(*at);
    check_strategy();
    if (is_result_notice(question_.subtype)) check_results(question_, findings_);
    if (is_translated(question_)) check_translation(question_, findings_);
    return std::move(findings_);
  }

 private:
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  void report(const char* code, std::string place, Parameters parameters = {}) {
    parameters.emplace_back("subtype", name(question_.subtype));
    findings_.push_back(error(code, std::move(place), std::move(parameters)));
  }

  void check_procedure() {
    if (!question_.tender.procedure) return;
    const Procedure procedure = *question_.tender.procedure;
    const bool is_private = procedure == Procedure::private_tender || procedure == Procedure::single_tender;
    const bool is_announced = is_contract_notice(question_.subtype) ||
                              question_.subtype == NoticeSubtype::award ||
                              question_.subtype == NoticeSubtype::award_utilities;
    if (is_private && is_announced)
      report("notice.procedure", "tender.procedure",
             {{"procedure", "procedure." + std::string(name(procedure))}});
  }

  void check_deadlines(const Timestamp& at) {
    const auto check = [&](const std::optional<Timestamp>& deadline, const char* place) {
      if (deadline && !deadline->is_after(at))
        report("notice.deadline", place, {{"deadline", deadline->text()}});
    };
    if (is_contract_notice(question_.subtype)) {
      if (two_stages(question_))
        check(question_.file.terms.participation_deadline, "terms.participationDeadline");
      else
        check(question_.tender.deadline, "tender.deadline");
    }
    if (question_.subtype == NoticeSubtype::market_consultation)
      check(question_.file.answers_until, "answersUntil");
  }

  void check_strategy() {
    const NoticeStrategy& strategy = question_.file.strategy;
    const auto& goals = strategy.goals;
    const auto tie = [&](StrategicGoal goal, bool has_parts, const char* place) {
      const bool is_goal = std::find(goals.begin(), goals.end(), goal) != goals.end();
      if (is_goal != has_parts)
        report("notice.strategyGoal", place, {{"goal", "strategic-procurement." + std::string(name(goal))}});
    };
    tie(StrategicGoal::environment, !strategy.environment.empty(), "strategy.environment");
    tie(StrategicGoal::social, !strategy.social.empty(), "strategy.social");
    tie(StrategicGoal::innovation, !strategy.innovation.empty(), "strategy.innovation");
    const bool tells_circular = std::find(strategy.environment.begin(), strategy.environment.end(),
                                          EnvironmentalGoal::circular_economy) != strategy.environment.end();
    if (!tells_circular && asks_circularity())
      findings_.push_back(warning("notice.circularity", "strategy.environment",
                                  {{"subtype", std::string(name(question_.subtype))}}));
  }

  bool asks_circularity() const {
    for (const Lot& lot : question_.tender.lots)
      for (const Criterion* leaf : leaves(lot.criteria))
        if (leaf->circular || measured_quantity(*leaf)) return true;
    return false;
  }

  const NoticeQuestion& question_;
  Findings findings_;
};

}  // namespace

Findings missing_for_notice(const NoticeQuestion& question, const std::optional<Timestamp>& at) {
  return Missing(question).run(at);
}

bool has_two_stages(Procedure procedure) {
  return procedure == Procedure::restricted || procedure == Procedure::negotiated ||
         procedure == Procedure::competitive_dialogue;
}

bool can_be_accelerated(Procedure procedure, NoticeSubtype subtype) {
  const bool is_strict = subtype == NoticeSubtype::contract || subtype == NoticeSubtype::award;
  return procedure == Procedure::open || procedure == Procedure::restricted ||
         procedure == Procedure::negotiated || (procedure == Procedure::competitive_dialogue && !is_strict);
}

bool is_long_framework(const NoticeTerms& terms, NoticeSubtype subtype) {
  const int most_months = is_utilities_notice(subtype) || is_below_threshold(subtype) ? 96 : 48;
  return is_framework(terms) && terms.duration_months.value_or(0) > most_months;
}

}  // namespace evaluator
