#include "server/http/job_answers.hpp"

#include "templates/json_writer.hpp"

#include <fmt/format.h>

namespace server {

std::string job_json(const JobStatus& job) {
  templates::JsonWriter json;
  json.open_object().member("id", job.id).member("kind", job.kind).member("state", name(job.state));
  json.key("percent").number(job.state == JobState::done ? 100 : job.progress.percent());
  json.key("done").number(static_cast<std::int64_t>(job.progress.done));
  json.key("of").number(static_cast<std::int64_t>(job.progress.of));
  json.key("isEnding").boolean(job.is_ending);
  json.member("createdAt", job.created_at);
  if (!job.ended_at.empty()) json.member("endedAt", job.ended_at);
  return json.close_object().take();
}

Response job_event(const Request& request, const JobStatus& job) {
  constexpr int pause = 500;  // milliseconds
  const bool ends = has_ended(job.state);
  if (ends && request.header("last-event-id") == "end") return no_content();
  const std::string_view event = ends ? "end" : "progress";
  const auto id = ends ? std::string("end") : std::to_string(job.progress.done);
  return {200,
          {{"Content-Type", "text/event-stream"}},
          fmt::format("retry: {}\nid: {}\nevent: {}\ndata: {}\n\n", pause, id, event, job_json(job)),
          {}};
}

}  // namespace server
