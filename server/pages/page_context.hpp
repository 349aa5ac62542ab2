// What every page needs to know about the request and the installation besides its own subject.
#pragma once

#include "server/pages/tender_bar.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct PageContext {
  templates::Language language = templates::Language::nl;
  // The address to which the language switch and "try again" lead: path and query of a GET, without `lang`.
  std::string address = "/tenders";
  std::string theme_class = "voorbeeld-theme";  // see `theme_class` in static_files.hpp
  bool fictitious = false;                      // the footer and a notice say: demo data
  std::optional<TenderBar> tender = {};         // of a page of a tender
  std::string done;                             // key of a notice after a redirect: see `done_notices`

  bool operator==(const PageContext&) const = default;
};

// What has just been done, as `?done=KEY` in the address after a POST; the texts are `done.KEY`. Unknown keys
// show nothing.
bool is_done_notice(std::string_view key);

// `?lang=` wins over the cookie `lang`, the cookie over `Accept-Language`; Dutch when none of them names
// Dutch or English.
templates::Language page_language(std::string_view query, std::string_view cookie,
                                  std::string_view accept_language);

// The Content-Security-Policy of every page: nothing inline, nothing from elsewhere.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; style-src 'self'; font-src 'self' data:; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
// That of one page: where it has a script of the service, this may run and ask the service itself.
std::string policy_of(std::string_view html);

}  // namespace server
