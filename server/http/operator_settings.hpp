#pragma once

#include <string>

namespace server {

// What whoever runs the service has set, beside how the service itself works (config.hpp).
struct OperatorSettings {
  std::string metrics_token;  // with which metrics are read; empty: from this machine only
  std::string security_txt;   // the file of RFC 9116; empty: none
};

}  // namespace server
