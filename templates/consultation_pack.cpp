#include "templates/consultation_pack.hpp"

#include "criteria/consultation_names.hpp"
#include "criteria/form_marks.hpp"
#include "templates/consultation_pack_parts.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Consultation;
using criteria::Criterion;

constexpr std::uint16_t first_column = 1;
constexpr std::uint16_t last_column = 3;
constexpr double label_width = 26, text_width = 40;
constexpr double paragraph_width = label_width + 2 * text_width;

// A sheet with text from top to bottom.
class TextSheet {
 public:
  TextSheet(const PackPage& page, std::string_view name)
      : page_(page), sheet_(page.form.document().sheet(std::string(page.words(name)))) {
    sheet_.column(0, 0, 2);
    sheet_.column(first_column, first_column, label_width);
    sheet_.column(first_column + 1, last_column, text_width);
  }
  void title(std::string_view text) {
    sheet_.row_height(row_, std::max(30.0, 1.7 * text_height(text, paragraph_width)));
    sheet_.merged({{row_, first_column}, {row_, last_column}}, text, wrapped_title);
    ++row_;
  }
  void subtitle(std::string_view text) {
    sheet_.text({row_++, first_column}, text, style::field);
    ++row_;
  }
  void field(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    CellStyle look = style::field_value;
    look.wrap = look.top = true;
    sheet_.text({row_, first_column}, page_.words(key), style::field);
    sheet_.row_height(row_, std::max(16.0, text_height(value, 2 * text_width)));
    sheet_.merged({{row_, first_column + 1}, {row_, last_column}}, value, look);
    ++row_;
  }
  void section(std::string_view key) {
    ++row_;
    sheet_.row_height(row_, 22);
    sheet_.text({row_++, first_column}, page_.words(key), style::section);
  }
  void paragraph(std::string_view text) {
    sheet_.row_height(row_, text_height(text, paragraph_width) + 4);
    sheet_.merged({{row_, first_column}, {row_, last_column}}, text, style::paragraph);
    ++row_;
  }
  void sample(std::string_view key, const CellStyle& look) {
    sheet_.blank({row_, first_column}, look);
    sheet_.text({row_++, first_column + 1}, page_.words(key), style::plain.indented(1));
  }
  void moment(std::string_view date, std::string_view text) {
    sheet_.row_height(row_, std::max(18.0, text_height(text, 2 * text_width)));
    sheet_.text({row_, first_column}, date, style::strong);
    sheet_.merged({{row_, first_column + 1}, {row_, last_column}}, text, style::wrapped);
    ++row_;
  }
  void headings(std::string_view left, std::string_view right) {
    sheet_.text({row_, first_column}, page_.words(left), style::header);
    sheet_.merged({{row_, first_column + 1}, {row_, last_column}}, page_.words(right), style::header);
    ++row_;
  }
  XlsxSheet& finish() {
    sheet_.page(page_.setup(false));
    sheet_.protect();
    return sheet_;
  }

 private:
  static constexpr CellStyle wrapped_title{
      .ink = Ink::petrol, .align = Align::left, .size = FontSize::title, .bold = true, .wrap = true};
  const PackPage& page_;
  XlsxSheet& sheet_;
  std::uint32_t row_ = 0;
};

std::string basis_text(const Consultation& consultation, Language language) {
  return label("consultation.basis." + std::string(criteria::name(consultation.basis.kind)), language,
               {{"id", consultation.basis.id}, {"version", std::to_string(consultation.basis.version)}});
}

// ---- the criteria ---------------------------------------------------------------------------------------

enum CriteriaColumn : std::uint16_t { id_at = 1, title_at, kind_at, asked_at, rule_at, weight_at };
constexpr double title_width = 28, asked_width = 54, rule_width = 46;

std::string rule_words(const PackPage& page, const Criterion& leaf) {
  std::string text;
  const auto add = [&text](const std::string& line) { text.append(text.empty() ? "" : "\n").append(line); };
  if (leaf.accept)
    add(label("form.demand", page.language, {{"demand", accept_text(*leaf.accept, page.language)}}));
  if (leaf.scoring) add(rule_text(*leaf.scoring, page.language));
  if (is_withheld(page.consultation, leaf)) add(std::string(page.words("consultation.withheld")));
  return text;
}

void write_criterion(const PackPage& page, XlsxSheet& sheet, std::uint32_t row, const Criterion& node) {
  const bool is_parent = !node.is_leaf();
  const CellStyle& look = is_parent ? style::band : style::wrapped;
  const std::string asked = node.description.value_or(
      node.answer ? std::string(label(*node.answer, page.language)) : std::string());
  const std::string rule = rule_words(page, node);
  sheet.text({row, id_at}, node.id, is_parent ? style::band : style::strong);
  sheet.text({row, title_at}, node.title, look);
  sheet.text({row, kind_at}, label(node.kind, page.language), look);
  sheet.text({row, asked_at}, asked, look);
  sheet.text({row, rule_at}, rule, look);
  if (page.consultation.weights_published)
    sheet.text({row, weight_at}, weight_text(node, page.language), look);
  sheet.row_height(row, std::max({18.0, text_height(node.title, title_width), text_height(asked, asked_width),
                                  text_height(rule, rule_width)}));
}

}  // namespace

PageSetup PackPage::setup(bool landscape) const {
  PageSetup page;
  page.landscape = landscape;
  page.header = in(consultation.title);
  page.footer = std::string(words("consultation.title"));
  return page;
}

bool is_withheld(const Consultation& consultation, const Criterion& leaf) {
  const auto& withheld = consultation.withheld;
  return std::find(withheld.begin(), withheld.end(), leaf.id) != withheld.end();
}

void add_readme_sheet(const PackPage& page, const ConsultationIssue& issue) {
  const Consultation& consultation = page.consultation;
  TextSheet sheet(page, "consultation.sheet.readme");
  sheet.title(page.in(consultation.title));
  sheet.subtitle(page.words("consultation.title"));
  sheet.field("consultation.owner", consultation.owner.value_or(""));
  sheet.field("consultation.segment", consultation.segment);
  sheet.field("consultation.open-from", day_text(consultation.opens_on, page.language));
  sheet.field("consultation.open-until", day_text(consultation.closes_on, page.language));
  sheet.field("consultation.contact", consultation.contact);
  sheet.field("consultation.basis", basis_text(consultation, page.language));
  sheet.field("consultation.version", std::to_string(issue.version));
  sheet.field("consultation.hash", issue.sha256);
  sheet.section("consultation.status");
  for (const std::string_view key :
       {"consultation.status.1", "consultation.status.2", "consultation.status.3", "consultation.status.4"})
    sheet.paragraph(page.words(key));
  sheet.section("consultation.how");
  sheet.sample("consultation.how.cells", style::input);
  sheet.sample("consultation.how.locked", style::text);
  const TextParameters parameters{{"closes", day_text(consultation.closes_on, page.language)},
                                  {"contact", consultation.contact}};
  for (const std::string_view key :
       {"consultation.how.1", "consultation.how.2", "consultation.how.3", "form.how.numbers"})
    sheet.paragraph(label(key, page.language, parameters));
  sheet.section("consultation.confidentiality");
  sheet.paragraph(page.words("consultation.confidentiality.1"));
  sheet.finish().activate();
}

void add_background_sheet(const PackPage& page) {
  const Consultation& consultation = page.consultation;
  TextSheet sheet(page, "consultation.sheet.background");
  sheet.title(page.words("consultation.background"));
  sheet.subtitle(page.in(consultation.title));
  sheet.paragraph(page.in(consultation.background));
  if (!consultation.agreements.empty()) {
    sheet.section("consultation.agreements");
    for (const std::string& agreement : consultation.agreements) sheet.paragraph(agreement);
  }
  sheet.section("consultation.planning");
  if (!consultation.planning.empty()) {
    sheet.headings("consultation.date", "consultation.moment");
    for (const criteria::PlannedMoment& moment : consultation.planning)
      sheet.moment(day_text(moment.date, page.language), page.in(moment.text));
  }
  sheet.paragraph(page.words("consultation.planning.note"));
  sheet.finish();
}

void add_criteria_sheet(const PackPage& page, const ConsultationIssue& issue) {
  const Consultation& consultation = page.consultation;
  XlsxSheet& sheet = page.form.document().sheet(std::string(page.words("consultation.sheet.criteria")));
  const bool weights = consultation.weights_published;
  sheet.column(0, 0, 2);
  sheet.column(id_at, id_at, 9);
  sheet.column(title_at, title_at, title_width);
  sheet.column(kind_at, kind_at, 18);
  sheet.column(asked_at, asked_at, asked_width);
  sheet.column(rule_at, rule_at, rule_width);
  if (weights) sheet.column(weight_at, weight_at, 13);
  std::uint32_t row = 0;
  sheet.row_height(row, 28);
  sheet.text({row++, id_at}, page.words("consultation.sheet.criteria"), style::title);
  sheet.text({row++, id_at},
             std::string(page.words("consultation.version")) + ": " + std::to_string(issue.version) + " · " +
                 std::string(page.words("consultation.hash")) + ": " + issue.sha256,
             style::field);
  if (consultation.method)
    sheet.text({row++, id_at},
               std::string(page.words("consultation.method")) + ": " +
                   std::string(label(*consultation.method, page.language)),
               style::field);
  if (!weights) sheet.text({row++, id_at}, page.words("consultation.no-weights"), style::note);
  const std::uint32_t heading = ++row;
  constexpr std::string_view headings[]{"form.id",           "consultation.criterion",
                                        "consultation.kind", "consultation.asked",
                                        "consultation.rule", "consultation.weight"};
  for (std::uint16_t column = id_at; column <= (weights ? weight_at : rule_at); ++column)
    sheet.text({heading, column}, page.words(headings[column - id_at]), style::header);
  sheet.row_height(heading, 24);
  row = heading + 1;
  for (const auto& placed : criteria::all_criteria(consultation.criteria, ""))
    write_criterion(page, sheet, row++, *placed.criterion);
  sheet.freeze({heading + 1, 0});
  PageSetup setup = page.setup(true);
  setup.repeat_rows = {{heading, heading}};
  sheet.page(setup);
  sheet.protect();
}

std::string consultation_pack(const Consultation& consultation, const ConsultationIssue& issue,
                              Language language) {
  const std::string title = language == Language::nl ? consultation.title.nl : consultation.title.en;
  const auto created = criteria::Timestamp::parse(consultation.opens_on.text() + "T00:00:00Z").value();
  XlsxForm form({title,
                 std::string(label("consultation.title", language)),
                 consultation.owner.value_or(""),
                 created,
                 {}},
                {std::string(criteria::marks::kind_consultation), consultation.id, "-", issue.sha256, ""},
                language);
  const PackPage page{form, consultation, language};
  add_readme_sheet(page, issue);
  add_background_sheet(page);
  add_criteria_sheet(page, issue);
  add_calculator_sheet(page);
  add_question_sheet(page);
  return form.finish();
}

}  // namespace templates
