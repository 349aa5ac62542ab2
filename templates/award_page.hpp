// What the documents on an award have in common while they are written.
#pragma once

#include "templates/award_letter.hpp"
#include "templates/document_lots.hpp"
#include "templates/print_style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace templates {

class AwardPage {
 public:
  AwardPage(const AwardQuestion& asked, std::string_view title);

  std::string words(std::string_view key) const { return std::string(label(key, question.language)); }
  void heading(std::string_view key) { html.element("h3", words(key)); }
  void text(const std::string& text) { html.element("p", text); }
  void field(std::string_view key, const std::string& value) {
    html.element("dt", words(key)).element("dd", value);
  }
  // A table whose columns from `first_number` on are numbers; without rows the word for none.
  void table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows,
             std::size_t first_number);
  // "A – Bedrijf A".
  std::string bid(const criteria::BidId& id) const;
  // What two people mended after the opening, in every document that follows from it.
  void mended();
  std::string finish();

  const AwardQuestion& question;
  EvaluationView view;
  HtmlWriter html;
};

}  // namespace templates
