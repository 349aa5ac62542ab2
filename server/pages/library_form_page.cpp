#include "server/pages/library_form_page.hpp"

#include "criteria/library_names.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/library_words.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

namespace server {
namespace {

using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;
using Kind = FormField::Kind;

class FormPage {
 public:
  FormPage(TemplateValues content, const LibraryFormView& view) : content_(content), view_(view) {}

  void fill() {
    content_.set("ACTION", view_.id.empty() ? page_path::new_library_criterion()
                                            : page_path::edit_library_criterion(view_.id));
    content_.set("VERSION", std::to_string(view_.version));
    if (!view_.findings.empty()) {
      TemplateValues findings = content_.add("REFUSED");
      findings.set("COUNT", counted(content_.language(), "findings", view_.findings.size()));
      add_findings(findings, view_.findings);
    }
    about();
    measure();
    for (const auto& [level, name] : criteria::NameTable<criteria::LibraryLevel>::names)
      level_fields(std::string(name));
    explanation();
  }

 private:
  std::string words(std::string_view key) const { return std::string(page_text(content_.language(), key)); }

  template <typename Enum>
  Choices choices(const char* family, bool may_be_empty) const {
    Choices list;
    if (may_be_empty) list.emplace_back("", words("library.form-none"));
    for (const auto& [value, name] : criteria::NameTable<Enum>::names)
      list.emplace_back(name, word(family, value, content_.language()));
    return list;
  }

  TemplateValues group(const std::string& title) {
    TemplateValues values = content_.add("GROUP");
    values.set("LEGEND", title);
    return values;
  }
  void field(TemplateValues in, const std::string& name, const std::string& label, Kind kind = Kind::line,
             const std::string& hint = {}) {
    add_field(in, {name, label, form_value(view_.values, name), kind, {}, hint, false}, view_.findings);
  }
  void choice(TemplateValues in, const std::string& name, const std::string& label, Choices list,
              const std::string& hint = {}) {
    add_field(in, {name, label, form_value(view_.values, name), Kind::choice, std::move(list), hint, false},
              view_.findings);
  }
  void both(TemplateValues in, const std::string& name, const std::string& label, Kind kind) {
    field(in, name + ".nl", label + " (" + words("library.in-dutch") + ")", kind);
    field(in, name + ".en", label + " (" + words("library.in-english") + ")", kind);
  }

  void about() {
    TemplateValues in = group(words("library.form-about"));
    if (view_.id.empty())
      field(in, "id", words("library.form-id"), Kind::line, words("library.form-id-hint"));
    choice(in, "kind", words("library.kind"), choices<criteria::LibraryKind>("library-kind", false));
    both(in, "title", words("library.form-title"), Kind::line);
    choice(in, "theme", words("library.theme"), choices<criteria::CircularTheme>("theme", false));
    choice(in, "strategy", words("library.strategy"), choices<criteria::Strategy>("strategy", true));
    field(in, "reviewBy", words("library.review-by"), Kind::date);
    segments();
  }

  bool is_chosen(const std::string& segment) const {
    return std::find(view_.values.begin(), view_.values.end(), std::pair(std::string("segments"), segment)) !=
           view_.values.end();
  }
  void check(TemplateValues in, const std::string& segment, const std::string& title) {
    in.add("CHECK")
        .set("CHECK_ID", field_id("segments." + segment))
        .set("CHECK_NAME", "segments")
        .set("CHECK_VALUE", segment)
        .set("CHECK_LABEL", title)
        .show_if(is_chosen(segment), "CHECKED");
  }
  // Those known here, and what the criterion names beside them.
  void segments() {
    TemplateValues in = group(words("library.segments"));
    in.set_if_any("GROUP_TEXT", words("library.form-segments-hint"));
    for (const auto& [id, title] : view_.segments) check(in, id, title);
    for (const auto& [name, id] : view_.values)
      if (name == "segments" && !id.empty() && segment_title(view_.segments, id) == id) check(in, id, id);
    for (const criteria::Finding& finding : view_.findings)
      if (finding.place == "segments") in.add("WRONG").set("TEXT", templates::text(finding, in.language()));
  }

  void measure() {
    TemplateValues in = group(words("library.measurement"));
    Choices types{{"", words("library.form-none")}};
    for (const char* type : {"boolean", "number", "amount", "grade"})
      types.emplace_back(type, templates::label(std::string("answer.") + type, content_.language()));
    if (view_.keeps_answer) types.emplace_back("keep", words("library.form-keep"));
    choice(in, "answer", words("criterion.question"), types, words("library.form-answer-hint"));
    field(in, "answer.unit", words("library.form-answer-unit"));
    FormField quantity{"measure.quantity", words("library.quantity"),
                       form_value(view_.values, "measure.quantity"), Kind::choice,
                       choices<criteria::CircularQuantity>("quantity", true)};
    quantity.help = {"mki", "mpg", "mci", "detachability", "lcc"};
    add_field(in, quantity, view_.findings);
    choice(in, "measure.basis", words("library.basis"), choices<criteria::Basis>("basis", true));
    field(in, "measure.unit", words("library.unit"));
    field(in, "measure.method", words("library.method"));
    field(in, "measure.methodVersion", words("library.method-version"));
  }

  void level_fields(const std::string& level) {
    const Language language = content_.language();
    TemplateValues in = group(words("library.level") + ": " +
                              std::string(templates::label("library-level." + level, language)));
    both(in, level + ".text", words("library.form-text"), Kind::lines);
    Choices bounds{{"", words("library.form-none")},
                   {"yes", words("library.form-must-be-yes")},
                   {"no", words("library.form-must-be-no")},
                   {"atLeast", words("library.form-at-least")},
                   {"atMost", words("library.form-at-most")}};
    if (form_value(view_.values, level + ".accept") == "keep")
      bounds.emplace_back("keep", words("library.form-keep"));
    choice(in, level + ".accept", words("criterion.accept"), bounds);
    field(in, level + ".bound", words("library.form-bound"));
    Choices rules{{"", words("library.form-none")}};
    for (const char* rule : {"linear", "levels", "steps", "percent-discount", "factor"})
      rules.emplace_back(rule, words(std::string("library.rule-") + rule));
    if (form_value(view_.values, level + ".rule") == "keep")
      rules.emplace_back("keep", words("library.form-keep"));
    choice(in, level + ".rule", words("criterion.rule"), rules);
    field(in, level + ".worst", words("library.form-worst"));
    field(in, level + ".best", words("library.form-best"));
    choice(in, level + ".outside", words("library.form-outside"),
           choices<criteria::Outside>("outside", true));
    field(in, level + ".table", words("library.form-table"), Kind::lines, words("library.form-table-hint"));
    field(in, level + ".factor", words("library.form-factor"));
  }

  void explanation() {
    TemplateValues in = group(words("library.use"));
    const std::pair<const char*, const char*> texts[]{
        {"evidence", "library.evidence"}, {"verification", "library.verification"},
        {"guidance", "library.guidance"}, {"example", "library.example"},
        {"why", "library.why"},           {"whyNot", "library.why-not"}};
    for (const auto& [name, label] : texts) both(in, name, words(label), Kind::lines);
    field(in, "sources", words("library.sources"), Kind::lines, words("library.form-sources-hint"));
  }

  TemplateValues content_;
  const LibraryFormView& view_;
};

}  // namespace

std::string library_form_page(const LibraryFormView& view, const PageContext& context) {
  const bool is_new = view.id.empty();
  const std::string title(page_text(context.language, is_new ? "library.form-new" : "library.form-edit"));
  PageFrame frame{title,
                  NavigationItem::library,
                  {{std::string(page_text(context.language, "library.title")), page_path::library()}}};
  if (!is_new) frame.crumbs.push_back({view.id, page_path::library_criterion(view.id)});
  return framed(frame, context, "library_form.tpl", [&](TemplateValues content) {
    content.set("TITLE", is_new ? title : title + ": " + view.id);
    FormPage(content, view).fill();
  });
}

}  // namespace server
