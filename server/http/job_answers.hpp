// Background jobs as programs and scripts are told of them.
#pragma once

#include "server/app/background_jobs.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <string>

namespace server {

// {id, kind, state, percent, done, of, isEnding, createdAt, endedAt?}
std::string job_json(const JobStatus& job);

// One server-sent event (HTML Living Standard, 9.2), `progress` or, of a job that has ended, `end`. It is a
// whole answer: the browser asks again after half a second, so that no connection and no thread waits for a
// job; after `end` it is told not to (204).
Response job_event(const Request& request, const JobStatus& job);

}  // namespace server
