#include "server/pages/message_pages.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

std::string_view name(FindingsView::Subject subject) {
  switch (subject) {
    case FindingsView::Subject::dossier:
      return "dossier";
    case FindingsView::Subject::bid_form:
      return "bid";
    case FindingsView::Subject::price_sheet:
      return "prices";
    case FindingsView::Subject::grade_sheet:
      return "grades";
    case FindingsView::Subject::draw:
      return "draw";
    case FindingsView::Subject::deviation:
      return "deviation";
    case FindingsView::Subject::party:
      return "party";
    case FindingsView::Subject::segment:
      return "segment";
    case FindingsView::Subject::segment_choice:
      return "segment-choice";
    case FindingsView::Subject::spend_register:
      return "spend-register";
    case FindingsView::Subject::template_file:
      return "template";
    case FindingsView::Subject::template_review:
      return "template-review";
    case FindingsView::Subject::consultation:
      return "consultation";
    case FindingsView::Subject::agreement:
      return "agreement";
    case FindingsView::Subject::library_file:
      return "library-file";
    case FindingsView::Subject::retention:
      return "retention";
    case FindingsView::Subject::publication:
      return "publication";
    case FindingsView::Subject::stage:
      return "stage";
    case FindingsView::Subject::measurements:
      return "measurements";
  }
  return "dossier";
}

constexpr std::array explained_statuses{400, 403, 404, 405, 408, 409, 413, 415, 421, 422, 500, 503};

std::string explained_status(int status) {
  const bool known =
      std::find(explained_statuses.begin(), explained_statuses.end(), status) != explained_statuses.end();
  return std::to_string(known ? status : 500);
}

}  // namespace

std::string findings_title(const FindingsView& view, templates::Language language) {
  const std::string key = view.stored ? "findings.stored." : "findings.title.";
  return std::string(page_text(language, key + std::string(name(view.subject))));
}

std::string findings_page(const FindingsView& view, const PageContext& context) {
  const std::string title = findings_title(view, context.language);
  return framed({title, NavigationItem::tenders, {}}, context, "findings.tpl", [&](TemplateValues content) {
    content.show(view.stored ? "STORED" : "REFUSED");
    content.set("LOOK", view.stored ? "ok" : "error").set("ROLE", view.stored ? "status" : "alert");
    content.set("TITLE", title).set("BACK", view.back).set_if_any("FILE", view.file_name);
    content.set("COUNT", counted(context.language, "findings", view.findings.size()));
    add_findings(content, view.findings);
  });
}

std::string error_page(const ErrorView& view, const PageContext& context) {
  const std::string explained = explained_status(view.status);
  const std::string title(page_text(context.language, "error.title." + explained));
  return framed({title, NavigationItem::none, {}}, context, "error.tpl", [&](TemplateValues content) {
    content.set("TITLE", title).set("STATUS", std::to_string(view.status)).set("BACK", view.back);
    content.set("TEXT", page_text(context.language,
                                  fmt::format("error.text.{}", view.about.empty() ? explained : view.about)));
    content.set_if_any("INCIDENT", view.incident);
  });
}

}  // namespace server
