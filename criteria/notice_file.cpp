#include "criteria/notice_file.hpp"

#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <limits>
#include <regex>
#include <set>

namespace criteria {
namespace {

bool matches(const std::string& text, const char* pattern) {
  return std::regex_match(text, std::regex(pattern, std::regex::ECMAScript));
}

class NoticeCheck {
 public:
  Findings run(const NoticeFile& file) {
    if (!file.procedure.empty() && !is_notice_uuid(file.procedure))
      report("notice.uuid", "procedure", file.procedure);
    if (file.buyer) check(*file.buyer, "buyer");
    if (file.review_body) check(*file.review_body, "reviewBody");
    need_length(file.national_law, NoticeLengths::line, "nationalLaw");
    check(file.terms);
    check(file.strategy);
    check_results(file);
    for (std::size_t i = 0; i < file.changes.size(); ++i) {
      const std::string place = at_index("changes", i) + ".text";
      if (file.changes[i].text.empty()) findings_.push_back(error("text.empty", place));
      need_length(file.changes[i].text, NoticeLengths::text, place);
      need_length(file.changes[i].translation, NoticeLengths::text, at_index("changes", i) + ".translation");
    }
    check(file.translation);
    return std::move(findings_);
  }

 private:
  void report(const char* code, const std::string& place, const std::string& value) {
    findings_.push_back(error(code, place, {{"value", value}}));
  }
  void need_length(const std::string& text, std::size_t most, const std::string& place) {
    check_notice_length(text, most, place, findings_);
  }
  // The text is empty or in that notation.
  void need_form(const std::string& text, const char* pattern, const char* code, const std::string& place) {
    if (text.empty()) return;
    need_length(text, NoticeLengths::line, place);
    if (text.size() <= NoticeLengths::line && !matches(text, pattern)) report(code, place, text);
  }
  void need_address(const std::string& text, const std::string& place) {
    need_form(text, "https?://[A-Za-z0-9?!./:;,_=#+*%@\"()&~-]+", "notice.address", place);
  }
  void need_positive(const std::optional<int>& count, const std::string& place) {
    if (count && *count < 1) report("notice.count", place, std::to_string(*count));
  }
  void need_amount(const std::optional<Decimal>& amount, const std::string& place) {
    if (!amount) return;
    check_amount(*amount, place, findings_);
    if (amount->value().sign() <= 0) report("notice.amount", place, amount->text());
  }
  template <typename Items>
  void need_once(const Items& items, const std::string& place) {
    for (std::size_t i = 0; i < items.size(); ++i)
      if (std::find(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(i), items[i]) !=
          items.begin() + static_cast<std::ptrdiff_t>(i))
        findings_.push_back(error("notice.twice", at_index(place, i)));
  }

  void check(const Organisation& organisation, const std::string& place) {
    need_length(organisation.name, NoticeLengths::line, place + ".name");
    need_length(organisation.street, NoticeLengths::line, place + ".street");
    need_length(organisation.city, NoticeLengths::line, place + ".city");
    need_length(organisation.registration, NoticeLengths::id, place + ".registration");
    if (!is_country(organisation.country)) report("notice.country", place + ".country", organisation.country);
    const bool is_dutch = organisation.country == "NLD";
    if (is_dutch)
      need_form(organisation.registration, "[0-9]{8}|[0-9]{20}", "notice.registration",
                place + ".registration");
    if (is_dutch)
      need_form(organisation.postcode, "[1-9][0-9]{3} ?[A-Z]{2}", "notice.postcode", place + ".postcode");
    need_length(organisation.postcode, NoticeLengths::line, place + ".postcode");
    const bool is_region = is_dutch ? is_dutch_nuts(organisation.nuts) : is_nuts(organisation.nuts);
    if (!organisation.nuts.empty() && !is_region) report("notice.nuts", place + ".nuts", organisation.nuts);
    need_form(organisation.email, "[A-Za-z0-9!#$%&'*+/=?_.-]+@([A-Za-z0-9][A-Za-z0-9_-]*\\.)+[A-Za-z]{2,}",
              "notice.email", place + ".email");
    need_form(organisation.telephone, "\\+[0-9]{1,3}( [0-9]+)+", "notice.telephone", place + ".telephone");
    need_length(organisation.telephone, NoticeLengths::phone, place + ".telephone");
  }

  void check(const NoticeTerms& terms) {
    for (std::size_t i = 0; i < terms.places.size(); ++i)
      if (!is_dutch_nuts(terms.places[i]))
        report("notice.nuts", at_index("terms.places", i), terms.places[i]);
    need_once(terms.places, "terms.places");
    need_positive(terms.duration_months, "terms.durationMonths");
    need_positive(terms.validity_months, "terms.validityMonths");
    need_positive(terms.framework_participants, "terms.frameworkParticipants");
    need_positive(terms.most_lots, "terms.mostLots");
    need_positive(terms.candidates, "terms.candidates");
    if (terms.renewals && *terms.renewals < 0)
      report("notice.count", "terms.renewals", std::to_string(*terms.renewals));
    need_length(terms.framework_reason, NoticeLengths::text, "terms.frameworkReason");
    need_length(terms.accelerated_reason, NoticeLengths::text, "terms.acceleratedReason");
    need_amount(terms.framework_maximum, "terms.frameworkMaximum");
    need_address(terms.documents_url, "terms.documentsUrl");
    need_address(terms.submission_url, "terms.submissionUrl");
    need_length(terms.review_deadline, NoticeLengths::text, "terms.reviewDeadline");
    need_length(terms.payment_terms, NoticeLengths::text, "terms.paymentTerms");
    need_length(terms.performance_conditions, NoticeLengths::text, "terms.performanceConditions");
  }

  void check(const NoticeStrategy& strategy) {
    need_once(strategy.goals, "strategy.goals");
    need_once(strategy.environment, "strategy.environment");
    need_once(strategy.social, "strategy.social");
    need_once(strategy.innovation, "strategy.innovation");
    need_once(strategy.green, "strategy.green");
    need_length(strategy.text, NoticeLengths::text, "strategy.text");
    const bool has_none =
        std::find(strategy.goals.begin(), strategy.goals.end(), StrategicGoal::none) != strategy.goals.end();
    if (has_none && (strategy.goals.size() > 1 || !strategy.text.empty()))
      findings_.push_back(error("notice.strategyNone", "strategy.goals"));
    const bool has_no_green =
        std::find(strategy.green.begin(), strategy.green.end(), GreenCriteria::none) != strategy.green.end();
    if (has_no_green && strategy.green.size() > 1)
      findings_.push_back(error("notice.strategyNone", "strategy.green"));
  }

  void check(const NoticeTranslation& translation) {
    const auto check_text = [&](const std::string& text, std::size_t most, const char* member) {
      need_length(text, most, std::string("translation.") + member);
    };
    check_text(translation.title, NoticeLengths::line, "title");
    check_text(translation.description, NoticeLengths::text, "description");
    check_text(translation.national_law, NoticeLengths::line, "nationalLaw");
    check_text(translation.review_deadline, NoticeLengths::text, "reviewDeadline");
    check_text(translation.framework_reason, NoticeLengths::text, "frameworkReason");
    check_text(translation.accelerated_reason, NoticeLengths::text, "acceleratedReason");
    check_text(translation.payment_terms, NoticeLengths::text, "paymentTerms");
    check_text(translation.performance_conditions, NoticeLengths::text, "performanceConditions");
    check_text(translation.strategy, NoticeLengths::text, "strategy");
    std::set<std::string_view> lots;
    for (std::size_t i = 0; i < translation.lots.size(); ++i) {
      const LotTranslation& lot = translation.lots[i];
      const std::string place = at_index("translation.lots", i);
      if (!lots.insert(lot.id).second) findings_.push_back(error("notice.twice", place + ".id"));
      need_length(lot.title, NoticeLengths::line, place + ".title");
      need_length(lot.description, NoticeLengths::text, place + ".description");
      check(lot.criteria, place + ".criteria");
    }
  }

  void check(const std::vector<CriterionTranslation>& criteria, const std::string& place) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      const std::string at = at_index(place, i);
      if (!ids.insert(criteria[i].id).second) findings_.push_back(error("notice.twice", at + ".id"));
      need_length(criteria[i].title, NoticeLengths::line, at + ".title");
      need_length(criteria[i].description, NoticeLengths::text, at + ".description");
    }
  }

  void check_results(const NoticeFile& file) {
    std::set<std::string_view> bids, lots;
    for (std::size_t i = 0; i < file.bidders.size(); ++i) {
      const std::string place = at_index("bidders", i);
      check(file.bidders[i].organisation, place + ".organisation");
      if (!bids.insert(file.bidders[i].bid).second)
        findings_.push_back(error("notice.twice", place + ".bid"));
      need_length(file.bidders[i].contract, NoticeLengths::id, place + ".contract");
      need_amount(file.bidders[i].value, place + ".value");
    }
    for (std::size_t i = 0; i < file.awards.size(); ++i) {
      const NoticeAward& award = file.awards[i];
      const std::string place = at_index("awards", i);
      if (!lots.insert(award.lot).second) findings_.push_back(error("notice.twice", place + ".lot"));
      need_length(award.contract, NoticeLengths::id, place + ".contract");
      need_amount(award.value, place + ".value");
      need_amount(award.framework_maximum, place + ".frameworkMaximum");
      if (award.decided_on && award.concluded_on && *award.concluded_on < *award.decided_on)
        findings_.push_back(
            error("notice.dates", place + ".concludedOn",
                  {{"concluded", award.concluded_on->text()}, {"decided", award.decided_on->text()}}));
      need_once(award.winners, place + ".winners");
      const std::size_t most =
          is_framework(file.terms)
              ? static_cast<std::size_t>(file.terms.framework_participants.value_or(most_participants))
              : 1;
      if (award.winners.size() > most)
        findings_.push_back(
            error("notice.severalWinners", place + ".winners",
                  {{"count", std::to_string(award.winners.size())}, {"most", std::to_string(most)}}));
    }
  }

  static constexpr int most_participants = std::numeric_limits<int>::max();

  Findings findings_;
};

}  // namespace

bool is_result_notice(NoticeSubtype subtype) {
  return subtype == NoticeSubtype::award || subtype == NoticeSubtype::award_utilities ||
         subtype == NoticeSubtype::award_below;
}
bool is_contract_notice(NoticeSubtype subtype) {
  return subtype == NoticeSubtype::contract || subtype == NoticeSubtype::contract_utilities ||
         subtype == NoticeSubtype::contract_below;
}
bool is_planning_notice(NoticeSubtype subtype) {
  return subtype == NoticeSubtype::planning || subtype == NoticeSubtype::planning_below;
}
bool is_below_threshold(NoticeSubtype subtype) {
  return subtype == NoticeSubtype::market_consultation || subtype == NoticeSubtype::planning_below ||
         subtype == NoticeSubtype::contract_below || subtype == NoticeSubtype::award_below;
}
bool is_utilities_notice(NoticeSubtype subtype) {
  return subtype == NoticeSubtype::contract_utilities || subtype == NoticeSubtype::award_utilities;
}

const NoticeBidder* find_bidder(const NoticeFile& file, std::string_view bid) {
  const auto found = std::find_if(file.bidders.begin(), file.bidders.end(),
                                  [&](const NoticeBidder& bidder) { return bidder.bid == bid; });
  return found == file.bidders.end() ? nullptr : &*found;
}

const NoticeAward* find_award(const NoticeFile& file, std::string_view lot) {
  const auto found = std::find_if(file.awards.begin(), file.awards.end(),
                                  [&](const NoticeAward& award) { return award.lot == lot; });
  return found == file.awards.end() ? nullptr : &*found;
}

const NoticeChange* find_change(const NoticeFile& file, NoticeSubtype notice, std::size_t number) {
  for (const NoticeChange& change : file.changes)
    if (change.notice == notice && number-- == 1) return &change;
  return nullptr;
}

bool is_framework(const NoticeTerms& terms) {
  return terms.framework.value_or(FrameworkKind::none) != FrameworkKind::none;
}

void check_notice_length(std::string_view text, std::size_t most, const std::string& place,
                         Findings& findings) {
  const auto count = static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  if (count > most)
    findings.push_back(
        error("notice.tooLong", place, {{"count", std::to_string(count)}, {"most", std::to_string(most)}}));
}

bool is_notice_uuid(std::string_view text) {
  return matches(std::string(text.substr(0, NoticeLengths::id)),
                 "[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}");
}

Findings validate(const NoticeFile& file) { return NoticeCheck().run(file); }

Findings validate(const NoticeFile& file, const Tender& tender) {
  Findings findings = validate(file);
  for (std::size_t i = 0; i < file.awards.size(); ++i)
    if (!find_lot(tender, file.awards[i].lot))
      findings.push_back(
          error("notice.lotUnknown", at_index("awards", i) + ".lot", {{"lot", file.awards[i].lot}}));
  for (std::size_t i = 0; i < file.translation.lots.size(); ++i) {
    const LotTranslation& translated = file.translation.lots[i];
    const std::string place = at_index("translation.lots", i);
    const Lot* lot = find_lot(tender, translated.id);
    if (!lot) findings.push_back(error("notice.lotUnknown", place + ".id", {{"lot", translated.id}}));
    for (std::size_t k = 0; lot && k < translated.criteria.size(); ++k)
      if (!find_criterion(lot->criteria, translated.criteria[k].id))
        findings.push_back(error("notice.criterionUnknown", at_index(place + ".criteria", k) + ".id",
                                 {{"lot", lot->id}, {"criterion", translated.criteria[k].id}}));
  }
  return findings;
}

}  // namespace criteria
