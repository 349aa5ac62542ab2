#include "server/http/monitor_query.hpp"

#include "criteria/segment.hpp"
#include "server/http/api_answers.hpp"

#include <charconv>

namespace server {

AskedMonitor asked_monitor(const Request& request, const MonitorFilter& usual) {
  const auto& fields = request.query;
  AskedMonitor asked{usual, {}};
  const auto read_year = [&](const char* name, int& year) {
    const auto text = value_of(fields, name);
    if (!text || text->empty()) return;
    int read = 0;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), read);
    if (failed == std::errc() && end == text->data() + text->size() &&
        read >= criteria::first_register_year && read <= criteria::last_register_year)
      year = read;
    else
      asked.findings.push_back(criteria::error("monitor.year", name, {{"value", std::string(*text)}}));
  };
  read_year("from", asked.filter.from);
  read_year("to", asked.filter.to);
  if (asked.findings.empty() && asked.filter.from > asked.filter.to)
    asked.findings.push_back(criteria::error(
        "monitor.order", "from",
        {{"from", std::to_string(asked.filter.from)}, {"to", std::to_string(asked.filter.to)}}));
  asked.filter.party = value_of(fields, "party").value_or("");
  asked.filter.segment = value_of(fields, "segment").value_or("");
  return asked;
}

}  // namespace server
