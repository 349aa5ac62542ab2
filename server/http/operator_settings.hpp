#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace server {

class FileScanner;

// How long a request is waited for before a page tells how far it is (patient.hpp).
struct Patience {
  std::chrono::milliseconds wait{1500};
  std::size_t small_body = std::size_t{256} << 10;  // bytes; what is smaller is done here and now
};

// What whoever runs the service has set, beside how the service itself works (config.hpp).
struct OperatorSettings {
  std::string metrics_token;  // with which metrics are read; empty: from this machine only
  std::string security_txt;   // the file of RFC 9116; empty: none
  Patience patience = {};
  std::shared_ptr<const FileScanner> scanner = nullptr;  // null: files are not scanned
};

}  // namespace server
