// Files from outside pass a virus scanner before anything reads them: clamd of ClamAV, or what speaks as it
// does (its command INSTREAM).
#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace server {

// No verdict: the scanner is not there, says nothing in time or something else.
class ScannerFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class FileScanner {
 public:
  // `address`: the path of a socket on this machine, or host:port. Nobody is asked yet.
  explicit FileScanner(std::string address, std::chrono::milliseconds patience = std::chrono::seconds(30));

  // What the scanner calls the threat in it, or nothing when it finds none. Throws ScannerFailure.
  std::optional<std::string> threat_in(std::string_view bytes) const;

 private:
  const std::string address_;
  const std::chrono::milliseconds patience_;  // for the connection, and for each answer
};

// Whether a text can be the address of a scanner.
bool is_scanner_address(std::string_view text);

// The answer for a request with a file in which there is a threat: 422 `upload.threat`. Files are the parts
// of a form that came with a file name, and a whole body that is neither a form nor well-formed JSON. Throws
// ScannerFailure.
std::optional<Response> refuse_threat(const FileScanner& scanner, const Request& request);

// 503 `upload.notScanned`: what ScannerFailure comes to.
Response not_scanned_answer();

}  // namespace server
