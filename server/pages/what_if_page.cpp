#include "server/pages/what_if_page.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/what_if_result.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using evaluator::insight::GradeInCopy;
using evaluator::insight::WeightInCopy;

// Those of the best bids; the rest would make a page that nobody reads.
constexpr std::size_t most_grades = 150;

std::string sent_or(const WhatIfView& view, const std::string& name, const std::string& otherwise) {
  if (view.findings.empty()) return otherwise;
  for (const auto& [key, value] : view.sent)
    if (key == name) return value;
  return otherwise;
}

struct LeverWords {
  std::string id, label, was, announced, copy;
};

void add_lever(TemplateValues part, const WhatIfView& view, const Lever& lever, const LeverWords& words) {
  TemplateValues values = part.include("LEVER", "what_if_lever.tpl");
  values.set("ID", words.id).set("NAME", lever.name).set("LABEL", words.label);
  // What was refused gives no copy.
  values.set("WAS", words.was).set("ANNOUNCED", words.announced);
  values.set("COPY", view.findings.empty() ? words.copy : "–");
  values.show_if(!lever.levels.empty(), "OF_LEVELS");
  const std::string value = sent_or(view, lever.name, lever.value);
  if (lever.slider) {
    TemplateValues slider = values.add("SLIDER");
    slider.set("SLIDER_NAME", slider_name(lever.name)).set("WAS_NAME", was_name(lever.name));
    slider.set("LEAST", lever.slider->least).set("MOST", lever.slider->most).set("STEP", lever.slider->step);
    slider.set("AT", lever.slider->value).set("SAID", words.copy);
  }
  if (lever.levels.empty()) {
    values.add("NUMBER").set("VALUE", value);
    return;
  }
  TemplateValues choices = values.add("CHOICES");
  for (const auto& [level, percent] : lever.levels)
    choices.add("CHOICE")
        .set("LEVEL", level)
        .set("TITLE", level + " (" + templates::number_text(percent, part.language()) + "%)")
        .show_if(level == value, "CHOSEN");
}

void add_weights(TemplateValues form, const WhatIfView& view) {
  const auto& weights = view.found.weights;
  if (weights.empty()) return;
  TemplateValues part = form.add("WEIGHTS");
  part.show(weights.front().in_euros ? "IN_EUROS" : "OF_A_SUM");
  const auto levers = weight_levers(view.found);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const WeightInCopy& weight = weights[i];
    add_lever(part, view, levers[i],
              {"weight-" + std::to_string(i + 1), leaf_name(view, weight.criterion),
               std::string(page_text(form.language(), "what-if.announced-weight")),
               weight_text(weight.announced, weight.in_euros, form.language()),
               weight_text(weight.copy, weight.in_euros, form.language())});
  }
}

void add_grades(TemplateValues form, const WhatIfView& view) {
  const auto& grades = view.found.grades;
  if (grades.empty()) return;
  const auto language = form.language();
  TemplateValues part = form.add("GRADES");
  const auto levers = grade_levers(view.found);
  std::size_t at = 0;
  while (at < grades.size() && at < most_grades) {
    const auto first = at;
    while (at < grades.size() && grades[at].bid == grades[first].bid) ++at;
    TemplateValues bid = part.add("BID");
    bid.set("BIDDER", bidder_name(view.dossier, grades[first].bid));
    bid.set("COUNT", counted(language, "what-if.grades", at - first));
    bool is_changed = false;
    for (auto i = first; i < at; ++i) {
      const GradeInCopy& grade = grades[i];
      is_changed = is_changed || grade.copy != grade.given;
      add_lever(bid, view, levers[i],
                {"grade-" + std::to_string(i + 1),
                 leaf_name(view, grade.criterion) + ", " + giver_name(grade, language),
                 std::string(page_text(language, "what-if.announced")),
                 level_text(view, grade.criterion, grade.given, language),
                 level_text(view, grade.criterion, grade.copy, language)});
    }
    bid.show_if(is_changed, "OPEN");
  }
  if (at < grades.size()) part.set_if_any("MORE", counted(language, "what-if.grades", grades.size() - at));
}

void add_lots(TemplateValues content, const WhatIfView& view) {
  const auto& lots = view.dossier.tender.lots;
  if (lots.size() < 2) return;
  TemplateValues list = content.add("LOTS");
  for (std::size_t i = 0; i < lots.size(); ++i) {
    if (view.evaluation.lots[i].ranking.empty()) continue;
    TemplateValues lot = list.add("OTHER_LOT");
    lot.set("TITLE", lot_title(lots[i], content.language()));
    lot.set("ADDRESS", page_path::what_if(view.id, lots[i].id));
    lot.show_if(i == view.lot, "HERE");
  }
}

// The places of a question mean nothing on the page; the texts name the criterion.
criteria::Findings without_places(criteria::Findings findings) {
  for (criteria::Finding& finding : findings) finding.place.clear();
  return findings;
}

}  // namespace

std::string what_if_page(const WhatIfView& view, const PageContext& context) {
  const criteria::Lot& lot = view.dossier.tender.lots[view.lot];
  const std::string title = lot_title(lot, context.language, "what-if.title");
  const PageFrame frame{title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.dossier.tender.title, page_path::tender(view.id)}}};
  return framed(frame, context, "what_if.tpl", [&](TemplateValues content) {
    content.set("TENDER", view.dossier.tender.title).set("TITLE", title).set("LOT_ID", lot.id);
    content.set("ACTION", page_path::what_if(view.id, "")).set("RESET", page_path::what_if(view.id, lot.id));
    content.set("RANKING", page_path::ranking(view.id, lot.id));
    add_lots(content, view);
    add_weights(content, view);
    add_grades(content, view);
    if (view.found.weights.empty() && view.found.grades.empty()) content.show("NOTHING");
    add_findings(content, without_places(view.findings));
    content.set("SAID", view.findings.empty() ? what_if_conclusion(view, context.language)
                                              : std::string(page_text(context.language, "what-if.refused")));
    if (view.findings.empty()) add_what_if_result(content, view);
  });
}

}  // namespace server
