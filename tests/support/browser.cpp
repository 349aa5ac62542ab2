#include "tests/support/browser.hpp"

#include <algorithm>
#include <regex>
#include <stdexcept>

#include <fmt/format.h>

namespace test_support {
namespace {

constexpr int most_redirects = 10;

std::string unescaped(std::string text) {
  for (const auto& [entity, letter] :
       {std::pair<std::string, std::string>{"&amp;", "&"}, {"&#x3D;", "="}, {"&quot;", "\""}, {"&#39;", "'"}})
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += letter.size())
      text.replace(at, entity.size(), letter);
  return text;
}

std::string attribute(const std::string& tag, const std::string& name) {
  std::smatch found;
  const std::regex pattern(R"re(\b)re" + name + R"re(="([^"]*)")re");
  return std::regex_search(tag, found, pattern) ? unescaped(found.str(1)) : std::string();
}

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                          std::string_view("-._~").find(c) != std::string_view::npos;
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

bool is_redirect(int status) { return status == 302 || status == 303; }

}  // namespace

std::string Page::link(std::string_view text) const {
  static const std::regex anchor(R"re(<a ([^>]*)>([^<]*)</a>)re");
  for (std::sregex_iterator each(body().begin(), body().end(), anchor), end; each != end; ++each)
    if (each->str(2).find(text) != std::string::npos) return attribute(each->str(1), "href");
  throw std::runtime_error(fmt::format("no link \"{}\" at {}", text, address));
}

std::string Page::refresh() const {
  const auto header = response.header("Refresh").value_or("");
  const auto at = header.find("url=");
  return at == std::string::npos ? std::string() : header.substr(at + 4);
}

std::string Browser::absolute(const std::string& address) const {
  return address.starts_with("/") ? host_ + address : address;
}

std::string Browser::cookies_for(std::string_view path) const {
  std::string header;
  for (const auto& cookie : cookies_) {
    if (!path.starts_with(cookie.path)) continue;
    header += fmt::format("{}{}={}", header.empty() ? "Cookie: " : "; ", cookie.name, cookie.value);
  }
  return header.empty() ? header : header + "\r\n";
}

void Browser::keep(const RawResponse& response) {
  static const std::regex shape(R"re(([^=]+)=([^;]*)(.*))re"), path_of(R"re(; *[Pp]ath=([^;]*))re");
  for (const auto& [name, value] : response.headers) {
    std::smatch found, path;
    if ((name != "Set-Cookie" && name != "set-cookie") || !std::regex_match(value, found, shape)) continue;
    const auto rest = found.str(3);
    Cookie cookie{found.str(1), found.str(2), std::regex_search(rest, path, path_of) ? path.str(1) : "/"};
    std::erase_if(cookies_,
                  [&](const Cookie& old) { return old.name == cookie.name && old.path == cookie.path; });
    const bool is_over = cookie.value.empty() || rest.find("Max-Age=0") != std::string::npos ||
                         rest.find("1970") != std::string::npos;
    if (!is_over) cookies_.push_back(std::move(cookie));
  }
}

Page Browser::ask(const std::string& method, const std::string& address, const std::string& body) {
  const auto whole = absolute(address);
  const auto slash = whole.find('/', whole.find("://") + 3);
  host_ = whole.substr(0, slash);
  const auto target = slash == std::string::npos ? std::string("/") : whole.substr(slash);
  auto request =
      fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nAccept: text/html\r\n{}", method, target,
                  host_.substr(host_.find("://") + 3), cookies_for(target.substr(0, target.find('?'))));
  if (method == "POST")
    request +=
        fmt::format("Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
                    host_, body.size());
  const auto port = static_cast<std::uint16_t>(std::stoi(host_.substr(host_.rfind(':') + 1)));
  Page page{whole, fetch(port, request + "Connection: close\r\n\r\n" + body), {}};
  keep(page.response);
  return page;
}

Page Browser::follow(Page page) {
  for (int count = 0; is_redirect(page.response.status); ++count) {
    if (count == most_redirects) throw std::runtime_error("redirects without end at " + page.address);
    auto location = page.response.header("Location");
    if (!location) location = page.response.header("location");
    auto passed = std::move(page.passed);
    passed.push_back(page.address);
    page = ask("GET", location.value_or("/"), "");
    page.passed = std::move(passed);
  }
  return page;
}

Page Browser::open_once(const std::string& address) { return ask("GET", address, ""); }
Page Browser::open(const std::string& address) { return follow(open_once(address)); }

Page Browser::send(const Page& page, std::string_view action, const FormValues& values) {
  static const std::regex form(R"re(<form ([^>]*)>([\s\S]*?)</form>)re"), input(R"re(<input [^>]*>)re");
  const auto& html = page.body();
  for (std::sregex_iterator each(html.begin(), html.end(), form), end; each != end; ++each) {
    const auto target = attribute(each->str(1), "action");
    if (target.find(action) == std::string::npos) continue;
    std::string body;
    const auto add = [&](const std::string& name, const std::string& value) {
      body += fmt::format("{}{}={}", body.empty() ? "" : "&", encoded(name), encoded(value));
    };
    const auto content = each->str(2);
    for (std::sregex_iterator field(content.begin(), content.end(), input); field != end; ++field)
      if (attribute(field->str(), "type") == "hidden")
        add(attribute(field->str(), "name"), attribute(field->str(), "value"));
    for (const auto& [name, value] : values) add(name, value);
    return follow(ask("POST", target, body));
  }
  throw std::runtime_error(fmt::format("no form for {} at {}", action, page.address));
}

std::string Browser::cookie(std::string_view name) const {
  for (const auto& cookie : cookies_)
    if (cookie.name == name) return cookie.value;
  return {};
}

void Browser::set_cookie(const std::string& name, const std::string& value) {
  std::erase_if(cookies_, [&](const Cookie& old) { return old.name == name; });
  cookies_.push_back({name, value, "/"});
}

}  // namespace test_support
