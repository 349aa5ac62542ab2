// A browser without script: it keeps cookies, follows redirects and sends the forms that it is shown.
#pragma once

#include "tests/support/http_client.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test_support {

struct Page {
  std::string address;  // at which it was found in the end
  RawResponse response;
  std::vector<std::string> passed;  // the addresses that redirected there, in order

  const std::string& body() const { return response.body; }
  // Of the link that holds the text; throws std::runtime_error when there is none.
  std::string link(std::string_view text) const;
  // What follows `url=` in the header Refresh; empty without one.
  std::string refresh() const;
};

using FormValues = std::vector<std::pair<std::string, std::string>>;

// Of services on 127.0.0.1; cookies are those of the host, whatever the port, and of their path.
class Browser {
 public:
  // An address, or a path on the host of the page before.
  Page open(const std::string& address);
  // Without going on to where the answer leads.
  Page open_once(const std::string& address);
  // Sends the form of the page whose address holds `action`, with its hidden fields and these.
  Page send(const Page& page, std::string_view action, const FormValues& values = {});
  // Empty when there is none of that name.
  std::string cookie(std::string_view name) const;
  void set_cookie(const std::string& name, const std::string& value);

 private:
  struct Cookie {
    std::string name, value, path;
  };
  Page ask(const std::string& method, const std::string& address, const std::string& body);
  Page follow(Page page);
  void keep(const RawResponse& response);
  std::string cookies_for(std::string_view path) const;
  std::string absolute(const std::string& address) const;

  std::vector<Cookie> cookies_;
  std::string host_;  // "http://127.0.0.1:8080"
};

}  // namespace test_support
