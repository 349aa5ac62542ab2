#include "server/http/personal_page.hpp"

#include "criteria/party.hpp"
#include "server/http/admission.hpp"
#include "server/pages/html_tags.hpp"
#include "templates/document_html.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";
constexpr std::string_view form_begin = "<form ";
constexpr std::string_view form_end = "</form>";

class MarkedPage {
 public:
  MarkedPage(std::string_view html, const Viewer* viewer) : rest_(html), viewer_(viewer) {
    out_.reserve(html.size() + 512);
  }

  std::string personal() {
    while (!rest_.empty()) {
      if (rest_.starts_with(comment_begin))
        take_comment();
      else if (rest_.starts_with(form_begin))
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
    if (mark.starts_with("if ")) {
      if (hidden_ > 0 || !holds(mark.substr(3))) ++hidden_;
    } else if (mark == "end if") {
      if (hidden_ > 0) --hidden_;
    } else if (hidden_ > 0) {
      return;
    } else if (mark == "person") {
      if (viewer_ != nullptr && viewer_->person())
        out_.append(templates::html_escaped(viewer_->person()->name));
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
    if (condition.starts_with(no)) return !holds(condition.substr(no.size()));
    const bool is_person = viewer_ != nullptr && viewer_->person();
    if (condition == "inside") return viewer_ == nullptr || is_person;
    if (condition == "person") return is_person;
    if (condition == "typed") return viewer_ == nullptr;
    if (condition == "stranger") return viewer_ != nullptr && !is_person;
    const auto [kind, of] = parted(condition);
    using Asked = bool (MarkedPage::*)(std::string_view) const;
    constexpr std::pair<std::string_view, Asked> kinds[]{{"log", &MarkedPage::may_export},
                                                         {"may", &MarkedPage::may_ask},
                                                         {"step", &MarkedPage::may_take},
                                                         {"seat", &MarkedPage::has_seat_in},
                                                         {"other", &MarkedPage::is_other}};
    for (const auto& [name, asks] : kinds)
      if (name == kind) return viewer_ == nullptr || (this->*asks)(of);
    return false;
  }

  // "may GET /tenders" → "may", "GET /tenders"
  static std::pair<std::string_view, std::string_view> parted(std::string_view text) {
    const auto blank = std::min(text.find(' '), text.size());
    return {text.substr(0, blank), text.substr(std::min(blank + 1, text.size()))};
  }

  // The log of one tender is read with it; the whole log by who controls for the working group.
  bool may_export(std::string_view address) const {
    return address.find("tender=") != std::string_view::npos ||
           (viewer_->person() &&
            viewer_->person()->has(criteria::Role::controller, criteria::working_group_id));
  }

  bool may_ask(std::string_view what) const {
    const auto [name, path] = parted(what);
    const auto method = method_of(name);
    return method && viewer_->may(*method, path);
  }

  bool may_take(std::string_view what) const {
    auto [names, tender] = parted(what);
    const auto id = tender_in({{"tender", std::string(tender)}}, "tender");
    while (id && !names.empty()) {
      const auto end = std::min(names.find(','), names.size());
      const auto step = criteria::from_name<criteria::ProcessStep>(names.substr(0, end));
      if (step && viewer_->may_take(*step, *id)) return true;
      names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
  }

  bool has_seat_in(std::string_view tender) const {
    const auto id = tender_in({{"tender", std::string(tender)}}, "tender");
    return id && viewer_->has_seat_in(*id);
  }

  bool is_other(std::string_view escaped) const { return viewer_->person() && !is_named(escaped); }

  // As a page shows the name.
  bool is_named(std::string_view escaped) const {
    std::string own;
    own.append(templates::html_escaped(viewer_->person()->name));
    return own == escaped;
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
