#include "server/app/sign_in_limit.hpp"

#include "server/app/person_name.hpp"
#include "server/storage/sha256.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <fmt/format.h>

namespace server {
namespace {

constexpr std::int64_t day = 24 * 60 * 60;
constexpr std::int64_t remembered = 30 * day;

struct Pace {
  std::int64_t free;            // tries
  std::int64_t first, longest;  // seconds
};
constexpr Pace of_source{5, 15, 15 * 60};
constexpr Pace of_account{20, 30, 60 * 60};
constexpr Pace of_factor{5, 60, 60 * 60};
constexpr Pace of_network{50, 60, 60};
constexpr std::int64_t network_window = 15 * 60;

// Seconds that are left.
std::int64_t wait_left(const AttemptCount& count, const Pace& pace, std::string_view now) {
  if (count.wrong < pace.free) return 0;
  const auto doublings = std::min<std::int64_t>(count.wrong - pace.free, 20);
  const auto wait = std::min(pace.longest, pace.first << doublings);
  return std::max<std::int64_t>(0, wait - seconds_between(count.last, now));
}

std::int64_t password_wait(SignInAttemptStore& attempts, const AttemptSource& source, std::string_view now) {
  const auto since = moment_after(now, -day);
  auto wait = wait_left(attempts.by_source(source, since), of_source, now);
  if (!attempts.has_right(source, moment_after(now, -remembered)))
    wait = std::max(wait, wait_left(attempts.by_subject(source.subject, since), of_account, now));
  return wait;
}

}  // namespace

std::string network_of(std::string_view address) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  if (inet_pton(AF_INET6, std::string(address).c_str(), bytes.data()) != 1) return std::string(address);
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
    return fmt::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  std::array<char, INET6_ADDRSTRLEN> text{};
  inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return fmt::format("{}/64", text.data());
}

std::string password_subject(std::string_view email) { return sha256_hex("password\n" + name_key(email)); }
std::string factor_subject(AccountId account) { return sha256_hex(fmt::format("factor\n{}", account)); }

criteria::Checked<std::int64_t> enter_attempt(Unit& unit, Proving proving, const AttemptSource& source,
                                              std::string_view now) {
  SignInAttemptStore attempts(unit);
  auto wait = proving == Proving::password
                  ? password_wait(attempts, source, now)
                  : wait_left(attempts.by_subject(source.subject, moment_after(now, -day)), of_factor, now);
  wait = std::max(wait, wait_left(attempts.by_network(source.network, moment_after(now, -network_window)),
                                  of_network, now));
  if (wait > 0)
    return tl::unexpected(Findings{criteria::error("account.wait", "", {{"seconds", std::to_string(wait)}})});
  attempts.forget(moment_after(now, -remembered));
  return attempts.insert(source, now);
}

}  // namespace server
