#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/segment_pages.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using criteria::ImpactUnit;
using templates::Language;

std::string typed(const criteria::Decimal& value, Language language) {
  return language == Language::nl ? templates::number_text(value, language) : value.text();
}

std::string typed(const std::optional<criteria::Decimal>& value, Language language) {
  return value ? typed(*value, language) : "";
}

void add_intensity(TemplateValues content, const std::optional<criteria::ImpactIntensity>& intensity) {
  const Language language = content.language();
  content.set("VALUE", intensity ? typed(intensity->value, language) : "");
  content.set("LOW", intensity ? typed(intensity->low, language) : "");
  content.set("HIGH", intensity ? typed(intensity->high, language) : "");
  content.set("SOURCE", intensity ? intensity->source : "");
  content.set("SOURCE_YEAR", intensity ? std::to_string(intensity->year) : "");
  const ImpactUnit chosen = intensity ? intensity->unit : ImpactUnit::mki_per_euro;
  for (const auto& [unit, word] : criteria::NameTable<ImpactUnit>::names)
    content.add("UNIT")
        .set("WORD", word)
        .set("NAME", templates::label("impact-unit." + std::string(word), language))
        .show_if(unit == chosen, "CHOSEN");
}

void add_grade(TemplateValues content, std::string_view member,
               const std::optional<criteria::Appraisal>& appraisal) {
  const Language language = content.language();
  TemplateValues row = content.add("GRADE");
  const std::string name(templates::label("choice-criterion." + std::string(member), language));
  row.set("FIELD", member).set("LABEL", page_text(language, "segments.grade-of", {{"name", name}}));
  row.set("GIVEN", appraisal ? typed(appraisal->grade, language) : "");
  row.set("REASON", appraisal ? appraisal->reason : "");
}

}  // namespace

std::string segment_facts_page(const criteria::Segment& segment, std::int64_t version,
                               const PageContext& context) {
  const std::string title = page_text(context.language, "segments.edit-title", {{"title", segment.title}});
  const PageFrame frame{title,
                        NavigationItem::segments,
                        {{std::string(page_text(context.language, "segments.title")), page_path::segments()},
                         {segment.title, page_path::segment(segment.id)}}};
  return framed(frame, context, "segment_facts.tpl", [&](TemplateValues content) {
    content.set("HEADING", title).set("ACTION", page_path::segment_facts(segment.id));
    content.set("VERSION", std::to_string(version)).set("TITLE", segment.title);
    content.set("SECTOR", segment.sector).set("DESCRIPTION", segment.description);
    std::string codes;
    for (const auto* list : {&segment.cpv_codes, &segment.cpv_prefixes})
      for (const std::string& code : *list) codes += (codes.empty() ? "" : ", ") + code;
    content.set("CODES", codes);
    add_intensity(content, segment.intensity);
    add_grade(content, "influence", segment.influence);
    add_grade(content, "readiness", segment.readiness);
    add_grade(content, "effort", segment.effort);
  });
}

}  // namespace server
