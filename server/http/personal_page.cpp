#include "server/http/personal_page.hpp"

#include "criteria/party.hpp"
#include "server/http/admission.hpp"

#include <optional>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";
constexpr std::string_view form_begin = "<form ";
constexpr std::string_view form_end = "</form>";

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
}

// The value of an attribute in a tag of ours: always in double quotes.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const auto begin = tag.find(fmt::format(" {}=\"", name));
  if (begin == std::string_view::npos) return {};
  tag.remove_prefix(begin + name.size() + 3);
  return tag.substr(0, tag.find('"'));
}

bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

class MarkedPage {
 public:
  MarkedPage(std::string_view html, const Viewer* viewer) : rest_(html), viewer_(viewer) {
    out_.reserve(html.size() + 512);
  }

  std::string personal() {
    while (!rest_.empty()) {
      if (starts(rest_, comment_begin))
        take_comment();
      else if (starts(rest_, form_begin))
        take_form();
      else
        take_text();
    }
    return std::move(out_);
  }

 private:
  void take_text() {
    auto end = std::min(rest_.find('<', 1), rest_.size());
    if (hidden_ == 0) out_.append(rest_.substr(0, end));
    rest_.remove_prefix(end);
  }

  void take_comment() {
    const auto end = rest_.find(comment_end);
    if (end == std::string_view::npos) return take_text();
    const auto mark = rest_.substr(comment_begin.size(), end - comment_begin.size());
    const auto whole = rest_.substr(0, end + comment_end.size());
    rest_.remove_prefix(whole.size());
    if (starts(mark, "if ")) {
      if (hidden_ > 0 || !holds(mark.substr(3))) ++hidden_;
    } else if (mark == "end if") {
      if (hidden_ > 0) --hidden_;
    } else if (hidden_ > 0) {
      return;
    } else if (mark == "person") {
      if (viewer_ != nullptr && viewer_->person()) append_escaped(out_, viewer_->person()->name);
    } else {
      out_.append(whole);
    }
  }

  void take_form() {
    const auto tag = rest_.substr(0, rest_.find('>') + 1);
    const bool posts = attribute(tag, "method") == "post";
    if (hidden_ == 0 && posts && viewer_ != nullptr &&
        !viewer_->may(Method::post, attribute(tag, "action"))) {
      const auto end = rest_.find(form_end);
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + form_end.size());
      return;
    }
    rest_.remove_prefix(tag.size());
    if (hidden_ > 0) return;
    out_.append(tag);
    const auto token = posts && viewer_ != nullptr ? viewer_->csrf() : std::string();
    if (!token.empty())
      out_.append(fmt::format(R"(<input type="hidden" name="{}" value="{}">)", csrf_field, token));
  }

  bool holds(std::string_view condition) const {
    constexpr std::string_view no = "not ";
    if (starts(condition, no)) return !holds(condition.substr(no.size()));
    const bool is_person = viewer_ != nullptr && viewer_->person();
    if (condition == "inside") return viewer_ == nullptr || is_person;
    if (condition == "person") return is_person;
    if (condition == "typed") return viewer_ == nullptr;
    if (condition == "stranger") return viewer_ != nullptr && !is_person;
    // The log of one tender is read with it; the whole log by who controls for the working group.
    constexpr std::string_view log = "log ";
    if (starts(condition, log))
      return viewer_ == nullptr || condition.find("tender=") != std::string_view::npos ||
             (is_person && viewer_->person()->has(criteria::Role::controller, criteria::working_group_id));
    constexpr std::string_view may = "may ";
    if (!starts(condition, may)) return false;
    condition.remove_prefix(may.size());
    const auto blank = std::min(condition.find(' '), condition.size() - 1);
    const auto method = method_of(condition.substr(0, blank));
    return viewer_ == nullptr || (method && viewer_->may(*method, condition.substr(blank + 1)));
  }

  std::string_view rest_;
  const Viewer* viewer_;
  std::string out_;
  int hidden_ = 0;  // how many conditions, the outermost of which does not hold
};

}  // namespace

std::string personal_page(std::string_view html, const Viewer* viewer) {
  return MarkedPage(html, viewer).personal();
}

}  // namespace server
