// Insight that takes longer than a request may, as background jobs. Nothing of it is stored.
#pragma once

#include "server/app/background_jobs.hpp"
#include "server/app/insight.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace server {

inline constexpr std::string_view simulation_job = "simulation";
inline constexpr std::string_view robustness_job = "robustness";

// The same lots as `simulate_tender` and `tender_robustness` give for the question of these fields, within
// `long_limits`. Whatever these refuse is refused at once; further conflicts are those of
// BackgroundJobs::start. A person has one job at a time for a tender, and nobody else sees it.
Result<JobStatus> start_simulation(Service& service, const Actor& actor, TenderId tender,
                                   const NamedTexts& fields);
Result<JobStatus> start_robustness(Service& service, const Actor& actor, TenderId tender,
                                   const NamedTexts& fields);

// NotFound of kind "job".
Result<JobStatus> find_job(Service& service, const Actor& actor, TenderId tender, const std::string& job);
// As it stands after that: one that runs ends soon.
Result<JobStatus> cancel_job(Service& service, const Actor& actor, TenderId tender, const std::string& job);

struct FinishedInsight {
  std::variant<TenderSimulation, TenderRobustness> found;
  NamedTexts fields;  // as it was asked
  std::string json;   // as the API answers it
};
struct JobInsight {
  std::shared_ptr<const FinishedInsight> finished;
  bool is_outdated = false;  // the tender has been changed since
};
// Of a job that is done; `job.notDone` before, and `stage.sealed` when the prices may no longer be read.
Result<JobInsight> insight_of_job(Service& service, const Actor& actor, TenderId tender,
                                  const std::string& job);

}  // namespace server
