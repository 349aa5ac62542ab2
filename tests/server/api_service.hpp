// The whole service, running with a new database, and a client that holds every answer of the API against
// openapi.json.
#pragma once

#include "server/app/verify_data.hpp"
#include "server/http/site_front.hpp"
#include "tests/server/api_description.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace server_test {

struct ApiAnswer : test_support::RawResponse {
  // The value at an RFC 6901 pointer in the body: a text as it is, anything else as compact JSON, `(none)`
  // when there is no such member.
  std::string at(std::string_view pointer) const;
  // The values of that member in each element of an array: `[A B]`.
  std::string each(std::string_view array, std::string_view member) const;
  // `code place` of every finding.
  std::vector<std::string> findings() const;
  std::string etag() const { return header("ETag").value_or("(none)"); }
};

struct Call {
  std::string method, target;
  std::string body = {};
  std::string type = "application/json";
  std::string headers = {};  // further ones, each ending in CRLF
};

class ApiService {
 public:
  // With accounts off, unless they are given.
  explicit ApiService(server::AccountSettings accounts = {});

  // Adds a failure to the test for whatever the answer of an API does that openapi.json does not say.
  ApiAnswer call(const Call& call) const;
  ApiAnswer get(std::string_view target, std::string_view headers = {}) const;
  ApiAnswer post(std::string_view target, std::string_view body) const;
  ApiAnswer put(std::string_view target, std::string_view body, std::string_view etag) const;
  // A file in a form, as a browser sends it.
  ApiAnswer send_file(std::string_view target, std::string_view kind, std::string_view bytes,
                      std::string_view name = "form.xlsx") const;

  // One request of raw bytes, held against nothing.
  static ApiAnswer fetch(std::uint16_t port, std::string_view request) {
    return {test_support::fetch(port, request)};
  }

  std::uint16_t port() const { return http_.port(); }
  const server::Router& routes() const { return routes_; }
  const ApiDescription& description() const { return *description_; }
  // The time of the service from now on; 2026-11-25T10:00:00Z until it is set.
  void set_clock(std::string_view now) const;
  // The folder of the database.
  std::filesystem::path data() const { return folder_.path() / "data"; }
  // The only column of the only row; `$1` is `parameter`.
  std::string stored_text(const std::string& sql, const std::string& parameter) const;
  server::Service& service() { return service_; }
  server::Site& site() { return site_; }
  // What `wederwaarde verify` finds.
  server::DataCheck verified() const;
  // Changes the first row of a table behind the program's back, its guard against that removed.
  void tamper(const std::string& table, const std::string& change) const;
  // All lines of the log.
  std::vector<std::string> log() const;
  // The events of the log that are not plain requests.
  std::vector<std::string> incidents() const;

 private:
  void check(const Call& call, const ApiAnswer& answer) const;

  mutable std::mutex mutex_;
  mutable std::string now_;
  test_support::TemporaryFolder folder_;
  mutable server::Service service_;
  server::Site site_{service_};
  server::Router routes_;
  std::unique_ptr<ApiDescription> description_;
  std::vector<std::string> incidents_;
  std::vector<std::string> log_;
  server::HttpServer http_;  // stops before the rest goes
};

// A tender with two lots: in lot 1 the bids A and B are equal but for the grades on K2, given by b1 and b2
// with a consensus, and a draw decides; in lot 2 the lowest price of bid C.
std::string api_dossier(std::string_view reference = "T-1");
// Its path in the API.
std::string stored_tender(const ApiService& service, std::string_view dossier = {});

// The definition of that dossier, published without sealing, and then its bids handed in. Its grades and
// draws are left out.
std::string published_tender(const ApiService& service, std::string_view dossier);

// The text with one part replaced; throws std::invalid_argument when it is not there.
std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace server_test
