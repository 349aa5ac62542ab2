// The process of published tenders: steps, requests for steps of two people, decisions on admissibility, late
// bids. Rows are only ever added.
#pragma once

#include "criteria/tender_process.hpp"
#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredStep {
  std::int64_t number = 1;  // from 1, without gaps
  criteria::ProcessStep step = criteria::ProcessStep::publish;
  criteria::TenderStage from = criteria::TenderStage::draft;
  criteria::TenderStage to = criteria::TenderStage::published;
  std::string person;  // empty: the clock
  std::string second;  // empty: a step of one person
  std::string reason;
  Document facts;  // canonical JSON, an object
  std::string at;
  std::string recorded_at;
};

using StepRequestId = std::int64_t;

struct StepRequest {
  StepRequestId id = 0;
  std::int64_t after_step = 0;  // the number of the last step when it was proposed
  criteria::ProcessStep step = criteria::ProcessStep::open;
  criteria::TenderStage to = criteria::TenderStage::opened;
  std::string person;
  std::string reason;
  std::string details = {};  // canonical JSON of what else the step is asked; empty: nothing
  std::string proposed_at;
  std::string outcome;  // "confirmed", "declined"; empty: none yet
  std::string decided_by, remark, decided_at;
};

struct AdmissibilityDecision {
  std::string bid;
  bool is_admitted = true;
  std::string ground;  // of a rejection
  std::string reason;  // likewise
  std::string decided_by;
  std::int64_t after_step = 0;
  std::string decided_at;
};

struct LateBid {
  std::int64_t id = 0;
  std::string media_type;
  std::int64_t size = 0;  // bytes
  std::string sha256;
  std::string received_at;
};

class StepStore {
 public:
  explicit StepStore(Unit& unit) : unit_(unit) {}

  std::vector<StoredStep> list(TenderId tender);  // oldest first
  std::optional<StoredStep> last(TenderId tender);
  void insert(TenderId tender, const StoredStep& step);

  std::vector<StepRequest> requests(TenderId tender);  // oldest first
  std::optional<StepRequest> find_request(TenderId tender, StepRequestId id);
  // Without an outcome, and nothing has happened since.
  std::optional<StepRequest> open_request(TenderId tender);
  StepRequestId insert(TenderId tender, const StepRequest& request);
  void insert_outcome(const StepRequest& request);

  std::vector<AdmissibilityDecision> decisions(TenderId tender);  // oldest first
  void insert(TenderId tender, const AdmissibilityDecision& decision);

  std::vector<LateBid> late_bids(TenderId tender);  // oldest first
  std::int64_t insert(TenderId tender, const LateBid& bid, const std::string& content);

 private:
  std::vector<StoredStep> select_steps(std::string_view condition, const Parameters& parameters);
  std::vector<StepRequest> select_requests(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
