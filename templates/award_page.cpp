#include "templates/award_page.hpp"

#include "templates/number_text.hpp"

namespace templates {

AwardPage::AwardPage(const AwardQuestion& asked, std::string_view title)
    : question(asked), view(asked.dossier, asked.evaluation, asked.language) {
  const criteria::Tender& tender = asked.dossier.tender;
  begin_print_page(html, words(title) + " " + tender.reference, asked.language);
  html.element("p", tender.buyer ? tender.buyer->name : "", {{"class", "sender"}})
      .element("h1", words(title));
  html.open("dl");
  field("tender", tender.reference + " – " + tender.title);
  if (tender.deadline) field("deadline", moment_text(*tender.deadline, asked.language));
  html.close();
}

void AwardPage::table(const std::vector<std::string>& headings,
                      const std::vector<std::vector<std::string>>& rows, std::size_t first_number) {
  if (rows.empty()) return text(words("advice.none"));
  const auto attributes = [&](std::size_t column) {
    return column < first_number ? HtmlWriter::Attributes{} : HtmlWriter::Attributes{{"class", "number"}};
  };
  html.open("table").open("thead").open("tr");
  for (std::size_t at = 0; at < headings.size(); ++at) {
    auto all = attributes(at);
    all.emplace_back("scope", "col");
    html.element("th", headings[at], all);
  }
  html.close().close().open("tbody");
  for (const auto& row : rows) {
    html.open("tr");
    for (std::size_t at = 0; at < row.size(); ++at) html.element("td", row[at], attributes(at));
    html.close();
  }
  html.close().close();
}

std::string AwardPage::bid(const criteria::BidId& id) const {
  const std::string name = view.bidder(id);
  return name.empty() ? id : id + " – " + name;
}

void AwardPage::mended() {
  if (question.mended.empty()) return;
  html.element("h2", words("opening.mended"));
  std::vector<std::vector<std::string>> rows;
  for (const MendedAnswer& each : question.mended)
    rows.push_back({bid(each.bid), each.criterion, each.before, each.after, each.reason,
                    each.people + ", " + moment_text(each.at, question.language)});
  table({words("bid"), words("opening.criterion"), words("opening.before"), words("opening.after"),
         words("opening.reason"), words("opening.by")},
        rows, 6);
}

std::string AwardPage::finish() {
  if (!question.log_head.empty()) html.element("footer", words("opening.logHead") + ": " + question.log_head);
  return end_print_page(html);
}

}  // namespace templates
