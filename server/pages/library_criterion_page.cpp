#include "server/pages/criterion_words.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/library_words.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/agreement_text.hpp"
#include "templates/library_json.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using criteria::LibraryCriterion;
using criteria::LibraryVariant;
using templates::Language;

void fill_facts(TemplateValues content, const LibraryCriterionView& view) {
  const Language language = content.language();
  const LibraryEntry& entry = view.versions.front();
  const LibraryCriterion& criterion = *entry.criterion;
  content.set("EDIT", page_path::edit_library_criterion(criterion.id));
  content.set("ID", criterion.id).set("TITLE", text(criterion.title, language));
  content.set("KIND", word("library-kind", criterion.kind, language));
  content.set("THEME", word("theme", criterion.theme, language));
  if (criterion.strategy) content.set_if_any("STRATEGY", word("strategy", *criterion.strategy, language));
  if (criterion.owner) content.set_if_any("OWNER", name_of(view.party_names, *criterion.owner));
  content.set("VERSION", std::to_string(entry.version));
  content.set("REVIEW_BY", templates::day_text(criterion.review_by, language));
  content.show_if(is_due(criterion, view.today), "DUE");
  if (criterion.segments.empty()) content.show("EVERY_SEGMENT");
  for (const std::string& id : criterion.segments)
    content.add("SEGMENT")
        .set("NAME", segment_title(view.segments, id))
        .set("SEGMENT_ADDRESS", page_path::segment(id));
}

void add_measure(TemplateValues content, const LibraryCriterion& criterion) {
  const Language language = content.language();
  if (!criterion.answer && !criterion.measure) return;
  TemplateValues measured = content.add("MEASURED");
  if (criterion.answer) measured.set_if_any("QUESTION", question_text(*criterion.answer, language));
  if (!criterion.measure) return;
  const criteria::LibraryMeasure& measure = *criterion.measure;
  TemplateValues values = measured.add("MEASURE");
  values.set("QUANTITY", word("quantity", measure.quantity, language));
  if (measure.basis) values.set_if_any("BASIS", word("basis", *measure.basis, language));
  if (measure.unit) values.set_if_any("UNIT", *measure.unit);
  values.set("METHOD", measure.method).set("METHOD_VERSION", measure.method_version);
}

void add_variant(TemplateValues content, const LibraryCriterion& criterion, const LibraryVariant& variant) {
  const Language language = content.language();
  TemplateValues values = content.add("VARIANT");
  values.set("LEVEL", word("library-level", variant.level, language));
  for (const Language each : {language, language == Language::nl ? Language::en : Language::nl})
    values.add("IN_LANGUAGE")
        .set("CODE", templates::name(each))
        .set("LANGUAGE",
             page_text(language, each == Language::nl ? "library.in-dutch" : "library.in-english"))
        .set("TEXT", text(variant.text, each));
  if (!criterion.answer) return;
  if (variant.accept) values.set_if_any("ACCEPT", accept_text(*variant.accept, *criterion.answer, language));
  if (!variant.scoring) return;
  const RuleWords words = rule_words(*variant.scoring, *criterion.answer, language);
  TemplateValues rule = values.add("RULE");
  rule.set("SENTENCE", words.sentence);
  if (words.table.empty()) return;
  TemplateValues table = rule.add("LEVELS");
  for (const auto& [level, percent] : words.table)
    table.add("SCORE").set("KEY", level).set("PERCENT", percent);
}

void add_texts(TemplateValues content, const LibraryCriterion& criterion) {
  const Language language = content.language();
  const auto add = [&](std::string_view heading, const criteria::LocalizedText& words) {
    content.add("ABOUT").set("HEADING", page_text(language, heading)).set("TEXT", text(words, language));
  };
  add("library.evidence", criterion.evidence);
  add("library.verification", criterion.verification);
  add("library.guidance", criterion.guidance);
  add("library.example", criterion.example);
  add("library.why", criterion.why);
  add("library.why-not", criterion.why_not);
  for (const std::string& source : criterion.sources) content.add("SOURCE").set("TEXT", source);
}

void add_uses(TemplateValues content, const std::vector<LibraryUses>& groups) {
  bool is_used = false;
  for (const LibraryUses& group : groups) {
    if (group.uses.empty()) continue;
    is_used = true;
    TemplateValues values = content.add("USES");
    values.set("HEADING", page_text(content.language(), group.heading));
    for (const LibraryUse& use : group.uses)
      values.add("USE").set("TITLE", use.title).set("ADDRESS", use.address);
  }
  content.show_if(!is_used, "UNUSED");
}

void add_comments(TemplateValues content, const LibraryCriterionView& view) {
  const Language language = content.language();
  if (view.comments.empty()) {
    content.show("NO_COMMENTS");
    return;
  }
  TemplateValues list = content.add("COMMENTS");
  for (const StoredComment& stored : view.comments) {
    TemplateValues values = list.add("COMMENT");
    const LibraryComment& comment = stored.comment;
    values.set("AUTHOR", comment.author)
        .set("PARTY", name_of(view.party_names, comment.party))
        .set("SAID", comment.text);
    if (!comment.rating.empty())
      values.add("RATING")
          .set("RATED", templates::label("rating." + comment.rating, language))
          .set("LOOK", comment.rating == "worked-well"    ? "success"
                       : comment.rating == "did-not-work" ? "danger"
                                                          : "warning");
    values.set_if_any("TENDER", comment.tender);
    if (const auto moment = criteria::Timestamp::parse(stored.created_at))
      values.set("MOMENT", templates::day_text(*moment, language));
  }
}

// A person with one party has nothing to choose.
std::vector<std::pair<std::string, std::string>> party_choices(const LibraryCriterionView& view,
                                                               Language language) {
  std::vector<std::pair<std::string, std::string>> choices;
  if (view.parties.size() != 1) choices.emplace_back("", page_text(language, "library.choose-party"));
  for (const criteria::Party& party : view.parties) choices.emplace_back(party.id, party.name);
  return choices;
}

void add_comment_form(TemplateValues content, const LibraryCriterionView& view) {
  const Language language = content.language();
  const auto words = [&](std::string_view key) { return std::string(page_text(language, key)); };
  std::vector<std::pair<std::string, std::string>> ratings{{"", words("library.no-rating")}};
  for (const std::string_view rating : comment_ratings)
    ratings.emplace_back(rating, templates::label("rating." + std::string(rating), language));
  content.set("COMMENT_ACTION", page_path::library_comments(view.versions.front().criterion->id));
  const LibraryComment& draft = view.draft;
  using Kind = FormField::Kind;
  for (const FormField& field :
       {FormField{"text", words("library.experience"), draft.text, Kind::lines, {}, {}, true},
        FormField{"rating", words("library.rating"), draft.rating, Kind::choice, ratings},
        FormField{"author", words("library.author"), draft.author, Kind::line, {}, {}, true, {}, true},
        FormField{"party", words("library.party"), draft.party, Kind::choice, party_choices(view, language)},
        FormField{"tender", words("library.about-tender"), draft.tender}})
    add_field(content, field, view.draft_findings);
}

void add_version(TemplateValues content, const LibraryEntry& entry, const LibraryEntry* before) {
  const Language language = content.language();
  TemplateValues values = content.add("HISTORY");
  values.set("NUMBER", std::to_string(entry.version));
  if (const auto moment = criteria::Timestamp::parse(entry.created_at))
    values.set("MOMENT", templates::moment_text(*moment, language));
  if (!before) {
    values.show("FIRST");
    return;
  }
  constexpr std::size_t most = 200;
  TemplateValues changes = values.add("CHANGES");
  for (const criteria::Finding& change :
       templates::library_differences(*before->criterion, *entry.criterion, most))
    changes.add("CHANGE")
        .set("PLACE", change.place)
        .set("BEFORE", change.parameter("recorded"))
        .set("AFTER", change.parameter("recomputed"));
}

}  // namespace

std::string library_criterion_page(const LibraryCriterionView& view, const PageContext& context) {
  const LibraryCriterion& criterion = *view.versions.front().criterion;
  const PageFrame frame{text(criterion.title, context.language),
                        NavigationItem::library,
                        {{std::string(page_text(context.language, "library.title")), page_path::library()}}};
  return framed(frame, context, "library_criterion.tpl", [&](TemplateValues content) {
    fill_facts(content, view);
    add_measure(content, criterion);
    for (const LibraryVariant& variant : criterion.variants) add_variant(content, criterion, variant);
    add_texts(content, criterion);
    add_uses(content, view.uses);
    add_comments(content, view);
    add_comment_form(content, view);
    for (std::size_t i = 0; i < view.versions.size(); ++i)
      add_version(content, view.versions[i], i + 1 < view.versions.size() ? &view.versions[i + 1] : nullptr);
  });
}

}  // namespace server
