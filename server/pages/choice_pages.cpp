#include "server/pages/choice_pages.hpp"

#include "server/pages/choice_ranking.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/segment_map.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::ChoiceCriterion;
using criteria::Segment;
using templates::Language;

constexpr auto& criterion_names = criteria::NameTable<ChoiceCriterion>::names;

std::string title_of(const std::vector<Segment>& segments, const std::string& id, Language language) {
  const auto found = std::find_if(segments.begin(), segments.end(),
                                  [&](const Segment& segment) { return segment.id == id; });
  return found == segments.end() ? id : text(titles_of(*found), language);
}

// A weight as somebody would type it: "22,5" in Dutch.
std::string typed(const std::string& weight, Language language) {
  return criteria::Decimal::parse(weight) ? templates::number_text(weight, language) : weight;
}

void add_weights(TemplateValues content, const ChoiceView& view) {
  const Language language = content.language();
  content.set("ACTION", page_path::segment_choice());
  content.set("ON", view.question.on.text()).set("YEAR", std::to_string(view.question.year));
  for (const auto& [criterion, word] : criterion_names)
    content.add("WEIGHT")
        .set("FIELD", word)
        .set("NAME", templates::label("choice-criterion." + std::string(word), language))
        .set("VALUE", typed(view.weights[static_cast<std::size_t>(criterion)], language));
}

void add_decision_form(TemplateValues content, const ChoiceView& view) {
  const Language language = content.language();
  TemplateValues form = content.add("DECISION_FORM");
  form.set("ACTION", page_path::segment_choice()).set("TODAY", view.question.on.text());
  form.set("ON", view.question.on.text()).set("YEAR", std::to_string(view.question.year));
  for (const auto& [criterion, word] : criterion_names)
    form.add("WEIGHT").set("FIELD", word).set("VALUE", view.question.weights.of(criterion).text());
  for (std::size_t number = 1; number <= criteria::chosen_segments; ++number) {
    TemplateValues place = form.add("PLACE");
    place.set("NUMBER", std::to_string(number));
    place.set("LABEL", page_text(language, "segments.choose-nr", {{"number", std::to_string(number)}}));
    const auto& places = view.ranking->places;
    for (std::size_t at = 0; at < places.size(); ++at)
      place.add("CHOICE")
          .set("ID", places[at].segment)
          .set("NAME", title_of(view.segments, places[at].segment, language))
          .show_if(at + 1 == number, "CHOSEN");
  }
}

void add_decisions(TemplateValues content, const ChoiceView& view) {
  const Language language = content.language();
  if (view.decisions.empty()) return;
  TemplateValues list = content.add("DECISIONS");
  for (const DecisionRow& row : view.decisions) {
    TemplateValues item = list.add("DECISION");
    item.set("ADDRESS", page_path::recorded_choice(row.id));
    item.set("ON", templates::day_text(row.decision.decided_on, language)).set("BY", row.decision.decided_by);
    for (const auto& chosen : row.decision.chosen)
      item.add("CHOSEN").set("NAME", title_of(view.segments, chosen.segment, language));
  }
}

PageFrame frame_of(std::string title, Language language, bool below_choice) {
  PageFrame frame{std::move(title),
                  NavigationItem::segments,
                  {{std::string(page_text(language, "segments.title")), page_path::segments()}}};
  if (below_choice)
    frame.crumbs.push_back(
        {std::string(page_text(language, "segments.choice")), page_path::segment_choice()});
  return frame;
}

}  // namespace

std::string segment_choice_page(const ChoiceView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "segments.choice"));
  return framed(frame_of(title, context.language, false), context, "segment_choice.tpl",
                [&view](TemplateValues content) {
                  add_weights(content, view);
                  if (!view.findings.empty()) add_findings(content.add("REFUSED"), view.findings);
                  if (view.ranking) {
                    add_choice_ranking(content, {view.question, view.segments, *view.ranking, view.parties});
                    add_segment_map(content, {view.question, view.segments, *view.ranking});
                    add_decision_form(content, view);
                  }
                  add_decisions(content, view);
                });
}

std::string recorded_choice_page(const StoredChoice& stored, const RankedChoice& ranked,
                                 const PageContext& context) {
  const Language language = context.language;
  const auto& choice = ranked.choice;
  const std::string title = page_text(language, "segments.decided-title",
                                      {{"day", templates::day_text(choice.decision.decided_on, language)}});
  return framed(frame_of(title, language, true), context, "recorded_choice.tpl", [&](TemplateValues content) {
    content.set("TITLE", title).set("BY", choice.decision.decided_by).set("SHA256", stored.document.sha256);
    content.set("JSON", page_path::choice_file(std::to_string(stored.id)));
    content.set_if_any("RECORDED_BY", choice.decision.recorded_by.value_or(""));
    content.show(ranked.is_reproduced ? "REPRODUCED" : "DIFFERS");
    for (const auto& chosen : choice.decision.chosen) {
      TemplateValues item = content.add("CHOSEN");
      item.set("NAME", title_of(choice.segments, chosen.segment, language)).set("REASON", chosen.reason);
      item.set("ADDRESS", page_path::segment(chosen.segment));
      const auto place = std::find_if(ranked.ranking.places.begin(), ranked.ranking.places.end(),
                                      [&](const auto& each) { return each.segment == chosen.segment; });
      item.set("PLACE", page_text(language, "segments.place", {{"rank", std::to_string(place->rank)}}));
    }
    for (const auto& [criterion, word] : criterion_names)
      content.add("WEIGHT")
          .set("NAME", templates::label("choice-criterion." + std::string(word), language))
          .set("VALUE", templates::number_text(choice.question.weights.of(criterion), language));
    add_choice_ranking(content, {choice.question, choice.segments, ranked.ranking});
  });
}

}  // namespace server
