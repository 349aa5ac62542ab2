#include "server/pages/layout.hpp"

#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace server {
namespace {

using templates::Language;

constexpr std::string_view done_notices[]{
    "tender-stored",           //
    "job-under-way",           //
    "job-cancelled",           //
    "bid-stored",              //
    "prices-stored",           //
    "grades-stored",           //
    "draw-stored",             //
    "deviation-stored",        //
    "party-stored",            //
    "party-removed",           //
    "choice-stored",           //
    "register-stored",         //
    "segment-stored",          //
    "segment-removed",         //
    "agreement-stored",        //
    "agreement-adopted",       //
    "template-proposed",       //
    "template-published",      //
    "template-returned",       //
    "comment-stored",          //
    "library-imported",        //
    "criterion-stored",        //
    "consultation-stored",     //
    "draft-made",              //
    "draft-stored",            //
    "draft-updated",           //
    "draft-merged",            //
    "draft-undone",            //
    "weights-stored",          //
    "published",               //
    "corrected",               //
    "promises-registered",     //
    "terms-stored",            //
    "measurement-stored",      //
    "measurements-stored",     //
    "retention-stored",        //
    "deletion-proposed",       //
    "deletion-decided",        //
    "letters-stored",          //
    "letter-template-stored",  //
    "award-record-stored",     //
    "thresholds-stored",       //
    "bid-late",                //
    "step-taken",              //
    "bid-withdrawn",           //
    "key-given",               //
    "panel-stored",            //
    "interest-declared",       //
    "recusal-recorded",        //
    "grades-given",            //
    "consensus-recorded",      //
    "password-changed",        //
    "factor-removed",          //
    "factor-added",            //
    "token-revoked",           //
    "session-ended",           //
    "signed-out",              //
    "proved",                  //
    "invitation-accepted",     //
    "people-changed",          //
    "invitation-withdrawn",    //
};

// A part of the product, and its pages: the first is where the main menu leads.
struct NavigationPage {
  NavigationItem item;
  std::string_view text;
  std::string (*address)();
};
struct NavigationPart {
  std::string_view text;
  std::span<const NavigationPage> pages;
};

constexpr NavigationPage work_pages[]{{NavigationItem::work, "work.title", page_path::work}};
constexpr NavigationPage tender_pages[]{{NavigationItem::tenders, "tenders.title", page_path::tenders}};
constexpr NavigationPage region_pages[]{
    {NavigationItem::segments, "segments.title", page_path::segments},
    {NavigationItem::agreements, "agreements.title", page_path::agreements},
    {NavigationItem::templates, "templates.title", page_path::criteria_templates},
    {NavigationItem::library, "library.title", page_path::library},
    {NavigationItem::consultations, "consultations.title", page_path::consultations}};
constexpr NavigationPage monitor_pages[]{
    {NavigationItem::monitor, "monitor.navigation", page_path::monitor},
    {NavigationItem::promises, "layout.promises", page_path::promise_reminders}};
constexpr NavigationPage administration_pages[]{
    {NavigationItem::parties, "layout.parties", page_path::parties},
    {NavigationItem::people, "people.parties", page_path::people},
    {NavigationItem::retention, "retention.title", page_path::retention},
    {NavigationItem::audit_log, "audit.title", page_path::audit_log}};
constexpr NavigationPart navigation_parts[]{{"work.title", work_pages},
                                            {"tenders.title", tender_pages},
                                            {"layout.region", region_pages},
                                            {"monitor.navigation", monitor_pages},
                                            {"layout.administration", administration_pages}};

TemplateValues add_link(TemplateValues to, std::string_view section, std::string_view text,
                        const std::string& address) {
  return to.add(section).set("TITLE", page_text(to.language(), text)).set("ADDRESS", address);
}

// The main menu, and the pages of the part that the reader is in.
void add_navigation(TemplateValues page, NavigationItem here) {
  for (const NavigationPart& part : navigation_parts) {
    const bool is_here = std::any_of(part.pages.begin(), part.pages.end(),
                                     [&](const NavigationPage& each) { return each.item == here; });
    TemplateValues entry = add_link(page, "NAVIGATION", part.text, part.pages.front().address());
    entry.show_if(is_here && part.pages.size() == 1, "HERE");
    entry.show_if(is_here && part.pages.size() > 1, "WITHIN");
    if (!is_here || part.pages.size() == 1) continue;
    TemplateValues inner = page.add("PART");
    for (const NavigationPage& each : part.pages) {
      TemplateValues link = add_link(inner, "PART_PAGE", each.text, each.address());
      link.show_if(each.item == here, "HERE");
      // Without accounts there are no people to manage.
      if (each.item == NavigationItem::people) link.show("PEOPLE").show("PEOPLE_END");
    }
  }
}

void add_language_switch(TemplateValues page, const std::string& address) {
  const auto add = [&](Language language, std::string_view code, std::string_view name) {
    const bool current = language == page.language();
    TemplateValues entry = page.add("LANGUAGE").add(current ? "CURRENT" : "OTHER");
    entry.set("CODE", code).set("NAME", name);
    if (!current)
      entry.set("ADDRESS",
                address + (address.find('?') == std::string::npos ? "?lang=" : "&lang=") + std::string(code));
  };
  add(Language::nl, "nl", "Nederlands");
  add(Language::en, "en", "English");
}

void add_breadcrumb(TemplateValues page, const PageFrame& frame) {
  if (frame.crumbs.empty()) return;
  TemplateValues breadcrumb = page.add("BREADCRUMB");
  for (const Crumb& crumb : frame.crumbs)
    breadcrumb.add("CRUMB").set("TITLE", crumb.title).set("ADDRESS", crumb.address);
  breadcrumb.set("HERE", frame.title);
}

// A form to keep, or to paste into, may stand in any part of a page. What somebody typed holds no quotation
// mark there: it is escaped.
std::string with_form_script(std::string html, Language language) {
  const auto has = [&](const char* mark) { return html.find(mark) != std::string::npos; };
  if (!has("\" data-keep") && !has("\" data-rows")) return html;
  return html.insert(html.rfind("</main>"), RenderedPage("form_script.tpl", language).html());
}

// The part of an Accept-Language element before its parameters: "nl-NL;q=0.8" → "nl".
std::string_view primary_language(std::string_view element) {
  element.remove_prefix(std::min(element.find_first_not_of(' '), element.size()));
  return element.substr(0, element.find_first_of("-;, "));
}

}  // namespace

bool is_done_notice(std::string_view key) {
  return std::find(std::begin(done_notices), std::end(done_notices), key) != std::end(done_notices);
}

std::string policy_of(std::string_view html) {
  std::string policy(content_security_policy);
  if (html.find("<script ") != std::string_view::npos) policy += "; script-src 'self'; connect-src 'self'";
  return policy;
}

Language page_language(std::string_view query, std::string_view cookie, std::string_view accept_language) {
  for (const std::string_view choice : {query, cookie}) {
    if (choice == "nl") return Language::nl;
    if (choice == "en") return Language::en;
  }
  while (!accept_language.empty()) {
    const auto end = std::min(accept_language.find(','), accept_language.size());
    const std::string_view language = primary_language(accept_language.substr(0, end));
    if (language == "nl") return Language::nl;
    if (language == "en") return Language::en;
    accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
  }
  return Language::nl;
}

std::string framed(const PageFrame& frame, const PageContext& context, std::string_view content,
                   const std::function<void(TemplateValues)>& fill) {
  RenderedPage page("layout.tpl", context.language);
  TemplateValues values = page.values();
  values.set("TITLE", frame.title).set("THEME_CLASS", context.theme_class);
  add_navigation(values, frame.here);
  add_language_switch(values, context.address);
  add_breadcrumb(values, frame);
  if (context.tender) add_tender_bar(values, *context.tender, context.address);
  values.show_if(context.fictitious, "FICTITIOUS");
  if (is_done_notice(context.done))
    values.add("DONE").set("TEXT", page_text(context.language, "done." + context.done));
  fill(values.include("CONTENT", content));
  return with_form_script(page.html(), context.language);
}

}  // namespace server
