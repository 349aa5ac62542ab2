#include "templates/award_documents.hpp"

#include "evaluator/method.hpp"
#include "evaluator/panel.hpp"
#include "templates/award_page.hpp"
#include "templates/confidential_text.hpp"
#include "templates/number_text.hpp"
#include "templates/point_price.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Number;
using evaluator::DeficitOutcome;
using Rows = std::vector<std::vector<std::string>>;

std::string euros(const Number& amount, Language language) {
  return amount_text(amount, 2, criteria::RoundingMode::half_up, language);
}

// A percentage as it was set: it has few decimals.
std::string plain(const Number& percent) { return percent.to_truncated(6); }

std::string signed_by(const std::optional<std::string>& by, const std::optional<criteria::Date>& on,
                      Language language) {
  std::string text = by.value_or("");
  if (on) text += (text.empty() ? "" : ", ") + day_text(*on, language);
  return text;
}

class Advice {
 public:
  Advice(const AwardQuestion& question, const std::vector<evaluator::LotAdvice>& advice)
      : page_(question, "advice.title"), advice_(advice), language_(question.language) {}

  std::string write() {
    page_.text(label("advice.intro", language_, {{"tender", page_.question.dossier.tender.title}}));
    if (page_.question.file.advice) {
      page_.html.element("h2", page_.words("advice.advice"));
      write_paragraphs(*page_.question.file.advice);
    }
    for (std::size_t at = 0; at < page_.view.lots().size(); ++at)
      write_lot(page_.view.lots()[at], advice_.at(at));
    page_.mended();
    write_file();
    return page_.finish();
  }

 private:
  std::string words(std::string_view key) const { return page_.words(key); }

  void write_paragraphs(std::string_view text) {
    while (!text.empty()) {
      const auto line = text.substr(0, text.find('\n'));
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) page_.text(std::string(line));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
  }

  void write_lot(const LotView& lot, const evaluator::LotAdvice& advice) {
    page_.html.element("h2", lot_title(lot.plan.lot, language_));
    page_.text(outcome_text(page_.view, lot));
    write_ranking(lot);
    if (advice.near_tie) write_gap(*advice.near_tie);
    write_draws(lot);
    write_point_price(lot);
    write_left_out(advice);
    write_deficits(advice);
    write_signals(advice);
  }

  void write_point_price(const LotView& lot) {
    const auto said = point_price_text(lot.plan, language_);
    if (!point_price(lot.plan, language_).empty())
      page_.text(said + " " + words("advice.pointPrice"));
    else if (evaluator::is_in_euros(lot.plan.lot.award.method))
      page_.text(said);
    else
      page_.text(said + " " + words("advice.pointPrice.none"));
  }

  void write_ranking(const LotView& lot) {
    const criteria::Rounding& rounding = lot.plan.lot.award.rounding;
    Rows rows;
    for (const auto& ranked : lot.evaluation.ranking)
      rows.push_back({std::to_string(ranked.rank), page_.bid(ranked.bid),
                      number_text(ranked.total, rounding.decimals, rounding.mode, language_),
                      exact_text(ranked.unrounded, language_)});
    page_.heading("ranking");
    page_.table(
        {words("rank"), words("bid"),
         words("total." + std::string(criteria::name(lot.plan.lot.award.method))), words("sheet.unrounded")},
        rows, 2);
    Rows rejected;
    for (const auto& each : lot.evaluation.rejected) {
      std::string reasons;
      for (const auto& ground : each.findings)
        reasons += (reasons.empty() ? "" : " ") + templates::text(ground, language_);
      rejected.push_back({page_.bid(each.bid), reasons});
    }
    if (rejected.empty()) return;
    page_.heading("rejected");
    page_.table({words("bid"), words("reason")}, rejected, 2);
  }

  void write_gap(const evaluator::NearTie& near) {
    page_.heading("advice.nearTie");
    page_.text(label(
        "advice.gap", language_,
        {{"first", near.first},
         {"second", near.second},
         {"gap", exact_text(near.gap, language_)},
         {"percent",
          near.percent ? number_text(*near.percent, 2, criteria::RoundingMode::half_up, language_) : ""}}));
    page_.text(
        label("advice.nearAsked", language_, {{"percent", plain(page_.question.advice.near_tie_percent)}}));
    if (near.is_near) page_.html.element("p", words("advice.near"), {{"class", "alarm"}});
    if (near.by_tie_rule) page_.text(words("advice.byTieRule"));
  }

  void write_draws(const LotView& lot) {
    if (!page_.question.dossier.draws) return;
    for (const criteria::Draw& draw : *page_.question.dossier.draws) {
      if (draw.lot != lot.plan.lot.id) continue;
      page_.heading("advice.draw");
      std::string order;
      for (const auto& bid : draw.order) order += (order.empty() ? "" : " → ") + bid;
      page_.text(order + ". " +
                 label("letter.draw", language_,
                       {{"moment", draw.held_at ? moment_text(*draw.held_at, language_) : ""},
                        {"witness", draw.witness.value_or("")}}));
      page_.text(label("advice.ties", language_, {{"rules", ties_text(lot.plan.lot.award, language_)}}));
    }
  }

  void write_left_out(const evaluator::LotAdvice& advice) {
    Rows rows;
    for (const auto& left : advice.left_out) {
      std::string then =
          left.winner ? page_.bid(*left.winner) : words("outcome." + std::string(name(left.outcome)));
      std::string effect = left.reversal        ? words("advice.reversal")
                           : left.order_changed ? words("advice.orderChanged")
                                                : "–";
      rows.push_back({page_.bid(left.bid), std::move(then), std::move(effect)});
    }
    page_.heading("advice.leftOut");
    page_.table({words("advice.without"), words("advice.then"), words("advice.effect")}, rows, 3);
  }

  void write_deficits(const evaluator::LotAdvice& advice) {
    Rows rows;
    for (const auto& deficit : advice.deficits) {
      if (deficit.outcome == DeficitOutcome::found)
        rows.push_back({page_.bid(deficit.bid), euros(*deficit.price, language_),
                        euros(*deficit.price_to_equal, language_), euros(*deficit.deficit, language_)});
      else
        rows.push_back({page_.bid(deficit.bid), deficit.price ? euros(*deficit.price, language_) : "",
                        words("advice." + std::string(name(deficit.outcome))), ""});
    }
    page_.heading("advice.deficits");
    page_.table({words("bid"), words("advice.price"), words("advice.toEqual"), words("advice.deficit")}, rows,
                1);
  }

  void write_signals(const evaluator::LotAdvice& advice) {
    page_.heading("advice.abnormal");
    page_.text(words("advice.abnormal.text"));
    write_asked_signals();
    if (advice.abnormal_prices.empty()) page_.text(words("advice.none"));
    for (const auto& signal : advice.abnormal_prices)
      page_.html.element(
          "p",
          label("advice.signal", language_,
                {{"bid", page_.bid(signal.bid)},
                 {"price", signal.price.to_decimal(2, criteria::RoundingMode::half_up)},
                 {"percent", number_text(signal.percent, 1, criteria::RoundingMode::half_up, language_)},
                 {"reference", signal.reference.to_decimal(2, criteria::RoundingMode::half_up)},
                 {"yardstick", words("advice.yardstick." + std::string(name(signal.yardstick)))}}),
          {{"class", "alarm"}});
  }

  void write_asked_signals() {
    const auto& asked = page_.question.advice.abnormal_price;
    for (const auto& [yardstick, percent] :
         {std::pair{evaluator::PriceYardstick::mean, asked.percent_of_mean},
          std::pair{evaluator::PriceYardstick::median, asked.percent_of_median},
          std::pair{evaluator::PriceYardstick::estimate, asked.percent_of_estimate}})
      if (percent)
        page_.text(label("advice.abnormal.asked", language_,
                         {{"percent", plain(*percent)},
                          {"yardstick", words("advice.yardstick." + std::string(name(yardstick)))}}));
  }

  void write_file() {
    const criteria::AwardFile& file = page_.question.file;
    Rows prices, questions, evidence;
    for (const auto& price : file.prices)
      prices.push_back({page_.bid(price.bid), price.question, price.explanation.value_or(""),
                        words("advice.verdict." + std::string(criteria::name(price.verdict))) +
                            (price.reason ? ": " + *price.reason : ""),
                        signed_by(price.decided_by, price.decided_on, language_)});
    for (const auto& asked : file.clarifications)
      for (const auto& bid : asked.bids) {
        std::string answers;
        for (const auto& answer : asked.answers)
          if (answer.bid == bid) answers += (answers.empty() ? "" : " ") + answer.text;
        questions.push_back({page_.bid(bid), asked.question, answers});
      }
    for (const auto& each : file.evidence)
      evidence.push_back({page_.bid(each.bid), each.requirement, each.received.value_or(""),
                          words("advice.verdict." + std::string(criteria::name(each.verdict))) +
                              (each.reason ? ": " + *each.reason : ""),
                          signed_by(each.examined_by, each.examined_on, language_)});
    page_.html.element("h2", words("advice.examined"));
    page_.table({words("bid"), words("advice.question"), words("advice.explanation"), words("advice.verdict"),
                 words("advice.by")},
                prices, 5);
    page_.html.element("h2", words("advice.clarifications"));
    page_.table({words("bid"), words("advice.question"), words("advice.explanation")}, questions, 3);
    page_.html.element("h2", words("advice.evidence"));
    page_.table({words("bid"), words("advice.requirement"), words("advice.received"), words("advice.verdict"),
                 words("advice.by")},
                evidence, 5);
  }

  AwardPage page_;
  const std::vector<evaluator::LotAdvice>& advice_;
  Language language_;
};

}  // namespace

std::string award_advice_html(const AwardQuestion& question,
                              const std::vector<evaluator::LotAdvice>& advice) {
  return Advice(question, advice).write();
}

namespace {

class ConsensusReport {
 public:
  ConsensusReport(const AwardQuestion& question, ReportReader reader)
      : page_(question, "consensus.title"), reader_(reader) {}

  std::string write() {
    if (reader_ == ReportReader::everybody) page_.text(page_.words("consensus.public"));
    for (const LotView& lot : page_.view.lots()) {
      page_.html.element("h2", lot_title(lot.plan.lot, page_.question.language));
      for (const evaluator::Column& column : lot.plan.columns)
        if (column.criterion->panel) write_criterion(lot, *column.criterion);
    }
    return page_.finish();
  }

 private:
  void write_criterion(const LotView& lot, const criteria::Criterion& criterion) {
    const auto& bids = page_.question.dossier.bids;
    Rows rows, uncounted;
    for (std::size_t at = 0; at < bids.size(); ++at) {
      if (bids[at].lot != lot.plan.lot.id) continue;
      for (const criteria::Grade* grade : lot.grades.grades(at, criterion.id)) {
        if (const auto* out = uncounted_grade(*grade))
          uncounted.push_back({page_.bid(grade->bid), person(*grade), reason(*out)});
        else
          rows.push_back({page_.bid(grade->bid), person(*grade), level(grade->level),
                          marked(grade->motivation.value_or(""))});
      }
    }
    page_.html.element("h3", criterion.id + " " + criterion.title);
    page_.table({page_.words("bid"), page_.words("consensus.assessor"), page_.words("consensus.grade"),
                 page_.words("consensus.motivation")},
                rows, 4);
    if (uncounted.empty()) return;
    page_.text(page_.words("consensus.uncounted"));
    page_.table({page_.words("bid"), page_.words("consensus.assessor"), page_.words("consensus.reason")},
                uncounted, 3);
  }

  const UncountedGrade* uncounted_grade(const criteria::Grade& grade) const {
    const auto& all = page_.question.uncounted;
    const auto found = std::find_if(all.begin(), all.end(), [&](const UncountedGrade& each) {
      return grade.assessor == each.assessor && grade.bid == each.bid && grade.criterion == each.criterion;
    });
    return grade.is_consensus() || found == all.end() ? nullptr : &*found;
  }

  std::string person(const criteria::Grade& grade) const {
    if (grade.is_consensus()) return page_.words("consensus.agreed");
    const auto assessor = grade.assessor.value_or("");
    const auto known = page_.question.people.find(assessor);
    return reader_ == ReportReader::everybody || known == page_.question.people.end() ? assessor
                                                                                      : known->second;
  }

  std::string reason(const UncountedGrade& out) const {
    if (out.reason.empty()) return page_.words("consensus.uncounted.another");
    return page_.words("consensus.uncounted.recused") +
           (reader_ == ReportReader::everybody ? "" : ": " + without_marks(out.reason));
  }

  std::string marked(const std::string& text) const {
    return reader_ == ReportReader::everybody ? left_out(text, page_.question.language) : without_marks(text);
  }

  // A grade in points is a number, and any other the name of a level.
  std::string level(const std::string& given) const {
    const auto number = Number::from_decimal(given);
    return number ? exact_text(*number, page_.question.language) : given;
  }

  AwardPage page_;
  ReportReader reader_;
};

}  // namespace

std::string consensus_report_html(const AwardQuestion& question, ReportReader reader) {
  return ConsensusReport(question, reader).write();
}

}  // namespace templates
