#include "criteria/template_exchange.hpp"

namespace criteria {

std::string signed_message(const TemplateExchange& exchange) {
  std::string message(exchange_format);
  for (const std::string& line : {exchange.set.id, std::to_string(exchange.version), exchange.sha256})
    message.append("\n").append(line);
  return message.append("\n");
}

}  // namespace criteria
