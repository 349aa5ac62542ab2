#include "server/storage/step_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

using criteria::name;

// Ours: what does not read is a bug.
template <typename Enum>
Enum read(const std::string& text) {
  return criteria::from_name<Enum>(text).value();
}

struct StepRow {
  StoredStep step;
  std::string name, from, to;
};

struct RequestRow {
  StepRequest request;
  std::string name, to;
};

}  // namespace

std::vector<StoredStep> StepStore::select_steps(std::string_view condition, const Parameters& parameters) {
  auto rows = unit_.select<StepRow>(
      fmt::format("SELECT number, step, from_stage, to_stage, person, second, reason, facts, sha256, at, "
                  "recorded_at FROM tender_steps WHERE {}",
                  condition),
      parameters, [](StepRow& row) {
        auto& step = row.step;
        return std::tie(step.number, row.name, row.from, row.to, step.person, step.second, step.reason,
                        step.facts.text, step.facts.sha256, step.at, step.recorded_at);
      });
  std::vector<StoredStep> steps;
  for (StepRow& row : rows) {
    row.step.step = read<criteria::ProcessStep>(row.name);
    row.step.from = read<criteria::TenderStage>(row.from);
    row.step.to = read<criteria::TenderStage>(row.to);
    steps.push_back(std::move(row.step));
  }
  return steps;
}

std::vector<StoredStep> StepStore::list(TenderId tender) {
  return select_steps("tender = $1 ORDER BY number", {tender});
}

std::optional<StoredStep> StepStore::last(TenderId tender) {
  return first(select_steps("tender = $1 ORDER BY number DESC LIMIT 1", {tender}));
}

void StepStore::insert(TenderId tender, const StoredStep& step) {
  unit_.execute(
      "INSERT INTO tender_steps (tender, number, step, from_stage, to_stage, person, second, reason, facts, "
      "sha256, at, recorded_at, named_whole) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
      {tender, step.number, name(step.step), name(step.from), name(step.to), step.person, step.second,
       step.reason, step.facts.text, step.facts.sha256, step.at, step.recorded_at});
}

std::vector<StepRequest> StepStore::select_requests(std::string_view condition,
                                                    const Parameters& parameters) {
  auto rows = unit_.select<RequestRow>(
      fmt::format("SELECT id, after_step, step, to_stage, step_requests.person, reason, details, "
                  "proposed_at, COALESCE(outcome, ''), COALESCE(step_request_outcomes.person, ''), "
                  "COALESCE(remark, ''), "
                  "COALESCE(decided_at, '') FROM step_requests "
                  "LEFT JOIN step_request_outcomes ON request = id WHERE {}",
                  condition),
      parameters, [](RequestRow& row) {
        auto& request = row.request;
        return std::tie(request.id, request.after_step, row.name, row.to, request.person, request.reason,
                        request.details, request.proposed_at, request.outcome, request.decided_by,
                        request.remark, request.decided_at);
      });
  std::vector<StepRequest> requests;
  for (RequestRow& row : rows) {
    row.request.step = read<criteria::ProcessStep>(row.name);
    row.request.to = read<criteria::TenderStage>(row.to);
    requests.push_back(std::move(row.request));
  }
  return requests;
}

std::vector<StepRequest> StepStore::requests(TenderId tender) {
  return select_requests("tender = $1 ORDER BY id", {tender});
}

std::optional<StepRequest> StepStore::find_request(TenderId tender, StepRequestId id) {
  return first(select_requests("tender = $1 AND id = $2", {tender, id}));
}

std::optional<StepRequest> StepStore::open_request(TenderId tender) {
  return first(select_requests(
      "tender = $1 AND outcome IS NULL AND after_step = "
      "(SELECT COUNT(*) FROM tender_steps WHERE tender_steps.tender = $1) ORDER BY id DESC LIMIT 1",
      {tender}));
}

StepRequestId StepStore::insert(TenderId tender, const StepRequest& request) {
  return unit_.number(
      "INSERT INTO step_requests (tender, after_step, step, to_stage, person, reason, details, proposed_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
      {tender, request.after_step, name(request.step), name(request.to), request.person, request.reason,
       request.details, request.proposed_at});
}

void StepStore::insert_outcome(const StepRequest& request) {
  unit_.execute(
      "INSERT INTO step_request_outcomes (request, outcome, person, remark, decided_at) "
      "VALUES ($1, $2, $3, $4, $5)",
      {request.id, request.outcome, request.decided_by, request.remark, request.decided_at});
}

std::vector<AdmissibilityDecision> StepStore::decisions(TenderId tender) {
  return unit_.select<AdmissibilityDecision>(
      "SELECT bid, outcome = 'admitted', ground, reason, decided_by, after_step, decided_at "
      "FROM admissibility_decisions WHERE tender = $1 ORDER BY position",
      {tender}, [](AdmissibilityDecision& row) {
        return std::tie(row.bid, row.is_admitted, row.ground, row.reason, row.decided_by, row.after_step,
                        row.decided_at);
      });
}

void StepStore::insert(TenderId tender, const AdmissibilityDecision& decision) {
  unit_.execute(
      "INSERT INTO admissibility_decisions (tender, bid, outcome, ground, reason, decided_by, after_step, "
      "decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {tender, decision.bid, decision.is_admitted ? "admitted" : "rejected", decision.ground, decision.reason,
       decision.decided_by, decision.after_step, decision.decided_at});
}

std::vector<LateBid> StepStore::late_bids(TenderId tender) {
  return unit_.select<LateBid>(
      "SELECT position, media_type, size, sha256, received_at FROM late_bids WHERE tender = $1 "
      "ORDER BY position",
      {tender},
      [](LateBid& row) { return std::tie(row.id, row.media_type, row.size, row.sha256, row.received_at); });
}

std::int64_t StepStore::insert(TenderId tender, const LateBid& bid, const std::string& content) {
  return unit_.number(
      "INSERT INTO late_bids (tender, media_type, size, sha256, content, received_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING position",
      {tender, bid.media_type, bid.size, bid.sha256, Bytes{content}, bid.received_at});
}

}  // namespace server
