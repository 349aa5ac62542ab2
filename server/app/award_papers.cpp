#include "server/app/award_papers.hpp"

#include "templates/award_documents.hpp"
#include "templates/word_letter.hpp"
#include "templates/word_properties.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

std::string plain(const std::string& id) {
  std::string name;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += is_plain ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  }
  return name;
}

void append(criteria::Findings& all, const criteria::Findings& more) {
  for (const criteria::Finding& finding : more)
    if (std::find(all.begin(), all.end(), finding) == all.end()) all.push_back(finding);
}

// Of a letter: the tender, the buyer, the day on which it is sent.
templates::WordProperties properties_of(const templates::AwardQuestion& question) {
  const criteria::Tender& tender = question.dossier.tender;
  return {tender.reference + " " + tender.title, tender.buyer ? tender.buyer->name : "",
          criteria::Timestamp::parse(question.file.letters.sent_on.text() + "T00:00:00Z")
              .value_or(criteria::Timestamp())};
}

}  // namespace

std::string letter_name(const criteria::LotId& lot, const criteria::BidId& bid) {
  return "brief-" + plain(lot) + "-" + plain(bid);
}

AwardPapers award_papers(const templates::AwardQuestion& question, const criteria::WordTemplate& form) {
  AwardPapers papers;
  std::vector<templates::AwardLetters> lots;
  for (std::size_t lot = 0; lot < question.dossier.tender.lots.size(); ++lot) {
    const auto& made = lots.emplace_back(templates::award_letters(question, lot));
    append(papers.findings, made.findings);
    append(papers.findings, templates::check_template(form, made.letters));
  }
  const bool is_draft = criteria::has_errors(papers.findings);
  for (std::size_t lot = 0; lot < lots.size(); ++lot)
    for (const templates::AwardLetter& letter : lots[lot].letters) {
      const std::string name = letter_name(question.dossier.tender.lots[lot].id, letter.bid);
      auto document = templates::with_properties(templates::fill_letter(form, letter.values).document,
                                                 properties_of(question));
      if (is_draft) document = templates::marked_as_draft(std::move(document), question.language);
      papers.letters.push_back({name + ".docx", templates::word_file(document)});
      papers.letters.push_back(
          {name + ".html", templates::award_letter_html(letter, question.language, is_draft)});
    }
  return papers;
}

Paper opening_paper(const templates::AwardQuestion& question) {
  return {"proces-verbaal-van-opening.html", templates::opening_record_html(question)};
}

std::vector<Paper> award_records(const templates::AwardQuestion& question) {
  std::vector<evaluator::LotAdvice> advice;
  for (std::size_t lot = 0; lot < question.dossier.tender.lots.size(); ++lot)
    advice.push_back(evaluator::award_advice(question.dossier, question.evaluation, lot, question.advice));
  return {opening_paper(question),
          {"gunningsadvies.html", templates::award_advice_html(question, advice)},
          {"verslag-beoordeling.html",
           templates::consensus_report_html(question, templates::ReportReader::buyer)},
          {"verslag-beoordeling-openbaar.html",
           templates::consensus_report_html(question, templates::ReportReader::everybody)}};
}

}  // namespace server
