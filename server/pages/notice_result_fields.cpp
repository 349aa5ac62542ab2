#include "criteria/consultation_names.hpp"
#include "server/pages/notice_field_groups.hpp"
#include "server/pages/notice_field_kinds.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>

namespace server {
namespace {

using namespace criteria;
using Kind = FormField::Kind;

template <typename T>
auto of_award(std::size_t i, T NoticeAward::*member) {
  return [i, member](NoticeFile& file) -> T& { return file.awards[i].*member; };
}
template <typename T>
auto of_bidder(std::size_t i, T NoticeBidder::*member) {
  return [i, member](NoticeFile& file) -> T& { return file.bidders[i].*member; };
}

// Of a bidder; an empty one is the usual.
NoticeField country(std::string name, std::size_t i) {
  return {std::move(name),
          Kind::line,
          {},
          {},
          [i](NoticeFile& file) { return file.bidders[i].organisation.country; },
          [i](NoticeFile& file, const std::string& sent) {
            const std::string code = tidied(sent);
            file.bidders[i].organisation.country = code.empty() ? Organisation{}.country : code;
            return true;
          }};
}

// Of a framework agreement, or where somebody said so before.
NoticeChecks winners(const NoticeFormParts& parts, const std::string& name, const LotId& lot, std::size_t i) {
  NoticeChecks checks;
  checks.name = name + ".winners";
  for (const NoticeFormParts::Bid& bid : parts.bids) {
    if (bid.lot != lot) continue;
    checks.values.push_back(bid.id);
    checks.labels.push_back(bid.bidder.empty() ? bid.id : bid.id + ": " + bid.bidder);
  }
  checks.has = [i](const NoticeFile& file, const std::string& bid) {
    const auto& all = file.awards[i].winners;
    return std::find(all.begin(), all.end(), bid) != all.end();
  };
  checks.set = [i, known = checks.values](NoticeFile& file, const std::vector<std::string>& sent) {
    file.awards[i].winners.clear();
    for (const std::string& bid : known)
      if (std::find(sent.begin(), sent.end(), bid) != sent.end()) file.awards[i].winners.push_back(bid);
  };
  return checks;
}

NoticeFieldGroup award_group(const NoticeFile& file, const NoticeFormParts& parts, std::size_t i,
                             templates::Language language) {
  NoticeFieldGroup group{"notices.group-award", {}, {}, file.awards[i].lot, false};
  const std::string name = "awards[" + std::to_string(i) + "]";
  group.fields = {notice_code<NoAwardReason>(name + ".noAward", "non-award-justification",
                                             of_award(i, &NoticeAward::no_award)),
                  notice_date(name + ".decidedOn", of_award(i, &NoticeAward::decided_on)),
                  notice_date(name + ".concludedOn", of_award(i, &NoticeAward::concluded_on)),
                  notice_text(name + ".contract", of_award(i, &NoticeAward::contract)),
                  notice_amount(name + ".value", of_award(i, &NoticeAward::value), language)};
  if (is_framework(file.terms) || file.awards[i].framework_maximum)
    group.fields.push_back(
        notice_amount(name + ".frameworkMaximum", of_award(i, &NoticeAward::framework_maximum), language));
  if (is_framework(file.terms) || !file.awards[i].winners.empty())
    group.checks = {winners(parts, name, file.awards[i].lot, i)};
  return group;
}

// Whether that bid is one of several winners of its lot, and so may have a contract of its own.
bool is_one_of_several(const NoticeFile& file, const BidId& bid) {
  return std::any_of(file.awards.begin(), file.awards.end(), [&](const NoticeAward& award) {
    const auto& all = award.winners;
    return all.size() > 1 && std::find(all.begin(), all.end(), bid) != all.end();
  });
}

NoticeFieldGroup bidder_group(const NoticeFile& file, std::size_t i, templates::Language language) {
  NoticeFieldGroup group{"notices.group-bidder", {}, {}, file.bidders[i].bid, false};
  const std::string name = "bidders[" + std::to_string(i) + "]";
  group.fields = {
      notice_code<SizeClass>(name + ".size", "consultation.size", of_bidder(i, &NoticeBidder::size)),
      country(name + ".organisation.country", i),
      notice_truth(name + ".electronic", of_bidder(i, &NoticeBidder::electronic)),
      notice_truth(name + ".subcontracting", of_bidder(i, &NoticeBidder::subcontracting))};
  const bool has_own_contract = is_one_of_several(file, file.bidders[i].bid) ||
                                !file.bidders[i].contract.empty() || file.bidders[i].value;
  if (has_own_contract) {
    group.fields.push_back(notice_text(name + ".contract", of_bidder(i, &NoticeBidder::contract)));
    group.fields.push_back(notice_amount(name + ".value", of_bidder(i, &NoticeBidder::value), language));
  }
  add_organisation_fields(
      group.fields, name + ".organisation",
      [i](NoticeFile& all) -> Organisation& { return all.bidders[i].organisation; }, RegionsOf::anywhere);
  return group;
}

}  // namespace

void add_result_groups(std::vector<NoticeFieldGroup>& groups, const NoticeFile& file,
                       const NoticeFormParts& parts, templates::Language language) {
  for (std::size_t i = 0; i < file.awards.size(); ++i)
    groups.push_back(award_group(file, parts, i, language));
  for (std::size_t i = 0; i < file.bidders.size(); ++i) groups.push_back(bidder_group(file, i, language));
}

}  // namespace server
