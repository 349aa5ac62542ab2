#include "templates/consultation_report_html.hpp"

#include "criteria/consultation_names.hpp"
#include "templates/document_html.hpp"
#include "templates/number_text.hpp"

#include <fmt/format.h>

namespace templates {
namespace {

using criteria::Consultation;
using criteria::Respondent;

constexpr std::size_t least_in_class = 3;
constexpr double plot_width = 400, plot_margin = 10, plot_height = 26;

constexpr std::string_view css =
    "body{font:16px/1.5 'Noto Sans',Arial,sans-serif;color:#1b2b34;max-width:52rem;margin:2rem "
    "auto;padding:0 1rem}"
    "h1,h2,h3{color:#0b4f5c;line-height:1.25}h2{margin-top:2.2rem;border-bottom:2px solid #d3e6ea}"
    "table{border-collapse:collapse;width:100%;margin:.6rem 0}th,td{border:1px solid #c9d3d8;padding:.35rem "
    ".6rem;"
    "text-align:left;vertical-align:top}th{background:#e6f1f3}.quiet{color:#55656e}.conclusion{background:#"
    "eef6ee;"
    "border-left:4px solid #3a7d44;padding:.5rem .8rem;margin:.6rem 0}@media "
    "print{body{max-width:none;margin:0}}";

class Report {
 public:
  Report(const ConsultationReport& report, Language language) : report_(report), language_(language) {}

  std::string write() {
    const Consultation& consultation = report_.consultation;
    const std::string title = words("consultation.report") + ": " + in(consultation.title);
    html_.open("html", {{"lang", std::string(name(language_))}}).open("head");
    html_.meta("charset", "utf-8").meta("viewport", "width=device-width");
    html_.element("title", title).style(css).close();
    html_.open("body").open("main").element("h1", title);
    html_.element("p", label("consultation.report.intro", language_,
                             {{"opens", day_text(consultation.opens_on, language_)},
                              {"closes", day_text(consultation.closes_on, language_)},
                              {"count", std::to_string(report_.responses.size())}}));
    html_.element("p", words("consultation.status.1")).element("p", words("consultation.report.anonymous"));
    write_sizes();
    for (const QuestionOverview& question : overview(consultation, report_.responses, Audience::everybody))
      write_question(question);
    html_.close().close().close();
    return html_.finish();
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }
  const std::string& in(const criteria::LocalizedText& text) const {
    return language_ == Language::nl ? text.nl : text.en;
  }

  void row(const std::string& left, const std::string& right) {
    html_.open("tr").element("td", left).element("td", right).close();
  }

  void write_sizes() {
    html_.element("h2", words("consultation.report.respondents")).open("table").open("tbody");
    std::size_t few = 0;
    for (const auto& [size, word] : criteria::NameTable<criteria::SizeClass>::names) {
      std::size_t count = 0;
      for (const auto& response : report_.responses) count += response.respondent.size == size ? 1 : 0;
      if (count >= least_in_class)
        row(words("consultation.size." + std::string(word)), std::to_string(count));
      else
        few += count;
    }
    if (few > 0) row(words("consultation.report.few"), std::to_string(few));
    html_.close().close();
  }

  void write_question(const QuestionOverview& question) {
    const auto& asked = *question.question;
    html_.element("h2", words("consultation.topic." + std::string(criteria::name(asked.topic))) +
                            (asked.criterion ? " – " + *asked.criterion : ""));
    html_.element("p", in(asked.text));
    if (question.numbers) {
      html_.element("p", summary_words(asked, *question.numbers, language_));
      write_plot(question);
    }
    if (!question.choices.empty()) write_choices(question);
    write_answers(question);
    if (question.confidential > 0)
      html_.element("p",
                    label("consultation.report.confidential", language_,
                          {{"count", std::to_string(question.confidential)}}),
                    {{"class", "quiet"}});
    const auto conclusion = report_.conclusions.find(asked.id);
    if (conclusion == report_.conclusions.end()) return;
    html_.open("div", {{"class", "conclusion"}}).element("strong", words("consultation.report.conclusion"));
    html_.element("p", without_names(conclusion->second, report_.responses)).close();
  }

  void write_plot(const QuestionOverview& question) {
    html_.open("svg", {{"viewBox", fmt::format("0 0 {} {}", plot_width + 2 * plot_margin, plot_height)},
                       {"width", fmt::format("{}", plot_width + 2 * plot_margin)},
                       {"role", "img"},
                       {"aria-label", summary_words(*question.question, *question.numbers, language_)}});
    const std::string middle = fmt::format("{}", plot_height / 2);
    html_
        .open("line", {{"x1", fmt::format("{}", plot_margin)},
                       {"x2", fmt::format("{}", plot_margin + plot_width)},
                       {"y1", middle},
                       {"y2", middle},
                       {"stroke", "#c9d3d8"}})
        .close();
    for (const double place : dot_places(question, plot_width))
      html_
          .open("circle", {{"cx", fmt::format("{:.1f}", plot_margin + place)},
                           {"cy", middle},
                           {"r", "6"},
                           {"fill", "#0b7285"},
                           {"fill-opacity", "0.6"}})
          .close();
    html_.close();
  }

  void write_choices(const QuestionOverview& question) {
    html_.open("table").open("tbody");
    for (const auto& [choice, count] : question.choices) row(in(choice->text), std::to_string(count));
    html_.close().close();
  }

  std::string party(const Respondent* respondent) const {
    for (std::size_t i = 0; i < report_.responses.size(); ++i)
      if (&report_.responses[i].respondent == respondent)
        return label("consultation.report.party", language_, {{"letter", party_letter(i)}});
    return {};
  }

  // What everybody may read of an answer: a number or a choice, and the text that was released.
  std::string shown(const QuestionOverview& question, const RespondentAnswer& given,
                    std::size_t& withheld) const {
    auto words_only = *given.answer;
    words_only.text.reset();
    std::string text = answer_words(*question.question, words_only, language_);
    if (free_text(*given.answer).empty()) return text;
    const auto released = report_.released.find({given.respondent->name, question.question->id});
    if (released == report_.released.end()) {
      ++withheld;
      return text;
    }
    text.append(text.empty() ? "" : " – ");
    text.append(without_names(released->second.text, report_.responses));
    if (released->second.is_edited) text.append(" ").append(words("consultation.report.edited"));
    return text;
  }

  void write_answers(const QuestionOverview& question) {
    std::vector<std::pair<std::string, std::string>> rows;
    std::size_t withheld = 0;
    for (const RespondentAnswer& given : question.answers)
      if (auto text = shown(question, given, withheld); !text.empty())
        rows.emplace_back(party(given.respondent), std::move(text));
    if (question.answers.empty()) html_.element("p", words("consultation.report.none"), {{"class", "quiet"}});
    if (!rows.empty()) {
      html_.open("table").open("tbody");
      for (const auto& [who, text] : rows) row(who, text);
      html_.close().close();
    }
    if (withheld > 0)
      html_.element("p",
                    label("consultation.report.withheld", language_, {{"count", std::to_string(withheld)}}),
                    {{"class", "quiet"}});
  }

  const ConsultationReport& report_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string party_letter(std::size_t index) {
  constexpr std::size_t letters = 26;
  std::string text;
  for (++index; index > 0; index = (index - 1) / letters)
    text.insert(text.begin(), static_cast<char>('A' + (index - 1) % letters));
  return text;
}

std::string consultation_report_html(const ConsultationReport& report, Language language) {
  return Report(report, language).write();
}

}  // namespace templates
