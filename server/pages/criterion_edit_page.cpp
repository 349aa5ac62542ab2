#include "server/pages/criterion_edit_page.hpp"

#include "server/pages/criterion_form.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

bool is_at_field(const criteria::Finding& finding) {
  constexpr std::array fields{"id",     "kind",      "title",   "description",  "answer",  "unit",  "accept",
                              "bound",  "rule",      "worst",   "best",         "outside", "table", "max",
                              "factor", "assessors", "combine", "minimumScore", "weight",  "value", "group"};
  return std::find(fields.begin(), fields.end(), finding.place) != fields.end();
}

void fill(TemplateValues content, const CriterionEditView& view) {
  const bool is_new = view.node == nullptr;
  content.set("ACTION", is_new ? page_path::new_criterion(view.tender, view.lot.id)
                               : page_path::draft_criterion(view.tender, view.lot.id, view.node->id));
  content.set("VERSION", std::to_string(view.version)).set("DRAFT", page_path::draft(view.tender));
  content.set("LOT", lot_title(view.lot, content.language()));
  if (!is_new) content.set_if_any("ID", view.node->id);
  content.set("TITLE",
              is_new ? std::string(page_text(content.language(), "criterion-form.new")) : view.node->title);
  if (!view.form.findings.empty()) {
    criteria::Findings others = view.form.findings;
    std::erase_if(others, is_at_field);
    add_findings(content.add("REFUSED"), others);
  }
  add_criterion_fields(content, view.lot, view.node, view.form);
}

}  // namespace

std::string criterion_edit_page(const CriterionEditView& view, const PageContext& context) {
  const auto words = [&](std::string_view key) { return std::string(page_text(context.language, key)); };
  const PageFrame frame{words(view.node ? "criterion-form.edit" : "criterion-form.new"),
                        NavigationItem::tenders,
                        {{words("tenders.title"), page_path::tenders()},
                         {view.title, page_path::tender(view.tender)},
                         {words("publishing.draft"), page_path::draft(view.tender)}}};
  return framed(frame, context, "criterion_edit.tpl",
                [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server
