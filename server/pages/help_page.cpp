#include "server/pages/help_page.hpp"

#include "embedded/guides.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

constexpr std::array<std::string_view, 16> topics{
    "method", "relative", "weights", "price-of-point", "minimum", "rounding",   "ties",  "mki",
    "mki-w",  "mpg",      "mci",     "detachability",  "lcc",     "agreements", "vault", "panel"};

// Where more stands about a topic, among the guides.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> read_on{
    {{"method", "evaluation-methods"},
     {"weights", "insight"},
     {"price-of-point", "insight"},
     {"minimum", "evaluation-methods"},
     {"rounding", "evaluation-methods"},
     {"ties", "evaluation-methods"},
     {"agreements", "agreement"},
     {"vault", "vault"},
     {"panel", "assessment"}}};

std::string new_draft() { return page_path::new_tender(""); }

// The walk through the demo data: the key of its words, and where it goes.
struct TourStep {
  std::string_view text;
  std::string (*address)();
  std::string (*of_tender)(std::string_view) = nullptr;  // where there is a tender of the demo
};
constexpr std::array<TourStep, 9> tour{{{"tour.work", page_path::work},
                                        {"tour.segments", page_path::segment_choice},
                                        {"tour.library", page_path::library},
                                        {"tour.templates", page_path::criteria_templates},
                                        {"tour.publishing", new_draft},
                                        {"tour.tenders", page_path::tenders},
                                        {"tour.letters", page_path::tenders, page_path::letters},
                                        {"tour.consultations", page_path::consultations},
                                        {"tour.monitor", page_path::monitor}}};

// Their titles are texts of that key.
constexpr std::array<std::string_view, 10> guides{"handleiding-inkoper",
                                                  "handleiding-beoordelaar",
                                                  "handleiding-werkgroep",
                                                  "handleiding-leverancier",
                                                  "guide-supplier",
                                                  "evaluation-methods",
                                                  "insight",
                                                  "agreement",
                                                  "vault",
                                                  "assessment"};

std::string guide_title(std::string_view name, templates::Language language) {
  return std::string(page_text(language, "guide." + std::string(name)));
}

void fill(TemplateValues content, bool has_demo, std::string_view demo_tender) {
  const auto language = content.language();
  for (const std::string_view name : guides)
    content.add("GUIDE").set("TITLE", guide_title(name, language)).set("ADDRESS", page_path::guide(name));
  if (has_demo) {
    TemplateValues shown = content.add("TOUR");
    for (const TourStep& step : tour)
      shown.add("STEP")
          .set("TITLE", page_text(language, step.text))
          .set("TEXT", page_text(language, std::string(step.text) + ".text"))
          .set("ADDRESS",
               step.of_tender && !demo_tender.empty() ? step.of_tender(demo_tender) : step.address());
  }
  for (const std::string_view topic : topics) {
    const auto key = "help." + std::string(topic);
    const auto title = page_text(language, key);
    content.add("ENTRY").set("TITLE", title).set("ADDRESS", "#" + std::string(topic));
    TemplateValues shown = content.add("TOPIC");
    shown.set("ID", topic)
        .set("TITLE", title)
        .set("TEXT", page_text(language, key + ".text"))
        .set("SOURCE", page_text(language, key + ".source"));
    for (const auto& [about, document] : read_on)
      if (about == topic)
        shown.add("READ_ON")
            .set("ADDRESS", page_path::guide(document))
            .set("DOCUMENT", guide_title(document, language));
  }
}

}  // namespace

std::span<const std::string_view> help_topics() { return topics; }

std::string help_page(bool has_demo, const PageContext& context, std::string_view demo_tender) {
  const PageFrame frame{std::string(page_text(context.language, "help.title")), NavigationItem::none, {}};
  return framed(frame, context, "help.tpl",
                [&](TemplateValues content) { fill(content, has_demo, demo_tender); });
}

bool is_guide(std::string_view name) { return std::find(guides.begin(), guides.end(), name) != guides.end(); }

std::string guide_page(std::string_view name, const PageContext& context) {
  const std::string title = guide_title(name, context.language);
  const PageFrame frame{title,
                        NavigationItem::none,
                        {{std::string(page_text(context.language, "help.title")), page_path::help("")}}};
  return framed(frame, context, "guide.tpl", [&](TemplateValues content) {
    content.set("TITLE", title);
    content.set("LANGUAGE", name.starts_with("handleiding") ? "nl" : "en");
    content.set("TEXT", embedded::guides(std::string(name) + ".html"));
  });
}

}  // namespace server
