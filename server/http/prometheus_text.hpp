// The text format in which Prometheus reads metrics, version 0.0.4.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace server {

class PrometheusText {
 public:
  using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // The head of a metric; its samples follow. `type` is counter, gauge or histogram.
  void open(std::string_view name, std::string_view type, std::string_view help);
  // Of the metric that was opened last; `suffix` is `_bucket`, `_sum` or `_count` of a histogram.
  void sample(std::int64_t value, Labels labels = {}, std::string_view suffix = {});
  // Seconds, to the microsecond.
  void sample(std::chrono::microseconds value, Labels labels = {}, std::string_view suffix = {});

  std::string take() { return std::move(out_); }

 private:
  void write(std::string_view value, Labels labels, std::string_view suffix);

  std::string out_;
  std::string name_;
};

}  // namespace server
