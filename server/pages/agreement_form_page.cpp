#include "server/pages/agreement_form_page.hpp"

#include "criteria/agreement_names.hpp"
#include "server/pages/agreement_form.hpp"
#include "server/pages/field_tree.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/form_page.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;
using Kind = FormField::Kind;

constexpr std::size_t empty_rows = 2;

constexpr std::string_view demand_kinds[]{"quantity",       "circular-weight",  "price-weight",
                                          "criteria-count", "criterion",        "clause",
                                          "award-methods",  "absolute-scoring", "portfolio-share"};

std::string row(std::string_view array, std::size_t at) { return fmt::format("{}[{}]", array, at); }

class AgreementForm {
 public:
  AgreementForm(const AgreementFormView& view, Language language) : view_(view), language_(language) {}

  std::vector<FormGroup> groups() {
    about();
    segments();
    signatures();
    const std::size_t rules = rows_of(view_.values, "rules");
    for (std::size_t at = 0; at <= rules; ++at) rule(at, at == rules);
    return std::move(groups_);
  }

 private:
  std::string words(std::string_view key) const { return std::string(page_text(language_, key)); }
  std::string numbered(std::string_view key, std::size_t at) const {
    return page_text(language_, key, {{"number", std::to_string(at + 1)}});
  }
  std::string value(const std::string& name) const { return form_value(view_.values, name); }

  void group(std::string legend, bool is_folded = false) {
    groups_.push_back({std::move(legend), {}, is_folded});
  }
  void field(const std::string& name, std::string label, Kind kind = Kind::line, std::string hint = {}) {
    groups_.back().fields.push_back({name, std::move(label), value(name), kind, {}, std::move(hint)});
  }
  void choice(const std::string& name, std::string label, Choices choices, std::string hint = {}) {
    choices.insert(choices.begin(), {"", words("agreements.form-none")});
    groups_.back().fields.push_back(
        {name, std::move(label), value(name), Kind::choice, std::move(choices), std::move(hint)});
  }
  void both(const std::string& name, std::string_view key, Kind kind) {
    field(name + ".nl", words(key) + " (" + words("library.in-dutch") + ")", kind);
    field(name + ".en", words(key) + " (" + words("library.in-english") + ")", kind);
  }

  template <typename Enum>
  Choices of_set(const char* family) const {
    Choices all;
    for (const auto& [each, name] : criteria::NameTable<Enum>::names)
      all.emplace_back(name, templates::label(std::string(family).append(name), language_));
    return all;
  }

  Choices calculation_methods() const {
    Choices all;
    for (const auto& [quantity, name] : criteria::NameTable<criteria::CircularQuantity>::names)
      for (const std::string_view method : criteria::known_methods(quantity)) {
        const bool is_there =
            std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.first == method; });
        if (is_there) continue;
        const auto key = std::string("measure-method.").append(method);
        all.emplace_back(method,
                         std::string(method) + " (" + std::string(templates::label(key, language_)) + ")");
      }
    return all;
  }

  void about() {
    group(words("agreements.form-about"));
    if (view_.id.empty()) field("id", words("segments.id"), Kind::line, words("segments.id-hint"));
    field("source", words("agreements.source"));
    both("title", "segments.name", Kind::line);
    both("description", "segments.description", Kind::lines);
    choice("level", words("agreements.level"), of_set<criteria::AmbitionLevel>("level."),
           words("agreements.form-level-hint"));
    field("validFrom", words("agreements.form-from"), Kind::date);
    field("validTo", words("agreements.form-to"), Kind::date);
  }

  void segments() {
    group(words("agreements.form-covers"));
    for (std::size_t at = 0; at < rows_of(view_.values, "segments") + empty_rows; ++at)
      choice(row("segments", at), numbered("agreements.form-segment", at), view_.segments);
    for (std::size_t at = 0; at < rows_of(view_.values, "cpvPrefixes") + empty_rows; ++at)
      field(row("cpvPrefixes", at), numbered("agreements.form-cpv", at));
  }

  void signatures() {
    group(words("agreements.parties"));
    for (std::size_t at = 0; at < rows_of(view_.values, "parties") + empty_rows; ++at) {
      choice(row("parties", at) + ".party", numbered("agreements.form-party", at), view_.parties);
      field(row("parties", at) + ".signedOn", words("agreements.form-signed"), Kind::date);
    }
  }

  void rule(std::size_t at, bool is_new) {
    const auto place = row("rules", at);
    const auto title = value(place + (language_ == Language::nl ? ".title.nl" : ".title.en"));
    group(is_new ? words("agreements.form-new-rule")
                 : words("agreements.form-rule") + " " + value(place + ".id") + " " + title,
          !is_new);
    field(place + ".id", words("agreements.form-rule-id"), Kind::line, words("agreements.form-rule-id-hint"));
    field(place + ".clause", words("agreements.form-clause"), Kind::line,
          words("agreements.form-clause-hint"));
    both(place + ".title", "segments.name", Kind::line);
    both(place + ".text", "agreements.form-text", Kind::lines);
    both(place + ".evidence", "agreements.form-evidence", Kind::lines);
    demand(place + ".demand");
    scope(place + ".scope");
    if (!is_new)
      choice(place + "." + std::string(left_out_field), words("agreements.form-leave-out"),
             {{"yes", words("agreements.form-leave-out-yes")}});
  }

  void demand(const std::string& place) {
    Choices kinds;
    for (const std::string_view kind : demand_kinds)
      kinds.emplace_back(kind, words(std::string("agreements.demand-").append(kind)));
    choice(place + ".rule", words("agreements.form-demand"), std::move(kinds),
           words("agreements.form-demand-hint"));
    choice(place + ".quantity", words("library.quantity"), of_set<criteria::CircularQuantity>("quantity."));
    groups_.back().fields.back().help = {"mki", "mpg", "mci", "detachability", "lcc"};
    choice(place + ".basis", words("library.basis"), of_set<criteria::Basis>("basis."));
    field(place + ".unit", words("library.unit"));
    choice(place + ".method", words("library.method-version"), calculation_methods(),
           words("agreements.form-method-hint"));
    choice(place + ".bound", words("agreements.form-bound"), of_set<criteria::Bound>("bound."));
    choice(place + ".library", words("agreements.form-library"), view_.library);
    Choices methods;
    for (const auto& [each, name] : criteria::NameTable<criteria::AwardMethod>::names)
      methods.emplace_back(name, templates::label(each, language_));
    const auto chosen = place + ".methods";
    for (std::size_t at = 0; at <= rows_of(view_.values, chosen); ++at)
      choice(row(chosen, at), numbered("agreements.form-method", at), methods);
    const auto thresholds = place + ".thresholds";
    for (std::size_t at = 0; at < rows_of(view_.values, thresholds) + empty_rows; ++at) {
      field(row(thresholds, at) + ".from", numbered("agreements.form-threshold-from", at), Kind::date);
      choice(row(thresholds, at) + ".level", numbered("agreements.form-threshold-level", at),
             of_set<criteria::AmbitionLevel>("level."));
      field(row(thresholds, at) + ".value", numbered("agreements.form-threshold-value", at));
    }
  }

  void scope(const std::string& place) {
    const auto segments = place + ".segments", procedures = place + ".procedures";
    for (std::size_t at = 0; at <= rows_of(view_.values, segments); ++at)
      choice(row(segments, at), numbered("agreements.form-only-segment", at), view_.segments);
    field(place + ".valueFrom", words("agreements.form-value-from"));
    field(place + ".valueBelow", words("agreements.form-value-below"));
    for (std::size_t at = 0; at <= rows_of(view_.values, procedures); ++at)
      choice(row(procedures, at), numbered("agreements.form-only-procedure", at),
             of_set<criteria::Procedure>("procedure."));
  }

  const AgreementFormView& view_;
  Language language_;
  std::vector<FormGroup> groups_;
};

}  // namespace

std::string agreement_form_page(const AgreementFormView& view, const PageContext& context) {
  const bool is_new = view.id.empty();
  const auto words = [&](std::string_view key) { return std::string(page_text(context.language, key)); };
  const std::string title = words(is_new ? "agreements.form-new" : "agreements.form-edit");
  PageFrame frame{title, NavigationItem::agreements, {{words("agreements.title"), page_path::agreements()}}};
  const std::string name =
      form_value(view.values, context.language == Language::nl ? "title.nl" : "title.en");
  if (!is_new) frame.crumbs.push_back({name.empty() ? view.id : name, page_path::agreement(view.id)});
  const FormPageView form{title,
                          words("agreements.form-lead"),
                          is_new ? page_path::new_agreement() : page_path::edit_agreement(view.id),
                          words("agreements.form-store"),
                          view.version,
                          view.findings,
                          FormPageView::Button{std::string(more_rows_field), words("agreements.form-more")},
                          {}};
  return framed(frame, context, "form_page.tpl", [&](TemplateValues content) {
    fill_form_page(content, form, AgreementForm(view, context.language).groups());
  });
}

}  // namespace server
