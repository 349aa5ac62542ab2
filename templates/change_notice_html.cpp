#include "templates/change_notice_html.hpp"

#include "templates/document_html.hpp"
#include "templates/number_text.hpp"
#include "templates/tender_changes.hpp"

namespace templates {
namespace {

constexpr std::string_view css =
    "body{font:16px/1.5 'Noto Sans',Arial,sans-serif;color:#1b2b34;max-width:60rem;margin:2rem auto;"
    "padding:0 1rem}"
    "h1,h2{color:#0b4f5c;line-height:1.25}h2{margin-top:2rem}"
    ".over{color:#55656e;margin:0}h1{margin:.2rem 0 1rem}"
    "dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.35rem 1.2rem;margin:0}"
    "dt{color:#55656e}dd{margin:0;overflow-wrap:anywhere}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #c9d3d8;padding:.4rem .6rem;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}th{background:#e6f1f3}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    ".reason{background:#eef6ee;border-left:4px solid #3a7d44;padding:.6rem .9rem;white-space:pre-line}"
    ".quiet{color:#55656e;font-size:.9rem}.hash{font-family:monospace;overflow-wrap:anywhere}"
    "@media print{body{max-width:none;margin:0;font-size:11pt}@page{margin:18mm}}";

class Notice {
 public:
  Notice(const ChangeNotice& notice, Language language) : notice_(notice), language_(language) {}

  std::string write() {
    const std::string title = word("notice.title");
    html_.open("html", {{"lang", std::string(name(language_))}}).open("head");
    html_.meta("charset", "utf-8").meta("viewport", "width=device-width");
    html_.element("title", title + ": " + notice_.tender.title).style(css).close();
    html_.open("body").open("main");
    html_.element("p", title + ", " + number(notice_.number), {{"class", "over"}});
    html_.element("h1", notice_.tender.title);
    write_facts();
    html_.element("h2", word("notice.reason")).element("p", notice_.reason, {{"class", "reason"}});
    html_.element("h2", word("notice.changes"));
    write_changes();
    html_.element("p", word("notice.binding"));
    html_.open("p", {{"class", "quiet"}}).text(word("notice.hash") + ": ");
    html_.element("span", notice_.sha256, {{"class", "hash"}}).close();
    html_.close().close().close();
    return html_.finish();
  }

 private:
  std::string word(std::string_view key) const { return std::string(label(key, language_)); }
  std::string number(std::int64_t number) const {
    return label("notice.number", language_, {{"number", std::to_string(number)}});
  }

  void fact(std::string_view key, const std::string& value) {
    if (!value.empty()) html_.element("dt", word(key)).element("dd", value);
  }

  void write_facts() {
    const criteria::Tender& tender = notice_.tender;
    html_.open("dl");
    fact("notice.reference", tender.reference);
    fact("notice.buyer", tender.buyer ? tender.buyer->name : "");
    fact("notice.published", moment_text(notice_.at, language_));
    fact("notice.deadline", tender.deadline ? moment_text(*tender.deadline, language_) : "");
    fact("notice.replaces", number(notice_.number - 1) + " (" + notice_.sha256_before.substr(0, 12) + "…)");
    html_.close();
  }

  void write_changes() {
    html_.open("table").open("thead").open("tr");
    for (const char* key : {"notice.where", "notice.field", "notice.before", "notice.after"})
      html_.element("th", word(key), {{"scope", "col"}});
    html_.close().close().open("tbody");
    for (const ChangeWords& words : change_words(announced_changes(notice_.changes), language_)) {
      html_.open("tr").element("td", words.where);
      html_.element("td", words.field.empty() ? words.kind : words.field);
      for (const std::string* value : {&words.before, &words.after})
        html_.element("td", value->empty() ? word("notice.absent") : *value);
      html_.close();
    }
    html_.close().close();
  }

  const ChangeNotice& notice_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string change_notice_html(const ChangeNotice& notice, Language language) {
  return Notice(notice, language).write();
}

criteria::TenderChanges announced_changes(criteria::TenderChanges changes) {
  std::erase_if(changes.facts, [](const criteria::FactChange& change) {
    return change.field == criteria::TenderField::estimated_value;
  });
  return changes;
}

}  // namespace templates
