// Who asks for something over HTTP, and what they may do.
#pragma once

#include "criteria/tender_process.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/http/permissions.hpp"
#include "server/http/request.hpp"

#include <map>
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

// Of one request, in its thread. With accounts off a request has no viewer, and everything is allowed.
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
  // Whether one of the roles that take the step is theirs in that tender.
  bool may_take(criteria::ProcessStep step, TenderId tender) const;
  // In the panel that assesses it.
  bool has_seat_in(TenderId tender) const;

 private:
  Verdict of_tender(const Permission& permission, TenderId tender) const;
  Verdict of_consultation(const Permission& permission, const std::string& id) const;
  bool has_one(const Permission& permission) const;
  bool has_for(criteria::Role role, TenderId tender) const;
  bool sits_blind(TenderId tender) const;
  const std::string& party_of_tender(TenderId tender) const;
  bool are_prices_open(TenderId tender) const;
  std::optional<TenderId> tender_of_promise(std::int64_t promise) const;

  Service& service_;
  std::shared_ptr<const Principal> person_;
  std::string secret_;
  // A page asks for the same tender at every mark: what was read stays as it was for the whole request.
  mutable std::map<TenderId, std::string> parties_;
  mutable std::map<TenderId, bool> prices_open_;
  mutable std::map<TenderId, bool> blind_seats_;
  mutable std::map<std::int64_t, std::optional<TenderId>> promises_;
};

// `{name}` as a tender's number; nothing when it is none.
std::optional<TenderId> tender_in(const Pairs& parameters, std::string_view name);

}  // namespace server
