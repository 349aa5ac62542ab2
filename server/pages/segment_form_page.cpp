#include "server/pages/segment_form_page.hpp"

#include "server/pages/form_page.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using criteria::ImpactUnit;
using templates::Language;
using Kind = FormField::Kind;

std::string typed(const criteria::Decimal& value, Language language) {
  return language == Language::nl ? templates::number_text(value, language) : value.text();
}

std::string typed(const std::optional<criteria::Decimal>& value, Language language) {
  return value ? typed(*value, language) : "";
}

class SegmentForm {
 public:
  SegmentForm(const SegmentFormView& view, Language language) : view_(view), language_(language) {}

  std::vector<FormGroup> groups() {
    group("segments.about");
    if (view_.id.empty()) field("id", words("segments.id"), words("segments.id-hint"));
    field("title", words("segments.name"));
    field("titleEn", words("segments.name-english"));
    field("sector", words("segments.sector"));
    field("codes", words("segments.codes"), words("segments.codes-hint"));
    field("description", words("segments.description"), {}, Kind::lines);
    group("segments.intensity");
    field("intensity", words("segments.intensity-value"));
    add_units();
    field("low", words("segments.intensity-low"));
    field("high", words("segments.intensity-high"));
    field("source", words("segments.source"));
    field("sourceYear", words("segments.source-year"));
    group("segments.grades");
    for (const std::string member : {"influence", "readiness", "effort"}) {
      const std::string name(templates::label("choice-criterion." + member, language_));
      field(member, page_text(language_, "segments.grade-of", {{"name", name}}));
      field(member + "Reason", page_text(language_, "segments.reason-for", {{"name", name}}));
    }
    return std::move(groups_);
  }

 private:
  std::string words(std::string_view key) const { return std::string(page_text(language_, key)); }

  void group(std::string_view legend) { groups_.push_back({words(legend), {}, false}); }
  void field(const std::string& name, std::string label, std::string hint = {}, Kind kind = Kind::line) {
    groups_.back().fields.push_back(
        {name, std::move(label), form_value(view_.values, name), kind, {}, std::move(hint)});
  }

  void add_units() {
    std::vector<std::pair<std::string, std::string>> units;
    for (const auto& [unit, word] : criteria::NameTable<ImpactUnit>::names)
      units.emplace_back(word, templates::label("impact-unit." + std::string(word), language_));
    groups_.back().fields.push_back({"unit", words("segments.intensity-unit"),
                                     form_value(view_.values, "unit"), Kind::choice, std::move(units)});
  }

  const SegmentFormView& view_;
  Language language_;
  std::vector<FormGroup> groups_;
};

std::string field_of(const std::string& place) {
  if (place.starts_with("cpv")) return "codes";
  if (place == "intensity.value") return "intensity";
  if (place == "intensity.year") return "sourceYear";
  constexpr std::string_view of_intensity = "intensity.", grade = ".grade", reason = ".reason";
  if (place.starts_with(of_intensity)) return place.substr(of_intensity.size());
  if (place.ends_with(grade)) return place.substr(0, place.size() - grade.size());
  if (place.ends_with(reason)) return place.substr(0, place.size() - reason.size()) + "Reason";
  return place;
}

}  // namespace

FormValues form_values(const criteria::Segment& segment, Language language) {
  FormValues values{{"title", segment.title},
                    {"titleEn", segment.english_title},
                    {"sector", segment.sector},
                    {"description", segment.description}};
  std::string codes;
  for (const auto* list : {&segment.cpv_codes, &segment.cpv_prefixes})
    for (const std::string& code : *list) codes += (codes.empty() ? "" : ", ") + code;
  values.emplace_back("codes", codes);
  if (const auto& intensity = segment.intensity) {
    values.emplace_back("intensity", typed(intensity->value, language));
    values.emplace_back("unit", criteria::name(intensity->unit));
    values.emplace_back("low", typed(intensity->low, language));
    values.emplace_back("high", typed(intensity->high, language));
    values.emplace_back("source", intensity->source);
    values.emplace_back("sourceYear", std::to_string(intensity->year));
  }
  const std::pair<std::string, const std::optional<criteria::Appraisal>*> grades[]{
      {"influence", &segment.influence}, {"readiness", &segment.readiness}, {"effort", &segment.effort}};
  for (const auto& [name, appraisal] : grades) {
    if (!*appraisal) continue;
    values.emplace_back(name, typed((*appraisal)->grade, language));
    values.emplace_back(name + "Reason", (*appraisal)->reason);
  }
  return values;
}

criteria::Findings at_segment_fields(criteria::Findings findings) {
  for (criteria::Finding& finding : findings) finding.place = field_of(finding.place);
  return findings;
}

std::string segment_form_page(const SegmentFormView& view, const PageContext& context) {
  const bool is_new = view.id.empty();
  const auto words = [&](std::string_view key) { return std::string(page_text(context.language, key)); };
  const std::string title = is_new
                                ? words("segments.new")
                                : page_text(context.language, "segments.edit-title", {{"title", view.title}});
  PageFrame frame{title, NavigationItem::segments, {{words("segments.title"), page_path::segments()}}};
  if (!is_new) frame.crumbs.push_back({view.title, page_path::segment(view.id)});
  FormPageView form{title,
                    words("segments.edit-lead"),
                    is_new ? page_path::new_segment() : page_path::segment_facts(view.id),
                    words("segments.save"),
                    view.version,
                    view.findings};
  if (view.is_removable)
    form.removal = FormPageView::Removal{page_path::segment_removal(view.id), words("segments.unused"),
                                         words("segments.remove")};
  return framed(frame, context, "form_page.tpl", [&](TemplateValues content) {
    fill_form_page(content, form, SegmentForm(view, context.language).groups());
  });
}

}  // namespace server
