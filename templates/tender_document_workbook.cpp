#include "criteria/agreement_names.hpp"
#include "templates/agreement_text.hpp"
#include "templates/document_lots.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"
#include "templates/tender_document_parts.hpp"

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Kind;
using criteria::Lot;
using criteria::Tender;

std::string words(std::string_view key, Language language) { return std::string(label(key, language)); }

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text.append(text.empty() ? "" : ", ").append(each);
  return text;
}

// "Title", a line break, what is asked.
std::string title_and_text(const std::string& title, const std::optional<std::string>& text) {
  if (!text || text->empty()) return title;
  return title.empty() ? *text : title + "\n" + *text;
}

std::string answer_words(const Criterion& leaf, Language language) {
  if (!leaf.answer) return {};
  std::string text(label(*leaf.answer, language));
  if (const std::string unit = unit_text(leaf); !unit.empty()) text.append(" (").append(unit).append(")");
  return text;
}

std::string indent(int depth) { return std::string(static_cast<std::size_t>(depth) * 2, ' '); }

void write_criteria_rows(DocumentSheet& sheet, const std::vector<Criterion>& criteria, int depth) {
  const Language language = sheet.language();
  for (const Criterion& node : criteria) {
    if (node.kind == Kind::requirement) continue;
    if (!node.is_leaf()) {
      sheet.band(indent(depth) + node.id + "  " + node.title, weight_text(node, language));
      write_criteria_rows(sheet, node.criteria, depth + 1);
      continue;
    }
    std::string how = node.scoring ? rule_text(*node.scoring, language) : "";
    if (node.minimum_score)
      how.append(how.empty() ? "" : "\n")
          .append(label("tender-document.minimum", language, {{"percent", node.minimum_score->text()}}));
    if (node.panel)
      how.append(how.empty() ? "" : "\n")
          .append(label("tender-document.panel", language,
                        {{"count", std::to_string(node.panel->assessors.size())},
                         {"combine", std::string(label(node.panel->combine, language))}}));
    CellStyle weight = style::number;
    weight.top = weight.wrap = true;
    sheet.row({indent(depth) + node.id, title_and_text(node.title, node.description),
               answer_words(node, language), how, weight_text(node, language)},
              {style::strong, style::wrapped, style::wrapped, style::wrapped, weight});
  }
}

void write_requirement_rows(DocumentSheet& sheet, const Lot& lot) {
  const Language language = sheet.language();
  for (const Criterion* leaf : criteria::leaves(lot.criteria)) {
    if (leaf->kind != Kind::requirement) continue;
    sheet.row({leaf->id, title_and_text(leaf->title, leaf->description), answer_words(*leaf, language),
               leaf->accept ? accept_text(*leaf->accept, language) : ""},
              {style::strong, style::wrapped});
  }
}

bool has_requirements(const Lot& lot) {
  for (const Criterion* leaf : criteria::leaves(lot.criteria))
    if (leaf->kind == Kind::requirement) return true;
  return false;
}

std::string sheet_name(std::string_view key, const TenderDocument& document, const Lot& lot,
                       Language language) {
  std::string name = words(key, language);
  if (document.tender.lots.size() == 1) return name;
  for (std::size_t i = 0; i < document.tender.lots.size(); ++i)
    if (&document.tender.lots[i] == &lot) name.append(" ").append(std::to_string(i + 1));
  return name;
}

}  // namespace

void write_overview(XlsxDocument& book, const TenderDocument& document, Language language) {
  const Tender& tender = document.tender;
  DocumentSheet sheet(book, words("tender-document.sheet.overview", language), {26, 60, 44}, language);
  sheet.title(words("tender-document.title", language), tender.reference + " – " + tender.title);
  if (!document.published) sheet.paragraph(words("tender-document.draft", language), style::attention);
  const auto fact = [&](std::string_view key, std::string_view value) {
    sheet.fact(label(key, language), value);
  };
  fact("tender", tender.title);
  fact("buyer", tender.buyer ? tender.buyer->name : "");
  if (tender.procedure)
    fact("tender-document.procedure",
         words("procedure." + std::string(criteria::name(*tender.procedure)), language));
  if (tender.cpv_codes) fact("tender-document.cpv", joined(*tender.cpv_codes));
  if (tender.published_on) fact("tender-document.publishedOn", day_text(*tender.published_on, language));
  if (tender.deadline) fact("deadline", moment_text(*tender.deadline, language));
  if (tender.drafted_from)
    fact("tender-document.template",
         label("tender-document.templateVersion", language,
               {{"id", tender.drafted_from->id}, {"version", std::to_string(tender.drafted_from->version)}}));
  if (document.published) {
    fact("tender-document.number", std::to_string(document.published->number));
    fact("tender-document.reason", document.published->reason);
    fact("tender-document.hash", document.published->sha256);
  }
  if (tender.description) {
    sheet.section(label("tender-document.about", language));
    sheet.paragraph(*tender.description, style::paragraph);
  }
  sheet.section(label("tender-document.lots", language));
  sheet.headings({"lot", "tender-document.subject", "method"});
  for (const Lot& lot : tender.lots)
    sheet.row({lot.id, title_and_text(lot.title.value_or(tender.title), lot.description),
               std::string(label(lot.award.method, language))},
              {style::strong, style::wrapped});
  print_setup(sheet, document);
  sheet.sheet().activate();
}

void write_lot_criteria(XlsxDocument& book, const TenderDocument& document, const Lot& lot,
                        Language language) {
  DocumentSheet sheet(book, sheet_name("tender-document.sheet.criteria", document, lot, language),
                      {10, 58, 20, 44, 14}, language);
  sheet.title(words("tender-document.criteria", language), lot_title(lot, language));
  sheet.headings(
      {"tender-document.id", "criterion", "tender-document.answer", "tender-document.how", "weight"});
  sheet.sheet().freeze({sheet.next_row(), 2});
  write_criteria_rows(sheet, lot.criteria, 0);
  print_setup(sheet, document);
}

void write_requirements(XlsxDocument& book, const TenderDocument& document, Language language) {
  const Tender& tender = document.tender;
  DocumentSheet sheet(book, words("tender-document.sheet.requirements", language), {12, 76, 24, 34},
                      language);
  sheet.title(words("tender-document.requirements", language),
              words("tender-document.requirements.note", language));
  for (const Lot& lot : tender.lots) {
    if (!has_requirements(lot)) continue;
    sheet.section(lot_title(lot, language));
    sheet.headings(
        {"tender-document.id", "kind.requirement", "tender-document.answer", "tender-document.bound"});
    write_requirement_rows(sheet, lot);
  }
  print_setup(sheet, document);
}

void write_provisions(XlsxDocument& book, const TenderDocument& document, Language language) {
  const Tender& tender = document.tender;
  if (!tender.provisions || tender.provisions->empty()) return;
  DocumentSheet sheet(book, words("tender-document.sheet.provisions", language), {12, 76, 24, 34}, language);
  sheet.title(words("tender-document.provisions", language), "");
  sheet.headings(
      {"tender-document.id", "tender-document.provision", "tender-document.kind", "tender-document.library"});
  for (const criteria::Provision& provision : *tender.provisions)
    sheet.row({provision.id, title_and_text(provision.title, provision.text),
               words("provision." + std::string(criteria::name(provision.kind)), language),
               provision.library.value_or("")},
              {style::strong, style::wrapped});
  print_setup(sheet, document);
}

// The rule's title and clause, what it says, and what it asks of this tender.
std::string asked_text(const evaluator::RuleCheck& check, Language language) {
  const criteria::AgreementRule& rule = *check.rule;
  std::string words = text(rule.title, language) + " (" + rule.clause + ")";
  if (rule.text) words += "\n" + text(*rule.text, language);
  return words + "\n" + demand_text(check, language);
}

void write_statements(XlsxDocument& book, const TenderDocument& document, Language language) {
  DocumentSheet sheet(book, words("tender-document.sheet.agreements", language), {10, 44, 36, 52}, language);
  sheet.title(words("tender-document.agreements", language),
              words(document.statements.empty() ? "tender-document.agreements.none"
                                                : "tender-document.agreements.note",
                    language));
  for (const AgreementStatement& statement : document.statements) {
    sheet.section(label(
        "tender-document.agreement", language,
        {{"title", text(statement.agreement->title, language)},
         {"version", std::to_string(statement.version)},
         {"level",
          std::string(label("level." + std::string(criteria::name(statement.question.level)), language))}}));
    sheet.headings({"tender-document.rule", "tender-document.asked", "tender-document.found",
                    "tender-document.explanation"});
    for (const StatedRule& rule : statement.rules) {
      std::string explanation;
      if (rule.departure)
        explanation = label("tender-document.departure", language,
                            {{"reason", rule.departure->reason},
                             {"by", rule.departure->decided_by},
                             {"on", day_text(rule.departure->decided_on, language)}});
      std::string title = rule.check.rule->id;
      if (rule.check.lot)
        title.append("\n").append(label("lot", language)).append(" ").append(*rule.check.lot);
      sheet.row({title, asked_text(rule.check, language), outcome_text(rule.check, language), explanation},
                {style::strong, style::wrapped});
    }
  }
  print_setup(sheet, document);
}

void write_changes(XlsxDocument& book, const TenderDocument& document, Language language) {
  if (document.changes.empty()) return;
  DocumentSheet sheet(book, words("tender-document.sheet.changes", language), {40, 22, 40, 40}, language);
  sheet.title(words("tender-document.changes", language),
              document.published ? document.published->reason : std::string());
  sheet.headings(
      {"tender-document.where", "tender-document.field", "tender-document.before", "tender-document.after"});
  for (const StatedChange& change : document.changes)
    sheet.row({change.where, change.field, change.before, change.after}, {style::strong, style::wrapped});
  print_setup(sheet, document);
}

std::string tender_workbook(const TenderDocument& document, Language language) {
  XlsxProperties properties;
  properties.title = document.tender.title;
  properties.subject = words("tender-document.title", language);
  properties.author = document.tender.buyer ? document.tender.buyer->name : std::string();
  properties.created = document.made;
  if (document.published) properties.custom.emplace_back("wederwaarde-sha256", document.published->sha256);
  XlsxDocument book(properties);
  write_overview(book, document, language);
  for (const Lot& lot : document.tender.lots) write_lot_criteria(book, document, lot, language);
  write_requirements(book, document, language);
  write_provisions(book, document, language);
  write_scoring(book, document, language);
  write_statements(book, document, language);
  write_changes(book, document, language);
  return book.finish();
}

}  // namespace templates
