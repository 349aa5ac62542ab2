#include "server/pages/redaction_page.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

namespace server {
namespace {

// What a path of the usual ones is about.
std::string part_text(std::string_view path, templates::Language language) {
  constexpr std::pair<std::string_view, std::string_view> known[]{
      {"bids[].bidder", "redaction.bidders"},
      {"bids[].answers.*", "redaction.answers"},
      {"grades[].assessor", "redaction.assessors"},
      {"grades[].motivation", "redaction.motivations"},
      {"draws[].witness", "redaction.witnesses"}};
  for (const auto& [usual, text] : known)
    if (usual == path) return std::string(page_text(language, text));
  return std::string(page_text(language, path.empty() ? "redaction.other" : "redaction.named"));
}

}  // namespace

std::string redaction_page(const RedactionView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "redaction.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "redaction.tpl", [&view](TemplateValues content) {
    content.set("TENDER_TITLE", view.title).set("ACTION", page_path::redaction(view.id));
    if (!view.findings.empty()) add_findings(content.add("REFUSED"), view.findings);
    std::size_t number = 0;
    for (const RedactionChoice& choice : view.choices) {
      TemplateValues row = content.add("CHOICE");
      row.set("NUMBER", ++number).set("PATH", choice.rule.path);
      row.set("LEGEND", part_text(choice.rule.path, content.language()));
      row.set("ARTICLE", choice.rule.article).set("REASON", choice.rule.reason);
      row.show_if(choice.is_chosen, "CHOSEN");
    }
  });
}

}  // namespace server
