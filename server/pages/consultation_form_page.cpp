#include "server/pages/consultation_form_page.hpp"

#include "criteria/consultation_names.hpp"
#include "criteria/library_names.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <optional>

namespace server {
namespace {

using criteria::Consultation;
using criteria::ConsultationQuestion;
using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;
using Kind = FormField::Kind;

PageFrame frame_of(std::string title, Language language) {
  return {std::move(title),
          NavigationItem::consultations,
          {{std::string(page_text(language, "consultations.title")), page_path::consultations()}}};
}

// A page of groups of fields with its findings.
class FormPage {
 public:
  FormPage(TemplateValues content, const criteria::Findings& findings)
      : content_(content), findings_(findings) {
    if (findings.empty()) return;
    TemplateValues refused = content_.add("REFUSED");
    refused.set("COUNT", counted(content_.language(), "findings", findings.size()));
    add_findings(refused, findings);
  }

  Language language() const { return content_.language(); }
  std::string words(std::string_view key) const { return std::string(page_text(language(), key)); }
  std::string in(const char* label, const char* tongue) const {
    return words(label) + " (" + words(tongue) + ")";
  }

  void group(const std::string& legend, const std::string& text = {}) {
    group_ = content_.add("GROUP");
    group_->set("LEGEND", legend).set_if_any("GROUP_TEXT", text);
    fields_.reset();
  }
  // The next field stands below those before it, not beside them.
  void line() { fields_.reset(); }
  void field(const FormField& field) {
    if (!fields_) fields_ = group_->add("FIELDS");
    add_field(*fields_, field, findings_);
  }
  void both(const std::string& name, const char* label, const criteria::LocalizedText& text, Kind kind) {
    field({name + ".nl", in(label, "library.in-dutch"), text.nl, kind});
    field({name + ".en", in(label, "library.in-english"), text.en, kind});
  }
  void check(const std::string& name, const std::string& value, const std::string& label, bool checked) {
    TemplateValues box = group_->add("CHECK");
    box.set("CHECK_ID", "check-" + std::to_string(++checks_)).set("CHECK_NAME", name);
    box.set("CHECK_VALUE", value).set("CHECK_LABEL", label).show_if(checked, "CHECKED");
  }
  void keep(const std::string& name, const std::string& value) {
    group_->add("KEPT").set("KEPT_NAME", name).set("KEPT_VALUE", value);
  }

 private:
  TemplateValues content_;
  const criteria::Findings& findings_;
  std::optional<TemplateValues> group_, fields_;
  std::size_t checks_ = 0;
};

// ---- a new one ------------------------------------------------------------------------------------------

void fill_new(FormPage& page, const NewConsultationView& view) {
  page.group(page.words("consultations.source"));
  Choices sources{{"", page.words("consultations.source-none")}};
  sources.insert(sources.end(), view.sources.begin(), view.sources.end());
  page.field({"source", page.words("consultations.source"), source_value(view.source), Kind::choice,
              std::move(sources), page.words("consultations.source-hint")});
  page.field({"lot", page.words("consultations.lot"), view.source.lot.value_or("")});
  Choices levels;
  for (const auto& [level, name] : criteria::NameTable<criteria::LibraryLevel>::names)
    levels.emplace_back(name, templates::label("library-level." + std::string(name), page.language()));
  page.field({"level", page.words("consultations.level"), std::string(criteria::name(view.source.level)),
              Kind::choice, std::move(levels)});
  page.group(page.words("consultations.plan"));
  page.field({"id",
              page.words("consultations.id"),
              view.plan.id,
              Kind::line,
              {},
              page.words("consultations.id-hint"),
              true});
  page.field({"contact", page.words("consultations.contact"), view.plan.contact, Kind::line, {}, {}, true});
  page.field({"opensOn", page.words("consultations.opens"), view.plan.opens_on, Kind::date, {}, {}, true});
  page.field({"closesOn", page.words("consultations.closes"), view.plan.closes_on, Kind::date, {}, {}, true});
  const auto& disclosure = view.plan.disclosure;
  page.group(page.words("consultations.disclosure"), page.words("consultations.disclosure-text"));
  page.check("weights", "yes", page.words("consultations.weights"), disclosure.weights);
  page.check("priceBounds", "yes", page.words("consultations.price-bounds"), disclosure.price_bounds);
}

// ---- a draft --------------------------------------------------------------------------------------------

class EditPage {
 public:
  EditPage(FormPage& page, const ConsultationEditView& view)
      : page_(page), view_(view), consultation_(view.form.consultation) {}

  void fill() {
    about();
    planning();
    agreements();
    withholding();
    for (std::size_t i = 0; i < consultation_.questions.size(); ++i)
      question(i, consultation_.questions[i], false);
    question(consultation_.questions.size(), {}, true);
  }

 private:
  std::string date_text(const std::string& name, const criteria::Date& date) const {
    for (const auto& [field, written] : view_.form.wrong_dates)
      if (field == name) return written;
    return date.text();
  }

  void about() {
    page_.group(page_.words("consultations.about"));
    page_.both("title", "consultations.form-title", consultation_.title, Kind::line);
    page_.both("background", "consultations.background", consultation_.background, Kind::lines);
    page_.field({"opensOn",
                 page_.words("consultations.opens"),
                 date_text("opensOn", consultation_.opens_on),
                 Kind::date,
                 {},
                 {},
                 true});
    page_.field({"closesOn",
                 page_.words("consultations.closes"),
                 date_text("closesOn", consultation_.closes_on),
                 Kind::date,
                 {},
                 {},
                 true});
    page_.field(
        {"contact", page_.words("consultations.contact"), consultation_.contact, Kind::line, {}, {}, true});
  }

  void moment(std::size_t index, const std::string& date, const criteria::LocalizedText& text) {
    const std::string name = "planning." + std::to_string(index);
    const std::string number = std::to_string(index + 1) + ": ";
    page_.line();
    page_.field({name + ".date", number + page_.words("consultations.moment-date"), date, Kind::date});
    page_.field({name + ".text.nl", number + page_.in("consultations.moment", "library.in-dutch"), text.nl});
    page_.field(
        {name + ".text.en", number + page_.in("consultations.moment", "library.in-english"), text.en});
  }

  void planning() {
    page_.group(page_.words("consultations.planning"), page_.words("consultations.planning-text"));
    const auto& rows = consultation_.planning;
    for (std::size_t i = 0; i < rows.size(); ++i)
      moment(i, date_text("planning." + std::to_string(i) + ".date", rows[i].date), rows[i].text);
    moment(rows.size(), "", {});
  }

  void agreements() {
    if (view_.agreements.empty() && consultation_.agreements.empty()) return;
    page_.group(page_.words("consultations.agreements"), page_.words("consultations.agreements-text"));
    const auto& chosen = consultation_.agreements;
    for (const auto& [id, title] : view_.agreements)
      page_.check("agreement", id, title, std::find(chosen.begin(), chosen.end(), id) != chosen.end());
    for (const std::string& id : chosen) {
      const bool is_known = std::any_of(view_.agreements.begin(), view_.agreements.end(),
                                        [&](const auto& known) { return known.first == id; });
      if (!is_known) page_.check("agreement", id, id, true);
    }
  }

  void withholding() {
    page_.group(page_.words("consultations.withholding"), page_.words("consultations.withholding-text"));
    page_.keep("withholding", "shown");
    const auto& withheld = consultation_.withheld;
    for (const criteria::Criterion* leaf : criteria::leaves(consultation_.criteria)) {
      const bool is_withheld = std::find(withheld.begin(), withheld.end(), leaf->id) != withheld.end();
      if (is_withheld || leaf->scoring || leaf->accept)
        page_.check("withhold", leaf->id, leaf->id + " " + leaf->title, is_withheld);
    }
  }

  void question(std::size_t index, const ConsultationQuestion& question, bool is_new) {
    const std::string name = "questions." + std::to_string(index);
    const auto topic = "consultation.topic." + std::string(criteria::name(question.topic));
    std::string legend = page_.words("consultations.question") + " " + std::to_string(index + 1) + ": " +
                         std::string(templates::label(topic, page_.language()));
    if (question.criterion) legend.append(" (").append(*question.criterion).append(")");
    if (is_new)
      page_.group(page_.words("consultations.question-new"), page_.words("consultations.question-new-text"));
    else
      page_.group(legend);
    if (!is_new) page_.keep(name + ".id", question.id);
    page_.both(name + ".text", "consultations.question", question.text, Kind::line);
    if (is_new || is_own_question(question)) own_question(name, question);
    if (!is_new)
      page_.check(name + ".remove", "yes",
                  page_.words("consultations.remove") + " " + std::to_string(index + 1), false);
  }

  void own_question(const std::string& name, const ConsultationQuestion& question) {
    Choices about{{"", page_.words("consultations.whole-purchase")}};
    for (const criteria::Criterion* leaf : criteria::leaves(consultation_.criteria))
      about.emplace_back(leaf->id, leaf->id + " " + leaf->title);
    page_.field({name + ".criterion", page_.words("consultations.question-about"),
                 question.criterion.value_or(""), Kind::choice, std::move(about)});
    Choices kinds;
    for (const char* kind : {"text", "number", "choice"})
      kinds.emplace_back(kind, page_.words(std::string("consultations.answer-") + kind));
    page_.field({name + ".kind", page_.words("consultations.answer-kind"),
                 std::string(criteria::name(question.answer)), Kind::choice, std::move(kinds)});
    const auto* number = std::get_if<criteria::NumberQuestion>(&question.answer);
    page_.field(
        {name + ".unit", page_.words("consultations.answer-unit"), number ? number->unit.value_or("") : ""});
    page_.field({name + ".choices",
                 page_.words("consultations.answer-choices"),
                 choice_lines(question.answer),
                 Kind::lines,
                 {},
                 page_.words("consultations.answer-choices-hint")});
  }

  FormPage& page_;
  const ConsultationEditView& view_;
  const Consultation& consultation_;
};

}  // namespace

std::string source_value(const ConsultationSource& source) {
  return source.id.empty() ? "" : std::string(criteria::name(source.kind)) + ":" + source.id;
}

std::optional<ConsultationSource> source_from(std::string_view value) {
  const auto colon = value.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto kind = criteria::from_name<criteria::ConsultationBasisKind>(value.substr(0, colon));
  if (!kind || colon + 1 == value.size()) return std::nullopt;
  ConsultationSource source;
  source.kind = *kind;
  source.id = value.substr(colon + 1);
  return source;
}

std::string new_consultation_page(const NewConsultationView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "consultations.new"));
  return framed(frame_of(title, context.language), context, "consultation_new.tpl",
                [&](TemplateValues content) {
                  content.set("ACTION", page_path::consultations());
                  FormPage page(content, view.findings);
                  fill_new(page, view);
                });
}

std::string consultation_edit_page(const ConsultationEditView& view, const PageContext& context) {
  const Consultation& consultation = view.form.consultation;
  const std::string title(page_text(context.language, "consultations.edit"));
  PageFrame frame = frame_of(title, context.language);
  frame.crumbs.push_back({consultation.id, page_path::consultation(consultation.id)});
  return framed(frame, context, "consultation_edit.tpl", [&](TemplateValues content) {
    content.set("TITLE", title + ": " + consultation.id);
    content.set("ACTION", page_path::consultation_part(consultation.id, "edit"));
    content.set("VERSION", std::to_string(view.version));
    FormPage page(content, view.form.findings);
    EditPage(page, view).fill();
  });
}

}  // namespace server
