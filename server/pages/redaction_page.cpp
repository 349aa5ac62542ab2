#include "server/pages/redaction_page.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

namespace server {

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
      row.set("ARTICLE", choice.rule.article).set("REASON", choice.rule.reason);
      row.show_if(choice.is_chosen, "CHOSEN");
    }
  });
}

}  // namespace server
