#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/publication_pages.hpp"
#include "server/pages/warning_boxes.hpp"

#include <algorithm>

#include <fmt/format.h>

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
  by.required = by.is_actor = true;
  add_field(form, by, values.findings);
}

// "deviations[2].reason"
std::string deviation_field(std::size_t at, std::string_view part) {
  return fmt::format("deviations[{}].{}", at, part);
}

struct AskedDeviation {
  std::string agreement, rule, lot;
  bool operator==(const AskedDeviation&) const = default;
};

// Those that were sent, at the places that they had, and behind them the rules that are open now.
std::vector<AskedDeviation> asked_deviations(const FilledForm& sent) {
  std::vector<AskedDeviation> asked;
  const auto value = [&](std::string_view part) {
    return form_value(sent.values, deviation_field(asked.size(), part));
  };
  while (!value("rule").empty()) asked.push_back({value("agreement"), value("rule"), value("lot")});
  for (const criteria::Finding& finding : sent.findings) {
    if (finding.code != "publication.openRule") continue;
    AskedDeviation open{std::string(finding.parameter("agreement")), std::string(finding.parameter("rule")),
                        std::string(finding.parameter("lot"))};
    if (std::find(asked.begin(), asked.end(), open) == asked.end()) asked.push_back(std::move(open));
  }
  return asked;
}

void add_deviations(TemplateValues content, const FilledForm& sent) {
  const auto asked = asked_deviations(sent);
  if (asked.empty()) return;
  TemplateValues all = content.add("DEVIATIONS");
  const auto language = content.language();
  for (std::size_t at = 0; at < asked.size(); ++at) {
    TemplateValues one = all.add("ASKED");
    one.set("AGREEMENT", asked[at].agreement).set("RULE", asked[at].rule).set("RULE_LOT", asked[at].lot);
    one.set_if_any("OF_LOT", asked[at].lot);
    one.set("AT", std::to_string(at));
    const auto add = [&](const std::string& part, std::string_view key, FormField::Kind kind) {
      const auto name = deviation_field(at, part);
      add_field(one, {name, std::string(page_text(language, key)), form_value(sent.values, name), kind},
                sent.findings);
    };
    add("reason", "agreements.reason", FormField::Kind::line);
    add("decidedBy", "agreements.decided-by", FormField::Kind::line);
    add("decidedOn", "agreements.decided-on", FormField::Kind::date);
  }
}

// What is told above the form: errors that stand at no field, and for which there is no box.
criteria::Findings above(const CorrectionView& view, const FilledForm& form) {
  auto known = form.values;
  known.insert(known.end(), view.sent.values.begin(), view.sent.values.end());
  auto others = beside_fields(view.sent.findings, known);
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
  add_deviations(content, view.sent);
  add_fact_fields(content, form, false);
  add_segment_field(content, form, view.segments);
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
