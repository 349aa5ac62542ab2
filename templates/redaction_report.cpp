#include "templates/redaction_report.hpp"

#include "templates/document_html.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

constexpr std::string_view css =
    "body{font:16px/1.5 'Noto Sans',Arial,sans-serif;color:#1b2b34;max-width:60rem;margin:2rem "
    "auto;padding:0 1rem}"
    "h1,h2{color:#0b4f5c;line-height:1.25}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #c9d3d8;padding:.4rem "
    ".6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{background:#e6f1f3}thead{display:table-header-group}tr{break-inside:avoid}"
    ".hash,pre{font-family:monospace;overflow-wrap:anywhere}pre{white-space:pre-wrap;font-size:.85rem}"
    "@media print{body{max-width:none;margin:0;font-size:11pt}@page{margin:18mm}}";

}  // namespace

std::vector<std::string> redaction_marks(const std::vector<criteria::RedactionRule>& rules,
                                         Language language) {
  std::vector<std::string> marks;
  for (const criteria::RedactionRule& rule : rules)
    marks.push_back("[" + label("redaction.mark", language, {{"article", rule.article}}) + "]");
  return marks;
}

std::string redacted_json(const RedactionAccount& account) {
  JsonWriter json;
  json.open_object().member("format", "wederwaarde-redacted/1").member("sha256", account.sha256);
  json.key("redactions").open_array();
  for (const criteria::RedactedField& field : account.redacted.fields) {
    const criteria::RedactionRule& rule = account.rules[field.rule];
    json.open_object()
        .member("place", field.place)
        .member("article", rule.article)
        .member("reason", rule.reason);
    json.close_object();
  }
  json.close_array().key("document").tree(account.redacted.document.root());
  return json.close_object().take() + "\n";
}

std::string redaction_report_html(const RedactionAccount& account, Language language) {
  const auto word = [language](std::string_view key) { return std::string(label(key, language)); };
  HtmlWriter html;
  html.open("html", {{"lang", std::string(name(language))}}).open("head");
  html.meta("charset", "utf-8").meta("viewport", "width=device-width");
  html.element("title", word("redaction.title") + ": " + account.reference).style(css).close();
  html.open("body").open("main").element("h1", word("redaction.title") + ": " + account.reference);
  html.element(
      "p", label("redaction.lead", language, {{"count", std::to_string(account.redacted.fields.size())}}));
  html.open("p")
      .text(word("redaction.hash") + " ")
      .element("span", account.sha256, {{"class", "hash"}})
      .close();
  html.element("h2", word("redaction.list")).open("table").open("thead").open("tr");
  for (const char* key : {"redaction.place", "redaction.ground", "redaction.why"})
    html.element("th", word(key), {{"scope", "col"}});
  html.close().close().open("tbody");
  for (const criteria::RedactedField& field : account.redacted.fields) {
    const criteria::RedactionRule& rule = account.rules[field.rule];
    html.open("tr").element("td", field.place).element("td", rule.article).element("td", rule.reason).close();
  }
  html.close().close().element("h2", word("redaction.document"));
  html.element("pre", readable_json(account.redacted.document.root()));
  html.close().close().close();
  return html.finish();
}

}  // namespace templates
