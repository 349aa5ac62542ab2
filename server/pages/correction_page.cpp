#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/publication_pages.hpp"
#include "server/pages/warning_boxes.hpp"

namespace server {
namespace {

// What is published, with what was sent in its place.
FilledForm filled(const CorrectionView& view, templates::Language language) {
  FilledForm form{fact_values(view.tender, language), view.sent.findings};
  for (const auto& more : {text_values(view.tender), weight_values(view.tender, language),
                           FormValues{{"reason", ""}, {"publishedBy", ""}}})
    form.values.insert(form.values.end(), more.begin(), more.end());
  for (auto& [name, value] : form.values)
    for (const auto& [sent_name, sent] : view.sent.values)
      if (sent_name == name) value = sent;
  return form;
}

void add_who_and_why(TemplateValues form, const FilledForm& values) {
  const auto language = form.language();
  FormField reason{"reason", std::string(page_text(language, "publishing.reason")),
                   form_value(values.values, "reason"), FormField::Kind::lines};
  reason.hint = page_text(language, "publishing.reason-hint");
  reason.required = true;
  add_field(form, reason, values.findings);
  FormField by{"publishedBy", std::string(page_text(language, "publishing.corrected-by")),
               form_value(values.values, "publishedBy")};
  by.required = true;
  add_field(form, by, values.findings);
}

// What is told above the form: errors that stand at no field, and for which there is no box.
criteria::Findings above(const CorrectionView& view, const FilledForm& form) {
  auto others = beside_fields(view.sent.findings, form.values);
  std::erase_if(others, [](const criteria::Finding& finding) {
    return finding.severity == criteria::Severity::warning || finding.code == "publication.warningOpen";
  });
  return others;
}

void fill_correction(TemplateValues content, const CorrectionView& view) {
  const auto language = content.language();
  const FilledForm form = filled(view, language);
  content.set("TENDER", view.tender.title).set("ACTION", page_path::correct(view.id));
  content.set("VERSION", std::to_string(view.version)).set("NUMBER", std::to_string(view.number + 1));
  content.set("UPLOAD", page_path::corrected_file(view.id)).set("DOSSIER", page_path::dossier(view.id));
  if (!view.sent.findings.empty()) {
    TemplateValues refused = content.add("REFUSED");
    add_findings(refused, above(view, form));
    add_warning_boxes(content, {view.sent.findings, view.acknowledged, true});
  }
  add_fact_fields(content, form, false);
  add_party_names(content, view.parties);
  for (std::size_t at = 0; at < view.tender.lots.size(); ++at) {
    TemplateValues lot = content.add("LOT");
    lot.set("TITLE", lot_title(view.tender.lots[at], language));
    add_weight_fields(lot, view.tender, at, form, nullptr);
    add_text_fields(lot, view.tender, at, form);
  }
  add_who_and_why(content.add("WHY"), form);
}

}  // namespace

std::string correction_page(const CorrectionView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "publishing.correct"));
  const PageFrame frame{title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.tender.title, page_path::tender(view.id)}}};
  return framed(frame, context, "correction.tpl",
                [&](TemplateValues content) { fill_correction(content, view); });
}

}  // namespace server
