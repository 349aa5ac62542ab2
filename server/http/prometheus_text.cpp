#include "server/http/prometheus_text.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::string escaped_label(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    text += c == '\n' ? "\\n" : std::string(1, c);
  }
  return text;
}

}  // namespace

void PrometheusText::open(std::string_view name, std::string_view type, std::string_view help) {
  name_ = name;
  out_ += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void PrometheusText::sample(std::int64_t value, Labels labels, std::string_view suffix) {
  write(std::to_string(value), labels, suffix);
}

void PrometheusText::sample(std::chrono::microseconds value, Labels labels, std::string_view suffix) {
  constexpr std::int64_t in_a_second = 1'000'000;
  write(fmt::format("{}.{:06}", value.count() / in_a_second, value.count() % in_a_second), labels, suffix);
}

void PrometheusText::write(std::string_view value, Labels labels, std::string_view suffix) {
  out_ += name_;
  out_ += suffix;
  std::string_view before = "{";
  for (const auto& [label, text] : labels) {
    out_ += fmt::format("{}{}=\"{}\"", before, label, escaped_label(text));
    before = ",";
  }
  if (labels.size() > 0) out_ += '}';
  out_ += fmt::format(" {}\n", value);
}

}  // namespace server
