#include "server/pages/help_page.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <array>

namespace server {
namespace {

constexpr std::array<std::string_view, 16> topics{
    "method", "relative", "weights", "price-of-point", "minimum", "rounding",   "ties",  "mki",
    "mki-w",  "mpg",      "mci",     "detachability",  "lcc",     "agreements", "vault", "panel"};

// The walk through the demo data: the key of its words, and where it goes.
struct TourStep {
  std::string_view text;
  std::string (*address)();
};
constexpr std::array<TourStep, 7> tour{{{"tour.work", page_path::work},
                                        {"tour.segments", page_path::segment_choice},
                                        {"tour.library", page_path::library},
                                        {"tour.templates", page_path::criteria_templates},
                                        {"tour.tenders", page_path::tenders},
                                        {"tour.consultations", page_path::consultations},
                                        {"tour.monitor", page_path::monitor}}};

void fill(TemplateValues content, bool has_demo) {
  const auto language = content.language();
  if (has_demo) {
    TemplateValues shown = content.add("TOUR");
    for (const TourStep& step : tour)
      shown.add("STEP")
          .set("TITLE", page_text(language, step.text))
          .set("TEXT", page_text(language, std::string(step.text) + ".text"))
          .set("ADDRESS", step.address());
  }
  for (const std::string_view topic : topics) {
    const auto key = "help." + std::string(topic);
    const auto title = page_text(language, key);
    content.add("ENTRY").set("TITLE", title).set("ADDRESS", "#" + std::string(topic));
    content.add("TOPIC")
        .set("ID", topic)
        .set("TITLE", title)
        .set("TEXT", page_text(language, key + ".text"))
        .set("SOURCE", page_text(language, key + ".source"));
  }
}

}  // namespace

std::span<const std::string_view> help_topics() { return topics; }

std::string help_page(bool has_demo, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "help.title")), NavigationItem::none, {}};
  return framed(frame, context, "help.tpl", [&](TemplateValues content) { fill(content, has_demo); });
}

}  // namespace server
