// Who asks for something over HTTP, and what they may do.
#pragma once

#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/http/permissions.hpp"
#include "server/http/request.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace server {

enum class Verdict {
  allowed,
  sign_in,  // an account is asked
  hidden,   // for this person it is not there
  refused,  // it is there, and not for them
};

// Of one request. With accounts off a request has no viewer, and everything is allowed.
class Viewer {
 public:
  // Nobody is signed in when `person` is null. `secret` is that of the session or of the token.
  Viewer(Service& service, std::shared_ptr<const Principal> person, std::string secret);

  const std::shared_ptr<const Principal>& person() const { return person_; }
  const std::string& secret() const { return secret_; }
  // For forms; empty when nobody is signed in by a session.
  std::string csrf() const;

  Verdict verdict(const Permission& permission, const Pairs& parameters) const;
  // What is at a path of ours, percent-encoded; a query does not matter. False where there is nothing.
  bool may(Method method, std::string_view path) const;

 private:
  Verdict of_tender(const Permission& permission, TenderId tender) const;
  Verdict of_consultation(const Permission& permission, const std::string& id) const;
  bool has_one(const Permission& permission) const;

  Service& service_;
  std::shared_ptr<const Principal> person_;
  std::string secret_;
};

// `{name}` as a tender's number; nothing when it is none.
std::optional<TenderId> tender_in(const Pairs& parameters, std::string_view name);

}  // namespace server
